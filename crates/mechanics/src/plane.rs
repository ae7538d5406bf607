//! Points of the sagittal plane.

use crate::sin_cos_deg;

/// A point: metres forward of the ankle joint, metres above the floor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Forward of the ankle joint.
    pub x_m: f64,
    /// Above the floor.
    pub y_m: f64,
}

impl Point {
    /// The point `length_m` away at `lean_deg` from the vertical, + forward.
    pub(crate) fn up(self, lean_deg: f64, length_m: f64) -> Self {
        let (sin, cos) = sin_cos_deg(lean_deg);
        Self {
            x_m: self.x_m + length_m * sin,
            y_m: self.y_m + length_m * cos,
        }
    }

    /// The point a `part` of the way to `other`.
    pub(crate) fn toward(self, other: Self, part: f64) -> Self {
        Self {
            x_m: self.x_m + part * (other.x_m - self.x_m),
            y_m: self.y_m + part * (other.y_m - self.y_m),
        }
    }
}
