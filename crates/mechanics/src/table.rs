//! Numbers about bodies, each with its source.
//!
//! Lengths are fractions of stature. Masses are fractions of body mass; those of paired segments are for
//! **one** side. Centres are fractions of the segment's length.

use crate::body::Sex;

/// Standard gravity, rounded as the field does, m/s².
pub(crate) const GRAVITY: f64 = 9.81;

/// Knee to ankle. De Leva (1996), table 4, men: 434.0 mm at 1.741 m. For women too: their thigh in that
/// table is short because of its landmarks, so one set of lengths serves both (our choice).
pub(crate) const SHANK: f64 = 0.2493;
/// Hip to knee. De Leva (1996), table 4, men: 422.2 mm at 1.741 m. For women too, as above.
pub(crate) const THIGH: f64 = 0.2425;
/// Hip to shoulder: shoulder height 0.818 less hip height 0.530. Drillis & Contini (1966) in Winter (2009),
/// figure 4.1.
pub(crate) const TRUNK: f64 = 0.288;
/// Heel to toe tip. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const FOOT: f64 = 0.152;
/// Height of the ankle joint. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const ANKLE_HEIGHT: f64 = 0.039;
/// How far the ankle joint stands ahead of the heel, as a part of the foot. Our assumption: no source found.
pub(crate) const ANKLE_ALONG_FOOT: f64 = 0.25;
/// Shoulder to elbow. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const UPPER_ARM: f64 = 0.186;
/// Elbow to wrist. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const FOREARM: f64 = 0.146;
/// Wrist to the middle of the closed hand: the hand's own centre, and where it holds a load. Our assumption.
pub(crate) const GRIP: f64 = 0.04;

/// Centre of head, arms and trunk as one segment, from hip to shoulder. Winter (2009), table 4.1 (HAT). That
/// the segment is rigid and that this holds for women too is our assumption.
pub(crate) const UPPER_CENTRE: f64 = 0.626;
/// Where the lower back is taken, from hip to shoulder. Our assumption; so is that de Leva's lower trunk ends
/// here, and that what is above it is all of the upper body but that part.
pub(crate) const LUMBAR: f64 = 0.28;
/// Centre of the lower trunk, from hip to shoulder: the middle between hip and [`LUMBAR`]. Our assumption.
pub(crate) const LOWER_TRUNK_CENTRE: f64 = LUMBAR / 2.0;

/// Where the mass of a body sits. De Leva (1996), table 4.
#[derive(Debug)]
pub(crate) struct Masses {
    pub(crate) head: f64,
    /// All of the trunk, its lower part included.
    pub(crate) trunk: f64,
    /// The part from the hips to about the navel.
    pub(crate) lower_trunk: f64,
    pub(crate) upper_arm: f64,
    pub(crate) forearm: f64,
    pub(crate) hand: f64,
    pub(crate) thigh: f64,
    pub(crate) shank: f64,
    pub(crate) foot: f64,
    /// From the shoulder.
    pub(crate) upper_arm_centre: f64,
    /// From the elbow.
    pub(crate) forearm_centre: f64,
    /// From the hip.
    pub(crate) thigh_centre: f64,
    /// From the knee.
    pub(crate) shank_centre: f64,
    /// From the heel, along the sole.
    pub(crate) foot_centre: f64,
}

const MALE: Masses = Masses {
    head: 0.0694,
    trunk: 0.4346,
    lower_trunk: 0.1117,
    upper_arm: 0.0271,
    forearm: 0.0162,
    hand: 0.0061,
    thigh: 0.1416,
    shank: 0.0433,
    foot: 0.0137,
    upper_arm_centre: 0.5772,
    forearm_centre: 0.4574,
    thigh_centre: 0.4095,
    shank_centre: 0.4395,
    foot_centre: 0.4415,
};

/// The table's parts add up to 0.9999 for women: its rounding, left as printed.
const FEMALE: Masses = Masses {
    head: 0.0668,
    trunk: 0.4257,
    lower_trunk: 0.1247,
    upper_arm: 0.0255,
    forearm: 0.0138,
    hand: 0.0056,
    thigh: 0.1478,
    shank: 0.0481,
    foot: 0.0129,
    upper_arm_centre: 0.5754,
    forearm_centre: 0.4559,
    thigh_centre: 0.3612,
    shank_centre: 0.4352,
    foot_centre: 0.4014,
};

/// The table of one sex.
pub(crate) fn masses(sex: Sex) -> &'static Masses {
    match sex {
        Sex::Female => &FEMALE,
        Sex::Male => &MALE,
    }
}

impl Masses {
    /// Both arms.
    pub(crate) fn arms(&self) -> f64 {
        2.0 * (self.upper_arm + self.forearm + self.hand)
    }

    /// Head, arms and trunk: all that stands above the hips.
    pub(crate) fn upper(&self) -> f64 {
        self.head + self.trunk + self.arms()
    }

    /// First moment of both straight arms about the shoulder, in body mass × stature.
    pub(crate) fn arms_moment(&self) -> f64 {
        2.0 * (self.upper_arm * self.upper_arm_centre * UPPER_ARM
            + self.forearm * (UPPER_ARM + self.forearm_centre * FOREARM)
            + self.hand * REACH)
    }
}

/// Shoulder to the middle of the closed hand, arm straight.
pub(crate) const REACH: f64 = UPPER_ARM + FOREARM + GRIP;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_a_body() {
        for sex in [Sex::Female, Sex::Male] {
            let m = masses(sex);
            let whole = m.upper() + 2.0 * (m.thigh + m.shank + m.foot);
            assert!((whole - 1.0).abs() < 1.5e-4, "{sex:?}: {whole}");
        }
    }
}
