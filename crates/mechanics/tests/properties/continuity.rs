//! A small step in depth is a small step in everything, and where it is not.
//!
//! Continuous: every posture whose depth is kept, over the edge from "as asked" to "held back" too, and every posture
//! whose depth gives. Not continuous, because the body is not: a depth from which the nearest posture lies on the other
//! side of a gap (see [`a_gap_is_jumped`]), and least effort where two valleys of it are equally deep, which
//! usual squats do not have.

use crate::cases::{self, limited_squat, scale_nm, scan, squat};
use mechanics::{Ask, Limits, Load, LoadAt, Posture, solve};
use proptest::prelude::*;

fn lower(ask: &Ask, step_deg: f64) -> Posture {
    solve(&Ask {
        thigh_above_horizontal_deg: ask.thigh_above_horizontal_deg - step_deg,
        ..*ask
    })
}

/// How far two postures are apart: angles in degrees, moments in parts of the weight at one metre.
fn apart(ask: &Ask, a: &Posture, b: &Posture) -> (f64, f64) {
    let angles = [
        a.shank_deg - b.shank_deg,
        a.thigh_above_horizontal_deg - b.thigh_above_horizontal_deg,
        a.trunk_lean_deg - b.trunk_lean_deg,
    ];
    let (m, n) = (a.moment_nm, b.moment_nm);
    let moments = [
        m.ankle - n.ankle,
        m.knee - n.knee,
        m.hip - n.hip,
        m.lumbar - n.lumbar,
    ];
    let most = |all: &[f64]| all.iter().fold(0.0, |most: f64, each| most.max(each.abs()));
    (most(&angles), most(&moments) / scale_nm(ask))
}

/// Two depths of which one is kept and the other gave lie on two sides of a gap, or at its edge.
fn is_jump(ask: &Ask, here: &Posture, lower: &Posture) -> bool {
    let kept = |posture: &Posture, deg: f64| posture.thigh_above_horizontal_deg == deg;
    let asked = ask.thigh_above_horizontal_deg;
    !kept(here, asked) && here.thigh_above_horizontal_deg - lower.thigh_above_horizontal_deg > 1e-3
}

proptest! {
    #![proptest_config(cases::config())]

    /// With the shank given. The lean is an arc sine: near its end a step of 1e-8 may become its root, 1e-4 rad.
    #[test]
    fn continuous_along_depth(ask in squat()) {
        let (here, there) = (solve(&ask), lower(&ask, 1e-8));
        prop_assume!(!is_jump(&ask, &here, &there));
        let (deg, moment) = apart(&ask, &here, &there);
        prop_assert!(deg < 0.02 && moment < 1e-4, "{deg} {moment}");
        prop_assert!((here.balance - there.balance).abs() < 1e-7);
    }

    /// With limits, the shank given or open. The valley of the effort is flat, so that its floor is known to about
    /// the root of the last digit.
    #[test]
    fn continuous_along_depth_under_limits(ask in limited_squat()) {
        let (here, there) = (solve(&ask), lower(&ask, 1e-8));
        prop_assume!(!is_jump(&ask, &here, &there));
        let (deg, moment) = apart(&ask, &here, &there);
        prop_assert!(deg < 0.02 && moment < 1e-4, "{deg} {moment}");
    }
}

/// Step by step through whole squats over the edges of all limits: no step moves a joint by more than some times the
/// step in depth.
#[test]
fn squats_do_not_jump() {
    for at in LoadAt::ALL {
        // More at arm's length leans the trunk of a standing body back to where a lean does little.
        let loads = if at == LoadAt::ArmsForward {
            [0.0, 5.0, 15.0]
        } else {
            [0.0, 20.0, 80.0]
        };
        for kg in loads {
            for ankle_deg in [15.0, 25.0, 35.0, 60.0] {
                let limits = Limits {
                    dorsiflexion_deg: Some(ankle_deg),
                    knee_past_toe_cm: Some(8.0),
                    trunk_lean_deg: Some(55.0),
                };
                let mut before: Option<Posture> = None;
                for thigh_above_horizontal_deg in scan(90.0, 0.0, 1800) {
                    let ask = Ask {
                        load: Load { kg, at },
                        thigh_above_horizontal_deg,
                        shank_deg: None,
                        limits,
                        ..Ask::default()
                    };
                    let here = solve(&ask);
                    if let Some(before) = before {
                        let (deg, moment) = apart(&ask, &before, &here);
                        assert!(
                            deg < 0.5 && moment < 0.005,
                            "{at:?} {kg} {ankle_deg}: {deg} {moment} {here:?}"
                        );
                    }
                    before = Some(here);
                }
            }
        }
    }
}

/// With a stiff ankle and the trunk no lower than 45°, neither level thighs nor any depth as far below level as
/// above it can be held: the hips are too far back. Past the lower end of that gap the hips come in again and the
/// model can balance. One asked for on the way down is answered with the upper end, one past it as asked.
#[test]
fn a_gap_is_jumped() {
    let limits = Limits {
        dorsiflexion_deg: Some(15.0),
        trunk_lean_deg: Some(45.0),
        ..Limits::default()
    };
    let at = |thigh_above_horizontal_deg: f64| {
        solve(&Ask {
            limits,
            shank_deg: None,
            thigh_above_horizontal_deg,
            ..Ask::default()
        })
    };
    let upper = at(0.0).thigh_above_horizontal_deg;
    assert!(upper > 1.0);
    let in_gap = at(-upper + 1e-6);
    assert!((in_gap.thigh_above_horizontal_deg - upper).abs() < 1e-9);
    let past = at(-upper - 1e-6);
    assert!(past.is_feasible(), "{past:?}");
}
