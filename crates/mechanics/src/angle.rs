//! Sine and cosine of degrees.
//!
//! All angles here are degrees within a turn or so. Taking away quarter turns before anything is multiplied by pi leaves
//! right angles exact (the cosine of 90° is 0), and does without the general reduction of huge radians and its table of
//! 2/pi, which nothing here needs and a browser would have to load.

/// Sine and cosine of an angle in degrees. Within 2⁻⁵² of the true values up to a thousand turns; what is not a number
/// gives what is not a number.
#[must_use]
pub fn sin_cos_deg(deg: f64) -> (f64, f64) {
    let quarters = (deg / 90.0).round();
    let (sin, cos) = within_eighth((deg - quarters * 90.0).to_radians());
    #[expect(
        clippy::cast_possible_truncation,
        reason = "saturates, and only its last two bits are used"
    )]
    match quarters as i64 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// The series of Taylor, for no more than an eighth of a turn either way: the first term left out is below 2⁻⁵⁴.
fn within_eighth(rad: f64) -> (f64, f64) {
    let square = rad * rad;
    let (mut sin, mut cos) = (1.0, 1.0);
    let mut n = 16.0;
    while n > 1.0 {
        sin = 1.0 - square / (n * (n + 1.0)) * sin;
        cos = 1.0 - square / (n * (n - 1.0)) * cos;
        n -= 2.0;
    }
    (rad * sin, cos)
}

#[cfg(test)]
mod tests {
    use super::sin_cos_deg;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn is_what_the_standard_library_says(deg in -720.0..720.0) {
            let (sin, cos) = sin_cos_deg(deg);
            let (sin_there, cos_there) = f64::to_radians(deg).sin_cos();
            // Theirs has the rounding of a radian in it, up to 12 of them.
            prop_assert!((sin - sin_there).abs() < 2e-15 && (cos - cos_there).abs() < 2e-15);
        }
    }

    #[test]
    fn right_angles_are_exact() {
        let corners = [
            (0.0, (0.0, 1.0)),
            (90.0, (1.0, 0.0)),
            (180.0, (0.0, -1.0)),
            (-90.0, (-1.0, 0.0)),
            (450.0, (1.0, 0.0)),
        ];
        for (deg, corner) in corners {
            assert_eq!(sin_cos_deg(deg), corner, "{deg}");
        }
        assert!((sin_cos_deg(30.0).0 - 0.5).abs() < 1e-16);
        assert!(sin_cos_deg(f64::NAN).0.is_nan());
    }
}
