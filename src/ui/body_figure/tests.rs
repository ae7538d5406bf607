//! Path data over many bodies and postures, against the drawn model it was made after and the model that is shown.

mod frame;
mod parse;
mod pose;
mod recipe;
mod squat;

use mechanics::{Ask, Body, Load, LoadAt, solve};
use parse::parse;

use super::draw::Drawing;
use crate::ui::squat::{FULL_SCALE_NM, Squat};

/// The one place where tests ask the model.
fn squat(body: Body, load: Load, heel_wedge_deg: f64, thigh_deg: f64, shank_deg: f64) -> Squat {
    let posture = solve(&Ask {
        body,
        load,
        heel_wedge_deg,
        balance: 0.45,
        thigh_above_horizontal_deg: thigh_deg,
        shank_deg: Some(shank_deg),
        ..Ask::default()
    });
    Squat {
        posture,
        body,
        load,
        heel_wedge_deg,
        full_nm: f64::from(FULL_SCALE_NM),
    }
}

/// Whether somebody can stand like that.
fn stands(squat: &Squat) -> bool {
    (0.0..=1.0).contains(&squat.posture.balance)
        && (squat.posture.balance - 0.45).abs() < 0.01
        && squat.posture.trunk_lean_deg < 80.0
        // Nobody sits in the floor, and nothing hangs into it.
        && squat.posture.points.hip.y_m > 0.07 * squat.body.height_m
        && squat.posture.points.load.is_none_or(|load| load.y_m > 0.13 * squat.body.height_m)
}

fn body(height_m: f64, shank_ratio: f64, thigh_ratio: f64, trunk_ratio: f64) -> Body {
    Body {
        height_m,
        shank_ratio,
        thigh_ratio,
        trunk_ratio,
        ..Body::default()
    }
}

fn bodies() -> Vec<Body> {
    vec![
        Body::default(),
        body(1.2, 1.0, 1.0, 1.0),
        body(1.5, 0.9, 1.2, 0.8),
        body(1.95, 1.1, 1.25, 1.0),
        body(2.3, 1.0, 1.0, 1.0),
        body(1.75, 0.7, 1.4, 0.7),
        body(1.75, 1.4, 0.7, 1.4),
        body(2.3, 1.4, 1.4, 1.4),
        body(1.2, 0.7, 0.7, 0.7),
    ]
}

/// Squats that stand: of all these bodies, with all loads, empty and heavy, heels flat and raised, high to deep.
fn sweep() -> Vec<Squat> {
    let mut all = Vec::new();
    for body in bodies() {
        for at in LoadAt::ALL {
            for kg in [0.0, 12.0, 80.0] {
                for wedge in [0.0, 12.0] {
                    for thigh in [90.0, 84.0, 60.0, 30.0, 0.0, -20.0, -35.0] {
                        for shank in [0.0, 10.0, 20.0, 30.0, 42.0] {
                            all.push(squat(body, Load { kg, at }, wedge, thigh, shank));
                        }
                    }
                }
            }
        }
    }
    all.retain(stands);
    all
}

/// What stands for a squat in a message.
fn told(squat: &Squat) -> String {
    format!(
        "{:?} {:?} {:?}",
        squat.body,
        squat.load,
        (
            squat.posture.thigh_above_horizontal_deg,
            squat.posture.shank_deg,
            squat.posture.trunk_lean_deg,
            squat.heel_wedge_deg,
        )
    )
}

fn all_paths(drawing: &Drawing) -> Vec<&str> {
    let d = drawing;
    let mut all: Vec<&str> = vec![
        &d.disc,
        &d.head,
        &d.hair,
        &d.ear,
        &d.trunk,
        &d.leg,
        &d.ankle_mark,
        &d.shorts,
        &d.hip_joint,
        &d.knee_joint,
        &d.weight,
        &d.arm,
        &d.sleeve,
        &d.folded,
        &d.bar,
    ];
    all.extend(d.hip_load.as_deref());
    all.extend(d.knee_load.as_deref());
    all
}

/// Parts that overlap fill as one shape only if all turn the same way round.
fn assert_wound_clockwise(drawing: &Drawing) {
    let d = drawing;
    for path in [
        &d.head, &d.trunk, &d.leg, &d.shorts, &d.arm, &d.sleeve, &d.folded, &d.weight,
    ] {
        for part in parse(path).parts {
            let turns = part.iter().zip(part.iter().cycle().skip(1));
            let area: i32 = turns.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
            // A disc's two ends alone span nothing; its arcs say `1` for clockwise themselves.
            assert!(area > 0 || part.len() == 3, "{part:?} of {drawing:?}");
        }
    }
}
