//! What the lessons say, as laws of the model, and the directions that measurements found.
//!
//! Sizes are not compared here: the studies below give directions, or sizes of other movements.

use crate::cases::{self, EVERY_PLACE, any_body, balanced, scale_nm, squat};
use mechanics::{Ask, Load, LoadAt, Posture, shank_deg_for_knee_past_toe, solve};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases::config())]

    /// At one depth, shank and balance point it does not matter to hip and knee where the load sits.
    #[test]
    fn place_of_the_load_does_not_matter_to_hip_and_knee(ask in squat()) {
        let held: Vec<Posture> = EVERY_PLACE
            .into_iter()
            .filter(|at| *at != LoadAt::None)
            .filter_map(|at| balanced(&Ask { load: Load { at, ..ask.load }, ..ask }))
            .collect();
        let close = scale_nm(&ask) * 1e-9;
        for pair in held.windows(2) {
            prop_assert!((pair[0].moment_nm.hip - pair[1].moment_nm.hip).abs() < close);
            prop_assert!((pair[0].moment_nm.knee - pair[1].moment_nm.knee).abs() < close);
            prop_assert!((pair[0].moment_nm.ankle - pair[1].moment_nm.ankle).abs() < close);
        }
    }

    /// The shank (and the balance point) divide hip + knee; they do not change it.
    #[test]
    fn sum_of_hip_and_knee_is_set_by_depth(ask in squat(), shank_deg in 0.0..45.0, balance in 0.2..0.8) {
        let one = solve(&ask);
        let other = solve(&Ask { shank_deg, balance, ..ask });
        prop_assume!(one.feasible && other.feasible);
        let sum = |posture: &Posture| posture.moment_nm.hip + posture.moment_nm.knee;
        prop_assert!((sum(&one) - sum(&other)).abs() < scale_nm(&ask) * 1e-9);
    }

    /// Lorenzetti et al. (2012), J Strength Cond Res 26(10):2829-2836: knees held back, the knee moment is
    /// lower and the hip moment higher. Hirata & Duarte (2007), Rev Bras Fisioter 11(2): knee past the toe
    /// line, the knee torque is higher. Direction only, at one depth and one balance point.
    #[test]
    fn knee_forward_loads_the_knee_and_spares_the_hip(ask in squat(), more_deg in 1.0..15.0) {
        let back = solve(&ask);
        let forward = solve(&Ask { shank_deg: ask.shank_deg + more_deg, ..ask });
        prop_assume!(back.feasible && forward.feasible);
        prop_assert!(forward.knee_past_toe_cm > back.knee_past_toe_cm);
        prop_assert!(forward.moment_nm.knee > back.moment_nm.knee);
        prop_assert!(forward.moment_nm.hip < back.moment_nm.hip);
        prop_assert!(forward.trunk_lean_deg < back.trunk_lean_deg);
    }

    /// Ishida et al. (2022), BMC Sports Sci Med Rehabil 14, doi 10.1186/s13102-022-00523-0: at a given
    /// ankle bend, pressure further back goes with a larger share of the knee.
    #[test]
    fn weight_further_back_raises_the_share_of_the_knee(ask in squat(), back in 0.02..0.3) {
        let front = solve(&ask);
        let heels = solve(&Ask { balance: ask.balance - back, ..ask });
        prop_assume!(front.feasible && heels.feasible);
        let share = |posture: &Posture| {
            posture.moment_nm.knee / (posture.moment_nm.knee + posture.moment_nm.hip)
        };
        prop_assert!(share(&heels) > share(&front));
    }

    /// A higher heel leaves the same shank less ankle bend, and so more room.
    #[test]
    fn heel_wedge_spares_the_bend_of_the_ankle(ask in squat(), more_deg in 1.0_f64..15.0) {
        let flat = solve(&ask);
        let raised = solve(&Ask { heel_wedge_deg: ask.heel_wedge_deg + more_deg, ..ask });
        prop_assert!((flat.dorsiflexion_deg - raised.dorsiflexion_deg - more_deg).abs() < 1e-9);
    }

    /// A small step in depth is a small step in everything, over the edge of balance too.
    #[test]
    fn continuous_along_depth(ask in squat()) {
        let step_deg = 1e-8;
        let here = solve(&ask);
        let there = solve(&Ask { thigh_above_horizontal_deg: ask.thigh_above_horizontal_deg + step_deg, ..ask });
        // The lean is an arc sine: near its end a step of 1e-8 may become its root, 1e-4.
        prop_assert!((here.trunk_lean_deg - there.trunk_lean_deg).abs() < 0.02);
        let close = scale_nm(&ask) * 1e-8;
        prop_assert!((here.moment_nm.hip - there.moment_nm.hip).abs() < close);
        prop_assert!((here.moment_nm.knee - there.moment_nm.knee).abs() < close);
        prop_assert!((here.moment_nm.ankle - there.moment_nm.ankle).abs() < close);
        prop_assert!((here.moment_nm.lumbar - there.moment_nm.lumbar).abs() < scale_nm(&ask) * 1e-4);
        prop_assert!((here.balance - there.balance).abs() < 1e-7);
    }

    /// Whoever the body, a knee held over the toe tip with the thighs level loads the knee less than the
    /// same squat with the knee further forward, and by exactly as much as the hip gains.
    #[test]
    fn what_the_knee_is_spared_the_hip_pays(body in any_body(), further_deg in 1.0..20.0) {
        let base = Ask { body, ..Ask::default() };
        let shank_deg = shank_deg_for_knee_past_toe(&body, 0.0, 0.0);
        let held = solve(&Ask { shank_deg, ..base });
        let free = solve(&Ask { shank_deg: shank_deg + further_deg, ..base });
        prop_assume!(held.feasible && free.feasible);
        let spared = free.moment_nm.knee - held.moment_nm.knee;
        let paid = held.moment_nm.hip - free.moment_nm.hip;
        prop_assert!(spared > 0.0);
        prop_assert!((spared - paid).abs() < scale_nm(&base) * 1e-9);
    }
}

