//! From a posture that the model solved to what a page shows: whole degrees, whole centimetres, moments to the
//! nearest 5 N·m. The model has no more precision than that.

use mechanics::{Ask, Body, Load, LoadAt, Posture, solve};

/// Full scale of the tapes and of the marks on the body where nothing can be set, N·m for both legs.
pub const FULL_SCALE_NM: i32 = 480;

/// A squat to show.
#[derive(Clone, Copy, PartialEq)]
pub struct Squat {
    /// As the model solved it.
    pub posture: Posture,
    /// Whose it is.
    pub body: Body,
    /// What is carried.
    pub load: Load,
    /// The wedge under the heel.
    pub heel_wedge_deg: f64,
    /// Full scale of the load marks, N·m.
    pub full_nm: f64,
}

impl Squat {
    /// A squat of an average body with a bar on the upper back, or with empty hands.
    pub fn average(thigh_deg: f64, shank_deg: f64, balance: f64, bar_kg: f64) -> Self {
        let at = if bar_kg > 0.0 {
            LoadAt::HighBar
        } else {
            LoadAt::None
        };
        let ask = Ask {
            load: Load { kg: bar_kg, at },
            balance,
            thigh_above_horizontal_deg: thigh_deg,
            shank_deg: Some(shank_deg),
            ..Ask::default()
        };
        Self {
            posture: solve(&ask),
            body: ask.body,
            load: ask.load,
            heel_wedge_deg: 0.0,
            full_nm: FULL_SCALE_NM.into(),
        }
    }
}

/// Moments as they are shown. Knee and hip add up to the sum also after rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// At the knees, N·m.
    pub knee_nm: i32,
    /// At the hips, N·m.
    pub hip_nm: i32,
    /// At the lower back, N·m.
    pub back_nm: i32,
    /// Full scale of the tapes, N·m.
    pub full_nm: i32,
}

impl Shown {
    /// Rounds to the nearest 5.
    pub fn of(posture: &Posture, full_nm: i32) -> Self {
        let moment = &posture.moment_nm;
        let knee_nm = nearest_5(moment.knee);
        Self {
            knee_nm,
            hip_nm: nearest_5(moment.knee + moment.hip) - knee_nm,
            back_nm: nearest_5(moment.lumbar),
            full_nm,
        }
    }
}

/// A number with a real minus, or with `plus` before it.
pub fn signed(number: i32, plus: &str) -> String {
    let sign = match number {
        0 => "",
        more if more > 0 => plus,
        _ => "−",
    };
    [sign, &number.unsigned_abs().to_string()].concat()
}

/// To the nearest 5 N·m.
pub fn nearest_5(nm: f64) -> i32 {
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

    #[test]
    fn knee_and_hip_add_up_to_the_sum_after_rounding() {
        for shank_deg in [22.0, 25.5, 28.0, 31.0, 34.5] {
            let shown = Shown::of(&Squat::average(0.0, shank_deg, 0.5, 40.0).posture, FULL_SCALE_NM);
            assert_eq!(shown.knee_nm + shown.hip_nm, 405);
        }
    }
}
