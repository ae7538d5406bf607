//! What knees, hips and back carry, on tapes.

use content::words;
use lab::{Cues, Who};
use leptos::prelude::*;

use super::effect::{are_asked, effects};
use super::state::LabState;
use crate::ui::erased::{self, part};
use crate::ui::loads::Loads;
use crate::ui::squat::Shown;

/// The tapes of one body or of both, each with the place where it would be without the cue.
pub(in crate::live) fn loads(state: LabState) -> AnyView {
    let note = are_asked(state).then(|| view! { <p class="cap">{words::stage::EFFECT_NOTE}</p> }.into_any());
    let tapes = part(move || {
        if state.bodies.get() == 1 {
            return tapes(state, Who::One, words::stage::LOAD_TITLE.into());
        }
        let both = vec![
            tapes(state, Who::One, words::stage::load_of(words::lab::FIRST)),
            tapes(state, Who::Two, words::stage::load_of(words::lab::SECOND)),
        ];
        view! { <div class="both">{both}</div> }.into_any()
    });
    view! { <div>{tapes} {note}</div> }.into_any()
}

fn tapes(state: LabState, who: Who, title: String) -> AnyView {
    // Read by a dozen places, worked out once.
    let shown = Memo::new(move |_| {
        let lab = state.lab.read();
        let full_nm = state.full_nm.get();
        let free = (!lab.cues.is_empty()).then(|| Shown::of(&lab.obeying(who, Cues::default()), full_nm));
        (Shown::of(&state.posture(who), full_nm), free)
    });
    let shown = move || shown.get();
    view! {
        <div class="loads">
            <p class="loads-title">{title}</p>
            <Loads shown />
            <p class="back-load">{words::stage::BACK} <b>{erased::words(move || shown().0.back_nm.to_string())}</b> " N·m."</p>
            {effects(state, who)}
        </div>
    }
    .into_any()
}
