//! The model beside published measurements: one test for each study, with what was measured, what is compared and
//! how closely.
//!
//! Nothing in the model was set to come nearer to any of these numbers. Where a study gives only a direction, or its
//! size hangs on what its abstract does not say, only the direction is tested. The numbers were read in abstracts.
//! `cargo test -p mechanics --test published -- --nocapture` prints the model's own.

mod heels;
mod leaning;
// Always so here; it tells clippy that helpers may panic like the tests that they help.
#[cfg(test)]
mod restricted;
mod whole_leg;

use mechanics::{Ask, Assumptions, Body, Limits, Load, LoadAt, Posture, Sex, Table};

/// An average man with a bar of so many body weights high on his back, weight over the middle of the foot, the shank
/// left to least effort.
fn with_bar(body_weights: f64) -> Ask {
    let body = Body::default();
    Ask {
        body,
        load: Load {
            kg: body.mass_kg * body_weights,
            at: LoadAt::HighBar,
        },
        shank_deg: None,
        ..Ask::default()
    }
}

/// The same with the knee centre no further forward than the toe tip.
fn behind_toes(ask: Ask) -> Ask {
    Ask {
        limits: Limits {
            knee_past_toe_cm: Some(0.0),
            ..ask.limits
        },
        ..ask
    }
}

fn sum_nm(posture: &Posture) -> f64 {
    posture.moment_nm.hip + posture.moment_nm.knee
}

/// Every body that the model can take for the average one.
fn average_bodies() -> impl Iterator<Item = (Sex, Assumptions)> {
    [
        (Sex::Male, Table::DeLeva),
        (Sex::Female, Table::DeLeva),
        (Sex::Male, Table::Winter),
    ]
    .into_iter()
    .map(|(sex, table)| {
        let assumptions = Assumptions {
            table,
            ..Assumptions::default()
        };
        (sex, assumptions)
    })
}
