//! Whose squat it is.

use mechanics::{Body, Sex};

/// One of the two bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Who {
    /// The first, always there.
    #[default]
    One,
    /// The one beside it.
    Two,
}

impl Who {
    /// Both.
    pub const ALL: [Self; 2] = [Self::One, Self::Two];
}

/// A body as it is set: whole numbers, lengths against the average of that height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Whose segment masses.
    pub sex: Sex,
    /// Stature, cm.
    pub height_cm: i32,
    /// Mass, kg.
    pub mass_kg: i32,
    /// Thigh, percent of the average.
    pub thigh_pc: i32,
    /// Shank, percent of the average.
    pub shank_pc: i32,
    /// Hip to shoulder, percent of the average.
    pub trunk_pc: i32,
    /// How far the ankle bends with the heel down, degrees.
    pub ankle_deg: i32,
}

impl Default for Person {
    /// A man of 1.75 m and 75 kg with average limbs. His ankle bends 40°: 40.6 ± 5.2 in 26 young men (Calatayud et
    /// al. 2015, Int J Sports Phys Ther 10(2):197-202).
    fn default() -> Self {
        Self {
            sex: Sex::Male,
            height_cm: 175,
            mass_kg: 75,
            thigh_pc: 100,
            shank_pc: 100,
            trunk_pc: 100,
            ankle_deg: 40,
        }
    }
}

impl Person {
    /// The body for the model.
    #[must_use]
    pub fn body(&self) -> Body {
        let part = |percent: i32| f64::from(percent) / 100.0;
        Body {
            height_m: part(self.height_cm),
            mass_kg: f64::from(self.mass_kg),
            sex: self.sex,
            thigh_ratio: part(self.thigh_pc),
            shank_ratio: part(self.shank_pc),
            trunk_ratio: part(self.trunk_pc),
        }
    }
}

/// From the knee's joint centre to its front, cm: half the depth of a knee. Our assumption.
pub(crate) const KNEE_FRONT_CM: f64 = 5.0;

/// How far the ankle of this body bends if its knee reaches a wall at `wall_mm` from the toes with the heel down.
///
/// In the knee-to-wall test the front of the knee is as far past the toe tip as the wall is away, so the shank can be
/// looked up instead of converted by a rule of thumb.
#[must_use]
pub fn ankle_deg_of_wall_mm(person: &Person, wall_mm: u16) -> i32 {
    let reached = mechanics::solve(&mechanics::Ask {
        body: person.body(),
        shank_deg: Some(90.0),
        thigh_above_horizontal_deg: 90.0,
        limits: mechanics::Limits {
            knee_past_toe_cm: Some(f64::from(wall_mm) / 10.0 - KNEE_FRONT_CM),
            ..mechanics::Limits::default()
        },
        ..mechanics::Ask::default()
    });
    crate::Control::Ankle.tame(crate::state::whole(reached.shank_deg))
}