/// The laws above skip what cannot balance, so here is that ordinary squats can, wherever the load sits.
#[test]
fn ordinary_squats_balance() {
    for at in EVERY_PLACE {
        for thigh_above_horizontal_deg in [20.0, 0.0, -20.0] {
            let ask = Ask {
                load: Load { kg: 15.0, at },
                thigh_above_horizontal_deg,
                shank_deg: 36.0,
                ..Ask::default()
            };
            assert!(solve(&ask).feasible, "{at:?} at {thigh_above_horizontal_deg}");
        }
    }
}

/// Sitting back with an upright shin and level thighs cannot be balanced by leaning: the body falls
/// backward, and the answer says so.
#[test]
fn falling_backward_is_said() {
    let ask = Ask {
        shank_deg: -10.0,
        balance: 0.9,
        ..Ask::default()
    };
    let posture = solve(&ask);
    assert!(!posture.feasible);
    assert!((posture.trunk_lean_deg - 90.0).abs() < 1e-12);
    assert!(posture.balance < ask.balance);
}

/// Nearly upright legs, a weight held in front and all of it wanted over the heels: the trunk would have to
/// lean back further than it may.
#[test]
fn falling_forward_is_said() {
    let load = Load {
        kg: 60.0,
        at: LoadAt::Goblet,
    };
    let ask = Ask {
        load,
        balance: 0.0,
        shank_deg: 30.0,
        thigh_above_horizontal_deg: 85.0,
        ..Ask::default()
    };
    let posture = solve(&ask);
    assert!(!posture.feasible);
    assert!((posture.trunk_lean_deg + 20.0).abs() < 1e-12);
    assert!(posture.balance > ask.balance);
}
