//! Where the joints of a body are, and the limbs between them.

use mechanics::sin_cos_deg;
use mechanics::{Body, Point, Posture};

use super::{
    curve::P,
    foot::Foot,
    leg::{Leg, SHANK_LENGTH, THIGH_LENGTH},
    limb::{Limb, TRUNK},
    scale::{Paper, height_m},
};

/// How full the two load marks are: moment over full scale, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LoadShares {
    /// Of the mark on the front of the thigh.
    pub(crate) knee: f64,
    /// Of the mark on the seat.
    pub(crate) hip: f64,
}

/// The joints of a posture and the limbs between them.
pub(super) struct Skeleton {
    /// How large it is drawn.
    pub(super) paper: Paper,
    pub(super) thigh_deg: f64,
    pub(super) trunk_deg: f64,
    pub(super) hip: P,
    pub(super) shoulder: P,
    pub(super) near: Leg,
    /// The other leg, where it is not beside the near one.
    pub(super) far: Option<Leg>,
    pub(super) trunk: Limb,
}

impl Skeleton {
    /// The joints of a squat that the model solved.
    pub(super) fn of(posture: &Posture, body: &Body, paper: Paper) -> Self {
        let points = &posture.points;
        let at = |point| place(point, body);
        Self {
            paper,
            ..Self::between(
                Foot::between(at(points.heel), at(points.toe)),
                [at(points.knee), at(points.hip), at(points.shoulder)],
                (posture.thigh_above_horizontal_deg, posture.trunk_lean_deg),
            )
        }
    }

    /// The body over its near foot.
    pub(super) fn over(foot: Foot, shank_deg: f64, thigh_deg: f64, trunk_deg: f64) -> Self {
        let shank_deg = within(shank_deg, -80.0, 70.0);
        let thigh_deg = within(thigh_deg, -60.0, 100.0);
        let trunk_deg = within(trunk_deg, -30.0, 95.0);
        let knee = foot.ankle().go(P::up(shank_deg), SHANK_LENGTH);
        let hip = knee.go(P::up(thigh_deg - 90.0), THIGH_LENGTH);
        let shoulder = hip.go(P::up(trunk_deg), 288.0);
        Self::between(foot, [knee, hip, shoulder], (thigh_deg, trunk_deg))
    }

    fn between(foot: Foot, [knee, hip, shoulder]: [P; 3], (thigh_deg, trunk_deg): (f64, f64)) -> Self {
        Self {
            paper: Paper::default(),
            thigh_deg: within(thigh_deg, -60.0, 100.0),
            trunk_deg: within(trunk_deg, -30.0, 95.0),
            hip,
            shoulder,
            near: Leg::new(hip, knee, foot),
            far: None,
            trunk: Limb::new(hip, shoulder, &TRUNK, (14.0, 10.0)).bowed(),
        }
    }

    /// Half the bend of the hip: the angle from the seat's direction to the back of trunk and of thigh.
    pub(super) fn seat_deg(&self) -> f64 {
        (90.0 - self.thigh_deg + self.trunk_deg) / 2.0
    }

    /// The direction `deg` from that of the seat, + toward the back of the trunk.
    pub(super) fn seat_direction(&self, deg: f64) -> P {
        // Between the back of the trunk and the back of the thigh.
        P::up(self.trunk_deg - 90.0 - self.seat_deg() + deg)
    }

    /// The middle of the seat. It moves out as the hip bends.
    pub(super) fn seat(&self) -> P {
        self.hip.go(
            self.seat_direction(0.0),
            8.0 + 9.0 * sin_cos_deg(self.seat_deg()).0,
        )
    }
}

/// A point of the model, in thousandths of the body's stature.
pub(super) fn place(point: Point, body: &Body) -> P {
    let height_m = height_m(body);
    let part = |m: f64| within(1000.0 * m / height_m, -2000.0, 2000.0);
    P::new(part(point.x_m), part(point.y_m))
}

/// `value` between two ends; 0 when it is not a number.
pub(super) fn within(value: f64, low: f64, high: f64) -> f64 {
    if value.is_nan() {
        0.0
    } else {
        // Not `clamp`: its panic message brings the code that prints floats into the wasm.
        value.max(low).min(high)
    }
}
