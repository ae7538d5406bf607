//! The two load marks: how much knee and hip carry, drawn on the muscles that carry it.

use super::{
    curve::{P, Path},
    skeleton::{Skeleton, within},
};
use mechanics::sin_cos_deg;

/// Skin between a mark and the edge of the limb it lies on.
const RIM: f64 = 5.5;
/// Width of the knee mark over the kneecap.
const TENDON: f64 = 6.0;

/// The mark on the front of the thigh, running out over the kneecap. `share` is moment over full scale.
pub(super) fn knee(body: &Skeleton, share: f64) -> String {
    let share = within(share, 0.0, 1.0);
    let (thigh, shank) = (&body.near.thigh, &body.near.shank);
    let mut outer = Vec::with_capacity(20);
    let mut inner = Vec::with_capacity(10);
    for k in [0.0, 0.11, 0.29, 0.48, 0.68, 0.86, 1.0] {
        let t = 0.04 + 0.91 * k;
        let edge = thigh.left_width(t) - RIM;
        // sin to the 3/4, without asking for `powf`.
        let root = sin_cos_deg(180.0 * k).0.max(0.0).sqrt();
        let thick = 5.0 + (8.0 + 34.0 * share) * root * root.sqrt() * (1.0 - 0.25 * k);
        outer.push(thigh.at(t, edge));
        inner.push(thigh.at(t, edge - thick));
    }

    // Over the kneecap, on the disc that closes the knee, half way round from thigh to shank.
    let (thigh_front, shank_front) = (thigh.left(), shank.left());
    let (front, _) = P::new(0.0, 0.0).toward(P::new(
        (thigh_front.x + shank_front.x) * 100.0,
        (thigh_front.y + shank_front.y) * 100.0,
    ));
    outer.push(body.near.knee.go(front, 34.5 - RIM));
    inner.push(body.near.knee.go(front, 34.5 - RIM - TENDON));
    let edge = shank.left_width(0.10) - RIM;
    outer.push(shank.at(0.10, edge));
    inner.push(shank.at(0.10, edge - TENDON));
    outer.push(shank.at(0.17, shank.left_width(0.17) - RIM - TENDON / 2.0));

    inner.reverse();
    outer.append(&mut inner);
    let mut path = Path::on(body.paper);
    path.outline(&outer);
    path.done()
}

/// The mark on the seat, between thigh and trunk. `share` is moment over full scale.
pub(super) fn hip(body: &Skeleton, share: f64) -> String {
    let share = within(share, 0.0, 1.0);
    let (seat, phi) = (body.seat(), body.seat_deg());
    let mut points = Vec::with_capacity(12);
    points.push(body.near.thigh.at(0.21, -44.0));
    for i in -2..=2 {
        let deg = (phi + 30.0) * f64::from(i) / 2.0;
        points.push(seat.go(body.seat_direction(deg), 50.5));
    }
    points.push(body.trunk.at(0.10, 47.0));
    for i in -2..=2 {
        let deg = -(phi + 30.0) * f64::from(i) / 2.0;
        let thick = (15.0 + 33.0 * share) * sin_cos_deg(90.0 * deg / (phi + 54.0)).1;
        points.push(seat.go(body.seat_direction(deg), 50.5 - thick));
    }
    let mut path = Path::on(body.paper);
    path.outline(&points);
    path.done()
}

/// The circle that marks the knee joint.
pub(super) fn knee_joint(body: &Skeleton) -> String {
    let mut path = Path::on(body.paper);
    path.disc(body.near.knee, 11.0);
    path.done()
}

/// The diamond that marks the hip joint.
pub(super) fn hip_joint(body: &Skeleton) -> String {
    let mut path = Path::on(body.paper);
    path.move_to(body.hip.go(P::new(0.0, 1.0), 14.0));
    for (x, y) in [(14.0, 0.0), (0.0, -14.0), (-14.0, 0.0)] {
        path.line_to(body.hip.go(P::new(x, y), 1.0));
    }
    path.close();
    path.done()
}
