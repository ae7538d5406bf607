//! A result as it is printed.

use mechanics::{Bound, Posture};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct Answer {
    feasible: bool,
    gave: Vec<&'static str>,
    shank_deg: f64,
    thigh_above_horizontal_deg: f64,
    trunk_lean_deg: f64,
    knee_flexion_deg: f64,
    hip_flexion_deg: f64,
    dorsiflexion_deg: f64,
    knee_past_toe_cm: f64,
    balance: f64,
    moment_nm: Moments,
}

#[derive(Serialize)]
struct Moments {
    ankle: f64,
    knee: f64,
    hip: f64,
    lumbar: f64,
}

impl Answer {
    pub(crate) fn of(posture: &Posture) -> Self {
        let moment = posture.moment_nm;
        Self {
            feasible: posture.is_feasible(),
            gave: posture.gave.iter().map(Bound::as_str).collect(),
            shank_deg: posture.shank_deg,
            thigh_above_horizontal_deg: posture.thigh_above_horizontal_deg,
            trunk_lean_deg: posture.trunk_lean_deg,
            knee_flexion_deg: posture.knee_flexion_deg,
            hip_flexion_deg: posture.hip_flexion_deg,
            dorsiflexion_deg: posture.dorsiflexion_deg,
            knee_past_toe_cm: posture.knee_past_toe_cm,
            balance: posture.balance,
            moment_nm: Moments {
                ankle: moment.ankle,
                knee: moment.knee,
                hip: moment.hip,
                lumbar: moment.lumbar,
            },
        }
    }
}
