//! What is asked of the body.

use crate::{Assumptions, Body, Limits, Load, LoadAt};

/// One question to [`solve`](crate::solve): this body, this load, this deep.
///
/// Depth is given; the trunk lean is always what is looked for, and so is the shank where it is left open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ask {
    /// Whose body.
    pub body: Body,
    /// What it carries.
    pub load: Load,
    /// How far a wedge under the heel turns the foot, degrees.
    pub heel_wedge_deg: f64,
    /// Where on the foot the centre of mass has to stand: 0 heel, 1 toe tip.
    pub balance: f64,
    /// Depth: 90 standing, 0 thigh level, negative below.
    pub thigh_above_horizontal_deg: f64,
    /// Lean of the shank from the vertical, + knee forward; `None` for the one of least effort (see the
    /// [crate's first page](crate#least-effort)).
    pub shank_deg: Option<f64>,
    /// What the posture has to keep.
    pub limits: Limits,
    /// What is assumed about every body.
    pub assumptions: Assumptions,
}

impl Default for Ask {
    /// The average man with empty hands held out, thighs level, shin at 30°, weight over the middle of the
    /// foot, no limits.
    fn default() -> Self {
        Self {
            body: Body::default(),
            load: Load {
                kg: 0.0,
                at: LoadAt::ArmsForward,
            },
            heel_wedge_deg: 0.0,
            balance: 0.5,
            thigh_above_horizontal_deg: 0.0,
            shank_deg: Some(30.0),
            limits: Limits::default(),
            assumptions: Assumptions::default(),
        }
    }
}
