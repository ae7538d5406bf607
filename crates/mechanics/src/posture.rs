//! What comes back.

use crate::Point;

/// A posture and what it costs. Signs and zeroes stand on the [crate's first page](crate).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Posture {
    /// Whether some trunk lean in [`range::TRUNK_LEAN_DEG`](crate::range::TRUNK_LEAN_DEG) puts the centre of
    /// mass where it was asked. If not, this is the nearest posture: the legs as asked, the trunk as far as
    /// it helps, and [`balance`](Self::balance) where the centre of mass then really stands, which may be
    /// off the foot. The moments are those that would hold this posture for the moment in which it falls.
    pub feasible: bool,
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
