//! Leg, foot and shorts.

use super::{
    curve::{P, Path},
    skeleton::Skeleton,
};

/// The foot's outline: share of its length from the heel, height above the sole. Clockwise from the instep.
const FOOT: [(f64, f64); 12] = [
    (0.43, 72.0),
    (0.56, 48.0),
    (0.74, 34.0),
    (0.965, 20.0),
    (1.0, 9.0),
    (0.92, 0.0),
    (0.72, 0.0),
    (0.45, 0.0),
    (0.04, 1.0),
    (-0.012, 12.0),
    (0.05, 34.0),
    (0.17, 66.0),
];

/// The bare leg below the shorts, with knee and foot.
pub(super) fn leg(body: &Skeleton) -> String {
    let mut path = Path::default();
    body.thigh.outline_from(0.40, &mut path);
    body.shank.outline(&mut path);
    path.disc(body.knee, 34.5);
    path.outline(&FOOT.map(|(share, height)| body.foot_point(share, height)));
    path.done()
}

/// The little line of the ankle bone.
pub(super) fn ankle_mark(body: &Skeleton) -> String {
    let points = [(8.0, -1.0), (6.0, 6.0), (-1.0, 8.0), (-8.0, 4.0)]
        .map(|(x, y)| body.ankle.go(P::new(x, y).turned(body.heel_up_deg), 1.0));
    let mut path = Path::default();
    path.move_to(points[0]);
    path.smooth(&points, false);
    path.done()
}

/// Upper thigh and seat.
pub(super) fn shorts(body: &Skeleton) -> String {
    let mut path = Path::default();
    body.thigh
        .outline_to((0.50, 0.50), &[(0.33, 5.0), (0.72, 5.0)], &mut path);

    // The lowest part of the trunk joins seat and thigh, however far the hip bends.
    body.trunk.outline_to((0.10, 0.17), &[], &mut path);
    path.disc(body.seat(), 56.5);
    path.done()
}
