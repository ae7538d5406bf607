//! Forces and moments balance, joint by joint, from above and from below.

use crate::{
    account::{Account, Weight, forward_nm, lumbar_x_m, total_kg},
    cases::{self, any_ask, scale_nm, squat},
};
use mechanics::{Ask, Body, Load, LoadAt, Point, shank_deg_for_knee_past_toe, solve};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases::config())]

    /// Each joint's moment is what the pieces above it ask for.
    #[test]
    fn moments_hold_what_is_above(ask in any_ask()) {
        let posture = solve(&ask);
        let account = Account::of(&ask, &posture);
        let all = account.all();
        let (p, moment) = (&posture.points, &posture.moment_nm);
        let close = scale_nm(&ask) * 1e-9;
        prop_assert!((moment.ankle - forward_nm(&all[1..], p.ankle.x_m)).abs() < close);
        prop_assert!((moment.knee + forward_nm(&all[2..], p.knee.x_m)).abs() < close);
        prop_assert!((moment.hip - forward_nm(&all[3..], p.hip.x_m)).abs() < close);
        prop_assert!((moment.lumbar - forward_nm(&all[4..], lumbar_x_m(&posture))).abs() < close);
    }

    /// The same moments from the other side: the floor pushes up under the centre of mass, the segments
    /// below the joint pull down.
    #[test]
    fn moments_hold_what_is_below(ask in any_ask()) {
        let posture = solve(&ask);
        let account = Account::of(&ask, &posture);
        let (p, moment) = (&posture.points, &posture.moment_nm);
        let floor = Weight {
            kg: -total_kg(&account.all()),
            x_m: p.heel.x_m + posture.balance * (p.toe.x_m - p.heel.x_m),
        };
        let below = [floor, account.foot, account.shank, account.thigh, account.lower_trunk];
        let close = scale_nm(&ask) * 1e-9;
        prop_assert!((moment.ankle + forward_nm(&below[..2], p.ankle.x_m)).abs() < close);
        prop_assert!((moment.knee - forward_nm(&below[..3], p.knee.x_m)).abs() < close);
        prop_assert!((moment.hip + forward_nm(&below[..4], p.hip.x_m)).abs() < close);
        prop_assert!((moment.lumbar + forward_nm(&below, lumbar_x_m(&posture))).abs() < close);
    }

    /// The centre of mass stands where it was asked.
    #[test]
    fn balance_is_met(ask in squat()) {
        let posture = solve(&ask);
        prop_assume!(posture.feasible);
        prop_assert!((posture.balance - ask.balance).abs() < 1e-9);
        prop_assert!((-20.0..=90.0).contains(&posture.trunk_lean_deg));
    }

    /// When it cannot be met, no trunk lean comes nearer.
    #[test]
    fn unmet_balance_is_the_nearest(ask in any_ask()) {
        let posture = solve(&ask);
        prop_assume!(!posture.feasible);
        let miss = (posture.balance - ask.balance).abs();
        // Moving the trunk moves the balance: other leans are reached by asking for other balances.
        for step in 0..=20 {
            let other = solve(&Ask { balance: f64::from(step) / 20.0, ..ask });
            prop_assert!((other.balance - ask.balance).abs() >= miss - 1e-9);
        }
        prop_assert!(miss > 0.0);
    }

    /// At one pose, moments are linear in the masses: everything twice, every moment twice.
    #[test]
    fn linear_in_mass(ask in squat()) {
        let lighter = Ask {
            body: Body { mass_kg: ask.body.mass_kg * 0.5, ..ask.body },
            load: Load { kg: ask.load.kg * 0.5, ..ask.load },
            ..ask
        };
        prop_assume!(lighter.body.mass_kg >= 30.0);
        let (whole, half) = (solve(&ask), solve(&lighter));
        prop_assert!((whole.trunk_lean_deg - half.trunk_lean_deg).abs() < 1e-5);
        let close = scale_nm(&ask) * 1e-9;
        prop_assert!((whole.moment_nm.ankle - 2.0 * half.moment_nm.ankle).abs() < close);
        prop_assert!((whole.moment_nm.knee - 2.0 * half.moment_nm.knee).abs() < close);
        prop_assert!((whole.moment_nm.hip - 2.0 * half.moment_nm.hip).abs() < close);
        prop_assert!((whole.moment_nm.lumbar - 2.0 * half.moment_nm.lumbar).abs() < close * 100.0);
    }

    /// At one pose, moments are linear in the load: a heavier load adds its own weight at its own place, and
    /// nothing else. Up to a lean of 40° no other lean gives the same balance, so the pose is kept.
    #[test]
    fn linear_in_load(ask in squat(), more_kg in 1.0..200.0) {
        let posture = solve(&ask);
        let Some(load) = posture.points.load else { return Ok(()) };
        let account = Account::of(&ask, &posture);
        let added = Weight { kg: more_kg, x_m: load.x_m };
        // With the load heavier the whole stands elsewhere; ask for exactly there and the pose is kept.
        let all = account.all();
        let whole_kg_m = all.iter().map(|w| w.kg * w.x_m).sum::<f64>() + more_kg * load.x_m;
        let x_m = whole_kg_m / (total_kg(&all) + more_kg);
        let p = &posture.points;
        let balance = (x_m - p.heel.x_m) / (p.toe.x_m - p.heel.x_m);
        prop_assume!((0.0..=1.0).contains(&balance) && posture.feasible && posture.trunk_lean_deg < 40.0);
        let load_there = Load { kg: ask.load.kg + more_kg, ..ask.load };
        let heavier = solve(&Ask { load: load_there, balance, ..ask });
        prop_assume!(heavier.feasible);
        prop_assert!((heavier.trunk_lean_deg - posture.trunk_lean_deg).abs() < 1e-9);
        let close = scale_nm(&ask) * 1e-6;
        let adds = |x_m: f64| forward_nm(&[added], x_m);
        let (then, now) = (&posture.moment_nm, &heavier.moment_nm);
        prop_assert!((now.ankle - then.ankle - adds(p.ankle.x_m)).abs() < close);
        prop_assert!((now.knee - then.knee + adds(p.knee.x_m)).abs() < close);
        prop_assert!((now.hip - then.hip - adds(p.hip.x_m)).abs() < close);
        prop_assert!((now.lumbar - then.lumbar - adds(lumbar_x_m(&posture))).abs() < close);
    }

    /// Angles and points say the same thing, and segments keep their lengths.
    #[test]
    fn angles_and_points_agree(ask in any_ask()) {
        let posture = solve(&ask);
        let p = &posture.points;
        let line = |a: Point, b: Point| {
            let (x, y) = (b.x_m - a.x_m, b.y_m - a.y_m);
            (x.atan2(y).to_degrees(), x.hypot(y))
        };
        let (shank_deg, shank_m) = line(p.ankle, p.knee);
        let (thigh_deg, thigh_m) = line(p.knee, p.hip);
        let (trunk_deg, trunk_m) = line(p.hip, p.shoulder);
        prop_assert!((shank_deg - posture.shank_deg).abs() < 1e-9);
        prop_assert!((thigh_deg + 90.0 - posture.thigh_above_horizontal_deg).abs() < 1e-9);
        prop_assert!((trunk_deg - posture.trunk_lean_deg).abs() < 1e-9);
        let h = ask.body.height_m;
        prop_assert!((shank_m - 0.2493 * h * ask.body.shank_ratio).abs() < 1e-12);
        prop_assert!((thigh_m - 0.2425 * h * ask.body.thigh_ratio).abs() < 1e-12);
        prop_assert!((trunk_m - 0.288 * h * ask.body.trunk_ratio).abs() < 1e-12);
        let (foot_deg, foot_m) = line(p.heel, p.toe);
        prop_assert!((foot_m - 0.152 * h).abs() < 1e-12);
        prop_assert!((foot_deg - 90.0 - ask.heel_wedge_deg).abs() < 1e-9);
        prop_assert!(p.toe.y_m == 0.0 && p.ankle.x_m == 0.0 && p.heel.y_m >= 0.0);
        prop_assert!((posture.knee_flexion_deg - (90.0 + shank_deg - posture.thigh_above_horizontal_deg)).abs() < 1e-9);
        prop_assert!((posture.hip_flexion_deg - (90.0 + trunk_deg - posture.thigh_above_horizontal_deg)).abs() < 1e-9);
        prop_assert!((posture.dorsiflexion_deg - (shank_deg - ask.heel_wedge_deg)).abs() < 1e-9);
    }

    /// The shank for a knee past the toe does put it there, wherever some shank can.
    #[test]
    fn knee_goes_where_it_is_sent(ask in any_ask(), past_cm in -40.0..40.0) {
        let shank_deg = shank_deg_for_knee_past_toe(&ask.body, ask.heel_wedge_deg, past_cm);
        let posture = solve(&Ask { shank_deg, ..ask });
        prop_assert_eq!(posture.shank_deg, shank_deg);
        let miss_cm = posture.knee_past_toe_cm - past_cm;
        if shank_deg == 60.0 {
            prop_assert!(miss_cm < 1e-9);
        } else if shank_deg == -30.0 {
            prop_assert!(miss_cm > -1e-9);
        } else {
            prop_assert!(miss_cm.abs() < 1e-9);
        }
    }
}

