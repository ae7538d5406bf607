//! One body on its feet with its load: what balances it, and what that costs, at any depth and shank.
//!
//! With `u` the sine of the shank angle and `w` the cosine of the thigh angle, the places of all segments are
//! linear in `u` and `w`. So is the first moment that all above the hip must have about the hip for the
//! balance, `Q = level - per_shank u + per_thigh w`. The hip muscles hold `g Q`, the knee muscles
//! `g (per_thigh w - Q)`.

use crate::{
    Ask, Bound, Gave, Limits,
    body::{Built, Foot},
    range::{self, tame, tame_limit},
    sin_cos_deg,
    table::THIGH_CALF_DEG,
    upper::Upper,
};

/// Rounding of the last digits is no broken limit.
const NEARLY: f64 = 1e-9;
/// The shank may lean this much further forward than the thigh stands above the horizontal.
pub(crate) const CALF_DEG: f64 = THIGH_CALF_DEG - 90.0;

/// Kilograms and metres of one ask.
pub(crate) struct Stance {
    pub(crate) body: Built,
    pub(crate) foot: Foot,
    pub(crate) upper: Upper,
    pub(crate) above_lumbar: Upper,
    pub(crate) heel_wedge_deg: f64,
    pub(crate) foot_kg: f64,
    pub(crate) shank_kg: f64,
    pub(crate) thigh_kg: f64,
    pub(crate) limits: Limits,
    level_kg_m: f64,
    per_shank_kg_m: f64,
    per_thigh_kg_m: f64,
    /// What the upper body's first moment about the hip can be.
    least_kg_m: f64,
    most_kg_m: f64,
    /// The same without a limit of the trunk.
    most_free_kg_m: f64,
}

/// The shanks that one depth allows, as sines, and what bounds them; nothing where a shank only lies level.
#[derive(Clone, Copy)]
pub(crate) struct Shanks {
    pub(crate) least: f64,
    pub(crate) most: f64,
    least_by: Option<Bound>,
    most_by: Option<Bound>,
}

impl Shanks {
    pub(crate) fn is_empty(&self) -> bool {
        self.least > self.most
    }

    /// What bounds them on both sides.
    pub(crate) fn bounds(&self) -> Gave {
        let mut gave = Gave::default();
        for bound in [self.least_by, self.most_by].into_iter().flatten() {
            gave.add(bound, true);
        }
        gave
    }
}

impl Stance {
    pub(crate) fn of(ask: &Ask) -> Self {
        let usual = Ask::default();
        let body = ask.body.built(&ask.assumptions);
        let heel_wedge_deg = tame(ask.heel_wedge_deg, &range::HEEL_WEDGE_DEG, usual.heel_wedge_deg);
        let balance = tame(ask.balance, &range::BALANCE, usual.balance);
        let limits = Limits {
            dorsiflexion_deg: tame_limit(ask.limits.dorsiflexion_deg, &range::LIMIT_DEG),
            knee_past_toe_cm: tame_limit(ask.limits.knee_past_toe_cm, &range::LIMIT_CM),
            trunk_lean_deg: tame_limit(ask.limits.trunk_lean_deg, &range::LIMIT_DEG),
        };
        let foot = body.foot(heel_wedge_deg);
        let upper = Upper::of(&body, &ask.load);
        let above_lumbar = upper.above_lumbar(&body);

        let s = body.segments;
        let pair_kg = |fraction: f64| 2.0 * fraction * body.mass_kg;
        let (foot_kg, shank_kg, thigh_kg) = (pair_kg(s.foot), pair_kg(s.shank), pair_kg(s.thigh));
        let whole_kg = foot_kg + shank_kg + thigh_kg + upper.mass_kg;
        let (least_kg_m, most_kg_m) = upper.reach_kg_m(limits.trunk_lean_deg);
        let (_, most_free_kg_m) = upper.reach_kg_m(None);
        Self {
            // First moments about the ankle, which is x = 0.
            level_kg_m: whole_kg * foot.heel.toward(foot.toe, balance).x_m
                - foot_kg * foot.heel.toward(foot.toe, s.foot_centre).x_m,
            per_shank_kg_m: body.shank_m * (shank_kg * (1.0 - s.shank_centre) + thigh_kg + upper.mass_kg),
            per_thigh_kg_m: body.thigh_m * (thigh_kg * (1.0 - s.thigh_centre) + upper.mass_kg),
            body,
            foot,
            upper,
            above_lumbar,
            heel_wedge_deg,
            foot_kg,
            shank_kg,
            thigh_kg,
            limits,
            least_kg_m,
            most_kg_m,
            most_free_kg_m,
        }
    }

