//! What is said to bind does, and what binds is said.

use crate::cases::{self, THIGH_CALF_DEG, any_ask, balanced, can_hold, limited_squat, squat};
use mechanics::{Ask, Bound, Limits, Posture, solve};
use proptest::prelude::*;

/// Nearer to a limit than this is on it.
const ON: f64 = 1e-5;

/// Whether a posture stands on this bound: a little further on, it would be over it.
fn stands_on(ask: &Ask, posture: &Posture, bound: Bound) -> bool {
    let is_at = |value: f64, limit: Option<f64>| limit.is_some_and(|limit| (value - limit).abs() < ON);
    match bound {
        Bound::Dorsiflexion => is_at(posture.dorsiflexion_deg, ask.limits.dorsiflexion_deg),
        Bound::KneePastToe => is_at(posture.knee_past_toe_cm, ask.limits.knee_past_toe_cm),
        Bound::TrunkLean => is_at(posture.trunk_lean_deg, ask.limits.trunk_lean_deg),
        Bound::ThighCalf => (posture.knee_flexion_deg - THIGH_CALF_DEG).abs() < ON,
        Bound::Balance => [-1e-6, 1e-6].into_iter().any(|shift| {
            let beside = Ask {
                limits: Limits::default(),
                balance: ask.balance + shift,
                ..*ask
            };
            !can_hold(&beside, posture.thigh_above_horizontal_deg, posture.shank_deg)
        }),
    }
}

/// Whether the legs that were asked for are over this bound.
fn is_asked_over(ask: &Ask, shank_deg: f64, bound: Bound) -> bool {
    let thigh_deg = ask.thigh_above_horizontal_deg;
    let is_over = |value: f64, limit: Option<f64>| limit.is_some_and(|limit| value > limit + ON);
    let foot = solve(ask).points;
    let length_m = (foot.knee.x_m - foot.ankle.x_m).hypot(foot.knee.y_m - foot.ankle.y_m);
    let knee_past_toe_cm = 100.0 * (length_m * shank_deg.to_radians().sin() - foot.toe.x_m);
    // Ankle, toes and calf taken away, what is left is a question of leaning.
    let lean_only = |trunk_lean_deg| {
        let limits = Limits {
            trunk_lean_deg,
            ..Limits::default()
        };
        solve(&Ask { limits, ..*ask }).gave
    };
    match bound {
        Bound::Dorsiflexion => is_over(shank_deg - ask.heel_wedge_deg, ask.limits.dorsiflexion_deg),
        Bound::KneePastToe => is_over(knee_past_toe_cm, ask.limits.knee_past_toe_cm),
        Bound::ThighCalf => 90.0 - thigh_deg + shank_deg > THIGH_CALF_DEG + ON,
        Bound::TrunkLean => {
            !lean_only(ask.limits.trunk_lean_deg).is_empty()
                && lean_only(ask.limits.trunk_lean_deg) != lean_only(None)
        }
        Bound::Balance => lean_only(None).has(Bound::Balance),
    }
}

