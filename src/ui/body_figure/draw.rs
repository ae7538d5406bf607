//! All parts of one figure.

use super::{
    arm,
    curve::{P, Path},
    head::Head,
    leg, loads,
    skeleton::{Drawn, Skeleton},
};

/// A place on the picture, `y` down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// To the right, which is forward.
    pub(crate) x: i32,
    /// Down; the floor is at 724.
    pub(crate) y: i32,
}

impl From<P> for Place {
    fn from(point: P) -> Self {
        let (x, y) = point.on_paper();
        Self { x, y }
    }
}

/// Path data (the `d` of a `path`) for each part of a figure, in the order in which they lie on each other,
/// the furthest first. `head`, `trunk`, `leg`, `shorts`, `arm` and `sleeve` consist of several closed outlines
/// that overlap: stroke the whole path first, then fill it, and it looks like one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// Head and neck, skin.
    pub(crate) head: String,
    /// A second path on the head.
    pub(crate) hair: String,
    /// A line only.
    pub(crate) ear: String,
    /// The shirt.
    pub(crate) trunk: String,
    /// Bare leg and foot.
    pub(crate) leg: String,
    /// A line only.
    pub(crate) ankle_mark: String,
    /// The shorts, over leg and shirt.
    pub(crate) shorts: String,
    /// Mark of the hip load; `None` when no loads are shown.
    pub(crate) hip_load: Option<String>,
    /// Mark of the knee load; `None` when no loads are shown.
    pub(crate) knee_load: Option<String>,
    /// A diamond about the hip joint. The knee joint is a circle of radius 11 at [`Self::knee`].
    pub(crate) hip_joint: String,
    /// Bare arm and hand.
    pub(crate) arm: String,
    /// The sleeve, over the arm.
    pub(crate) sleeve: String,
    /// The knee joint.
    pub(crate) knee: Place,
    /// The hip joint.
    pub(crate) hip: Place,
    /// The shoulder joint.
    pub(crate) shoulder: Place,
    /// Where a bar goes through: a disc of radius 85 behind all parts, one of 14 before them.
    pub(crate) bar: Place,
    /// Back end of the sole. It leaves the floor as the heel rises.
    pub(crate) heel: Place,
    /// Front end of the sole. It stays on the floor.
    pub(crate) toe: Place,
}

/// Draws a posture.
pub(crate) fn draw(drawn: &Drawn) -> Drawing {
    let body = Skeleton::of(drawn);
    let head = Head::of(&body);
    let mut trunk = Path::default();
    body.trunk.outline(&mut trunk);
    let (arm, sleeve) = arm::arm_and_sleeve(&body, drawn.arms);
    Drawing {
        head: head.head(&body),
        hair: head.hair(),
        ear: head.ear(),
        trunk: trunk.done(),
        leg: leg::leg(&body),
        ankle_mark: leg::ankle_mark(&body),
        shorts: leg::shorts(&body),
        hip_load: drawn.loads.map(|shares| loads::hip(&body, shares.hip)),
        knee_load: drawn.loads.map(|shares| loads::knee(&body, shares.knee)),
        hip_joint: loads::hip_joint(&body),
        arm,
        sleeve,
        knee: body.knee.into(),
        hip: body.hip.into(),
        shoulder: body.shoulder.into(),
        bar: body.bar().into(),
        heel: body.foot_point(0.0, 0.0).into(),
        toe: body.foot_point(1.0, 0.0).into(),
    }
}
