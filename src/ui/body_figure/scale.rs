//! How large a body is drawn, and in which frame: from metres to the plate and back.

use mechanics::{Body, Point, range};

use super::curve::{P, whole};
use super::skeleton::within;

/// The stature, in metres, at which a thousandth of stature is a unit of the drawing.
const STATURE_M: f64 = 1.75;
/// The point on the floor under the ankle, in units of the drawing. All bodies grow from here.
const ORIGIN: (f64, f64) = (410.0, 724.0);
/// Units of the drawing to a unit of the plate.
const UNITS: f64 = 2.0;

/// From the thousandths of one body's stature to units of the drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper {
    pub(super) scale: f64,
}

impl Default for Paper {
    fn default() -> Self {
        Self { scale: 1.0 }
    }
}

impl Paper {
    /// For a body in a frame that shrinks everything by `fit`.
    pub(super) fn of(body: &Body, fit: f64) -> Self {
        Self {
            scale: fit * height_m(body) / STATURE_M,
        }
    }

    /// Whole numbers of the drawing, `y` down.
    pub(super) fn place(self, point: P) -> (i32, i32) {
        (
            whole(ORIGIN.0 + self.scale * point.x),
            whole(ORIGIN.1 - self.scale * point.y),
        )
    }
}

/// The stature that the model takes for this body.
pub(super) fn height_m(body: &Body) -> f64 {
    tamed(body.height_m, &range::HEIGHT_M, STATURE_M)
}

fn tamed(value: f64, range: &std::ops::RangeInclusive<f64>, instead: f64) -> f64 {
    if value.is_nan() {
        instead
    } else {
        within(value, *range.start(), *range.end())
    }
}

/// What of the plate is seen, in its own units.
pub(super) struct Frame {
    pub(super) view_box: &'static str,
    pub(super) top: i32,
    pub(super) right: i32,
    /// Path data of the floor.
    pub(super) floor: &'static str,
    /// Whether somebody who stands upright does not fit.
    pub(super) is_low: bool,
    /// How much smaller bodies are drawn than in the frame of a squat.
    fit: f64,
}

/// Holds a squat with a bar or without from thighs 45 degrees above level down.
const SQUAT: Frame = Frame {
    view_box: "0 -62 440 458",
    top: -62,
    right: 440,
    floor: "M14 362H426",
    is_low: true,
    fit: 1.0,
};
/// Holds everybody from standing to the deepest squat, with any load.
const WHOLE: Frame = Frame {
    view_box: "0 -104 440 500",
    top: -104,
    right: 440,
    floor: "M14 362H426",
    is_low: false,
    fit: 0.82,
};

/// What the largest body may measure before all bodies in the tall frame are drawn smaller, as parts of the average
/// body's stature. The rest of the frame's height is for the words on the balance line, and for a wedge.
const TALLEST: f64 = 1.04;

impl Frame {
    pub(super) fn of(is_whole: bool) -> &'static Self {
        if is_whole { &WHOLE } else { &SQUAT }
    }

    /// How much smaller than in the frame of a squat. In the tall frame, a body that stands higher than there is room
    /// for is drawn smaller, and so is everybody who is to be compared with it.
    pub(super) fn fit(&self, bodies: &[Option<&Body>]) -> f64 {
        let mut fit = self.fit;
        if !self.is_low {
            for body in bodies.iter().copied().flatten() {
                fit = fit.min(self.fit * TALLEST / size(body));
            }
        }
        fit
    }
}

/// How much room a body takes against the average body of [`STATURE_M`].
fn size(body: &Body) -> f64 {
    let ratio = |ratio: f64| tamed(ratio, &range::RATIO, 1.0);
    let (shank, thigh, trunk) = (
        ratio(body.shank_ratio),
        ratio(body.thigh_ratio),
        ratio(body.trunk_ratio),
    );
    // Of the height 0.25, 0.24 and 0.29 are shank, thigh and trunk, the rest is foot, neck and head.
    let high = 0.22 + 0.25 * shank + 0.24 * thigh + 0.29 * trunk;
    height_m(body) / STATURE_M * high
}

/// A model's point on the plate, in units of its view box.
#[cfg(test)]
pub(super) fn on_plate(point: Point, fit: f64) -> (f64, f64) {
    let units = 1000.0 * fit / STATURE_M;
    (
        (ORIGIN.0 + units * point.x_m) / UNITS,
        (ORIGIN.1 - units * point.y_m) / UNITS,
    )
}

/// The model's point at a place on the plate.
pub(super) fn from_plate((x, y): (f64, f64), fit: f64) -> Point {
    let units = 1000.0 * fit / STATURE_M;
    Point {
        x_m: (UNITS * x - ORIGIN.0) / units,
        y_m: (ORIGIN.1 - UNITS * y) / units,
    }
}
