//! What the lab promises, over labs of every kind.

use lab::{Change, Control, Cue, Cues, Lab, Preset, Who, curve, drag, effect, link, places};
use mechanics::{Bound, LoadAt, Point, Sex};
use proptest::prelude::*;

fn control(of: Control) -> impl Strategy<Value = i32> {
    let (least, most, _) = of.range();
    (least..=most).prop_map(move |value| of.tame(value))
}

fn any_lab() -> impl Strategy<Value = Lab> {
    let squat = (
        Control::OF_SQUAT.map(control),
        any::<[bool; 2]>(),
        prop::sample::select(LoadAt::ALL.to_vec()),
        any::<[bool; 3]>(),
    );
    let bodies = [(); 2].map(|()| (Control::OF_BODY.map(control), any::<bool>()));
    (squat, bodies).prop_map(|((numbers, [is_pair, is_free], at, obeyed), bodies)| {
        let mut lab = Lab {
            is_pair,
            load_at: at,
            ..Lab::default()
        };
        for (control, value) in Control::OF_SQUAT.into_iter().zip(numbers) {
            control.set(&mut lab, Who::One, value);
        }
        lab.is_shin_free = is_free;
        for (cue, is_obeyed) in Cue::ALL.into_iter().zip(obeyed) {
            lab.cues = lab.cues.with(cue, is_obeyed);
        }
        for (who, (numbers, is_female)) in Who::ALL.into_iter().zip(bodies) {
            lab.person_mut(who).sex = if is_female { Sex::Female } else { Sex::Male };
            for (control, value) in Control::OF_BODY.into_iter().zip(numbers) {
                control.set(&mut lab, who, value);
            }
        }
        lab
    })
}

