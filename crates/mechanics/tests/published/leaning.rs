//! Lean of shank and trunk, and where the weight stands on the foot.

use crate::with_bar;
use mechanics::{Ask, Posture, solve};

/// Squats with the knee bent by `flexion_deg` and the shank further forward each time, all of which balance.
fn at_knee_flexion(flexion_deg: f64) -> Vec<Posture> {
    (10..=40)
        .map(|shank_deg| {
            let shank_deg = f64::from(shank_deg);
            solve(&Ask {
                shank_deg: Some(shank_deg),
                thigh_above_horizontal_deg: 90.0 + shank_deg - flexion_deg,
                ..with_bar(0.0)
            })
        })
        .filter(Posture::is_feasible)
        .collect()
}

/// The same legs with the weight further forward each time: only the trunk leans further.
fn leaning_further(flexion_deg: f64) -> Vec<Posture> {
    (0..=10)
        .map(|step| {
            solve(&Ask {
                shank_deg: Some(30.0),
                thigh_above_horizontal_deg: 120.0 - flexion_deg,
                balance: 0.35 + 0.03 * f64::from(step),
                ..with_bar(0.0)
            })
        })
        .filter(Posture::is_feasible)
        .collect()
}

fn rises(values: impl Iterator<Item = f64>) -> bool {
    let values: Vec<f64> = values.collect();
    values.len() >= 5 && values.windows(2).all(|pair| pair[0] < pair[1])
}

fn hip_to_knee(posture: &Posture) -> f64 {
    posture.moment_nm.hip / posture.moment_nm.knee
}

/// Straub et al. (2021), J Sport Rehabil 30(6):899, doi 10.1123/jsr.2020-0397. 16 people in 8 ways of squatting to 60°
/// and 90° of knee bend: further forward shank, more knee moment (R² 0.21-0.25); further forward trunk, less
/// (R² 0.49-0.50).
///
/// Compared: both directions at both bends. In the model they are two sides of one thing at one balance point; so the
/// trunk is also leaned by itself, over unmoved legs, and the weight goes along the foot with it. R² is about how
/// people differ, which the model has none of.
#[test]
fn straub_2021_shank_forward_loads_the_knee_and_trunk_forward_spares_it() {
    for flexion_deg in [60.0, 90.0] {
        let squats = at_knee_flexion(flexion_deg);
        assert!(rises(squats.iter().map(|squat| squat.shank_deg)));
        assert!(rises(squats.iter().map(|squat| squat.moment_nm.knee)));
        assert!(rises(squats.iter().map(|squat| -squat.trunk_lean_deg)));
        let squats = leaning_further(flexion_deg);
        assert!(rises(squats.iter().map(|squat| squat.trunk_lean_deg)));
        assert!(rises(squats.iter().map(|squat| -squat.moment_nm.knee)));
    }
}

/// Graber et al. (2023), Phys Ther Sport 61:102-107, PMID 37001335. 100 people, knee bent by 60° to 110°: the
/// ratio of hip to knee moment rises with the lean of the trunk and falls with that of the shank; more with the trunk.
///
/// Compared: both directions. Which counts for more is not: at one balance point one lean sets the other.
#[test]
fn graber_2023_the_ratio_of_hip_to_knee_follows_both_leans() {
    for flexion_deg in [60.0, 85.0, 110.0] {
        let squats = at_knee_flexion(flexion_deg);
        assert!(rises(squats.iter().map(|squat| squat.shank_deg)));
        assert!(rises(squats.iter().map(|squat| -hip_to_knee(squat))));
        let squats = leaning_further(flexion_deg);
        assert!(rises(squats.iter().map(|squat| squat.trunk_lean_deg)));
        assert!(rises(squats.iter().map(hip_to_knee)));
    }
}

/// Ishida et al. (2022), BMC Sports Sci Med Rehabil 14, doi 10.1186/s13102-022-00523-0. 28 people: the share of the
/// knee grows with the bend of the ankle (β 0.842) and with the pressure further back on the foot (β -0.499; that its
/// sign means forward is our reading).
///
/// Compared: both directions, each with the other held.
#[test]
fn ishida_2022_weight_further_back_raises_the_share_of_the_knee() {
    let share = |posture: &Posture| posture.moment_nm.knee / (posture.moment_nm.knee + posture.moment_nm.hip);
    let squats = leaning_further(90.0);
    assert!(rises(squats.iter().map(|squat| squat.balance)));
    assert!(rises(squats.iter().map(|squat| -share(squat))));
    let squats = at_knee_flexion(90.0);
    assert!(rises(squats.iter().map(|squat| squat.dorsiflexion_deg)));
    assert!(rises(squats.iter().map(share)));
}
