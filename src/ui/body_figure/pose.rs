//! A pose of the content: one body, its feet, and what stands around it, in a frame of one size.

use content::{Arms, FigurePose, Scene};

use super::{
    arm::{ARM_REACH, Hands},
    curve::{P, whole},
    draw::{Drawing, draw},
    foot::Foot,
    head::Head,
    held::Held,
    leg::{Leg, SHANK_LENGTH, THIGH_LENGTH},
    props::{Props, SEAT_UNDER_HIP},
    skeleton::Skeleton,
};

/// Every pose is shown in a frame of this width and height, so that all show the same person.
pub(super) const FRAME: (i32, i32) = (900, 1200);
/// The frame's upper edge, 1146 above the floor.
pub(super) const FRAME_TOP: i32 = 724 - 1146;
/// A lower foot is in the air or on the floor; a higher one stands on a step.
const STEP: f64 = 30.0;
/// A shank that leans back further than this carries nobody: its foot hangs.
const HANGING_SHANK_DEG: f64 = -40.0;
/// Seats of a chair and of a machine above the floor.
const CHAIR: f64 = 255.0;
const MACHINE: f64 = 300.0;

/// A pose, ready to be written.
pub(super) struct PoseDrawing {
    pub(super) body: Drawing,
    pub(super) props: Props,
    /// The frame's left edge, so that all that is drawn stands in its middle.
    pub(super) frame_left: i32,
}

pub(super) fn draw_pose(pose: &FigurePose) -> PoseDrawing {
    let body = stand(pose);
    let mut props = Props::default();
    let has_seat = seat_of(pose).is_some();
    if let (Some(far), Some(leg)) = (pose.far, &body.far)
        && far.up >= STEP
        && !has_seat
    {
        props.step(&leg.foot, far.up, false);
    }
    if pose.up >= STEP && !hangs(pose) {
        props.step(&body.near.foot, pose.up, true);
    }
    for thing in pose.scene {
        props.add(*thing, &body);
    }
    if pose.arms == Arms::Chest {
        props.weight(&body);
    }
    let hands = hands(pose, &body, &props);
    let frame_left = whole(410.0 + middle(&body, hands, &props)) - FRAME.0 / 2;
    PoseDrawing {
        body: draw(&body, Held::nothing(hands), None),
        props,
        frame_left,
    }
}

/// The height of the seat that a pose sits on with its feet in the air.
fn seat_of(pose: &FigurePose) -> Option<f64> {
    if pose.scene.contains(&Scene::Machine) {
        Some(MACHINE)
    } else if pose.scene.contains(&Scene::Chair) && pose.shank_deg < HANGING_SHANK_DEG {
        Some(CHAIR)
    } else {
        None
    }
}

fn hangs(pose: &FigurePose) -> bool {
    seat_of(pose).is_some() || pose.shank_deg < HANGING_SHANK_DEG
}

/// The body, built up from its near foot, or down from its seat.
pub(super) fn stand(pose: &FigurePose) -> Skeleton {
    let foot = if hangs(pose) {
        let hip_over_ankle =
            SHANK_LENGTH * P::up(pose.shank_deg).y + THIGH_LENGTH * P::up(pose.thigh_deg - 90.0).y;
        let ankle = seat_of(pose).map_or(pose.up + 39.0, |seat| seat + SEAT_UNDER_HIP - hip_over_ankle);
        Foot::hanging(P::new(0.0, ankle), pose.shank_deg)
    } else {
        Foot::standing(0.0, pose.up, pose.heel_up_deg, pose.toe_up_deg)
    };
    let mut body = Skeleton::over(foot, pose.shank_deg, pose.thigh_deg, pose.trunk_deg);
    body.far = pose.far.map(|far| Leg::to_foot(body.hip, far));
    body
}

fn hands(pose: &FigurePose, body: &Skeleton, props: &Props) -> Hands {
    match (pose.arms, props.support) {
        (Arms::Forward, Some(grip @ Hands::Fist(_))) => grip,
        (Arms::Support | Arms::Chest, Some(hands)) => hands,
        (Arms::Support, None) => Hands::Open(body.shoulder.go(P::up(140.0), ARM_REACH * 0.96), 100.0),
        (Arms::Forward, _) => Hands::Forward,
        (Arms::Hanging | Arms::Chest, _) => Hands::Hanging,
    }
}

/// The middle between the left and the right end of all that is drawn.
fn middle(body: &Skeleton, hands: Hands, props: &Props) -> f64 {
    let head = Head::of(body).middle.x;
    let hand = match hands {
        Hands::Forward => body.shoulder.x + 417.0,
        Hands::Open(wrist, _) | Hands::Fist(wrist) | Hands::Ahead(wrist) => wrist.x + 40.0,
        Hands::OnBar(_) | Hands::Rack(_) | Hands::Hanging => body.shoulder.x,
    };
    let mut left = (body.seat().x - 57.0)
        .min(body.shoulder.x - 64.0)
        .min(head - 62.0);
    let mut right = hand.max(head + 57.0);
    for leg in [Some(&body.near), body.far.as_ref()].into_iter().flatten() {
        left = left.min(leg.foot.heel().x).min(leg.knee.x - 35.0);
        right = right.max(leg.foot.toe().x).max(leg.knee.x + 37.0);
    }
    for end in &props.reach {
        left = left.min(*end);
        right = right.max(*end);
    }
    (left + right) / 2.0
}
