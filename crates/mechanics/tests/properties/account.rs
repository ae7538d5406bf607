//! A second, separate account of the forces.
//!
//! [`Account`] knows only the published mass table (copied here once more, on purpose) and the points of a
//! posture. It adds up weights piece by piece, so it can disagree with the crate.

use mechanics::{Ask, LoadAt, Point, Posture, Sex};

const G: f64 = 9.81;

/// One weight: kilograms at a place.
#[derive(Clone, Copy)]
pub(crate) struct Weight {
    pub(crate) kg: f64,
    pub(crate) x_m: f64,
}

/// The weights of a posture, from the floor up.
pub(crate) struct Account {
    pub(crate) foot: Weight,
    pub(crate) shank: Weight,
    pub(crate) thigh: Weight,
    pub(crate) lower_trunk: Weight,
    pub(crate) above_lumbar: Weight,
    pub(crate) load: Option<Weight>,
}

fn between(a: Point, b: Point, part: f64) -> f64 {
    a.x_m + part * (b.x_m - a.x_m)
}

/// The place on the hip-shoulder line where the lower back is cut.
pub(crate) fn lumbar_x_m(posture: &Posture) -> f64 {
    between(posture.points.hip, posture.points.shoulder, 0.28)
}

impl Account {
    pub(crate) fn of(ask: &Ask, posture: &Posture) -> Self {
        let male = ask.body.sex == Sex::Male;
        let pick = |men: f64, women: f64| if male { men } else { women };
        let (m, h) = (ask.body.mass_kg, ask.body.height_m);
        let p = &posture.points;

        let upper_kg = m * pick(0.6028, 0.5823);
        let lower_kg = m * pick(0.1117, 0.1247);
        let lower_trunk = Weight {
            kg: lower_kg,
            x_m: between(p.hip, p.shoulder, 0.14),
        };
        let mut above_kg_m = upper_kg * between(p.hip, p.shoulder, 0.626) - lower_kg * lower_trunk.x_m;
        if ask.load.at == LoadAt::ArmsForward {
            // Swing each piece of the arm from the trunk's line to the level.
            let (sin, _) = posture.trunk_lean_deg.to_radians().sin_cos();
            let pieces = [
                (pick(0.0271, 0.0255), pick(0.5772, 0.5754) * 0.186),
                (pick(0.0162, 0.0138), 0.186 + pick(0.4574, 0.4559) * 0.146),
                (pick(0.0061, 0.0056), 0.186 + 0.146 + 0.04),
            ];
            for (mass, out) in pieces {
                above_kg_m += 2.0 * mass * m * (out * h + out * h * sin);
            }
        }
        let above_kg = upper_kg - lower_kg;
        Self {
            foot: Weight {
                kg: 2.0 * m * pick(0.0137, 0.0129),
                x_m: between(p.heel, p.toe, pick(0.4415, 0.4014)),
            },
            shank: Weight {
                kg: 2.0 * m * pick(0.0433, 0.0481),
                x_m: between(p.knee, p.ankle, pick(0.4395, 0.4352)),
            },
            thigh: Weight {
                kg: 2.0 * m * pick(0.1416, 0.1478),
                x_m: between(p.hip, p.knee, pick(0.4095, 0.3612)),
            },
            lower_trunk,
            above_lumbar: Weight {
                kg: above_kg,
                x_m: above_kg_m / above_kg,
            },
            load: p.load.map(|load| Weight {
                kg: ask.load.kg,
                x_m: load.x_m,
            }),
        }
    }

    pub(crate) fn all(&self) -> Vec<Weight> {
        let mut all = vec![
            self.foot,
            self.shank,
            self.thigh,
            self.lower_trunk,
            self.above_lumbar,
        ];
        all.extend(self.load);
        all
    }
}

/// Turning effect of `weights` about `x_m`, + when they pull forward and down.
pub(crate) fn forward_nm(weights: &[Weight], x_m: f64) -> f64 {
    weights.iter().map(|w| G * w.kg * (w.x_m - x_m)).sum()
}

pub(crate) fn total_kg(weights: &[Weight]) -> f64 {
    weights.iter().map(|w| w.kg).sum()
}