    /// The first moment about the hip that balances these legs.
    pub(crate) fn balancing_kg_m(&self, shank_deg: f64, thigh_deg: f64) -> f64 {
        self.balancing(sine(shank_deg), cosine(thigh_deg))
    }

    fn balancing(&self, shank_sine: f64, thigh_cosine: f64) -> f64 {
        self.level_kg_m - self.per_shank_kg_m * shank_sine + self.per_thigh_kg_m * thigh_cosine
    }

    /// `moment_kg_m`, or the nearest that the trunk can give; with no lean allowed, the one nearest to its limit.
    pub(crate) fn within_reach_kg_m(&self, moment_kg_m: f64) -> f64 {
        moment_kg_m.min(self.most_kg_m).max(self.least_kg_m)
    }

    /// hip² + knee² + lumbar² over g².
    pub(crate) fn effort(&self, shank_sine: f64, thigh_cosine: f64) -> f64 {
        let hip = self.within_reach_kg_m(self.balancing(shank_sine, thigh_cosine));
        let knee = self.per_thigh_kg_m * thigh_cosine - hip;
        let lumbar = self.upper.moment_of_kg_m(&self.above_lumbar, hip);
        hip * hip + knee * knee + lumbar * lumbar
    }

    /// The shanks that keep all limits with the thighs at `thigh_deg`.
    pub(crate) fn shanks(&self, thigh_deg: f64) -> Shanks {
        let free_kg_m = self.level_kg_m + self.per_thigh_kg_m * cosine(thigh_deg);
        let sine_for = |moment_kg_m: f64| (free_kg_m - moment_kg_m) / self.per_shank_kg_m;
        let (mut least, mut least_by) = (-1.0, None);
        let by_lean = sine_for(self.most_kg_m);
        if by_lean > least {
            let is_limited = self.most_kg_m < self.most_free_kg_m;
            (least, least_by) = (
                by_lean,
                Some(if is_limited {
                    Bound::TrunkLean
                } else {
                    Bound::Balance
                }),
            );
        }
        let (mut most, mut most_by) = (1.0, None);
        let mut at_most = |sine: f64, by: Bound| {
            if sine < most {
                (most, most_by) = (sine, Some(by));
            }
        };
        at_most(sine_for(self.least_kg_m), Bound::Balance);
        at_most(sine((thigh_deg + CALF_DEG).min(90.0)), Bound::ThighCalf);
        if let Some(deg) = self.most_by_ankle_deg() {
            at_most(sine(deg), Bound::Dorsiflexion);
        }
        if let Some(by_toes) = self.most_by_toes() {
            at_most(by_toes, Bound::KneePastToe);
        }
        if least > most && least - most < NEARLY {
            least = most;
        }
        Shanks {
            least,
            most,
            least_by,
            most_by,
        }
    }

