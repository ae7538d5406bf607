//! All parts of one figure.

use super::{
    arm::{Hands, arm_and_sleeve},
    curve::{P, Path},
    head::Head,
    leg, loads,
    skeleton::{Arms, Drawn, LoadShares, Skeleton},
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
    /// Bare leg and foot of the far leg, where it is not beside the near one, and its shorts.
    pub(crate) far_leg: Option<(String, String)>,
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
    let hands = match drawn.arms {
        Arms::OnBar => Hands::OnBar,
        Arms::Hanging => Hands::Hanging,
    };
    draw_body(&Skeleton::of(drawn), hands, drawn.loads)
}

/// Draws a body that stands already.
pub(super) fn draw_body(body: &Skeleton, hands: Hands, loads: Option<LoadShares>) -> Drawing {
    let head = Head::of(body);
    let mut trunk = Path::default();
    body.trunk.outline(&mut trunk);
    let (arm, sleeve) = arm_and_sleeve(body, hands);
    Drawing {
        head: head.head(body),
        hair: head.hair(),
        ear: head.ear(),
        trunk: trunk.done(),
        far_leg: body
            .far
            .as_ref()
            .map(|far| (leg::bare(far), leg::far_shorts(far))),
        leg: leg::bare(&body.near),
        ankle_mark: leg::ankle_mark(&body.near),
        shorts: leg::shorts(body),
        hip_load: loads.map(|shares| loads::hip(body, shares.hip)),
        knee_load: loads.map(|shares| loads::knee(body, shares.knee)),
        hip_joint: loads::hip_joint(body),
        arm,
        sleeve,
        knee: body.near.knee.into(),
        hip: body.hip.into(),
        shoulder: body.shoulder.into(),
        bar: body.bar().into(),
        heel: body.near.foot.heel().into(),
        toe: body.near.foot.toe().into(),
    }
}