/// The easiest case by hand: upright legs, nothing in the hands, weight over the ankle. Only the feet reach
/// ahead of it, so the trunk leans back by just enough to make up for them.
#[test]
fn standing_over_the_ankle_by_hand() {
    let ask = Ask {
        body: Body {
            height_m: 2.0,
            mass_kg: 100.0,
            ..Body::default()
        },
        load: Load::default(),
        balance: 0.25,
        thigh_above_horizontal_deg: 90.0,
        shank_deg: 0.0,
        ..Ask::default()
    };
    let posture = solve(&ask);
    // Feet: 2.74 kg, centre at 0.4415 of 0.304 m from the heel, the ankle at 0.25 of it.
    let feet_kg_m = 2.74 * (0.4415 - 0.25) * 0.304;
    assert!(posture.feasible);
    assert!((posture.moment_nm.hip + 9.81 * feet_kg_m).abs() < 1e-9);
    assert!((posture.moment_nm.knee - 9.81 * feet_kg_m).abs() < 1e-9);
    assert!((posture.moment_nm.ankle + 9.81 * feet_kg_m).abs() < 1e-9);
    // 60.28 kg, 0.626 of 0.576 m up: the lean that balances the feet is a fraction of a degree backward.
    let lean_deg = (-feet_kg_m / (60.28 * 0.626 * 0.576)).asin().to_degrees();
    assert!((posture.trunk_lean_deg - lean_deg).abs() < 1e-9);
}

