//! From a posture that the model solved to what a page shows: whole degrees, whole centimetres, moments to the
//! nearest 5 N·m. The model has no more precision than that.

use mechanics::{Ask, Body, Load, LoadAt, Posture, shank_deg_for_knee_past_toe, solve};

/// Full scale of the tapes, and of the marks on a body as heavy as the average, N·m for both legs.
pub const FULL_SCALE_NM: f64 = 320.0;
/// Over the middle of the foot.
const MID_FOOT: f64 = 0.45;

/// The shallowest and the deepest squat of the depth slider, thigh above the horizontal in degrees.
const SHALLOWEST_DEG: f64 = 45.0;
const DEEPEST_DEG: f64 = -20.0;
/// How far the shank leans when nobody holds it back and the thighs are level: our choice, inside what ankles
/// allow (a knee-to-wall test of 11.6 to 11.9 cm went with 40.6 ± 5.2 degrees in Calatayud 2015).
const FREE_SHANK_AT_LEVEL_DEG: f64 = 31.0;
const FREE_SHANK_MOST_DEG: f64 = 35.0;
/// "Knees back": the front of the knee stands over the toe tips, as in the restricted squat of List 2013. The knee
/// centre is then behind them by about the half depth of a knee, our assumption.
const HELD_PAST_TOE_CM: f64 = -5.0;

/// Steps of the depth slider, from shallowest to deepest.
pub const DEPTH_STEPS: i32 = 100;
/// The step with the thighs nearest to level.
pub const DEPTH_LEVEL: i32 = 69;

/// The most that the shank slider leans, degrees.
pub const SHIN_MOST_DEG: i32 = 45;
/// Where the shank slider starts.
pub const SHIN_START_DEG: i32 = 30;

/// The two angles that a squat of the stage is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Angles {
    /// Thigh above the horizontal.
    pub thigh_deg: f64,
    /// Shank from the vertical.
    pub shank_deg: f64,
}

impl Angles {
    /// At a step of the depth slider. Without a chosen lean of the shank, `shin_deg`, it leans as far as it wants
    /// to. `is_held`: not so far that the knees pass the toes.
    pub fn of(depth: i32, shin_deg: Option<i32>, is_held: bool) -> Self {
        let share = f64::from(depth.clamp(0, DEPTH_STEPS)) / f64::from(DEPTH_STEPS);
        let thigh_deg = SHALLOWEST_DEG + (DEEPEST_DEG - SHALLOWEST_DEG) * share;
        let free_deg = match shin_deg {
            Some(deg) => f64::from(deg),
            None => (FREE_SHANK_AT_LEVEL_DEG * (90.0 - thigh_deg) / 90.0).min(FREE_SHANK_MOST_DEG),
        };
        let held_deg = shank_deg_for_knee_past_toe(&Body::default(), 0.0, HELD_PAST_TOE_CM);
        Self {
            thigh_deg,
            shank_deg: if is_held { free_deg.min(held_deg) } else { free_deg },
        }
    }

    /// Part of the way to others: 0 here, 1 there.
    pub fn toward(self, there: Self, share: f64) -> Self {
        let between = |a: f64, b: f64| a + (b - a) * share;
        Self {
            thigh_deg: between(self.thigh_deg, there.thigh_deg),
            shank_deg: between(self.shank_deg, there.shank_deg),
        }
    }

    /// The squat with these angles and a bar on the upper back.
    pub fn squat(self, bar_kg: f64) -> Squat {
        squat(self.thigh_deg, self.shank_deg, MID_FOOT, bar_kg)
    }
}

/// A squat of an average body with a bar on the upper back; 0 for none.
pub fn squat(thigh_deg: f64, shank_deg: f64, balance: f64, bar_kg: f64) -> Squat {
    let at = if bar_kg > 0.0 {
        LoadAt::HighBar
    } else {
        LoadAt::None
    };
    let (body, load) = (Body::default(), Load { kg: bar_kg, at });
    Squat {
        posture: solve(&Ask {
            body,
            load,
            heel_wedge_deg: 0.0,
            balance,
            thigh_above_horizontal_deg: thigh_deg,
            shank_deg,
        }),
        body,
        load,
        heel_wedge_deg: 0.0,
        full_nm: FULL_SCALE_NM,
    }
}

/// A squat to show.
#[derive(Clone, Copy, PartialEq)]
pub struct Squat {
    /// As the model solved it.
    pub posture: Posture,
    /// Whose it is.
    pub body: Body,
    /// What the body carries.
    pub load: Load,
    /// How far a wedge turns the foot, degrees: what was asked. The figure takes the wedge from the posture's foot.
    pub heel_wedge_deg: f64,
    /// The moment at which a mark on the body is full, N·m.
    pub full_nm: f64,
}

/// Moments as they are shown. Knee and hip add up to the sum also after rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// At the knees, N·m.
    pub knee_nm: i32,
    /// At the hips, N·m.
    pub hip_nm: i32,
}

impl Shown {
    /// Rounds to the nearest 5.
    pub fn of(posture: &Posture) -> Self {
        let knee_nm = nearest_5(posture.moment_nm.knee);
        Self {
            knee_nm,
            hip_nm: nearest_5(posture.moment_nm.knee + posture.moment_nm.hip) - knee_nm,
        }
    }
}

fn nearest_5(nm: f64) -> i32 {
    whole(nm / 5.0) * 5
}

/// Rounds to a whole number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the model keeps its numbers within a few thousand"
)]
pub fn whole(value: f64) -> i32 {
    value.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage_squat(depth: i32, is_held: bool) -> Posture {
        Angles::of(depth, None, is_held).squat(40.0).posture
    }

    #[test]
    fn holding_the_knees_back_moves_load_and_loses_none() {
        let free = stage_squat(DEPTH_LEVEL, false);
        let held = stage_squat(DEPTH_LEVEL, true);
        assert!(free.feasible && held.feasible);
        assert!(free.knee_past_toe_cm > 0.0 && held.knee_past_toe_cm < 0.0);
        let (free, held) = (Shown::of(&free), Shown::of(&held));
        assert!(held.knee_nm < free.knee_nm && held.hip_nm > free.hip_nm);
        assert_eq!(held.knee_nm + held.hip_nm, free.knee_nm + free.hip_nm);
        assert!(
            f64::from(held.hip_nm.max(free.knee_nm)) < FULL_SCALE_NM,
            "the tapes fit their rule"
        );
    }

    #[test]
    fn the_marked_step_has_the_thighs_level() {
        assert!(stage_squat(DEPTH_LEVEL, false).thigh_above_horizontal_deg.abs() < 0.5);
    }

    #[test]
    fn every_step_of_the_slider_can_be_held() {
        for depth in 0..=DEPTH_STEPS {
            assert!(stage_squat(depth, false).feasible, "free at {depth}");
            assert!(stage_squat(depth, true).feasible, "held at {depth}");
        }
    }
}
