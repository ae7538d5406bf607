//! Any bits at all give a finite posture inside the ranges.

use crate::cases::any_place;
use mechanics::{Ask, Assumptions, Body, Limits, Load, Sex, Table, range, solve};
use proptest::prelude::*;

/// Every `f64` there is, the odd ones often.
fn any_bits() -> impl Strategy<Value = f64> {
    let odd = [
        f64::NAN,
        -f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        0.0,
        -0.0,
        90.0,
        -90.0,
    ];
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        prop::sample::select(odd.to_vec()),
        -200.0..200.0
    ]
}

fn any_ask_of_bits() -> impl Strategy<Value = Ask> {
    let sex = prop_oneof![Just(Sex::Female), Just(Sex::Male)];
    let table = prop_oneof![Just(Table::DeLeva), Just(Table::Winter)];
    let maybe = prop::array::uniform4(prop::option::of(any_bits()));
    (prop::array::uniform10(any_bits()), maybe, sex, table, any_place()).prop_map(
        |(bits, maybe, sex, table, at)| Ask {
            body: Body {
                height_m: bits[0],
                mass_kg: bits[1],
                sex,
                thigh_ratio: bits[2],
                shank_ratio: bits[3],
                trunk_ratio: bits[4],
            },
            load: Load { kg: bits[5], at },
            heel_wedge_deg: bits[6],
            balance: bits[7],
            thigh_above_horizontal_deg: bits[8],
            shank_deg: maybe[0],
            limits: Limits {
                dorsiflexion_deg: maybe[1],
                knee_past_toe_cm: maybe[2],
                trunk_lean_deg: maybe[3],
            },
            assumptions: Assumptions {
                table,
                ankle_along_foot: bits[9],
            },
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn every_number_is_a_number(ask in any_ask_of_bits()) {
        let posture = solve(&ask);
        let (p, m) = (posture.points, posture.moment_nm);
        let mut numbers = vec![
            posture.shank_deg, posture.thigh_above_horizontal_deg, posture.trunk_lean_deg,
            posture.knee_flexion_deg, posture.hip_flexion_deg, posture.dorsiflexion_deg,
            posture.knee_past_toe_cm, posture.balance, posture.balance_margin_cm, m.ankle, m.knee, m.hip, m.lumbar,
        ];
        for point in [Some(p.heel), Some(p.ankle), Some(p.toe), Some(p.knee), Some(p.hip), Some(p.shoulder), p.load] {
            numbers.extend(point.iter().flat_map(|point| [point.x_m, point.y_m]));
        }
        prop_assert!(numbers.iter().all(|number| number.is_finite()), "{posture:?}");
        prop_assert!(range::SHANK_DEG.contains(&posture.shank_deg));
        prop_assert!(range::THIGH_ABOVE_HORIZONTAL_DEG.contains(&posture.thigh_above_horizontal_deg));
    }
}

/// Out of range is the end of the range; not a number is the default.
#[test]
fn odd_input_is_moved_as_documented() {
    let usual = Ask::default();
    let tall = |height_m: f64| {
        solve(&Ask {
            body: Body {
                height_m,
                ..usual.body
            },
            ..usual
        })
    };
    assert_eq!(tall(9.0), tall(2.3));
    assert_eq!(tall(f64::NEG_INFINITY), tall(1.2));
    assert_eq!(tall(f64::NAN), tall(1.75));
    assert_eq!(
        solve(&Ask {
            shank_deg: Some(f64::NAN),
            ..usual
        }),
        solve(&usual)
    );
    assert_ne!(tall(1.6), tall(1.75));
    let lean_within = |trunk_lean_deg: f64| {
        let limits = Limits {
            trunk_lean_deg: Some(trunk_lean_deg),
            ..Limits::default()
        };
        solve(&Ask { limits, ..usual })
    };
    assert_eq!(lean_within(f64::NAN), solve(&usual));
    assert_eq!(lean_within(f64::NEG_INFINITY), lean_within(-90.0));
    assert_ne!(lean_within(20.0), solve(&usual));
}
