//! The answer is the asked posture or the nearest one, as the crate's first page says what nearest means.
//!
//! Nothing here knows how the crate finds it: depths and shanks are gone through one after the other, and each is
//! asked for by itself.

use crate::{
    account::balance_at,
    cases::{self, THIGH_CALF_DEG, any_ask, can_hold, limited_squat, scan},
};
use mechanics::{Ask, Body, Bound, Limits, Load, LoadAt, Posture, solve};
use proptest::prelude::*;

/// Two angles that differ by less are the same: an arc sine is known to half of its digits at its ends.
const SAME_DEG: f64 = 3e-6;

fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![any_ask(), limited_squat()]
}

/// Whether some shank can be held at this depth.
fn has_shank(ask: &Ask, thigh_above_horizontal_deg: f64) -> bool {
    solve(&Ask {
        thigh_above_horizontal_deg,
        shank_deg: None,
        ..*ask
    })
    .is_feasible()
}

/// Whether a posture keeps all that it has to.
fn keeps(ask: &Ask, posture: &Posture) -> bool {
    let within = |value: f64, limit: Option<f64>| limit.is_none_or(|limit| value <= limit + SAME_DEG);
    within(posture.dorsiflexion_deg, ask.limits.dorsiflexion_deg)
        && within(posture.knee_past_toe_cm, ask.limits.knee_past_toe_cm)
        && within(posture.trunk_lean_deg, ask.limits.trunk_lean_deg)
        && posture.knee_flexion_deg <= THIGH_CALF_DEG + SAME_DEG
        && (posture.balance - ask.balance).abs() < 1e-8
}