/// Numbers that one can check with a ruler: places of loads on an upright trunk.
#[test]
fn loads_sit_where_they_are_said_to() {
    let upright = |at: LoadAt, kg: f64| {
        let ask = Ask {
            load: Load { kg, at },
            thigh_above_horizontal_deg: 90.0,
            shank_deg: 0.0,
            ..Ask::default()
        };
        solve(&ask)
    };
    let expected = [
        (LoadAt::Goblet, 0.75, 0.20),
        (LoadAt::Front, 1.00, 0.09),
        (LoadAt::HighBar, 1.00, -0.05),
        (LoadAt::LowBar, 0.90, -0.08),
    ];
    for (at, along, front_m) in expected {
        let posture = upright(at, 20.0);
        let (hip, load) = (posture.points.hip, posture.points.load.unwrap());
        let (sin, cos) = posture.trunk_lean_deg.to_radians().sin_cos();
        let (x, y) = (load.x_m - hip.x_m, load.y_m - hip.y_m);
        assert!((x * sin + y * cos - along * 0.288 * 1.75).abs() < 1e-12, "{at:?}");
        assert!((x * cos - y * sin - front_m).abs() < 1e-12, "{at:?}");
    }
    let arms = upright(LoadAt::ArmsForward, 5.0);
    let (shoulder, hands) = (arms.points.shoulder, arms.points.load.unwrap());
    assert_eq!(shoulder.y_m, hands.y_m);
    assert!((hands.x_m - shoulder.x_m - 0.372 * 1.75).abs() < 1e-12);
    assert_eq!(upright(LoadAt::None, 20.0).points.load, None);
    assert_eq!(upright(LoadAt::None, 20.0), upright(LoadAt::None, 0.0));
}