    /// Every depth at which shanks can begin or cease to be allowed, and both ends; some are no numbers.
    ///
    /// There the least shank is the most one. Both are pieces of few kinds, so that only these can meet: the least
    /// one by the trunk with the most one that no depth changes, or with that by the calf; and a level shank backward
    /// with the most one by the trunk. The first of these also meet as far below level thighs as above; but the nearest
    /// depth never is the lower one, because what can be held there can be held at the upper one.
    pub(crate) fn edges_deg(&self) -> [f64; 7] {
        let by_ankle = self.most_by_ankle_deg().map_or(1.0, sine);
        let at_all_depths = by_ankle.min(self.most_by_toes().unwrap_or(1.0));
        let for_shank = |sine: f64, moment_kg_m: f64| {
            let cosine = (self.per_shank_kg_m * sine - self.level_kg_m + moment_kg_m) / self.per_thigh_kg_m;
            cosine.acos().to_degrees()
        };
        let by_lean = for_shank(at_all_depths, self.most_kg_m);
        let level = for_shank(-1.0, self.least_kg_m);
        // `per_shank sin(t + calf) - per_thigh cos t = level - most`, whose left side is one cosine.
        let (up, across) = (
            self.per_shank_kg_m * sine(CALF_DEG) - self.per_thigh_kg_m,
            self.per_shank_kg_m * cosine(CALF_DEG),
        );
        let middle_deg = across.atan2(up).to_degrees();
        let beside_deg = ((self.level_kg_m - self.most_kg_m) / up.hypot(across))
            .acos()
            .to_degrees();
        let by_calf = [middle_deg - beside_deg, middle_deg + beside_deg].map(|deg| {
            let turns = if deg > 180.0 {
                -1.0
            } else if deg < -180.0 {
                1.0
            } else {
                0.0
            };
            deg + 360.0 * turns
        });
        [by_lean, level, -level, by_calf[0], by_calf[1], 90.0, -90.0]
    }

    /// Furthest lean of the shank that the ankle allows.
    pub(crate) fn most_by_ankle_deg(&self) -> Option<f64> {
        let limit_deg = self.limits.dorsiflexion_deg?;
        Some(tame(limit_deg + self.heel_wedge_deg, &range::SHANK_DEG, 0.0))
    }

    /// The same as a sine, by the limit of the knee past the toes.
    pub(crate) fn most_by_toes(&self) -> Option<f64> {
        let limit_m = self.limits.knee_past_toe_cm? / 100.0;
        Some((self.foot.toe.x_m + limit_m) / self.body.shank_m)
    }

    /// What a posture with these legs breaks.
    pub(crate) fn broken(&self, shank_deg: f64, thigh_deg: f64) -> Gave {
        let mut gave = Gave::default();
        let is_over = |value: f64, limit: Option<f64>| limit.is_some_and(|limit| value > limit + NEARLY);
        let knee_past_toe_cm = (self.body.shank_m * sine(shank_deg) - self.foot.toe.x_m) * 100.0;
        let needed_kg_m = self.balancing_kg_m(shank_deg, thigh_deg);
        let nearly_kg_m = NEARLY * self.per_thigh_kg_m;
        gave.add(
            Bound::Dorsiflexion,
            is_over(shank_deg - self.heel_wedge_deg, self.limits.dorsiflexion_deg),
        );
        gave.add(
            Bound::KneePastToe,
            is_over(knee_past_toe_cm, self.limits.knee_past_toe_cm),
        );
        gave.add(
            Bound::TrunkLean,
            self.most_kg_m < self.most_free_kg_m && needed_kg_m > self.most_kg_m + nearly_kg_m,
        );
        gave.add(Bound::ThighCalf, shank_deg - thigh_deg > CALF_DEG + NEARLY);
        gave.add(
            Bound::Balance,
            needed_kg_m > self.most_free_kg_m + nearly_kg_m || needed_kg_m < self.least_kg_m - nearly_kg_m,
        );
        gave
    }

    /// The shank that leaves nothing to hold at hip and knee with the thighs straight up.
    pub(crate) fn standing_shank_deg(&self) -> f64 {
        let sine = self.level_kg_m / self.per_shank_kg_m;
        sine.clamp(-1.0, 1.0).asin().to_degrees()
    }
}

pub(crate) fn sine(deg: f64) -> f64 {
    sin_cos_deg(deg).0
}

pub(crate) fn cosine(deg: f64) -> f64 {
    sin_cos_deg(deg).1
}
