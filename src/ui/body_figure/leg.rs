//! Legs: the joints and limbs of each, and the outlines of leg, foot and shorts.

use content::FarFoot;

use super::{
    curve::{P, Path},
    foot::{Foot, OUTLINE},
    limb::{Limb, SHANK, THIGH},
    scale::Paper,
    skeleton::Skeleton,
};

/// Lengths of the poses of the content. A squat has those of its model.
pub(super) const SHANK_LENGTH: f64 = 246.0;
pub(super) const THIGH_LENGTH: f64 = 245.0;

/// A leg in its place.
pub(super) struct Leg {
    pub(super) foot: Foot,
    pub(super) ankle: P,
    pub(super) knee: P,
    pub(super) shank: Limb,
    pub(super) thigh: Limb,
}

impl Leg {
    pub(super) fn new(hip: P, knee: P, foot: Foot) -> Self {
        let ankle = foot.ankle();
        Self {
            foot,
            ankle,
            knee,
            shank: Limb::new(knee, ankle, &SHANK, (16.0, 10.0)),
            thigh: Limb::new(hip, knee, &THIGH, (18.0, 20.0)),
        }
    }

    /// The leg from a hip to a foot that stands somewhere. The knee bends forward. A foot too far away lifts its heel
    /// further, as people do; one that is out of reach even then hangs in the air at the end of a straight leg.
    pub(super) fn to_foot(hip: P, far: FarFoot) -> Self {
        let mut foot = Foot::standing(far.ahead, far.up, far.heel_up_deg, far.toe_up_deg);
        let mut lifted = far.heel_up_deg;
        while hip.toward(foot.ankle()).1 > SHANK_LENGTH + THIGH_LENGTH && lifted < 55.0 {
            lifted += 5.0;
            foot = Foot::standing(far.ahead, far.up, lifted, 0.0);
        }
        let (knee, ankle) = bend(hip, foot.ankle(), (THIGH_LENGTH, SHANK_LENGTH), 1.0);
        Self::new(hip, knee, foot.carried_to(ankle))
    }
}

/// The middle joint of a limb of two bones from `from` to `to`, and its end: `to` itself, or as near to it as the
/// bones reach. The joint bends to the left of the line from end to end, or with `side` -1 to its right.
pub(super) fn bend(from: P, to: P, (first, second): (f64, f64), side: f64) -> (P, P) {
    let (along, wanted) = from.toward(to);
    // Quite straight looks stiff, and folded flat is no limb.
    let length = wanted.min((first + second) * 0.999).max((first + second) * 0.25);
    let part = (first * first - second * second + length * length) / (2.0 * length);
    let off = (first * first - part * part).max(0.0).sqrt();
    let joint = from.go(along, part).go(along.left(), off * side);
    (joint, from.go(along, length))
}

/// The bare leg below the shorts, with knee and foot.
pub(super) fn bare(leg: &Leg, paper: Paper) -> String {
    let mut path = Path::on(paper);
    leg.thigh.outline_from(0.40, &mut path);
    leg.shank.outline(&mut path);
    path.disc(leg.knee, 34.5);
    path.outline(&OUTLINE.map(|(share, height)| leg.foot.point(share, height)));
    path.done()
}

/// The little line of the ankle bone.
pub(super) fn ankle_mark(leg: &Leg, paper: Paper) -> String {
    let points = [(8.0, -1.0), (6.0, 6.0), (-1.0, 8.0), (-8.0, 4.0)]
        .map(|(x, y)| leg.ankle.go(P::new(x, y).turned(leg.foot.turn_deg), 1.0));
    let mut path = Path::on(paper);
    path.move_to(points[0]);
    path.smooth(&points, false);
    path.done()
}

/// Upper thigh and seat.
pub(super) fn shorts(body: &Skeleton) -> String {
    let mut path = Path::on(body.paper);
    trouser(&body.near, &mut path);

    // The lowest part of the trunk joins seat and thigh, however far the hip bends.
    body.trunk.outline_to((0.10, 0.17), &[], &mut path);
    path.disc(body.seat(), 56.5);
    path.done()
}

/// The shorts of the far leg. The seat hides where they begin.
pub(super) fn far_shorts(leg: &Leg, paper: Paper) -> String {
    let mut path = Path::on(paper);
    trouser(leg, &mut path);
    path.done()
}

fn trouser(leg: &Leg, path: &mut Path) {
    leg.thigh
        .outline_to((0.50, 0.50), &[(0.33, 5.0), (0.72, 5.0)], path);
}