proptest! {
    #![proptest_config(cases::config())]

    #[test]
    fn what_can_be_is_answered_with_itself(ask in ask()) {
        let posture = solve(&ask);
        prop_assume!(posture.is_feasible());
        prop_assert!(keeps(&ask, &posture), "{posture:?}");
        prop_assert_eq!(posture.thigh_above_horizontal_deg, ask.thigh_above_horizontal_deg);
        if let Some(shank_deg) = ask.shank_deg {
            prop_assert_eq!(posture.shank_deg, shank_deg);
        }
    }

    /// What is called impossible is: ankle, toes or calf are in the way, or no lean balances these legs. The
    /// leans are gone through from 60° backward to the limit.
    #[test]
    fn what_is_called_impossible_is(ask in limited_squat(), shank_deg in -10.0..50.0) {
        let ask = Ask { shank_deg: Some(shank_deg), ..ask };
        prop_assume!(!solve(&ask).is_feasible());
        let thigh_deg = ask.thigh_above_horizontal_deg;
        let legs = solve(&Ask { limits: Limits::default(), ..ask });
        let past_cm = legs.knee_past_toe_cm;
        let is_legs = legs.shank_deg == shank_deg && legs.thigh_above_horizontal_deg == thigh_deg;
        let over = |value: f64, limit: Option<f64>| limit.is_some_and(|limit| value > limit);
        let is_legs_over = 90.0 - thigh_deg + shank_deg > THIGH_CALF_DEG
            || over(shank_deg - ask.heel_wedge_deg, ask.limits.dorsiflexion_deg)
            || is_legs && over(past_cm, ask.limits.knee_past_toe_cm);
        if !is_legs_over {
            let most_deg = ask.limits.trunk_lean_deg.unwrap_or(90.0);
            let misses: Vec<f64> = scan(-60.0, most_deg, 150)
                .map(|lean_deg| balance_at(&ask, shank_deg, thigh_deg, lean_deg) - ask.balance)
                .collect();
            let (all_behind, all_ahead) =
                (misses.iter().all(|miss| *miss < 1e-9), misses.iter().all(|miss| *miss > -1e-9));
            prop_assert!(all_behind || all_ahead);
        }
    }

    /// No limit is broken and the balance is met; if not, the balance is named and nothing could be held.
    #[test]
    fn limits_are_kept_unless_no_depth_keeps_them(ask in ask()) {
        let posture = solve(&ask);
        if !keeps(&ask, &posture) {
            prop_assert!(posture.gave.has(Bound::Balance));
            for thigh_deg in scan(-90.0, 90.0, 400) {
                prop_assert!(!has_shank(&ask, thigh_deg), "{thigh_deg}");
            }
            for thigh_deg in scan(-90.0, 90.0, 20) {
                for shank_deg in scan(-90.0, 90.0, 30) {
                    prop_assert!(!can_hold(&ask, thigh_deg, shank_deg), "{thigh_deg} {shank_deg}");
                }
            }
        }
    }

    /// Depth comes first, then the shank nearest to the asked one.
    #[test]
    fn depth_is_kept_and_the_shank_is_the_nearest(ask in ask()) {
        let posture = solve(&ask);
        let asked_thigh_deg = ask.thigh_above_horizontal_deg;
        for shank_deg in scan(-90.0, 90.0, 360).filter(|deg| can_hold(&ask, asked_thigh_deg, *deg)) {
            prop_assert_eq!(posture.thigh_above_horizontal_deg, asked_thigh_deg);
            if let Some(asked_deg) = ask.shank_deg {
                let (off_deg, other_off_deg) =
                    ((posture.shank_deg - asked_deg).abs(), (shank_deg - asked_deg).abs());
                prop_assert!(off_deg < other_off_deg + SAME_DEG, "{shank_deg} is nearer");
            }
        }
    }

    /// As little less depth as will do; more depth only where nothing higher can be held.
    #[test]
    fn depth_gives_no_more_than_it_must(ask in ask()) {
        let posture = solve(&ask);
        let (asked, found) = (ask.thigh_above_horizontal_deg, posture.thigh_above_horizontal_deg);
        prop_assume!(asked != found && keeps(&ask, &posture));
        prop_assert!(!posture.is_feasible());
        let end = if found > asked { found - 1e-5 } else { 90.0 };
        for thigh_deg in scan(asked, end, 400) {
            prop_assert!(!has_shank(&ask, thigh_deg), "{thigh_deg} lies before {found}");
        }
        for thigh_deg in scan(found + 1e-5, asked, 400).filter(|_| found < asked) {
            prop_assert!(!has_shank(&ask, thigh_deg), "{thigh_deg} lies before {found}");
        }
    }

    /// What comes back can be asked for, and comes back again.
    #[test]
    fn the_answer_answers_itself(ask in limited_squat()) {
        let posture = solve(&ask);
        prop_assume!(keeps(&ask, &posture));
        let again = solve(&Ask {
            thigh_above_horizontal_deg: posture.thigh_above_horizontal_deg,
            shank_deg: Some(posture.shank_deg),
            ..ask
        });
        prop_assert!(again.is_feasible(), "{:?}", again.gave);
        prop_assert_eq!(again.points, posture.points);
    }

    /// Where nothing can be held, the legs are still those asked for as far as ankle, toes and calf allow, and the
    /// trunk does all it may.
    #[test]
    fn falling_legs_still_keep_what_they_can(ask in any_ask()) {
        let posture = solve(&ask);
        prop_assume!(!keeps(&ask, &posture));
        prop_assert!(posture.dorsiflexion_deg <= ask.limits.dorsiflexion_deg.unwrap_or(180.0) + SAME_DEG);
        prop_assert!(posture.knee_flexion_deg <= THIGH_CALF_DEG + SAME_DEG);
        prop_assert!(posture.shank_deg <= ask.shank_deg.unwrap_or(0.0) + SAME_DEG);
        prop_assert!(posture.thigh_above_horizontal_deg >= ask.thigh_above_horizontal_deg);
        let is_over = ask.limits.knee_past_toe_cm.is_some_and(|cm| posture.knee_past_toe_cm > cm + SAME_DEG);
        prop_assert!(!is_over || posture.shank_deg < -90.0 + SAME_DEG);
        let most_deg = ask.limits.trunk_lean_deg.unwrap_or(180.0);
        // Leans up to here are those from which the trunk can still help; beyond, it comes back.
        let miss = (posture.balance - ask.balance).abs();
        for lean_deg in scan(-45.0, most_deg.clamp(-45.0, 45.0), 20) {
            let balance = balance_at(
                &ask, posture.shank_deg, posture.thigh_above_horizontal_deg, lean_deg,
            );
            let is_allowed = lean_deg <= most_deg;
            prop_assert!(!is_allowed || (balance - ask.balance).abs() > miss - 1e-9);
        }
    }
}

