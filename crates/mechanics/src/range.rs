//! The ranges inside which the model answers. Inputs outside are moved to the nearest end.
//!
//! They are wide on purpose: they keep numbers sane, they do not describe what a person can do.

use std::ops::RangeInclusive;

/// Stature, metres.
pub const HEIGHT_M: RangeInclusive<f64> = 1.2..=2.3;
/// Body mass without the load, kilograms.
pub const MASS_KG: RangeInclusive<f64> = 30.0..=250.0;
/// A segment's length against the average of that stature.
pub const RATIO: RangeInclusive<f64> = 0.7..=1.4;
/// Load, kilograms.
pub const LOAD_KG: RangeInclusive<f64> = 0.0..=500.0;
/// Heel wedge, degrees.
pub const HEEL_WEDGE_DEG: RangeInclusive<f64> = 0.0..=45.0;
/// Balance point: 0 heel, 1 toe tip.
pub const BALANCE: RangeInclusive<f64> = 0.0..=1.0;
/// Thigh above the horizontal, degrees.
pub const THIGH_ABOVE_HORIZONTAL_DEG: RangeInclusive<f64> = -90.0..=90.0;
/// Shank from the vertical, degrees.
pub const SHANK_DEG: RangeInclusive<f64> = -90.0..=90.0;
/// A limit of the ankle or of the trunk, degrees.
pub const LIMIT_DEG: RangeInclusive<f64> = -90.0..=90.0;
/// A limit of the knee past the toes, centimetres.
pub const LIMIT_CM: RangeInclusive<f64> = -100.0..=100.0;
/// The ankle joint ahead of the heel, as a part of the foot.
pub const ANKLE_ALONG_FOOT: RangeInclusive<f64> = 0.1..=0.4;

/// `value` inside `range`; `instead` when it is not a number.
pub(crate) fn tame(value: f64, range: &RangeInclusive<f64>, instead: f64) -> f64 {
    if value.is_nan() {
        instead
    } else {
        // Not `clamp`, which carries a panic and the code that prints floats for it.
        value.max(*range.start()).min(*range.end())
    }
}

/// A limit inside `range`. One that is not a number does not exist.
pub(crate) fn tame_limit(limit: Option<f64>, range: &RangeInclusive<f64>) -> Option<f64> {
    limit
        .filter(|limit| !limit.is_nan())
        .map(|limit| tame(limit, range, 0.0))
}
