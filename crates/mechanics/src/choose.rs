//! Which legs: as they were asked for, of least effort, or the nearest that keep the limits.

use crate::{
    Bound, Gave,
    range::{self, tame},
    stance::{Shanks, Stance, cosine},
};

/// Angles of the legs, and what bound on the way to them.
pub(crate) struct Legs {
    pub(crate) shank_deg: f64,
    pub(crate) thigh_deg: f64,
    pub(crate) gave: Gave,
}

/// Steps from an asked depth to standing, or to the deepest.
const DEPTHS: u32 = 96;
/// Halvings until two depths are one.
const HALVINGS: u32 = 48;

/// The legs for a depth and a shank, or for the shank of least effort.
///
/// Depth comes first: at the asked depth the nearest shank that keeps all limits. Where none does, less depth, as far
/// as it needs; where no higher posture does either, more. Where no depth does, the legs as asked, as far as they keep
/// the limits, and the balance is what is broken.
pub(crate) fn legs(stance: &Stance, asked_shank_deg: Option<f64>, asked_thigh_deg: f64) -> Legs {
    let mut gave = asked_shank_deg.map_or_else(Gave::default, |shank_deg| {
        stance.broken(shank_deg, asked_thigh_deg)
    });
    if let Some(shank_deg) = asked_shank_deg.filter(|_| gave.is_empty()) {
        return Legs {
            shank_deg,
            thigh_deg: asked_thigh_deg,
            gave,
        };
    }
    let asked = stance.shanks(asked_thigh_deg);
    let found = if asked.is_empty() {
        gave.join(asked.bounds());
        nearest_depth(stance, asked_thigh_deg)
    } else {
        Some((asked_thigh_deg, asked))
    };
    let Some((thigh_deg, shanks)) = found else {
        return unbalanced(stance, asked_shank_deg, asked_thigh_deg, gave);
    };
    let shank_sine = match asked_shank_deg {
        Some(shank_deg) => nearest(&shanks, shank_deg.to_radians().sin()),
        None => least_effort(stance, &shanks, cosine(thigh_deg)),
    };
    Legs {
        shank_deg: degrees_of(shank_sine),
        thigh_deg,
        gave,
    }
}

fn nearest(shanks: &Shanks, sine: f64) -> f64 {
    sine.max(shanks.least).min(shanks.most)
}

fn degrees_of(sine: f64) -> f64 {
    sine.max(-1.0).min(1.0).asin().to_degrees()
}

/// The depth nearest to the asked one at which some shank keeps all limits: the first one higher up, else the first
/// one further down.
fn nearest_depth(stance: &Stance, asked_thigh_deg: f64) -> Option<(f64, Shanks)> {
    [90.0, -90.0].into_iter().find_map(|end_deg| {
        let at = |step: f64| asked_thigh_deg + (end_deg - asked_thigh_deg) * step;
        let step = (1..=DEPTHS)
            .map(|i| f64::from(i) / f64::from(DEPTHS))
            .find(|step| !stance.shanks(at(*step)).is_empty())?;
        let (mut no, mut yes) = (step - 1.0 / f64::from(DEPTHS), step);
        for _ in 0..HALVINGS {
            let middle = (no + yes) / 2.0;
            if stance.shanks(at(middle)).is_empty() {
                no = middle;
            } else {
                yes = middle;
            }
        }
        Some((at(yes), stance.shanks(at(yes))))
    })
}

/// No depth keeps all limits. Ankle, toes and calf are kept as far as any shank can; the trunk does what it may.
fn unbalanced(stance: &Stance, shank_deg: Option<f64>, thigh_deg: f64, mut gave: Gave) -> Legs {
    let by_ankle = stance.most_by_ankle_deg();
    let by_toes = stance.most_by_toes().map(degrees_of);
    let most_deg = by_ankle.unwrap_or(90.0).min(by_toes.unwrap_or(90.0));
    let shank_deg = shank_deg.unwrap_or(0.0).min(most_deg);
    let least_thigh_deg = 90.0 - crate::table::THIGH_CALF_DEG + shank_deg;
    gave.add(Bound::Balance, true);
    Legs {
        shank_deg,
        thigh_deg: tame(
            thigh_deg.max(least_thigh_deg),
            &range::THIGH_ABOVE_HORIZONTAL_DEG,
            0.0,
        ),
        gave,
    }
}

/// Places at which the effort is looked at before the best of them is closed in on.
const LOOKS: u32 = 32;
/// Golden sections until the best shank is known to the last digits that the effort can tell apart.
const SECTIONS: u32 = 36;
/// The golden section.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// The sine of the shank of least effort; of two with the same effort the more upright one.
fn least_effort(stance: &Stance, shanks: &Shanks, thigh_cosine: f64) -> f64 {
    let effort = |sine: f64| stance.effort(sine, thigh_cosine);
    let width = (shanks.most - shanks.least).max(0.0);
    let at = |i: u32| shanks.least + width * f64::from(i) / f64::from(LOOKS);
    let mut best = (0, f64::INFINITY);
    for i in 0..=LOOKS {
        let here = effort(at(i));
        let is_tied = here <= best.1 && at(i).abs() < at(best.0).abs();
        if here < best.1 || is_tied {
            best = (i, here);
        }
    }
    let (mut low, mut high) = (at(best.0.saturating_sub(1)), at((best.0 + 1).min(LOOKS)));
    let (mut left, mut right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
    let (mut left_effort, mut right_effort) = (effort(left), effort(right));
    for _ in 0..SECTIONS {
        if left_effort <= right_effort {
            (high, right, right_effort) = (right, left, left_effort);
            left = high - GOLDEN * (high - low);
            left_effort = effort(left);
        } else {
            (low, left, left_effort) = (left, right, right_effort);
            right = low + GOLDEN * (high - low);
            right_effort = effort(right);
        }
    }
    // The ends of the allowed shanks are never looked at by the sections.
    let inside = (low + high) / 2.0;
    let edge = at(best.0);
    if best.1 < effort(inside) { edge } else { inside }
}
