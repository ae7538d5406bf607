//! A shank left open is the one of least effort.

use crate::cases::{self, any_ask, can_hold, limited_squat, scale_nm, scan};
use mechanics::{Ask, Posture, solve};
use proptest::prelude::*;

/// What is to be least, as the crate's first page has it.
fn effort(posture: &Posture) -> f64 {
    let moment = posture.moment_nm;
    moment.hip.powi(2) + moment.knee.powi(2) + moment.lumbar.powi(2)
}

fn no_other_shank_has_less(ask: &Ask, shanks: u32, part: f64) -> Result<(), TestCaseError> {
    let ask = Ask {
        shank_deg: None,
        ..*ask
    };
    let posture = solve(&ask);
    let thigh_above_horizontal_deg = posture.thigh_above_horizontal_deg;
    prop_assume!(can_hold(&ask, thigh_above_horizontal_deg, posture.shank_deg));
    for shank_deg in scan(-90.0, 90.0, shanks) {
        let other = solve(&Ask {
            thigh_above_horizontal_deg,
            shank_deg: Some(shank_deg),
            ..ask
        });
        let is_less = effort(&other) < effort(&posture) - part * scale_nm(&ask).powi(2);
        prop_assert!(
            !other.is_feasible() || !is_less,
            "{shank_deg} has less than {posture:?}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases::config())]

    /// Squats as people do them: to the last digits.
    #[test]
    fn no_shank_of_a_usual_squat_has_less_effort(ask in limited_squat()) {
        no_other_shank_has_less(&ask, 720, 1e-12)?;
    }

    /// Bodies and loads of every kind, where effort may have more than one valley.
    #[test]
    fn no_shank_has_less_effort(ask in any_ask()) {
        no_other_shank_has_less(&ask, 720, 1e-12)?;
    }
}
