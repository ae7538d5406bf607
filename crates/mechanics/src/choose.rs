//! Which legs: as they were asked for, of least effort, or the nearest that keep the limits.

use crate::{
    Bound, Gave, range,
    stance::{CALF_DEG, Shanks, Stance, cosine, sine},
};

/// Angles of the legs, and what bound on the way to them.
pub(crate) struct Legs {
    pub(crate) shank_deg: f64,
    pub(crate) thigh_deg: f64,
    pub(crate) gave: Gave,
}

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
    let (mut thigh_deg, mut shanks) = (asked_thigh_deg, stance.shanks(asked_thigh_deg));
    if shanks.is_empty() {
        let Some(found) = nearest_depth(stance, asked_thigh_deg) else {
            gave.join(shanks.bounds());
            return unbalanced(stance, asked_shank_deg.unwrap_or(0.0), asked_thigh_deg, gave);
        };
        (thigh_deg, shanks) = found;
        gave.join(shanks.bounds());
    }
    let shank_sine = if let Some(shank_deg) = asked_shank_deg {
        sine(shank_deg).max(shanks.least).min(shanks.most)
    } else {
        let thigh_cosine = cosine(thigh_deg);
        lowest(
            |sine| stance.effort(sine, thigh_cosine),
            shanks.least,
            shanks.most,
        )
    };
    Legs {
        shank_deg: degrees_of(shank_sine),
        thigh_deg,
        gave,
    }
}

fn degrees_of(sine: f64) -> f64 {
    sine.clamp(-1.0, 1.0).asin().to_degrees()
}

/// The depth nearest to the asked one at which some shank keeps all limits: the first one higher up, else the first
/// one further down.
fn nearest_depth(stance: &Stance, asked_thigh_deg: f64) -> Option<(f64, Shanks)> {
    let edges = stance.edges_deg();
    let held = || {
        edges
            .into_iter()
            .filter(|deg| range::THIGH_ABOVE_HORIZONTAL_DEG.contains(deg))
            .map(|deg| (deg, stance.shanks(deg)))
            .filter(|(_, shanks)| !shanks.is_empty())
    };
    let higher = held().filter(|(deg, _)| *deg > asked_thigh_deg);
    let lower = held().filter(|(deg, _)| *deg < asked_thigh_deg);
    higher
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .or_else(|| lower.max_by(|a, b| a.0.total_cmp(&b.0)))
}

/// No depth keeps all limits. Ankle, toes and calf are kept as far as any shank can; the trunk does what it may.
fn unbalanced(stance: &Stance, asked_shank_deg: f64, asked_thigh_deg: f64, mut gave: Gave) -> Legs {
    let by_ankle = stance.most_by_ankle_deg();
    let by_toes = stance.most_by_toes().map(degrees_of);
    let most_deg = by_ankle.unwrap_or(90.0).min(by_toes.unwrap_or(90.0));
    let shank_deg = asked_shank_deg.min(most_deg);
    let thigh_deg = asked_thigh_deg.max(shank_deg - CALF_DEG);
    gave.add(Bound::Balance, true);
    Legs {
        shank_deg,
        thigh_deg,
        gave,
    }
}

/// Places at which the effort is looked at before the best of them is closed in on.
const LOOKS: u32 = 32;
/// Golden sections until the best shank is known to the last digits that the effort can tell apart.
const SECTIONS: u32 = 36;
/// The golden section.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// Where `effort` is lowest; of two places with the same effort the one nearer to zero, which is the more upright one.
fn lowest(effort: impl Fn(f64) -> f64, least: f64, most: f64) -> f64 {
    if least >= most {
        return most;
    }
    // Written so that both ends come out exactly.
    let at = |i: u32| {
        let part = f64::from(i) / f64::from(LOOKS);
        least * (1.0 - part) + most * part
    };
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
    // The sections never look at the ends of what is allowed.
    let inside = f64::midpoint(low, high);
    if best.1 <= effort(inside) {
        at(best.0)
    } else {
        inside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-7, "{found} is not {expected}");
    }

    #[test]
    fn of_two_valleys_the_deeper_one_is_found() {
        let valleys = |x: f64| (x - 0.7).powi(2).min((x + 0.4).powi(2) + 0.001);
        assert_near(lowest(valleys, -1.0, 1.0), 0.7);
        assert_near(lowest(valleys, -1.0, 0.3), -0.4);
        // A narrow one that few looks would miss.
        let narrow = |x: f64| ((x - 0.7).powi(2) + 0.01).min(4.0 * (x + 0.43).powi(2));
        assert_near(lowest(narrow, -1.0, 1.0), -0.43);
    }

    #[test]
    fn of_two_equal_valleys_the_more_upright_one_is_taken() {
        let valleys = |low: f64, high: f64| move |x: f64| ((x - low) * (x - high)).powi(2);
        assert_near(lowest(valleys(-0.25, 0.75), -1.0, 1.0), -0.25);
        assert_near(lowest(valleys(-0.75, 0.25), -1.0, 1.0), 0.25);
    }

    #[test]
    fn an_end_is_found_exactly() {
        let bits = |found: f64| found.to_bits();
        assert_eq!(bits(lowest(|x| x, -0.3, 0.9)), bits(-0.3));
        assert_eq!(bits(lowest(|x| -x, -0.3, 0.9)), bits(0.9));
        assert_eq!(bits(lowest(|x| x * x, 0.2, 0.2)), bits(0.2));
    }
}
