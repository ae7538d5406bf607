//! Raised heels.

use crate::with_bar;
use mechanics::{Ask, Limits, Posture, solve};

/// The angle of a foot of the average man with something so high under its heel.
fn wedge_deg(raised_m: f64) -> f64 {
    let foot = solve(&Ask::default()).points;
    (raised_m / (foot.toe.x_m - foot.heel.x_m)).asin().to_degrees()
}

fn raised(dorsiflexion_deg: Option<f64>) -> [Posture; 3] {
    [0.0, 0.025, 0.050].map(|raised_m| {
        solve(&Ask {
            heel_wedge_deg: wedge_deg(raised_m),
            limits: Limits {
                dorsiflexion_deg,
                ..Limits::default()
            },
            ..with_bar(0.75)
        })
    })
}

/// Monteiro et al. (2022), Hum Mov 23(2):97-103, doi 10.5114/hm.2021.106164. 15 trained lifters, barefoot, on 25 mm and
/// on 50 mm: step by step the trunk leans less and the knee goes through more. Lee et al. (2017), J Strength Cond
/// Res, doi 10.1519/JSC.0000000000001938: 14 lifters, no change of the trunk.
///
/// Compared: the directions of the first for ankles that stop at 20°, thighs level; and for ankles that do not stop,
/// that the trunk stays as it was, as in the second. So in the model it is the ankle that a wedge helps, and nothing
/// else: the least effort of hip, knee and back is the same over any foot, and the shank comes back to it. There
/// the knee bends less on a wedge, not more.
#[test]
fn monteiro_2022_raised_heels_raise_the_trunk_where_the_ankle_stops() {
    let stiff = raised(Some(20.0));
    println!(
        "Monteiro, lean on 0, 25, 50 mm: {:.0?}",
        stiff.map(|posture| posture.trunk_lean_deg)
    );
    for pair in stiff.windows(2) {
        assert!(pair[1].trunk_lean_deg < pair[0].trunk_lean_deg);
        assert!(pair[1].knee_flexion_deg > pair[0].knee_flexion_deg);
    }
    assert!(
        stiff
            .iter()
            .all(|posture| posture.thigh_above_horizontal_deg == 0.0)
    );

    for pair in raised(None).windows(2) {
        assert!((pair[1].trunk_lean_deg - pair[0].trunk_lean_deg).abs() < 1e-3);
        assert!(pair[1].dorsiflexion_deg < pair[0].dorsiflexion_deg);
        assert!(pair[1].knee_flexion_deg < pair[0].knee_flexion_deg);
    }
}
