//! The foot: flat, on its toes, on its heel, or hanging from the shank.

use super::curve::P;

/// Length of the foot.
const LENGTH: f64 = 152.0;
/// The ankle joint above the sole.
const ANKLE_HEIGHT: f64 = 39.0;
/// The ankle joint, from the heel, as a part of the foot.
const ANKLE: f64 = 0.25;
/// Where the toes bend, from the heel, as a part of the foot.
const BALL: f64 = 0.72;
/// A foot that nothing holds sags this far from a right angle with the shank.
const SAG_DEG: f64 = 14.0;

/// The outline: share of the length from the heel, height above the sole. Clockwise from the instep.
pub(super) const OUTLINE: [(f64, f64); 12] = [
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

/// A foot in its place.
#[derive(Clone, Copy)]
pub(super) struct Foot {
    /// The point that it turns about,
    about: P,
    /// and the same point on the foot: share of its length, height above its sole.
    share: f64,
    height: f64,
    /// How far it has turned, + heel up.
    pub(super) turn_deg: f64,
    /// Whether its toes stay flat while the rest turns.
    toes_stay: bool,
}

impl Foot {
    /// Stands with its ankle over `x` when flat, on something `up` above the floor. Its heel has risen over toes that
    /// stay, or else its front has risen over a heel that stays.
    pub(super) fn standing(x: f64, up: f64, heel_up_deg: f64, toe_up_deg: f64) -> Self {
        let has_toes_up = toe_up_deg > 0.0 && heel_up_deg <= 0.0;
        let share = if has_toes_up { 0.0 } else { BALL };
        Self {
            about: P::new(x + (share - ANKLE) * LENGTH, up),
            share,
            height: 0.0,
            turn_deg: if has_toes_up { -toe_up_deg } else { heel_up_deg },
            toes_stay: !has_toes_up,
        }
    }

    /// Stands with the toes there, turned about their tip until its heel is there: on a wedge.
    pub(super) fn between(heel: P, toe: P) -> Self {
        let (along, _) = heel.toward(toe);
        Self {
            about: toe,
            share: 1.0,
            height: 0.0,
            turn_deg: -along.y.asin().to_degrees(),
            toes_stay: false,
        }
    }

    /// Hangs from a shank that leans `shank_deg`.
    pub(super) fn hanging(ankle: P, shank_deg: f64) -> Self {
        Self {
            about: ankle,
            share: ANKLE,
            height: ANKLE_HEIGHT,
            turn_deg: shank_deg + SAG_DEG,
            toes_stay: false,
        }
    }

    /// The same foot, carried off so that its ankle is there.
    pub(super) fn carried_to(mut self, ankle: P) -> Self {
        let was = self.ankle();
        self.about = P::new(self.about.x + ankle.x - was.x, self.about.y + ankle.y - was.y);
        self
    }

    /// A point of the foot: `share` of its length from the heel, `height` above its sole. Behind the ball it
    /// turns with the heel, in front it stays; the skin over the ball goes half way.
    pub(super) fn point(&self, share: f64, height: f64) -> P {
        let turn = match share {
            behind if behind < BALL || !self.toes_stay => 1.0,
            over if over < BALL + 0.1 => 0.5,
            _ => 0.0,
        };
        let flat = P::new((share - self.share) * LENGTH, height - self.height);
        self.about.go(flat.turned(turn * self.turn_deg), 1.0)
    }

    pub(super) fn ankle(&self) -> P {
        self.point(ANKLE, ANKLE_HEIGHT)
    }

    /// Back end of the sole.
    pub(super) fn heel(&self) -> P {
        self.point(0.0, 0.0)
    }

    /// Front end of the sole.
    pub(super) fn toe(&self) -> P {
        self.point(1.0, 0.0)
    }

    /// Where the toes bend, on the sole.
    pub(super) fn ball(&self) -> P {
        self.point(BALL, 0.0)
    }
}
