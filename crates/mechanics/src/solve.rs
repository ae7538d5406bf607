//! From a question to a posture.

use crate::{
    Ask, Body, Moments, Points, Posture,
    body::Foot,
    range::{self, tame},
    table::GRAVITY,
    upper::{Upper, load_point},
};

/// Finds the trunk lean that balances the asked posture, and what that posture costs.
///
/// Total: any input gives a finite posture (see [`range`]). One sine is turned round, so there is nothing to
/// iterate: it takes well under a microsecond.
#[must_use]
pub fn solve(ask: &Ask) -> Posture {
    let usual = Ask::default();
    let body = ask.body.built();
    let heel_wedge_deg = tame(ask.heel_wedge_deg, &range::HEEL_WEDGE_DEG, usual.heel_wedge_deg);
    let balance = tame(ask.balance, &range::BALANCE, usual.balance);
    let thigh_deg = tame(
        ask.thigh_above_horizontal_deg,
        &range::THIGH_ABOVE_HORIZONTAL_DEG,
        usual.thigh_above_horizontal_deg,
    );
    let shank_deg = tame(ask.shank_deg, &range::SHANK_DEG, usual.shank_deg);

    let Foot { heel, ankle, toe } = body.foot(heel_wedge_deg);
    let knee = ankle.up(shank_deg, body.shank_m);
    let hip = knee.up(thigh_deg - 90.0, body.thigh_m);

    // First moments about the ankle, which is x = 0.
    let pair_kg = |fraction: f64| 2.0 * fraction * body.mass_kg;
    let (foot_kg, shank_kg, thigh_kg) = (
        pair_kg(body.masses.foot),
        pair_kg(body.masses.shank),
        pair_kg(body.masses.thigh),
    );
    let foot_kg_m = foot_kg * heel.toward(toe, body.masses.foot_centre).x_m;
    let shank_kg_m = shank_kg * knee.toward(ankle, body.masses.shank_centre).x_m;
    let thigh_kg_m = thigh_kg * hip.toward(knee, body.masses.thigh_centre).x_m;
    let legs_kg_m = foot_kg_m + shank_kg_m + thigh_kg_m;

    let upper = Upper::of(&body, &ask.load);
    let whole_kg = foot_kg + shank_kg + thigh_kg + upper.mass_kg;
    let wanted_kg_m = whole_kg * heel.toward(toe, balance).x_m - legs_kg_m - upper.mass_kg * hip.x_m;
    let (trunk_lean_deg, feasible) = upper.lean_for(
        wanted_kg_m,
        *range::TRUNK_LEAN_DEG.start(),
        *range::TRUNK_LEAN_DEG.end(),
    );

    let about_hip_kg_m = upper.first_moment_kg_m(trunk_lean_deg);
    let upper_kg_m = about_hip_kg_m + upper.mass_kg * hip.x_m;
    let about_knee_kg_m = upper_kg_m + thigh_kg_m - (upper.mass_kg + thigh_kg) * knee.x_m;
    let shoulder = hip.up(trunk_lean_deg, body.trunk_m);
    Posture {
        feasible,
        shank_deg,
        thigh_above_horizontal_deg: thigh_deg,
        trunk_lean_deg,
        knee_flexion_deg: 90.0 - thigh_deg + shank_deg,
        hip_flexion_deg: 90.0 - thigh_deg + trunk_lean_deg,
        dorsiflexion_deg: shank_deg - heel_wedge_deg,
        knee_past_toe_cm: (knee.x_m - toe.x_m) * 100.0,
        balance: ((legs_kg_m + upper_kg_m) / whole_kg - heel.x_m) / (toe.x_m - heel.x_m),
        points: Points {
            heel,
            ankle,
            toe,
            knee,
            hip,
            shoulder,
            load: load_point(&body, &ask.load, hip, trunk_lean_deg),
        },
        // Weight ahead of a joint bends hip, back and ankle forward, and straightens the knee.
        moment_nm: Moments {
            ankle: GRAVITY * (upper_kg_m + thigh_kg_m + shank_kg_m),
            knee: -GRAVITY * about_knee_kg_m,
            hip: GRAVITY * about_hip_kg_m,
            lumbar: GRAVITY * upper.above_lumbar(&body).first_moment_kg_m(trunk_lean_deg),
        },
    }
}

/// The shank lean that puts the knee centre `past_cm` ahead of the toe tip, degrees.
///
/// Negative distances keep the knee behind the toes. What no shank can reach gives the nearest end of
/// [`range::SHANK_DEG`]; a distance that is not a number counts as 0.
#[must_use]
pub fn shank_deg_for_knee_past_toe(body: &Body, heel_wedge_deg: f64, past_cm: f64) -> f64 {
    let body = body.built();
    let wanted_m = if past_cm.is_nan() { 0.0 } else { past_cm / 100.0 };
    let sine = (body.foot(heel_wedge_deg).toe.x_m + wanted_m) / body.shank_m;
    tame(sine.clamp(-1.0, 1.0).asin().to_degrees(), &range::SHANK_DEG, 0.0)
}
