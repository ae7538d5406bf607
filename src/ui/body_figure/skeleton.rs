//! What is to be drawn, and where its joints are.

use super::{
    curve::P,
    foot::Foot,
    leg::{Leg, SHANK_LENGTH, THIGH_LENGTH},
    limb::{Limb, TRUNK},
};

/// What the arms do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arms {
    /// Hands on a bar on the upper back.
    OnBar,
    /// Down at the sides.
    Hanging,
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
    pub(super) hip: P,
    pub(super) shoulder: P,
    pub(super) near: Leg,
    /// The other leg, where it is not beside the near one.
    pub(super) far: Option<Leg>,
    pub(super) trunk: Limb,
}

impl Skeleton {
    pub(super) fn of(drawn: &Drawn) -> Self {
        let foot = Foot::standing(0.0, 0.0, within(drawn.heel_up_deg, 0.0, 60.0), 0.0);
        Self::over(foot, drawn.shank_deg, drawn.thigh_deg, drawn.trunk_deg)
    }

    /// The body over its near foot.
    pub(super) fn over(foot: Foot, shank_deg: f64, thigh_deg: f64, trunk_deg: f64) -> Self {
        let shank_deg = within(shank_deg, -80.0, 70.0);
        let thigh_deg = within(thigh_deg, -60.0, 100.0);
        let trunk_deg = within(trunk_deg, -30.0, 95.0);
        let knee = foot.ankle().go(P::up(shank_deg), SHANK_LENGTH);
        let hip = knee.go(P::up(thigh_deg - 90.0), THIGH_LENGTH);
        let shoulder = hip.go(P::up(trunk_deg), 288.0);
        Self {
            thigh_deg,
            trunk_deg,
            hip,
            shoulder,
            near: Leg::new(hip, knee, foot),
            far: None,
            trunk: Limb::new(hip, shoulder, &TRUNK, (14.0, 10.0)).bowed(),
        }
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
