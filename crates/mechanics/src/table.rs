//! Numbers about bodies, each with its source.
//!
//! Lengths are fractions of stature. Masses are fractions of body mass; those of paired segments are for
//! **one** side. Centres are fractions of the segment's length.

use crate::{Sex, Table};

/// Standard gravity, rounded as the field does, m/s².
pub(crate) const GRAVITY: f64 = 9.81;

/// Hip to shoulder: shoulder height 0.818 less hip height 0.530. Drillis & Contini (1966) in Winter (2009),
/// figure 4.1.
pub(crate) const TRUNK: f64 = 0.288;
/// Heel to toe tip. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const FOOT: f64 = 0.152;
/// Height of the ankle joint. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const ANKLE_HEIGHT: f64 = 0.039;
/// Shoulder to elbow. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const UPPER_ARM: f64 = 0.186;
/// Elbow to wrist. Drillis & Contini (1966) in Winter (2009), figure 4.1.
pub(crate) const FOREARM: f64 = 0.146;
/// Wrist to the middle of the closed hand: the hand's own centre, and where it holds a load. Our assumption.
pub(crate) const GRIP: f64 = 0.04;

/// Centre of head, arms and trunk as one segment, from hip to shoulder. Winter (2009), table 4.1 (HAT). That
/// the segment is rigid and that this holds for women too is our assumption.
pub(crate) const UPPER_CENTRE: f64 = 0.626;
/// Furthest bend of the knee, degrees: thigh on calf. 157 ± 6 in full squats with the heels up, Hemmerich et al.
/// (2006), J Orthop Res 24(4):770-781. The soft parts begin to touch earlier; that they carry load then is
/// not in the model.
pub(crate) const THIGH_CALF_DEG: f64 = 157.0;

/// Where the lower back is taken, from hip to shoulder. Our assumption; so is that the tables' lowest part of the
/// trunk ends here, and that what is above it is all of the upper body but that part.
pub(crate) const LUMBAR: f64 = 0.28;
/// Centre of the lower trunk, from hip to shoulder: the middle between hip and [`LUMBAR`]. Our assumption.
pub(crate) const LOWER_TRUNK_CENTRE: f64 = LUMBAR / 2.0;

/// Lengths of the leg, and where the mass of a body sits.
#[derive(Debug)]
pub(crate) struct Segments {
    /// Knee to ankle.
    pub(crate) shank_length: f64,
    /// Hip to knee.
    pub(crate) thigh_length: f64,
    pub(crate) head: f64,
    /// All of the trunk, its lower part included.
    pub(crate) trunk: f64,
    /// The lowest part of the trunk: the pelvis.
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

/// De Leva (1996), table 4, men. Lengths: 434.0 and 422.2 mm at 1.741 m.
const MALE: Segments = Segments {
    shank_length: 0.2493,
    thigh_length: 0.2425,
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

/// De Leva (1996), table 4, women. Their parts add up to 0.9999: its rounding, left as printed. The thigh in that
/// table is short because of its landmarks, so the lengths are those of men (our choice).
const FEMALE: Segments = Segments {
    shank_length: 0.2493,
    thigh_length: 0.2425,
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

/// Dempster (1955) in Winter (2009), table 4.1, read in a copy of it (BMClab/BMC, `BSP_DempsterWinter.txt`).
/// Lengths: Drillis & Contini (1966) in Winter (2009), figure 4.1. Head stands for head and neck, the lower trunk for
/// the pelvis.
const WINTER: Segments = Segments {
    shank_length: 0.246,
    thigh_length: 0.245,
    head: 0.081,
    trunk: 0.497,
    lower_trunk: 0.142,
    upper_arm: 0.028,
    forearm: 0.016,
    hand: 0.006,
    thigh: 0.100,
    shank: 0.0465,
    foot: 0.0145,
    upper_arm_centre: 0.436,
    forearm_centre: 0.430,
    thigh_centre: 0.433,
    shank_centre: 0.433,
    foot_centre: 0.5,
};

/// The rows of a table for one sex.
pub(crate) fn segments(table: Table, sex: Sex) -> &'static Segments {
    match (table, sex) {
        (Table::DeLeva, Sex::Female) => &FEMALE,
        (Table::DeLeva, Sex::Male) => &MALE,
        (Table::Winter, _) => &WINTER,
    }
}

impl Segments {
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
        for m in [&FEMALE, &MALE, &WINTER] {
            let whole = m.upper() + 2.0 * (m.thigh + m.shank + m.foot);
            assert!((whole - 1.0).abs() < 1.5e-4, "{m:?}: {whole}");
        }
    }
}
