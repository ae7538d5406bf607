//! All that stands above the hip: head, arms, trunk and load, as one weight on a leaning line.

use crate::{
    body::Built,
    load::{Load, Place},
    plane::Point,
    sin_cos_deg,
    table::{LOWER_TRUNK_CENTRE, LUMBAR, UPPER_CENTRE},
};

/// A mass and its first moments about the hip, in the frame of the trunk.
///
/// With the trunk at lean `a`, the first moment about the hip in the horizontal, in kg·m, is
/// `along sin a + front cos a + ahead`.
pub(crate) struct Upper {
    pub(crate) mass_kg: f64,
    /// Along the line from hip to shoulder.
    along_kg_m: f64,
    /// At right angles to that line, + in front.
    front_kg_m: f64,
    /// Level and forward whatever the lean: arms held out.
    ahead_kg_m: f64,
}

impl Upper {
    /// Trunk, head and arms of `body` with its load.
    pub(crate) fn of(body: &Built, load: &Load) -> Self {
        let segments = body.segments;
        let body_kg = segments.upper() * body.mass_kg;
        let mut upper = Self {
            mass_kg: body_kg,
            along_kg_m: body_kg * UPPER_CENTRE * body.trunk_m,
            front_kg_m: 0.0,
            ahead_kg_m: 0.0,
        };
        let kg = load.counted_kg();
        upper.mass_kg += kg;
        match load.at.place(body.height_m) {
            None => {}
            Some(Place::OnTrunk { along, front_m }) => {
                upper.along_kg_m += kg * along * body.trunk_m;
                upper.front_kg_m += kg * front_m;
            }
            Some(Place::AheadOfShoulder { reach_m }) => {
                // The segment's centre is that of a body with its arms hanging along the trunk (our
                // assumption). Held out, the arms leave that line below the shoulder and point ahead of it.
                let arms_kg_m = segments.arms_moment() * body.mass_kg * body.height_m;
                upper.along_kg_m += kg * body.trunk_m + arms_kg_m;
                upper.ahead_kg_m += kg * reach_m + arms_kg_m;
            }
        }
        upper
    }

    /// What is above the lower back: without the lower trunk, its moments about the lumbar point.
    pub(crate) fn above_lumbar(&self, body: &Built) -> Self {
        let lower_kg = body.segments.lower_trunk * body.mass_kg;
        let mass_kg = self.mass_kg - lower_kg;
        Self {
            mass_kg,
            along_kg_m: self.along_kg_m
                - lower_kg * LOWER_TRUNK_CENTRE * body.trunk_m
                - mass_kg * LUMBAR * body.trunk_m,
            front_kg_m: self.front_kg_m,
            ahead_kg_m: self.ahead_kg_m,
        }
    }

    /// Horizontal first moment at this lean, kg·m, about the point that the moments are taken about.
    pub(crate) fn first_moment_kg_m(&self, lean_deg: f64) -> f64 {
        let (sin, cos) = sin_cos_deg(lean_deg);
        self.along_kg_m * sin + self.front_kg_m * cos + self.ahead_kg_m
    }

    /// The first moments that some lean gives: from the trunk as far behind the hip as it goes to as far in front.
    /// `most_deg`: no lean further forward than this. Where that leaves no lean at all, the second is below all numbers.
    ///
    /// `along sin a + front cos a` is one sine, `whole sin(a + shift)`. Of the two leans that give a moment the more
    /// upright one is meant, with `a + shift` from -90° to 90°.
    pub(crate) fn reach_kg_m(&self, most_deg: Option<f64>) -> (f64, f64) {
        let whole_kg_m = self.whole_kg_m();
        let sine = most_deg.map_or(1.0, |most_deg| {
            let turned_deg = most_deg + self.shift_deg();
            if turned_deg >= 90.0 {
                1.0
            } else if turned_deg >= -90.0 {
                sin_cos_deg(turned_deg).0
            } else {
                f64::NEG_INFINITY
            }
        });
        (self.ahead_kg_m - whole_kg_m, self.ahead_kg_m + whole_kg_m * sine)
    }

    /// The lean that gives `moment_kg_m`, or the one that comes nearest.
    pub(crate) fn lean_deg_for(&self, moment_kg_m: f64) -> f64 {
        self.sine_for(moment_kg_m).asin().to_degrees() - self.shift_deg()
    }

    /// The first moment of `other`, which leans with this one, where this one's is `moment_kg_m`. The same as going
    /// through the lean, without a sine.
    pub(crate) fn moment_of_kg_m(&self, other: &Self, moment_kg_m: f64) -> f64 {
        let sine = self.sine_for(moment_kg_m);
        let cosine = (1.0 - sine * sine).sqrt();
        let whole_kg_m = self.whole_kg_m();
        let (across, up) = (self.front_kg_m / whole_kg_m, self.along_kg_m / whole_kg_m);
        other.along_kg_m * (sine * up - cosine * across)
            + other.front_kg_m * (cosine * up + sine * across)
            + other.ahead_kg_m
    }

    fn sine_for(&self, moment_kg_m: f64) -> f64 {
        let sine = (moment_kg_m - self.ahead_kg_m) / self.whole_kg_m();
        sine.clamp(-1.0, 1.0)
    }

    fn whole_kg_m(&self) -> f64 {
        self.along_kg_m.hypot(self.front_kg_m)
    }

    fn shift_deg(&self) -> f64 {
        self.front_kg_m.atan2(self.along_kg_m).to_degrees()
    }
}

/// Where the centre of the load stands.
pub(crate) fn load_point(body: &Built, load: &Load, hip: Point, lean_deg: f64) -> Option<Point> {
    Some(match load.at.place(body.height_m)? {
        Place::OnTrunk { along, front_m } => hip
            .up(lean_deg, along * body.trunk_m)
            .up(lean_deg + 90.0, front_m),
        Place::AheadOfShoulder { reach_m } => hip.up(lean_deg, body.trunk_m).up(90.0, reach_m),
    })
}