/// Sitting back with an upright shin and level thighs cannot be balanced by leaning. The nearest squat has the
/// shin further forward, and the answer says what was in the way.
#[test]
fn shank_gives_before_depth() {
    let ask = Ask {
        shank_deg: Some(-10.0),
        balance: 0.9,
        ..Ask::default()
    };
    let posture = solve(&ask);
    assert!(posture.gave.iter().eq([Bound::Balance]));
    assert!(posture.shank_deg > -10.0);
    assert_eq!(posture.thigh_above_horizontal_deg, 0.0);
    assert!((posture.balance - 0.9).abs() < 1e-9);
}

/// An ankle that holds the shin far back, and all of the weight wanted over the toes: no depth will do, and the body
/// falls backward.
#[test]
fn falling_is_said() {
    let ask = Ask {
        balance: 1.0,
        limits: Limits {
            dorsiflexion_deg: Some(-60.0),
            ..Limits::default()
        },
        ..Ask::default()
    };
    let posture = solve(&ask);
    assert!(posture.gave.has(Bound::Balance) && posture.gave.has(Bound::Dorsiflexion));
    assert_eq!(posture.dorsiflexion_deg, -60.0);
    assert!(posture.balance < 0.5 && posture.balance_margin_cm < 0.0);
}

/// All of a weight far too heavy for its bearer, at arm's length, wanted over the heels: standing, they would fall
/// forward whatever they do. Only with the hips further back does the model find a posture, so more depth gives.
#[test]
fn more_depth_where_nothing_higher_can_be_held() {
    let ask = Ask {
        body: Body {
            mass_kg: 30.0,
            thigh_ratio: 1.4,
            shank_ratio: 0.7,
            trunk_ratio: 0.7,
            ..Body::default()
        },
        load: Load {
            kg: 500.0,
            at: LoadAt::ArmsForward,
        },
        balance: 0.0,
        thigh_above_horizontal_deg: 90.0,
        ..Ask::default()
    };
    let posture = solve(&ask);
    let thigh_deg = posture.thigh_above_horizontal_deg;
    assert!(thigh_deg > 45.0 && thigh_deg < 89.0, "{posture:?}");
    assert!(posture.balance.abs() < 1e-9);
    assert!(!has_shank(&ask, thigh_deg + 1e-5) && has_shank(&ask, thigh_deg - 1e-5));
}

/// With the knee far behind the toes and the trunk nearly upright there is no squat, nor can one stand. The
/// shank is open, so that no asked shank breaks a limit, and both limits are named all the same.
#[test]
fn what_leaves_no_shank_is_named() {
    let posture = solve(&Ask {
        balance: 0.65,
        thigh_above_horizontal_deg: 78.0,
        shank_deg: None,
        limits: Limits {
            knee_past_toe_cm: Some(-15.0),
            trunk_lean_deg: Some(5.0),
            ..Limits::default()
        },
        load: Load {
            kg: 90.0,
            at: LoadAt::HighBar,
        },
        ..Ask::default()
    });
    assert!(posture.balance < 0.5, "{posture:?}");
    assert!(
        posture
            .gave
            .iter()
            .eq([Bound::KneePastToe, Bound::TrunkLean, Bound::Balance])
    );
}