proptest! {
    #[test]
    fn a_link_restores_the_exact_lab(lab in any_lab()) {
        prop_assert_eq!(link::read(&link::write(&lab)), Ok(lab));
    }

    /// Whatever a link has become on its way: a lab that its own controls could set, or "broken".
    #[test]
    fn a_changed_link_is_broken_or_a_lab(lab in any_lab(), at in 0_usize..80, to in "[0-9.x-]{0,3}") {
        let mut text = link::write(&lab);
        let at = at.min(text.len());
        text.replace_range(at..(at + 1).min(text.len()), &to);
        if let Ok(read) = link::read(&text) {
            for control in Control::OF_SQUAT.into_iter().chain(Control::OF_BODY) {
                for who in Who::ALL {
                    let value = control.get(&read, who);
                    prop_assert_eq!(control.tame(value), value);
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,60}") {
        let _ = link::read(&text);
    }

    /// The person's own limits hold with and without cues.
    #[test]
    fn the_ankle_is_never_bent_further_than_it_goes(lab in any_lab()) {
        for who in Who::ALL {
            let posture = lab.posture(who);
            prop_assert!(posture.dorsiflexion_deg <= f64::from(lab.person(who).ankle_deg) + 1e-6);
        }
    }

    /// Obeying is obeying.
    #[test]
    fn cues_are_obeyed(lab in any_lab()) {
        let who = Who::One;
        let obeys = |cue: Cue| lab.obeying(who, Cues::only(cue));
        let free = lab.obeying(who, Cues::default());
        prop_assume!(!free.gave.has(Bound::Balance));
        let knees = obeys(Cue::Knees);
        if !knees.gave.has(Bound::Balance) {
            prop_assert!(knees.knee_past_toe_cm <= -5.0 + 1e-6);
        }
        let heels = obeys(Cue::Heels);
        if !heels.gave.has(Bound::Balance) {
            prop_assert!(heels.balance <= 0.25 + 1e-6);
        }
        let hips = obeys(Cue::Hips);
        if hips.gave.is_empty() && free.gave.is_empty() {
            prop_assert!((free.points.hip.x_m - hips.points.hip.x_m - 0.08).abs() < 1e-6);
        }
    }

    /// At one shin, hip and knee do not ask where the load is.
    #[test]
    fn with_the_shin_held_the_place_of_the_load_changes_nothing(lab in any_lab()) {
        let there = places(&lab, Who::One);
        let fine: Vec<_> = there.iter().filter(|place| place.same_shin.gave.is_empty()).collect();
        for pair in fine.windows(2) {
            let (a, b) = (pair[0].same_shin.moment_nm, pair[1].same_shin.moment_nm);
            prop_assert!((a.knee - b.knee).abs() < 1e-6 && (a.hip - b.hip).abs() < 1e-6);
        }
    }

    /// The band holds the number that it is about.
    #[test]
    fn a_band_is_around_its_number(lab in any_lab()) {
        let effect = effect(&lab, Who::One);
        for Change { about_pc, from_pc, to_pc } in [effect.knee, effect.hip].into_iter().flatten() {
            prop_assert!(from_pc <= about_pc && about_pc <= to_pc);
        }
    }

    /// Taking hold of a joint and not moving it changes nothing (within the step of a control).
    #[test]
    fn a_grip_that_stays_sets_what_is_there(lab in any_lab(), grip in prop::sample::select(vec![drag::Grip::Knee, drag::Grip::Hip, drag::Grip::Shoulder])) {
        let lab = Lab { is_shin_free: false, cues: Cues::default(), ..lab };
        let posture = lab.posture(Who::One);
        prop_assume!(posture.gave.is_empty() && lab.depth_deg > 25);
        let to = match grip {
            drag::Grip::Knee => posture.points.knee,
            drag::Grip::Hip => posture.points.hip,
            drag::Grip::Shoulder => posture.points.shoulder,
        };
        let mut dragged = lab;
        drag::drag(&mut dragged, Who::One, &posture, grip, to);
        prop_assert!((dragged.depth_deg - lab.depth_deg).abs() <= 1, "{dragged:?}");
        prop_assert!((dragged.shin_deg - lab.shin_deg).abs() <= 1, "{dragged:?}");
    }

    /// Wherever a pointer goes, the controls stay in their ranges.
    #[test]
    fn no_pointer_leaves_the_ranges(lab in any_lab(), x_m in -3.0..3.0, y_m in -3.0..3.0) {
        let now = lab.posture(Who::One);
        for grip in [drag::Grip::Knee, drag::Grip::Hip, drag::Grip::Shoulder] {
            let mut dragged = lab;
            drag::drag(&mut dragged, Who::One, &now, grip, Point { x_m, y_m });
            for control in Control::OF_SQUAT {
                let value = control.get(&dragged, Who::One);
                prop_assert_eq!(control.tame(value), value);
            }
        }
    }

    /// On the way down, as long as it can be held, the curve has no holes.
    #[test]
    fn the_tapes_fit_their_rule(lab in any_lab()) {
        let full_nm = f64::from(lab.full_nm());
        for moment in curve(&lab, Who::One).into_iter().flatten() {
            prop_assert!(moment.knee + moment.hip <= full_nm + 1e-6);
        }
    }
}

/// The first thing that anybody sees.
#[test]
fn the_first_lab_balances_and_can_be_compared() {
    let lab = Lab::default();
    let free = lab.posture(Who::One);
    assert!(free.is_feasible());
    let held = lab.obeying(Who::One, Cues::only(Cue::Knees));
    assert!(held.moment_nm.knee < free.moment_nm.knee && held.moment_nm.hip > free.moment_nm.hip);
    let effect = effect(&lab, Who::One);
    let (knee, hip) = (effect.knee.unwrap(), effect.hip.unwrap());
    assert!(knee.from_pc > 0 && hip.to_pc < 0, "{effect:?}");
}

/// A cue alone never makes the lab impossible to see: the nearest posture stands.
#[test]
fn presets_stand() {
    for preset in Preset::ALL {
        let mut lab = Lab::default();
        preset.apply(&mut lab, Who::One);
        let posture = lab.posture(Who::One);
        assert!(!posture.gave.has(Bound::Balance), "{preset:?}: {posture:?}");
    }
}

/// 11.6 cm to the wall went with 40.6° in young men (Calatayud 2015): the geometry of an average body comes within that
/// study's own spread of 5.2°.
#[test]
fn the_wall_says_how_far_the_ankle_bends() {
    let deg = lab::ankle_deg_of_wall_mm(&Lab::default().people[0], 117);
    assert!((f64::from(deg) - 40.6).abs() < 5.2, "{deg}");
}

/// Where the hip is put, it is: within the steps of the two controls.
#[test]
fn the_hip_goes_where_it_is_put() {
    for (x_m, y_m) in [(0.01, 0.11), (-0.02, -0.04), (0.03, 0.05), (-0.03, 0.10)] {
        let mut lab = Lab::default();
        let now = lab.posture(Who::One);
        let to = Point {
            x_m: now.points.hip.x_m + x_m,
            y_m: now.points.hip.y_m + y_m,
        };
        drag::drag(&mut lab, Who::One, &now, drag::Grip::Hip, to);
        let hip = lab.posture(Who::One).points.hip;
        let apart_m = (hip.x_m - to.x_m).hypot(hip.y_m - to.y_m);
        assert!(apart_m < 0.012, "{apart_m} m from {to:?}: {lab:?}");
    }
}

/// A front squat has a bar, whatever was set before.
#[test]
fn a_front_squat_carries_something() {
    let mut lab = Lab::default();
    Preset::Chair.apply(&mut lab, Who::One);
    Preset::FrontSquat.apply(&mut lab, Who::One);
    assert_eq!((lab.load_at, lab.load_kg), (LoadAt::Front, 40));
    lab.load_kg = 80;
    Preset::FrontSquat.apply(&mut lab, Who::One);
    assert_eq!(lab.load_kg, 80);
}
