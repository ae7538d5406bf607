//! What a cue costs, and how sure that number is.

use mechanics::{Assumptions, Posture, Table, solve};

use crate::{Cues, Lab, Who, state::whole};

/// How a load without the cue compares with the same load obeying it, percent, to the nearest 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// With the model's own assumptions.
    pub about_pc: i32,
    /// The least and the most over all assumptions that were tried, rounded outward.
    pub from_pc: i32,
    /// See above.
    pub to_pc: i32,
}

/// What letting go of the cue does to knee and hip. `None` where the load beside it is so small that a percentage says
/// nothing: less than a tenth of both together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// At the knees.
    pub knee: Option<Change>,
    /// At the hips.
    pub hip: Option<Change>,
    /// The squat that obeys cannot be held as deep, so less depth is part of the change.
    pub is_higher: bool,
}

/// Both published tables of bodies, the ankle 20 to 30 % along the foot, the balance 0.05 further back or forward.
const TABLES: [Table; 2] = [Table::DeLeva, Table::Winter];
const ANKLES: [f64; 2] = [0.20, 0.30];
const BALANCES: [f64; 2] = [-0.05, 0.05];
const SMALL: f64 = 0.1;

/// Compares the squat without cues with the same squat obeying [`Lab::compared_cues`].
///
/// Every comparison solves both squats again with the same assumptions; the band runs from the least to the greatest
/// result. It is computed, not chosen, and says nothing about how people differ from one another.
#[must_use]
pub fn effect(lab: &Lab, who: Who) -> Effect {
    let mut tried = vec![moments(lab, who, Assumptions::default(), 0.0)];
    for table in TABLES {
        for ankle_along_foot in ANKLES {
            for balance in BALANCES {
                let assumptions = Assumptions {
                    table,
                    ankle_along_foot,
                };
                tried.push(moments(lab, who, assumptions, balance));
            }
        }
    }
    let [free, obeyed] = &tried[0];
    Effect {
        is_higher: obeyed.thigh_above_horizontal_deg > free.thigh_above_horizontal_deg + 1.0,
        knee: change(&tried, |posture| posture.moment_nm.knee),
        hip: change(&tried, |posture| posture.moment_nm.hip),
    }
}

/// The squat without cues and the one that obeys.
fn moments(lab: &Lab, who: Who, assumptions: Assumptions, balance: f64) -> [Posture; 2] {
    [Cues::default(), lab.compared_cues()].map(|cues| {
        // The cue says where the weight stands; what is not sure is where it then really is.
        let mut ask = lab.ask(who, f64::from(lab.depth_deg), cues, assumptions);
        ask.balance += balance;
        solve(&ask)
    })
}

fn change(tried: &[[Posture; 2]], of: impl Fn(&Posture) -> f64) -> Option<Change> {
    let mut percents = Vec::with_capacity(tried.len());
    for [free, obeyed] in tried {
        let both_nm = obeyed.moment_nm.knee + obeyed.moment_nm.hip;
        let beside_nm = of(obeyed);
        if beside_nm < SMALL * both_nm || both_nm <= 0.0 {
            return None;
        }
        percents.push((of(free) / beside_nm - 1.0) * 100.0);
    }
    let nearest_5 = |percent: f64| whole(percent / 5.0) * 5;
    Some(Change {
        about_pc: nearest_5(*percents.first()?),
        from_pc: whole((percents.iter().copied().fold(f64::INFINITY, f64::min) / 5.0).floor()) * 5,
        to_pc: whole((percents.iter().copied().fold(f64::NEG_INFINITY, f64::max) / 5.0).ceil()) * 5,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Control;

    /// The corners are enough: what lies between the assumptions that are tried gives nothing outside their range.
    #[test]
    fn no_assumption_in_between_leaves_the_range() {
        for (depth_deg, shin_deg, load_kg) in [(90, 31, 40), (70, 25, 0), (110, 36, 100), (90, 40, 20)] {
            let mut lab = Lab::default();
            Control::Depth.set(&mut lab, Who::One, depth_deg);
            Control::Shin.set(&mut lab, Who::One, shin_deg);
            Control::Load.set(&mut lab, Who::One, load_kg);
            let whole = effect(&lab, Who::One);
            let steps = |from: f64, to: f64| (0..=4).map(move |i| from + (to - from) * f64::from(i) / 4.0);
            for table in TABLES {
                for ankle_along_foot in steps(ANKLES[0], ANKLES[1]) {
                    for balance in steps(BALANCES[0], BALANCES[1]) {
                        let assumptions = Assumptions {
                            table,
                            ankle_along_foot,
                        };
                        let tried = [moments(&lab, Who::One, assumptions, balance)];
                        for (change, of) in [
                            (whole.knee, change(&tried, |posture| posture.moment_nm.knee)),
                            (whole.hip, change(&tried, |posture| posture.moment_nm.hip)),
                        ] {
                            let (Some(whole), Some(one)) = (change, of) else {
                                continue;
                            };
                            assert!(
                                whole.from_pc <= one.about_pc && one.about_pc <= whole.to_pc,
                                "{one:?} outside {whole:?} with {assumptions:?}, {balance}"
                            );
                        }
                    }
                }
            }
        }
    }
}
