//! Whose body it is.

use crate::{
    Assumptions,
    plane::Point,
    range::{self, tame},
    sin_cos_deg,
    table::{self, ANKLE_HEIGHT, FOOT, Segments, TRUNK},
};

/// Whose segment masses to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sex {
    /// De Leva's table for women.
    Female,
    /// De Leva's table for men.
    #[default]
    Male,
}

/// A body: stature, mass, and how its segments differ from the average of that stature.
///
/// The ratios change lengths only, never masses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Body {
    /// Stature, metres.
    pub height_m: f64,
    /// Mass without any load, kilograms.
    pub mass_kg: f64,
    /// Whose masses, where a table has them by sex.
    pub sex: Sex,
    /// Length of the thigh against the average, 1 = average.
    pub thigh_ratio: f64,
    /// Length of the shank against the average, 1 = average.
    pub shank_ratio: f64,
    /// Hip to shoulder against the average, 1 = average.
    pub trunk_ratio: f64,
}

impl Default for Body {
    /// A man of 1.75 m and 75 kg with average proportions.
    fn default() -> Self {
        Self {
            height_m: 1.75,
            mass_kg: 75.0,
            sex: Sex::Male,
            thigh_ratio: 1.0,
            shank_ratio: 1.0,
            trunk_ratio: 1.0,
        }
    }
}

/// A body in metres, kept inside the ranges.
pub(crate) struct Built {
    pub(crate) height_m: f64,
    pub(crate) mass_kg: f64,
    pub(crate) segments: &'static Segments,
    ankle_along_foot: f64,
    pub(crate) shank_m: f64,
    pub(crate) thigh_m: f64,
    pub(crate) trunk_m: f64,
}

/// The foot on its wedge. `x = 0` is the ankle, the toe tip touches the floor.
pub(crate) struct Foot {
    pub(crate) heel: Point,
    pub(crate) ankle: Point,
    pub(crate) toe: Point,
}

impl Body {
    /// Lengths and masses, with every field inside its range.
    pub(crate) fn built(&self, assumptions: &Assumptions) -> Built {
        let average = Self::default();
        let height_m = tame(self.height_m, &range::HEIGHT_M, average.height_m);
        let length_m = |fraction: f64, ratio: f64| fraction * height_m * tame(ratio, &range::RATIO, 1.0);
        let segments = table::segments(assumptions.table, self.sex);
        Built {
            height_m,
            mass_kg: tame(self.mass_kg, &range::MASS_KG, average.mass_kg),
            segments,
            ankle_along_foot: tame(
                assumptions.ankle_along_foot,
                &range::ANKLE_ALONG_FOOT,
                Assumptions::default().ankle_along_foot,
            ),
            shank_m: length_m(segments.shank_length, self.shank_ratio),
            thigh_m: length_m(segments.thigh_length, self.thigh_ratio),
            trunk_m: length_m(TRUNK, self.trunk_ratio),
        }
    }
}

impl Built {
    /// Turns the foot about the toe tip until the heel stands on a wedge of `heel_wedge_deg`.
    pub(crate) fn foot(&self, heel_wedge_deg: f64) -> Foot {
        let (sin, cos) = sin_cos_deg(heel_wedge_deg);
        let length_m = FOOT * self.height_m;
        let ahead_m = (1.0 - self.ankle_along_foot) * length_m;
        let up_m = ANKLE_HEIGHT * self.height_m;
        let toe_x_m = ahead_m * cos - up_m * sin;
        Foot {
            heel: Point {
                x_m: toe_x_m - length_m * cos,
                y_m: length_m * sin,
            },
            ankle: Point {
                x_m: 0.0,
                y_m: ahead_m * sin + up_m * cos,
            },
            toe: Point {
                x_m: toe_x_m,
                y_m: 0.0,
            },
        }
    }
}
