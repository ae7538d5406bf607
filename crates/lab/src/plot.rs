//! Load against depth.

use mechanics::{Moments, Posture};

use crate::{Lab, Who};

/// The depths at which the curve is computed: every 5° from standing to the deepest.
pub const PLOT_DEPTHS_DEG: [i32; 26] = depths();

const fn depths() -> [i32; 26] {
    let mut depths = [0; 26];
    let mut i = 0;
    let mut deg = 0;
    while i < depths.len() {
        depths[i] = deg;
        deg += 5;
        i += 1;
    }
    depths
}

/// The moments at each of [`PLOT_DEPTHS_DEG`]; `None` where that depth cannot be held.
pub type Curve = [Option<Moments>; PLOT_DEPTHS_DEG.len()];

/// One squat on its way down, obeying the cues.
#[must_use]
pub fn curve(lab: &Lab, who: Who) -> Curve {
    PLOT_DEPTHS_DEG.map(|depth_deg| {
        let posture = lab.posture_at(who, f64::from(depth_deg));
        is_as_deep(&posture, f64::from(depth_deg)).then_some(posture.moment_nm)
    })
}

fn is_as_deep(posture: &Posture, depth_deg: f64) -> bool {
    (90.0 - posture.thigh_above_horizontal_deg - depth_deg).abs() < 0.01
}