proptest! {
    #![proptest_config(cases::config())]

    /// Each bound that is named was broken by what was asked, or holds the posture that came instead.
    #[test]
    fn what_is_named_binds(ask in limited_squat()) {
        let posture = solve(&ask);
        prop_assume!(can_hold(&ask, posture.thigh_above_horizontal_deg, posture.shank_deg));
        for bound in posture.gave.iter() {
            let asked_over = ask.shank_deg.is_some_and(|deg| is_asked_over(&ask, deg, bound));
            prop_assert!(asked_over || stands_on(&ask, &posture, bound), "{bound:?} in {posture:?}");
        }
    }

    /// A limit without which the asked depth could be held is named where it cannot, whether another depth is found or
    /// none.
    #[test]
    fn what_alone_costs_the_depth_is_named(ask in limited_squat(), past_cm in -20.0..0.0) {
        let limits = Limits { knee_past_toe_cm: Some(past_cm), ..ask.limits };
        let open = Ask { limits, shank_deg: None, ..ask };
        prop_assume!(!solve(&open).is_feasible());
        for (bound, lifted) in [
            (Bound::Dorsiflexion, Limits { dorsiflexion_deg: None, ..limits }),
            (Bound::KneePastToe, Limits { knee_past_toe_cm: None, ..limits }),
            (Bound::TrunkLean, Limits { trunk_lean_deg: None, ..limits }),
        ] {
            if solve(&Ask { limits: lifted, ..open }).is_feasible() {
                let gave = solve(&open).gave;
                prop_assert!(gave.has(bound), "{bound:?} is not in {gave:?}");
                let gave = solve(&Ask { shank_deg: ask.shank_deg, ..open }).gave;
                prop_assert!(gave.has(bound), "{bound:?} is not in {gave:?}");
            }
        }
    }

    /// And each bound that the asked legs break is named.
    #[test]
    fn what_is_broken_is_named(ask in limited_squat(), shank_deg in -10.0..50.0) {
        let ask = Ask { shank_deg: Some(shank_deg), ..ask };
        let gave = solve(&ask).gave;
        for bound in [Bound::Dorsiflexion, Bound::KneePastToe, Bound::ThighCalf] {
            let is_over = is_asked_over(&ask, shank_deg, bound);
            prop_assert!(gave.has(bound) || !is_over, "{bound:?}");
        }
        let free = solve(&Ask { limits: Limits::default(), ..ask });
        if free.is_feasible() {
            let is_over = ask.limits.trunk_lean_deg.is_some_and(|most_deg| free.trunk_lean_deg > most_deg + ON);
            prop_assert!(gave.has(Bound::TrunkLean) || !is_over);
        }
    }

    /// Where depth gave, two bounds hold the posture from both sides, and both are named. One of them may be a level
    /// shank, which no bound has a name for.
    #[test]
    fn what_holds_a_higher_squat_is_named(ask in limited_squat()) {
        let posture = solve(&ask);
        prop_assume!(posture.thigh_above_horizontal_deg != ask.thigh_above_horizontal_deg);
        prop_assume!(can_hold(&ask, posture.thigh_above_horizontal_deg, posture.shank_deg));
        let named = posture.gave.iter().filter(|bound| stands_on(&ask, &posture, *bound)).count();
        let is_level = posture.shank_deg.abs() > 90.0 - ON;
        prop_assert!(named + usize::from(is_level) >= 2, "{posture:?}");
    }

    /// A limit that is not given is never named, whatever else is.
    #[test]
    fn no_limit_binds_that_was_not_given(ask in any_ask()) {
        let gave = solve(&ask).gave;
        let limits = &ask.limits;
        prop_assert!(limits.dorsiflexion_deg.is_some() || !gave.has(Bound::Dorsiflexion));
        prop_assert!(limits.knee_past_toe_cm.is_some() || !gave.has(Bound::KneePastToe));
        prop_assert!(limits.trunk_lean_deg.is_some() || !gave.has(Bound::TrunkLean));
    }

    /// A limit with room left changes nothing.
    #[test]
    fn limits_with_room_change_nothing(ask in squat(), room in 0.001..5.0) {
        let Some(free) = balanced(&ask) else { return Ok(()) };
        // Further down than this no limit of the trunk goes: beyond, it is moved to the end of its range and binds.
        prop_assume!(free.trunk_lean_deg + room <= 90.0);
        let limits = Limits {
            dorsiflexion_deg: Some(free.dorsiflexion_deg + room),
            knee_past_toe_cm: Some(free.knee_past_toe_cm + room),
            trunk_lean_deg: Some(free.trunk_lean_deg + room),
        };
        prop_assert_eq!(solve(&Ask { limits, ..ask }), free);
        // And one with a little less than none is felt and named.
        for (limits, bound) in [
            (Limits { dorsiflexion_deg: Some(free.dorsiflexion_deg - room), ..Limits::default() }, Bound::Dorsiflexion),
            (Limits { knee_past_toe_cm: Some(free.knee_past_toe_cm - room), ..Limits::default() }, Bound::KneePastToe),
            (Limits { trunk_lean_deg: Some(free.trunk_lean_deg - room), ..Limits::default() }, Bound::TrunkLean),
        ] {
            let held = solve(&Ask { limits, ..ask });
            prop_assert!(held.gave.has(bound), "{:?}", held.gave);
        }
    }

    /// Whatever depth can be held with a stiff ankle can be held with a looser one; so no squat that has to come up
    /// comes up further for it.
    #[test]
    fn a_looser_ankle_never_costs_depth(ask in limited_squat(), stiff_deg in 0.0..40.0, more_deg in 0.1..20.0) {
        let with = |deg: f64| Ask { limits: Limits { dorsiflexion_deg: Some(deg), ..ask.limits }, ..ask };
        let (stiff, loose) = (solve(&with(stiff_deg)), solve(&with(stiff_deg + more_deg)));
        let (stiff_thigh, loose_thigh) = (stiff.thigh_above_horizontal_deg, loose.thigh_above_horizontal_deg);
        let asked = ask.thigh_above_horizontal_deg;
        if can_hold(&with(stiff_deg), stiff_thigh, stiff.shank_deg) && stiff_thigh >= asked {
            prop_assert!((asked..=stiff_thigh + 1e-9).contains(&loose_thigh));
        }
    }

    /// A wedge gives the shank as many degrees as it has.
    #[test]
    fn a_heel_wedge_is_so_much_more_ankle(ask in squat(), ankle_deg in 5.0..30.0) {
        let limits = Limits { dorsiflexion_deg: Some(ankle_deg), ..Limits::default() };
        let held = solve(&Ask { shank_deg: Some(60.0), limits, ..ask });
        prop_assume!(held.thigh_above_horizontal_deg == ask.thigh_above_horizontal_deg);
        prop_assert!(held.gave.has(Bound::Dorsiflexion));
        let calf_deg = ask.thigh_above_horizontal_deg - 90.0 + THIGH_CALF_DEG;
        let most_deg = (ankle_deg + ask.heel_wedge_deg).min(calf_deg);
        // Nothing else but the balance may hold it further back than that.
        let is_at_ankle = (held.shank_deg - most_deg).abs() < 1e-9;
        prop_assert!(is_at_ankle || held.shank_deg < most_deg && stands_on(&ask, &held, Bound::Balance));
    }
}
