//! Bodies, loads, limits and postures to try.

use mechanics::{Ask, Assumptions, Body, Limits, Load, LoadAt, Posture, Sex, Table, range, solve};
use proptest::prelude::*;

/// Postures that cannot balance are left out by most laws, so that many cases need many tries.
pub(crate) fn config() -> ProptestConfig {
    ProptestConfig {
        max_global_rejects: 1_000_000,
        ..ProptestConfig::default()
    }
}

/// Further than the knee bends no model of ours goes: thigh on calf.
pub(crate) const THIGH_CALF_DEG: f64 = 157.0;

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
    prop::sample::select(LoadAt::ALL.to_vec())
}

pub(crate) fn any_assumptions() -> impl Strategy<Value = Assumptions> {
    let table = prop_oneof![Just(Table::DeLeva), Just(Table::Winter)];
    (table, range::ANKLE_ALONG_FOOT).prop_map(|(table, ankle_along_foot)| Assumptions {
        table,
        ankle_along_foot,
    })
}

/// No limit, one, or some, anywhere in their ranges.
fn any_limits() -> impl Strategy<Value = Limits> {
    (
        prop::option::of(range::LIMIT_DEG),
        prop::option::of(range::LIMIT_CM),
        prop::option::of(range::LIMIT_DEG),
    )
        .prop_map(limits)
}

/// Limits as people have them.
fn usual_limits() -> impl Strategy<Value = Limits> {
    (
        prop::option::of(5.0..45.0),
        prop::option::of(-10.0..15.0),
        prop::option::of(10.0..80.0),
    )
        .prop_map(limits)
}

fn limits(each: (Option<f64>, Option<f64>, Option<f64>)) -> Limits {
    Limits {
        dorsiflexion_deg: each.0,
        knee_past_toe_cm: each.1,
        trunk_lean_deg: each.2,
    }
}

/// Every ask inside the ranges, balanced or not, the shank given or open.
pub(crate) fn any_ask() -> impl Strategy<Value = Ask> {
    (
        any_body(),
        (range::LOAD_KG, any_place()).prop_map(|(kg, at)| Load { kg, at }),
        range::HEEL_WEDGE_DEG,
        range::BALANCE,
        range::THIGH_ABOVE_HORIZONTAL_DEG,
        prop::option::of(range::SHANK_DEG),
        any_limits(),
        any_assumptions(),
    )
        .prop_map(
            |(body, load, heel_wedge_deg, balance, thigh_deg, shank_deg, limits, assumptions)| Ask {
                body,
                load,
                heel_wedge_deg,
                balance,
                thigh_above_horizontal_deg: thigh_deg,
                shank_deg,
                limits,
                assumptions,
            },
        )
}

/// Squats as people do them, with the shank given and no limits: they balance more often than not.
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
            shank_deg: Some(shank_deg),
            limits: Limits::default(),
            ..ask
        },
    )
}

/// The same, the shank given or open, under limits as people have them.
pub(crate) fn limited_squat() -> impl Strategy<Value = Ask> {
    (squat(), prop::option::of(-10.0..50.0), usual_limits()).prop_map(|(ask, shank_deg, limits)| Ask {
        shank_deg,
        limits,
        ..ask
    })
}

/// A size to measure errors against: the weight of body and load at one metre.
pub(crate) fn scale_nm(ask: &Ask) -> f64 {
    9.81 * (ask.body.mass_kg + ask.load.kg)
}

/// The posture of an ask that has one.
pub(crate) fn balanced(ask: &Ask) -> Option<Posture> {
    Some(solve(ask)).filter(Posture::is_feasible)
}

/// Whether exactly these legs can be held, limits and all.
pub(crate) fn can_hold(ask: &Ask, thigh_above_horizontal_deg: f64, shank_deg: f64) -> bool {
    solve(&Ask {
        thigh_above_horizontal_deg,
        shank_deg: Some(shank_deg),
        ..*ask
    })
    .is_feasible()
}

/// `count` + 1 numbers from one end to the other.
pub(crate) fn scan(from: f64, to: f64, count: u32) -> impl Iterator<Item = f64> {
    (0..=count).map(move |i| from + (to - from) * f64::from(i) / f64::from(count))
}
