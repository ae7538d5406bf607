//! Predict first: a ghost is placed, then the cue is turned, then both are compared.

use content::words;
use lab::{Cue, Who};
use leptos::prelude::*;

use super::choice::{Act, button};
use super::dial::{Dial, Of, slider};
use super::state::LabState;
use crate::ui::erased::{self, memo, part};
use crate::ui::squat::whole;

const SHIN: Dial = Dial {
    of: Of::GhostShin,
    id: "lab-ghost-shin",
    label: words::stage::GUESS_SHIN,
    ends: (words::stage::SHIN_UPRIGHT, words::stage::SHIN_FAR),
};
const TRUNK: Dial = Dial {
    of: Of::GhostTrunk,
    id: "lab-ghost-trunk",
    label: words::stage::GUESS_TRUNK,
    ends: (words::stage::SHIN_UPRIGHT, words::stage::SHIN_FAR),
};

/// The button, and while a ghost stands its sliders and its answer.
pub(super) fn guess_first(state: LabState) -> AnyView {
    let step = memo(move || {
        let guess = state.desk.read().guess;
        guess.map_or(0, |guess| 1 + i32::from(guess.is_shown))
    });
    view! {
        <div class="guess">
            {part(move || match step.get() {
                0 => button(state, "btn-line", Act::Guess),
                1 => untrack(|| asking(state)),
                _ => answered(state),
            })}
        </div>
    }
    .into_any()
}

fn asking(state: LabState) -> AnyView {
    let when = if state.lab.read().cues.has(Cue::Knees) {
        words::stage::GUESS_FREE
    } else {
        words::stage::GUESS_OBEYS
    };
    view! {
        <p class="legend">{words::stage::guess_lead(when)}</p>
        {slider(state, SHIN)}
        {slider(state, TRUNK)}
        <p class="acts">{button(state, "", Act::Show)} " " {button(state, "btn-line", Act::PutAway)}</p>
    }
    .into_any()
}

fn answered(state: LabState) -> AnyView {
    let said = move || {
        let guess = state.desk.read().guess?;
        let model = state.settled.read().posture(Who::One);
        let number = |deg: i32| deg.to_string();
        Some(words::stage::guess_said(
            &number(guess.shin_deg),
            &number(guess.trunk_deg),
            &number(whole(model.shank_deg)),
            &number(whole(model.trunk_lean_deg)),
        ))
    };
    view! {
        <p role="status">{erased::words(move || said().unwrap_or_default())}</p>
        <p class="acts">{button(state, "btn-line", Act::PutAway)}</p>
    }
    .into_any()
}
