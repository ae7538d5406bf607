//! What is to be drawn, and where its joints are.

use super::{
    curve::P,
    limb::{Limb, SHANK, THIGH, TRUNK},
};

/// What the arms do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arms {
    /// Hands on a bar on the upper back.
    OnBar,
    /// Down at the sides.
    Hanging,
    /// Held out level.
    Forward,
}

/// How full the two load marks are: moment over full scale, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LoadShares {
    /// Of the mark on the front of the thigh.
    pub(crate) knee: f64,
    /// Of the mark on the seat.
    pub(crate) hip: f64,
}

/// A posture to draw, in the model's angles. Angles that no body reaches are drawn as the nearest that can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Drawn {
    /// Shank from the vertical, + knee forward.
    pub(crate) shank_deg: f64,
    /// Thigh above the horizontal.
    pub(crate) thigh_deg: f64,
    /// Trunk from the vertical, + forward.
    pub(crate) trunk_deg: f64,
    /// How far the heel has risen off the floor: turn of the foot over its toes.
    pub(crate) heel_up_deg: f64,
    /// What the arms do.
    pub(crate) arms: Arms,
    /// How full the load marks are; without them the marks are not drawn.
    pub(crate) loads: Option<LoadShares>,
}

/// The joints of a posture and the limbs between them.
pub(super) struct Skeleton {
    pub(super) thigh_deg: f64,
    pub(super) trunk_deg: f64,
    pub(super) heel_up_deg: f64,
    /// Where the toes bend, on the floor.
    ball: P,
    pub(super) ankle: P,
    pub(super) knee: P,
    pub(super) hip: P,
    pub(super) shoulder: P,
    pub(super) shank: Limb,
    pub(super) thigh: Limb,
    pub(super) trunk: Limb,
}

/// The ankle joint above the floor, foot flat.
const ANKLE_HEIGHT: f64 = 39.0;
/// From heel to ankle, foot flat.
const HEEL_BEHIND: f64 = 38.0;
/// Length of the foot.
const FOOT: f64 = 152.0;
/// Where the toes bend, from the heel, as a part of the foot.
const BALL: f64 = 0.72;

impl Skeleton {
    pub(super) fn of(drawn: &Drawn) -> Self {
        let shank_deg = within(drawn.shank_deg, -30.0, 70.0);
        let thigh_deg = within(drawn.thigh_deg, -60.0, 100.0);
        let trunk_deg = within(drawn.trunk_deg, -30.0, 95.0);
        let heel_up_deg = within(drawn.heel_up_deg, 0.0, 60.0);

        // The toes stay where they are; heel and ankle rise over the ball of the foot.
        let ball = P::new(BALL * FOOT - HEEL_BEHIND, 0.0);
        let ankle = ball.go(P::new(ball.x, -ANKLE_HEIGHT).turned(heel_up_deg), -1.0);
        let knee = ankle.go(P::up(shank_deg), 246.0);
        let hip = knee.go(P::up(thigh_deg - 90.0), 245.0);
        let shoulder = hip.go(P::up(trunk_deg), 288.0);
        Self {
            thigh_deg,
            trunk_deg,
            heel_up_deg,
            ball,
            ankle,
            knee,
            hip,
            shoulder,
            shank: Limb::new(knee, ankle, &SHANK, (16.0, 10.0)),
            thigh: Limb::new(hip, knee, &THIGH, (18.0, 20.0)),
            trunk: Limb::new(hip, shoulder, &TRUNK, (14.0, 10.0)).bowed(),
        }
    }

    /// A point of the foot: `share` of its length from the heel, `height` above its sole. Behind the ball it
    /// turns with the heel, in front it stays; the skin over the ball goes half way.
    pub(super) fn foot_point(&self, share: f64, height: f64) -> P {
        let turn = match share {
            behind if behind < BALL => 1.0,
            over if over < BALL + 0.1 => 0.5,
            _ => 0.0,
        };
        let flat = P::new((share - BALL) * FOOT, height);
        self.ball.go(flat.turned(turn * self.heel_up_deg), 1.0)
    }

    /// Where a bar on the upper back goes through.
    pub(super) fn bar(&self) -> P {
        self.trunk.at(1.0, 64.0)
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
            8.0 + 9.0 * self.seat_deg().to_radians().sin(),
        )
    }
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
