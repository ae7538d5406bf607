//! Bodies, loads and postures to try.

use mechanics::{Ask, Body, Load, LoadAt, Posture, Sex, range, solve};
use proptest::prelude::*;

/// Postures that cannot balance are left out by most laws, so that many cases need many tries.
pub(crate) fn config() -> ProptestConfig {
    ProptestConfig {
        max_global_rejects: 1_000_000,
        ..ProptestConfig::default()
    }
}

pub(crate) const EVERY_PLACE: [LoadAt; 6] = [
    LoadAt::None,
    LoadAt::ArmsForward,
    LoadAt::Goblet,
    LoadAt::Front,
    LoadAt::HighBar,
    LoadAt::LowBar,
];

pub(crate) fn any_body() -> impl Strategy<Value = Body> {
    let sex = prop_oneof![Just(Sex::Female), Just(Sex::Male)];
    (
        range::HEIGHT_M,
        range::MASS_KG,
        sex,
        range::RATIO,
        range::RATIO,
        range::RATIO,
    )
        .prop_map(
            |(height_m, mass_kg, sex, thigh_ratio, shank_ratio, trunk_ratio)| Body {
                height_m,
                mass_kg,
                sex,
                thigh_ratio,
                shank_ratio,
                trunk_ratio,
            },
        )
}

pub(crate) fn any_place() -> impl Strategy<Value = LoadAt> {
    prop::sample::select(EVERY_PLACE.to_vec())
}

/// Every ask inside the ranges, balanced or not.
pub(crate) fn any_ask() -> impl Strategy<Value = Ask> {
    (
        any_body(),
        (range::LOAD_KG, any_place()).prop_map(|(kg, at)| Load { kg, at }),
        range::HEEL_WEDGE_DEG,
        range::BALANCE,
        range::THIGH_ABOVE_HORIZONTAL_DEG,
        range::SHANK_DEG,
    )
        .prop_map(
            |(body, load, heel_wedge_deg, balance, thigh_above_horizontal_deg, shank_deg)| Ask {
                body,
                load,
                heel_wedge_deg,
                balance,
                thigh_above_horizontal_deg,
                shank_deg,
            },
        )
}

/// Squats as people do them: they balance more often than not.
pub(crate) fn squat() -> impl Strategy<Value = Ask> {
    (any_ask(), 0.0..120.0, 0.0..15.0, 0.3..0.7, -25.0..85.0, 5.0..40.0).prop_map(
        |(ask, kg, heel_wedge_deg, balance, thigh_above_horizontal_deg, shank_deg)| Ask {
            body: Body {
                thigh_ratio: 1.0,
                shank_ratio: 1.0,
                trunk_ratio: 1.0,
                ..ask.body
            },
            load: Load { kg, at: ask.load.at },
            heel_wedge_deg,
            balance,
            thigh_above_horizontal_deg,
            shank_deg,
        },
    )
}

/// A size to measure errors against: the weight of body and load at one metre.
pub(crate) fn scale_nm(ask: &Ask) -> f64 {
    9.81 * (ask.body.mass_kg + ask.load.kg)
}

/// The posture of an ask that has one.
pub(crate) fn balanced(ask: &Ask) -> Option<Posture> {
    Some(solve(ask)).filter(|posture| posture.feasible)
}
