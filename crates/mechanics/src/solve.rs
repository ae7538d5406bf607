//! From a question to a posture.

use crate::{
    Ask, Moments, Points, Posture,
    choose::{Legs, legs},
    range::{self, tame},
    stance::Stance,
    table::GRAVITY,
    upper::load_point,
};

/// Finds the posture that balances and keeps the limits, and what it costs.
///
/// Total: any input gives a finite posture (see [`range`]). It never allocates, and takes a few microseconds at most:
/// with the shank given and nothing in the way, one sine is turned round; an open shank is looked for in a fixed number
/// of steps.
#[must_use]
pub fn solve(ask: &Ask) -> Posture {
    let usual = Ask::default();
    let stance = Stance::of(ask);
    let asked_thigh_deg = tame(
        ask.thigh_above_horizontal_deg,
        &range::THIGH_ABOVE_HORIZONTAL_DEG,
        usual.thigh_above_horizontal_deg,
    );
    let asked_shank_deg = ask
        .shank_deg
        .map(|deg| tame(deg, &range::SHANK_DEG, usual.shank_deg.unwrap_or(0.0)));
    posture(ask, &stance, &legs(&stance, asked_shank_deg, asked_thigh_deg))
}

/// The posture over these legs, as far as the trunk can balance them.
fn posture(ask: &Ask, stance: &Stance, legs: &Legs) -> Posture {
    let Legs {
        shank_deg,
        thigh_deg,
        gave,
    } = *legs;
    let (body, foot, upper) = (&stance.body, &stance.foot, &stance.upper);
    let knee = foot.ankle.up(shank_deg, body.shank_m);
    let hip = knee.up(thigh_deg - 90.0, body.thigh_m);
    let balancing_kg_m = stance.within_reach_kg_m(stance.balancing_kg_m(shank_deg, thigh_deg));
    let trunk_lean_deg = upper.lean_deg_for(balancing_kg_m);

    // First moments about the ankle, which is x = 0.
    let foot_kg_m = stance.foot_kg * foot.heel.toward(foot.toe, body.segments.foot_centre).x_m;
    let shank_kg_m = stance.shank_kg * knee.toward(foot.ankle, body.segments.shank_centre).x_m;
    let thigh_kg_m = stance.thigh_kg * hip.toward(knee, body.segments.thigh_centre).x_m;
    let about_hip_kg_m = upper.first_moment_kg_m(trunk_lean_deg);
    let upper_kg_m = about_hip_kg_m + upper.mass_kg * hip.x_m;
    let about_knee_kg_m = upper_kg_m + thigh_kg_m - (upper.mass_kg + stance.thigh_kg) * knee.x_m;

    let whole_kg = stance.foot_kg + stance.shank_kg + stance.thigh_kg + upper.mass_kg;
    let centre_x_m = (foot_kg_m + shank_kg_m + thigh_kg_m + upper_kg_m) / whole_kg;
    let (from_heel_m, to_toe_m) = (centre_x_m - foot.heel.x_m, foot.toe.x_m - centre_x_m);
    Posture {
        gave,
        shank_deg,
        thigh_above_horizontal_deg: thigh_deg,
        trunk_lean_deg,
        knee_flexion_deg: 90.0 - thigh_deg + shank_deg,
        hip_flexion_deg: 90.0 - thigh_deg + trunk_lean_deg,
        dorsiflexion_deg: shank_deg - stance.heel_wedge_deg,
        knee_past_toe_cm: (knee.x_m - foot.toe.x_m) * 100.0,
        balance: from_heel_m / (foot.toe.x_m - foot.heel.x_m),
        balance_margin_cm: from_heel_m.min(to_toe_m) * 100.0,
        points: Points {
            heel: foot.heel,
            ankle: foot.ankle,
            toe: foot.toe,
            knee,
            hip,
            shoulder: hip.up(trunk_lean_deg, body.trunk_m),
            load: load_point(body, &ask.load, hip, trunk_lean_deg),
        },
        // Weight ahead of a joint bends hip, back and ankle forward, and straightens the knee.
        moment_nm: Moments {
            ankle: GRAVITY * (upper_kg_m + thigh_kg_m + shank_kg_m),
            knee: -GRAVITY * about_knee_kg_m,
            hip: GRAVITY * about_hip_kg_m,
            lumbar: GRAVITY * stance.above_lumbar.first_moment_kg_m(trunk_lean_deg),
        },
    }
}

/// The lean of the shank with which a body stands at ease over the asked point of the foot: the knees straight up over the
/// ankles' line, and hips and knees with nothing to hold, because all above them stands over them. Degrees.
#[must_use]
pub fn standing_shank_deg(ask: &Ask) -> f64 {
    Stance::of(ask).standing_shank_deg()
}
