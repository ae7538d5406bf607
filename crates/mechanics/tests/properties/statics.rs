//! Forces and moments balance, joint by joint, from above and from below.

use crate::{
    account::{Account, Weight, forward_nm, lumbar_x_m, total_kg},
    cases::{self, any_ask, limited_squat, scale_nm, squat},
};
use mechanics::{Ask, Body, Limits, Load, LoadAt, Point, Table, range, solve, standing_shank_deg};
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
        prop_assume!((0.0..=1.0).contains(&balance) && posture.is_feasible() && posture.trunk_lean_deg < 40.0);
        let load_there = Load { kg: ask.load.kg + more_kg, ..ask.load };
        let heavier = solve(&Ask { load: load_there, balance, ..ask });
        prop_assume!(heavier.is_feasible());
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
        let (shank, thigh) = match ask.assumptions.table {
            Table::DeLeva => (0.2493, 0.2425),
            Table::Winter => (0.246, 0.245),
        };
        prop_assert!((shank_m - shank * h * ask.body.shank_ratio).abs() < 1e-12);
        prop_assert!((thigh_m - thigh * h * ask.body.thigh_ratio).abs() < 1e-12);
        prop_assert!((trunk_m - 0.288 * h * ask.body.trunk_ratio).abs() < 1e-12);
        let (foot_deg, foot_m) = line(p.heel, p.toe);
        prop_assert!((foot_m - 0.152 * h).abs() < 1e-12);
        prop_assert!((foot_deg - 90.0 - ask.heel_wedge_deg).abs() < 1e-9);
        prop_assert!(p.toe.y_m == 0.0 && p.ankle.x_m == 0.0 && p.heel.y_m >= 0.0);
        prop_assert!((posture.knee_flexion_deg - (90.0 + shank_deg - posture.thigh_above_horizontal_deg)).abs() < 1e-9);
        prop_assert!((posture.hip_flexion_deg - (90.0 + trunk_deg - posture.thigh_above_horizontal_deg)).abs() < 1e-9);
        prop_assert!((posture.dorsiflexion_deg - (shank_deg - ask.heel_wedge_deg)).abs() < 1e-9);
        prop_assert!((posture.knee_past_toe_cm - 100.0 * (p.knee.x_m - p.toe.x_m)).abs() < 1e-9);
        // The ankle above its place on the sole.
        let (sin, cos) = ask.heel_wedge_deg.to_radians().sin_cos();
        let (x, y) = (p.ankle.x_m - p.heel.x_m, p.ankle.y_m - p.heel.y_m);
        prop_assert!((x * cos - y * sin - ask.assumptions.ankle_along_foot * 0.152 * h).abs() < 1e-12);
        prop_assert!((x * sin + y * cos - 0.039 * h).abs() < 1e-12);
    }

    /// The margin is the way from the centre of mass to the nearer end of the foot, negative off the foot.
    #[test]
    fn margin_is_the_way_off_the_foot(ask in any_ask()) {
        let posture = solve(&ask);
        let all = Account::of(&ask, &posture).all();
        let centre_x_m = all.iter().map(|w| w.kg * w.x_m).sum::<f64>() / total_kg(&all);
        let (heel_x_m, toe_x_m) = (posture.points.heel.x_m, posture.points.toe.x_m);
        let is_on_foot = (heel_x_m..=toe_x_m).contains(&centre_x_m);
        let way_cm = 100.0 * (centre_x_m - heel_x_m).abs().min((centre_x_m - toe_x_m).abs());
        let margin_cm = if is_on_foot { way_cm } else { -way_cm };
        prop_assert!((posture.balance_margin_cm - margin_cm).abs() < 1e-9);
    }

    /// A body k times as long and j times as heavy under a load j times as heavy, held to limits k times as
    /// long, stands at the same angles; its moments are k·j times as large. A load fixed to the trunk is left
    /// out: it sits centimetres off the trunk, whoever carries it.
    #[test]
    fn moments_are_length_times_weight(
        ask in limited_squat(), is_held_out in any::<bool>(), k in 0.8_f64..1.25, j in 0.5_f64..2.0,
    ) {
        let at = if is_held_out { LoadAt::ArmsForward } else { LoadAt::None };
        let ask = Ask { load: Load { at, ..ask.load }, ..ask };
        let body = Body { height_m: ask.body.height_m * k, mass_kg: ask.body.mass_kg * j, ..ask.body };
        prop_assume!(range::HEIGHT_M.contains(&body.height_m) && range::MASS_KG.contains(&body.mass_kg));
        let other = Ask {
            body,
            load: Load { kg: ask.load.kg * j, at },
            limits: Limits { knee_past_toe_cm: ask.limits.knee_past_toe_cm.map(|cm| cm * k), ..ask.limits },
            ..ask
        };
        let (one, other) = (solve(&ask), solve(&other));
        prop_assert_eq!(one.gave, other.gave);
        // The shank of least effort is known to about the root of the last digit: effort is flat there.
        prop_assert!((one.shank_deg - other.shank_deg).abs() < 1e-4);
        prop_assert!((one.thigh_above_horizontal_deg - other.thigh_above_horizontal_deg).abs() < 1e-6);
        let close = scale_nm(&ask) * 1e-5;
        let (a, b) = (one.moment_nm, other.moment_nm);
        for (a, b) in [(a.ankle, b.ankle), (a.knee, b.knee), (a.hip, b.hip), (a.lumbar, b.lumbar)] {
            prop_assert!((a * k * j - b).abs() < close * k * j);
        }
    }

    #[test]
    fn per_kg_divides_each(ask in any_ask(), kg in 30.0_f64..250.0) {
        let whole = solve(&ask).moment_nm;
        let part = whole.per_kg(kg);
        let close = scale_nm(&ask) * 1e-12;
        for (whole, part) in [
            (whole.ankle, part.ankle), (whole.knee, part.knee), (whole.hip, part.hip), (whole.lumbar, part.lumbar),
        ] {
            prop_assert!((part * kg - whole).abs() < close);
        }
    }
}

/// Standing at ease, neither hip nor knee holds anything.
#[test]
fn nothing_to_hold_when_standing_at_ease() {
    for at in LoadAt::ALL {
        for balance in [0.3, 0.5, 0.7] {
            let ask = Ask {
                load: Load { kg: 40.0, at },
                balance,
                thigh_above_horizontal_deg: 90.0,
                ..Ask::default()
            };
            let posture = solve(&Ask {
                shank_deg: Some(standing_shank_deg(&ask)),
                ..ask
            });
            assert!(posture.is_feasible(), "{at:?}");
            assert!(
                posture.moment_nm.hip.abs() < 1e-9 && posture.moment_nm.knee.abs() < 1e-9,
                "{at:?}"
            );
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
        shank_deg: Some(0.0),
        ..Ask::default()
    };
    let posture = solve(&ask);
    // Feet: 2.74 kg, centre at 0.4415 of 0.304 m from the heel, the ankle at 0.25 of it.
    let feet_kg_m = 2.74 * (0.4415 - 0.25) * 0.304;
    assert!(posture.is_feasible());
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
            shank_deg: Some(0.0),
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
