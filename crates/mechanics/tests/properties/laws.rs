//! What the lessons say, as laws of the model. What studies measured stands in `tests/published`.

use crate::cases::{self, any_body, balanced, scale_nm, squat};
use mechanics::{Ask, Limits, Load, LoadAt, Posture, solve};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases::config())]

    /// At one depth, shank and balance point it does not matter to hip and knee where the load sits.
    #[test]
    fn place_of_the_load_does_not_matter_to_hip_and_knee(ask in squat()) {
        let held: Vec<Posture> = LoadAt::ALL
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
        let other = solve(&Ask { shank_deg: Some(shank_deg), balance, ..ask });
        prop_assume!(one.is_feasible() && other.is_feasible());
        let sum = |posture: &Posture| posture.moment_nm.hip + posture.moment_nm.knee;
        prop_assert!((sum(&one) - sum(&other)).abs() < scale_nm(&ask) * 1e-9);
    }

    /// Whoever it is and whatever they carry: further forward, the knee holds more and the hip less.
    #[test]
    fn knee_forward_loads_the_knee_and_spares_the_hip(ask in squat(), more_deg in 1.0..15.0) {
        let back = solve(&ask);
        let forward = solve(&Ask { shank_deg: ask.shank_deg.map(|deg| deg + more_deg), ..ask });
        prop_assume!(back.is_feasible() && forward.is_feasible());
        prop_assert!(forward.knee_past_toe_cm > back.knee_past_toe_cm);
        prop_assert!(forward.moment_nm.knee > back.moment_nm.knee);
        prop_assert!(forward.moment_nm.hip < back.moment_nm.hip);
        prop_assert!(forward.trunk_lean_deg < back.trunk_lean_deg);
    }

    /// Weight further back on the foot: more for the knee, less for the hip.
    #[test]
    fn weight_further_back_loads_the_knee(ask in squat(), back in 0.02..0.3) {
        let front = solve(&ask);
        let heels = solve(&Ask { balance: ask.balance - back, ..ask });
        prop_assume!(front.is_feasible() && heels.is_feasible());
        prop_assert!(heels.moment_nm.knee > front.moment_nm.knee);
        prop_assert!(heels.moment_nm.hip < front.moment_nm.hip);
    }

    /// Whoever the body, a knee held over the toe tip with the thighs level loads the knee less than the
    /// same squat with the knee further forward, and by exactly as much as the hip gains.
    #[test]
    fn what_the_knee_is_spared_the_hip_pays(body in any_body(), further_deg in 1.0..20.0) {
        let base = Ask { body, ..Ask::default() };
        let limits = Limits { knee_past_toe_cm: Some(0.0), ..Limits::default() };
        let held = solve(&Ask { shank_deg: Some(60.0), limits, ..base });
        prop_assume!(held.thigh_above_horizontal_deg == 0.0 && held.knee_past_toe_cm.abs() < 1e-9);
        let free = solve(&Ask { shank_deg: Some(held.shank_deg + further_deg), ..base });
        prop_assume!(free.is_feasible());
        let spared = free.moment_nm.knee - held.moment_nm.knee;
        let paid = held.moment_nm.hip - free.moment_nm.hip;
        prop_assert!(spared > 0.0);
        prop_assert!((spared - paid).abs() < scale_nm(&base) * 1e-9);
    }
}

/// The laws above skip what cannot balance, so here is that ordinary squats can, wherever the load sits.
#[test]
fn ordinary_squats_balance() {
    for at in LoadAt::ALL {
        for thigh_above_horizontal_deg in [20.0, 0.0, -20.0] {
            let ask = Ask {
                load: Load { kg: 15.0, at },
                thigh_above_horizontal_deg,
                shank_deg: Some(36.0),
                ..Ask::default()
            };
            assert!(
                solve(&ask).is_feasible(),
                "{at:?} at {thigh_above_horizontal_deg}"
            );
        }
    }
}
