//! What is drawn with a squat but is no part of the body.

use super::{
    curve::{P, Path},
    skeleton::Skeleton,
    view::Ghost,
};

/// Dots of another posture.
const DOT: f64 = 10.0;

/// Path data beside the body's own. A path without data draws nothing.
pub(super) struct Around {
    /// Under the foot, when its heel stands higher than its toes.
    pub(super) wedge: String,
    /// The line from ankle to shoulder of another posture of the same body.
    pub(super) ghost: String,
    /// Its joints.
    pub(super) ghost_joints: String,
}

impl Around {
    pub(super) fn of(body: &Skeleton, ghost: Option<Ghost>) -> Self {
        let (ghost, ghost_joints) = ghost.map(|ghost| other_posture(body, ghost)).unwrap_or_default();
        Self {
            wedge: wedge(body),
            ghost,
            ghost_joints,
        }
    }
}

fn wedge(body: &Skeleton) -> String {
    let (heel, toe) = (body.near.foot.heel(), body.near.foot.toe());
    let mut path = Path::on(body.paper);
    if heel.y > 1.0 {
        path.straight(&[heel, toe, P::new(heel.x, 0.0)], true);
    }
    path.done()
}

fn other_posture(body: &Skeleton, ghost: Ghost) -> (String, String) {
    let near = &body.near;
    let next = |from: P, lean_deg: f64, (_, length): (P, f64)| from.go(P::up(lean_deg), length);
    let knee = next(near.ankle, ghost.shank_deg, near.ankle.toward(near.knee));
    let hip = next(knee, ghost.thigh_deg - 90.0, near.knee.toward(body.hip));
    let shoulder = next(hip, ghost.trunk_deg, body.hip.toward(body.shoulder));
    let joints = [near.ankle, knee, hip, shoulder];
    let mut line = Path::on(body.paper);
    line.straight(&joints, false);
    let mut dots = Path::on(body.paper);
    for joint in joints {
        dots.disc(joint, DOT);
    }
    (line.done(), dots.done())
}
