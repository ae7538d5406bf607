//! Any bits at all give a finite posture inside the ranges.

use crate::cases::any_place;
use mechanics::{Ask, Body, Load, Sex, range, shank_deg_for_knee_past_toe, solve};
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
    (prop::array::uniform10(any_bits()), sex, any_place()).prop_map(|(bits, sex, at)| Ask {
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
        shank_deg: bits[9],
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_number_is_a_number(ask in any_ask_of_bits()) {
        let posture = solve(&ask);
        let (p, m) = (posture.points, posture.moment_nm);
        let mut numbers = vec![
            posture.shank_deg, posture.thigh_above_horizontal_deg, posture.trunk_lean_deg,
            posture.knee_flexion_deg, posture.hip_flexion_deg, posture.dorsiflexion_deg,
            posture.knee_past_toe_cm, posture.balance, m.ankle, m.knee, m.hip, m.lumbar,
        ];
        for point in [Some(p.heel), Some(p.ankle), Some(p.toe), Some(p.knee), Some(p.hip), Some(p.shoulder), p.load] {
            numbers.extend(point.iter().flat_map(|point| [point.x_m, point.y_m]));
        }
        prop_assert!(numbers.iter().all(|number| number.is_finite()), "{posture:?}");
        prop_assert!(range::SHANK_DEG.contains(&posture.shank_deg));
        prop_assert!(range::THIGH_ABOVE_HORIZONTAL_DEG.contains(&posture.thigh_above_horizontal_deg));
        prop_assert!(range::TRUNK_LEAN_DEG.contains(&posture.trunk_lean_deg));
    }

    #[test]
    fn every_shank_is_a_shank(ask in any_ask_of_bits(), past_cm in any_bits()) {
        let shank_deg = shank_deg_for_knee_past_toe(&ask.body, ask.heel_wedge_deg, past_cm);
        prop_assert!(range::SHANK_DEG.contains(&shank_deg));
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
            shank_deg: f64::NAN,
            ..usual
        }),
        solve(&usual)
    );
    assert_ne!(tall(1.6), tall(1.75));
}
