//! A second, separate account of the forces.
//!
//! [`Account`] knows only the published mass tables (copied here once more, on purpose) and the points of a
//! posture. It adds up weights piece by piece, so it can disagree with the crate.

use mechanics::{Ask, LoadAt, Point, Posture, Sex, Table};

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

struct Joints {
    heel: Point,
    ankle: Point,
    toe: Point,
    knee: Point,
    hip: Point,
    shoulder: Point,
    load: Option<Point>,
}

/// A point from another one: so far along a direction leaning from the vertical, so far in front of it.
fn from(a: Point, lean_deg: f64, along_m: f64, front_m: f64) -> Point {
    let (sin, cos) = lean_deg.to_radians().sin_cos();
    Point {
        x_m: a.x_m + along_m * sin + front_m * cos,
        y_m: a.y_m + along_m * cos - front_m * sin,
    }
}

/// Where the centre of mass of a body in these angles stands, 0 heel to 1 toe tip, whether it would fall or not.
pub(crate) fn balance_at(ask: &Ask, shank_deg: f64, thigh_deg: f64, trunk_lean_deg: f64) -> f64 {
    let (body, h) = (&ask.body, ask.body.height_m);
    let (shank, thigh) = match ask.assumptions.table {
        Table::DeLeva => (0.2493, 0.2425),
        Table::Winter => (0.246, 0.245),
    };
    // From the heel, the sole points forward and, on a wedge, down.
    let heel = Point {
        x_m: 0.0,
        y_m: 0.152 * h * ask.heel_wedge_deg.to_radians().sin(),
    };
    let sole_deg = 90.0 + ask.heel_wedge_deg;
    let toe = from(heel, sole_deg, 0.152 * h, 0.0);
    let ankle = from(
        heel,
        sole_deg,
        ask.assumptions.ankle_along_foot * 0.152 * h,
        -0.039 * h,
    );
    let knee = from(ankle, shank_deg, shank * h * body.shank_ratio, 0.0);
    let hip = from(knee, thigh_deg - 90.0, thigh * h * body.thigh_ratio, 0.0);
    let trunk_m = 0.288 * h * body.trunk_ratio;
    let shoulder = from(hip, trunk_lean_deg, trunk_m, 0.0);
    let on_trunk = |part: f64, front_m: f64| Some(from(hip, trunk_lean_deg, part * trunk_m, front_m));
    let load = match ask.load.at {
        LoadAt::None => None,
        LoadAt::ArmsForward => Some(from(shoulder, 0.0, 0.0, 0.372 * h)),
        LoadAt::Goblet => on_trunk(0.75, 0.20),
        LoadAt::Front => on_trunk(1.0, 0.09),
        LoadAt::HighBar => on_trunk(1.0, -0.05),
        LoadAt::LowBar => on_trunk(0.9, -0.08),
    };
    let joints = Joints {
        heel,
        ankle,
        toe,
        knee,
        hip,
        shoulder,
        load,
    };
    let all = Account::at(ask, &joints, trunk_lean_deg).all();
    let centre_x_m = all.iter().map(|w| w.kg * w.x_m).sum::<f64>() / total_kg(&all);
    (centre_x_m - heel.x_m) / (toe.x_m - heel.x_m)
}

impl Account {
    pub(crate) fn of(ask: &Ask, posture: &Posture) -> Self {
        let p = &posture.points;
        let joints = Joints {
            heel: p.heel,
            ankle: p.ankle,
            toe: p.toe,
            knee: p.knee,
            hip: p.hip,
            shoulder: p.shoulder,
            load: p.load,
        };
        Self::at(ask, &joints, posture.trunk_lean_deg)
    }

    fn at(ask: &Ask, p: &Joints, trunk_lean_deg: f64) -> Self {
        let pick = |men: f64, women: f64, winter: f64| match (ask.assumptions.table, ask.body.sex) {
            (Table::DeLeva, Sex::Male) => men,
            (Table::DeLeva, Sex::Female) => women,
            (Table::Winter, _) => winter,
        };
        let (m, h) = (ask.body.mass_kg, ask.body.height_m);

        let upper_kg = m * pick(0.6028, 0.5823, 0.678);
        let lower_kg = m * pick(0.1117, 0.1247, 0.142);
        let lower_trunk = Weight {
            kg: lower_kg,
            x_m: between(p.hip, p.shoulder, 0.14),
        };
        let mut above_kg_m = upper_kg * between(p.hip, p.shoulder, 0.626) - lower_kg * lower_trunk.x_m;
        if ask.load.at == LoadAt::ArmsForward {
            // Swing each piece of the arm from the trunk's line to the level.
            let (sin, _) = trunk_lean_deg.to_radians().sin_cos();
            let pieces = [
                (pick(0.0271, 0.0255, 0.028), pick(0.5772, 0.5754, 0.436) * 0.186),
                (
                    pick(0.0162, 0.0138, 0.016),
                    0.186 + pick(0.4574, 0.4559, 0.430) * 0.146,
                ),
                (pick(0.0061, 0.0056, 0.006), 0.186 + 0.146 + 0.04),
            ];
            for (mass, out) in pieces {
                above_kg_m += 2.0 * mass * m * (out * h + out * h * sin);
            }
        }
        let above_kg = upper_kg - lower_kg;
        Self {
            foot: Weight {
                kg: 2.0 * m * pick(0.0137, 0.0129, 0.0145),
                x_m: between(p.heel, p.toe, pick(0.4415, 0.4014, 0.5)),
            },
            shank: Weight {
                kg: 2.0 * m * pick(0.0433, 0.0481, 0.0465),
                x_m: between(p.knee, p.ankle, pick(0.4395, 0.4352, 0.433)),
            },
            thigh: Weight {
                kg: 2.0 * m * pick(0.1416, 0.1478, 0.100),
                x_m: between(p.hip, p.knee, pick(0.4095, 0.3612, 0.433)),
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
