//! The figure in words.

use content::words;
use lab::{Lab, Who};
use leptos::prelude::*;
use mechanics::{Bound, Posture};

use super::state::LabState;
use crate::ui::erased;
use crate::ui::squat::{Shown, whole};

/// Says what the plate shows, and says it again politely when it has changed.
pub(in crate::live) fn in_words(state: LabState) -> AnyView {
    let sentences = move || {
        let lab = state.settled.get();
        if lab.is_pair {
            let of = |name: &str, who: Who| [name, ": ", &sentences(&lab, who)].concat();
            [of(words::lab::FIRST, Who::One), of(words::lab::SECOND, Who::Two)].join(" ")
        } else {
            sentences(&lab, Who::One)
        }
    };
    let tip = move || {
        let lab = state.settled.read();
        if lab.is_pair {
            return words::stage::TIP.into();
        }
        let person = lab.person(Who::One);
        words::stage::tip_of(person.height_cm.unsigned_abs(), person.mass_kg.unsigned_abs())
    };
    view! {
        <div class="twin">
            <p class="twin-title">{words::stage::IN_WORDS}</p>
            <p aria-live="polite">{erased::words(sentences)}</p>
            <p>{erased::words(tip)}</p>
        </div>
    }
    .into_any()
}

fn sentences(lab: &Lab, who: Who) -> String {
    let posture = lab.posture(who);
    let knees = match whole(posture.knee_past_toe_cm) {
        0 => words::stage::WORDS_AT.to_string(),
        past if past > 0 => words::stage::words_past(past.unsigned_abs()),
        behind => words::stage::words_behind(behind.unsigned_abs()),
    };
    let lean = match whole(posture.trunk_lean_deg) {
        back if back < 0 => words::stage::words_lean_back(back.unsigned_abs()),
        lean => words::stage::words_lean(lean.unsigned_abs()),
    };
    // As on the tapes, whose full scale does not matter here.
    let shown = Shown::of(&posture, 0);
    let nm = |nm: i32| nm.max(0).unsigned_abs();
    let mut said = vec![
        depth(&posture),
        words::stage::words_shin(whole(posture.shank_deg).unsigned_abs()),
        knees,
        lean,
        words::stage::words_load(nm(shown.knee_nm), nm(shown.hip_nm), nm(shown.back_nm)),
    ];
    said.extend(gave(lab, who, &posture));
    said.join(" ")
}

fn depth(posture: &Posture) -> String {
    match whole(posture.thigh_above_horizontal_deg) {
        90 => words::stage::WORDS_STANDS.into(),
        0 => words::stage::WORDS_LEVEL.into(),
        above if above > 0 => words::stage::words_above(above.unsigned_abs()),
        below => words::stage::words_below(below.unsigned_abs()),
    }
}

/// What stood in the way. That a cue is obeyed needs no word.
fn gave(lab: &Lab, who: Who, posture: &Posture) -> Option<String> {
    let gave = posture.gave;
    let is_higher = 90.0 - posture.thigh_above_horizontal_deg < f64::from(lab.depth_deg) - 0.5;
    if is_higher {
        Some(words::stage::GAVE_DEPTH.into())
    } else if gave.has(Bound::Dorsiflexion) {
        Some(words::stage::gave_ankle(lab.person(who).ankle_deg.unsigned_abs()))
    } else if gave.has(Bound::Balance) || gave.has(Bound::TrunkLean) {
        Some(words::stage::GAVE_BACK.into())
    } else if gave.has(Bound::ThighCalf) {
        Some(words::stage::GAVE_CALF.into())
    } else {
        None
    }
}
