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
pub const THIGH_ABOVE_HORIZONTAL_DEG: RangeInclusive<f64> = -60.0..=90.0;
/// Shank from the vertical, degrees.
pub const SHANK_DEG: RangeInclusive<f64> = -30.0..=60.0;
/// How far the trunk may lean to find its balance, degrees from the vertical.
pub const TRUNK_LEAN_DEG: RangeInclusive<f64> = -20.0..=90.0;

/// `value` inside `range`; `instead` when it is not a number.
pub(crate) fn tame(value: f64, range: &RangeInclusive<f64>, instead: f64) -> f64 {
    if value.is_nan() {
        instead
    } else {
        // Not `clamp`, which carries a panic and the code that prints floats for it.
        value.max(*range.start()).min(*range.end())
    }
}
