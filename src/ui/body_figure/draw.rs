//! All parts of one figure.

use super::{
    arm::{ArmPaths, Hands},
    curve::{P, Path, whole},
    head::Head,
    held::Held,
    leg, loads,
    skeleton::{LoadShares, Skeleton},
};

/// A place on the picture, `y` down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// To the right, which is forward.
    pub(super) x: i32,
    /// Down; the floor is at 724.
    pub(super) y: i32,
}

impl From<(i32, i32)> for Place {
    fn from((x, y): (i32, i32)) -> Self {
        Self { x, y }
    }
}

/// Path data (the `d` of a `path`) for each part of a figure, in the order in which they lie on each other,
/// the furthest first. `head`, `trunk`, `leg`, `shorts`, `arm` and `sleeve` consist of several closed outlines
/// that overlap: stroke the whole path first, then fill it, and it looks like one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawing {
    /// The disc of a bar; empty without one.
    pub(super) disc: String,
    /// Head and neck, skin.
    pub(super) head: String,
    /// A second path on the head.
    pub(super) hair: String,
    /// A line only.
    pub(super) ear: String,
    /// The shirt.
    pub(super) trunk: String,
    /// Bare leg and foot of the far leg, where it is not beside the near one, and its shorts.
    pub(super) far_leg: Option<(String, String)>,
    /// Bare leg and foot.
    pub(super) leg: String,
    /// A line only.
    pub(super) ankle_mark: String,
    /// The shorts, over leg and shirt.
    pub(super) shorts: String,
    /// Mark of the hip load; `None` when no loads are shown.
    pub(super) hip_load: Option<String>,
    /// Mark of the knee load; `None` when no loads are shown.
    pub(super) knee_load: Option<String>,
    /// A diamond about the hip joint.
    pub(super) hip_joint: String,
    /// A circle about the knee joint.
    pub(super) knee_joint: String,
    /// What the hands hold before the trunk; empty without it.
    pub(super) weight: String,
    /// Bare arm and hand.
    pub(super) arm: String,
    /// The sleeve, over the arm.
    pub(super) sleeve: String,
    /// A forearm that folds back over the sleeve; empty where it does not.
    pub(super) folded: String,
    /// The end of a bar; empty without one.
    pub(super) bar: String,
    /// The knee joint.
    pub(super) knee: Place,
    /// The hip joint.
    pub(super) hip: Place,
    /// The shoulder joint.
    pub(super) shoulder: Place,
    /// Back end of the sole. It leaves the floor as the heel rises.
    pub(super) heel: Place,
    /// Front end of the sole. It stays on the floor.
    pub(super) toe: Place,
    /// Where a line to the name of the hip load ends.
    pub(super) hip_named: Place,
    /// Where a line to the name of the knee load ends: near the knee, where no arm is in the way.
    pub(super) knee_named: Place,
    /// Back and highest end of the head, or of shoulders further back.
    pub(super) behind: Place,
    /// How high over the floor the measure from toe line to knee stands, in units of the plate: under every knee.
    pub(super) measure: i32,
    /// Finger tips of arms that hang.
    pub(super) finger_tips: Option<Place>,
    /// Front and lowest end of the head, and of what is held out.
    pub(super) ahead: [Option<Place>; 2],
}

/// Draws a body that stands already.
pub(super) fn draw(body: &Skeleton, held: Held, loads: Option<LoadShares>) -> Drawing {
    let paper = body.paper;
    let at = |point| Place::from(paper.place(point));
    let head = Head::of(body);
    let mut trunk = Path::on(paper);
    body.trunk.outline(&mut trunk);
    let is_hanging = matches!(held.hands, Hands::Hanging);
    let arm = ArmPaths::of(body, held.hands);
    let near = &body.near;
    Drawing {
        disc: held.disc,
        head: head.head(body),
        hair: head.hair(),
        ear: head.ear(),
        trunk: trunk.done(),
        far_leg: body
            .far
            .as_ref()
            .map(|far| (leg::bare(far, paper), leg::far_shorts(far, paper))),
        leg: leg::bare(near, paper),
        ankle_mark: leg::ankle_mark(near, paper),
        shorts: leg::shorts(body),
        hip_load: loads.map(|shares| loads::hip(body, shares.hip)),
        knee_load: loads.map(|shares| loads::knee(body, shares.knee)),
        hip_joint: loads::hip_joint(body),
        knee_joint: loads::knee_joint(body),
        weight: held.weight,
        arm: arm.bare,
        sleeve: arm.sleeve,
        folded: arm.folded,
        bar: held.bar,
        knee: at(near.knee),
        hip: at(body.hip),
        shoulder: at(body.shoulder),
        heel: at(near.foot.heel()),
        toe: at(near.foot.toe()),
        hip_named: at(body.hip.go(P::new(-44.0, -16.0), 1.0)),
        knee_named: at(near.thigh.at(0.88, 34.0)),
        behind: at(P::new(
            (head.middle.x - 62.0).min(body.shoulder.x - 64.0),
            head.middle.y + 70.0,
        )),
        measure: whole(0.2 * paper.scale * (39.0 + near.ankle.toward(near.knee).1)),
        finger_tips: arm.finger_tips.filter(|_| is_hanging).map(at),
        ahead: [Some(head.middle.go(P::new(60.0, -66.0), 1.0)), held.ahead].map(|end| end.map(at)),
    }
}
