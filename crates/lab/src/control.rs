//! Every number that can be set.

use crate::{Lab, Person, Who};

/// A number of the lab: its range, its step, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// How far the thighs have come down, degrees: 0 standing, 90 level.
    Depth,
    /// Lean of the shin with the thighs level, degrees.
    Shin,
    /// The load, kg.
    Load,
    /// Heel wedge, degrees.
    Wedge,
    /// Where on the foot the weight stands, percent from the heel.
    Balance,
    /// Stature, cm.
    Height,
    /// Body mass, kg.
    Mass,
    /// Thigh, percent of the average.
    Thigh,
    /// Shank, percent of the average.
    Shank,
    /// Hip to shoulder, percent of the average.
    Trunk,
    /// How far the ankle bends, degrees.
    Ankle,
}

impl Control {
    /// What belongs to the squat, the same for both bodies.
    pub const OF_SQUAT: [Self; 5] = [Self::Depth, Self::Shin, Self::Load, Self::Wedge, Self::Balance];
    /// What belongs to a body.
    pub const OF_BODY: [Self; 6] = [
        Self::Ankle,
        Self::Height,
        Self::Mass,
        Self::Thigh,
        Self::Shank,
        Self::Trunk,
    ];

    /// Its least, its most and its step. The deepest is where heels and seat are about to meet; the shin's and the
    /// load's ends are wider than most people's.
    #[must_use]
    pub fn range(self) -> (i32, i32, i32) {
        match self {
            Self::Depth => (0, 125, 1),
            Self::Shin => (0, 50, 1),
            Self::Load => (0, 200, 5),
            Self::Wedge => (0, 20, 1),
            Self::Balance => (20, 80, 5),
            Self::Height => (120, 230, 1),
            Self::Mass => (30, 250, 1),
            Self::Thigh | Self::Shank | Self::Trunk => (70, 140, 1),
            Self::Ankle => (5, 60, 1),
        }
    }

    /// `value` inside the range, on the nearest step.
    #[must_use]
    pub fn tame(self, value: i32) -> i32 {
        let (least, most, step) = self.range();
        let value = value.max(least).min(most);
        (value - least + step / 2) / step * step + least
    }

    /// Where it stands.
    #[must_use]
    pub fn get(self, lab: &Lab, who: Who) -> i32 {
        // Reading through the same table as writing keeps the two from ever differing.
        *self.place(&mut { *lab }, who)
    }

    /// Sets it, inside its range. Setting the shin takes it from the body's own choice.
    pub fn set(self, lab: &mut Lab, who: Who, value: i32) {
        *self.place(lab, who) = self.tame(value);
        if self == Self::Shin {
            lab.is_shin_free = false;
        }
    }

    pub(crate) fn place(self, lab: &mut Lab, who: Who) -> &mut i32 {
        let [one, two] = &mut lab.people;
        let person: &mut Person = match who {
            Who::One => one,
            Who::Two => two,
        };
        match self {
            Self::Height => &mut person.height_cm,
            Self::Mass => &mut person.mass_kg,
            Self::Thigh => &mut person.thigh_pc,
            Self::Shank => &mut person.shank_pc,
            Self::Trunk => &mut person.trunk_pc,
            Self::Ankle => &mut person.ankle_deg,
            Self::Depth => &mut lab.depth_deg,
            Self::Shin => &mut lab.shin_deg,
            Self::Load => &mut lab.load_kg,
            Self::Wedge => &mut lab.wedge_deg,
            Self::Balance => &mut lab.balance_pc,
        }
    }
}
