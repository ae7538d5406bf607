//! What comes back.

use crate::{Gave, Point};

/// A posture and what it costs. Signs and zeroes stand on the [crate's first page](crate).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Posture {
    /// What bound, when the asked posture is impossible or breaks a limit; else empty. All other fields then belong
    /// to the nearest posture that keeps the limits (see the [crate's first page](crate#nearest-posture)).
    pub gave: Gave,
    /// Lean of the shank from the vertical.
    pub shank_deg: f64,
    /// Thigh above the horizontal.
    pub thigh_above_horizontal_deg: f64,
    /// Lean of the line from hip to shoulder.
    pub trunk_lean_deg: f64,
    /// Bend of the knee, 0 straight.
    pub knee_flexion_deg: f64,
    /// Bend of the hip, 0 straight.
    pub hip_flexion_deg: f64,
    /// Bend of the ankle: shank less heel wedge.
    pub dorsiflexion_deg: f64,
    /// Knee centre ahead of the toe tip.
    pub knee_past_toe_cm: f64,
    /// Where the centre of mass of body and load stands: 0 heel, 1 toe tip.
    pub balance: f64,
    /// How far the centre of mass stands from the nearer end of the foot, horizontally; negative off the foot.
    pub balance_margin_cm: f64,
    /// The joints and the ends of the foot.
    pub points: Points,
    /// Net joint moments, both legs summed.
    pub moment_nm: Moments,
}

/// Places of a posture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Points {
    /// Back end of the sole.
    pub heel: Point,
    /// Ankle joint.
    pub ankle: Point,
    /// Front end of the sole, on the floor.
    pub toe: Point,
    /// Knee joint.
    pub knee: Point,
    /// Hip joint.
    pub hip: Point,
    /// Shoulder joint.
    pub shoulder: Point,
    /// Centre of the load; `None` when nothing is held.
    pub load: Option<Point>,
}

impl Posture {
    /// Whether this is the posture that was asked for.
    #[must_use]
    pub fn is_feasible(&self) -> bool {
        self.gave.is_empty()
    }
}

/// Net moments, newton metres, both legs summed. Positive is what holds a squat up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moments {
    /// Positive presses the toes down (plantarflexor).
    pub ankle: f64,
    /// Positive straightens the knee (extensor).
    pub knee: f64,
    /// Positive straightens the hip (extensor).
    pub hip: f64,
    /// Positive straightens the lower back (extensor). The rigid trunk and the place where it is cut are
    /// assumptions of ours.
    pub lumbar: f64,
}

impl Moments {
    /// The same for each kilogram of body mass, N·m/kg.
    #[must_use]
    pub fn per_kg(self, mass_kg: f64) -> Self {
        Self {
            ankle: self.ankle / mass_kg,
            knee: self.knee / mass_kg,
            hip: self.hip / mass_kg,
            lumbar: self.lumbar / mass_kg,
        }
    }
}
