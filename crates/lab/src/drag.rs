//! From a place on the figure to the controls: a pointer sets the same whole numbers as a key.

use mechanics::{Point, Posture, sin_cos_deg};

use crate::{
    Control, Lab, Who,
    state::{way_down, whole},
};

/// What can be taken hold of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grip {
    /// The knee: leans the shin.
    Knee,
    /// The hip: goes deeper or higher, and further back or forward.
    Hip,
    /// The shoulder: goes deeper or higher.
    Shoulder,
}

/// Nearer to standing than this the shin has hardly begun to lean, and a small movement would set a great angle.
const LEAST_WAY_DOWN: f64 = 0.25;

/// Moves what is held to a point in the model's metres. `now` is the posture as it is drawn.
pub fn drag(lab: &mut Lab, who: Who, now: &Posture, grip: Grip, to: Point) {
    let (ankle, knee, hip) = (now.points.ankle, now.points.knee, now.points.hip);
    match grip {
        Grip::Knee => lean(lab, who, lean_deg(ankle, to)),
        Grip::Hip => {
            let shank_m = distance_m(ankle, knee);
            let thigh_m = distance_m(knee, hip);
            let (shank_deg, thigh_deg) = two_bones(ankle, to, shank_m, thigh_m);
            Control::Depth.set(lab, who, whole(90.0 - thigh_deg));
            lean(lab, who, shank_deg);
        }
        Grip::Shoulder => {
            let up_m = to.y_m - now.points.shoulder.y_m + hip.y_m - knee.y_m;
            let sine = (up_m / distance_m(knee, hip)).clamp(-1.0, 1.0);
            Control::Depth.set(lab, who, whole(90.0 - sine.asin().to_degrees()));
        }
    }
}

/// Sets the shin so that it leans `shank_deg` at this depth.
fn lean(lab: &mut Lab, who: Who, shank_deg: f64) {
    let depth_deg = f64::from(lab.depth_deg);
    let way = way_down(depth_deg).max(LEAST_WAY_DOWN);
    let standing_deg = lab.standing_shank_deg(who);
    let shin_deg = standing_deg + (shank_deg - standing_deg) / way;
    Control::Shin.set(lab, who, whole(shin_deg));
}

fn distance_m(a: Point, b: Point) -> f64 {
    (b.x_m - a.x_m).hypot(b.y_m - a.y_m)
}

fn lean_deg(from: Point, to: Point) -> f64 {
    (to.x_m - from.x_m).atan2(to.y_m - from.y_m).to_degrees()
}

/// Shank lean and thigh above the horizontal of a leg from `ankle` to `hip`, the knee in front.
fn two_bones(ankle: Point, hip: Point, shank_m: f64, thigh_m: f64) -> (f64, f64) {
    let apart_m = distance_m(ankle, hip)
        .max((shank_m - thigh_m).abs())
        .min(shank_m + thigh_m);
    let cosine = (apart_m * apart_m + shank_m * shank_m - thigh_m * thigh_m) / (2.0 * apart_m * shank_m);
    let line_deg = lean_deg(ankle, hip);
    let shank_deg = line_deg + cosine.clamp(-1.0, 1.0).acos().to_degrees();
    let up = |deg: f64| sin_cos_deg(deg).1;
    let thigh_sine = (apart_m * up(line_deg) - shank_m * up(shank_deg)) / thigh_m;
    (shank_deg, thigh_sine.clamp(-1.0, 1.0).asin().to_degrees())
}
