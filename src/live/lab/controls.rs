//! What can be changed on the squat.

use content::words;
use lab::{Control, Cue};
use leptos::prelude::*;
use mechanics::LoadAt;

use super::choice::{Choice, radios, switch};
use super::dial::{Dial, slider};
use super::guess::guess_first;
use super::state::LabState;

const SHIN: Dial = Dial::new(
    Control::Shin,
    "lab-shin",
    words::stage::SHIN,
    (words::stage::SHIN_UPRIGHT, words::stage::SHIN_FAR),
);
const DEPTH: Dial = Dial::new(
    Control::Depth,
    "lab-depth",
    words::stage::DEPTH,
    (words::stage::DEPTH_SHALLOW, words::stage::DEPTH_DEEP),
);
const WEDGE: Dial = Dial::new(
    Control::Wedge,
    "lab-wedge",
    words::lab::WEDGE,
    (words::lab::LESS, words::lab::MORE),
);
const BALANCE: Dial = Dial::new(
    Control::Balance,
    "lab-balance",
    words::lab::BALANCE,
    (words::lab::BALANCE_HEEL, words::lab::BALANCE_TOES),
);
const LOAD: Dial = Dial::new(
    Control::Load,
    "lab-load",
    words::lab::LOAD,
    (words::lab::LESS, words::lab::MORE),
);

/// Cues, sliders and the ghost: those that the page asked for.
pub(in crate::live) fn controls(state: LabState) -> AnyView {
    let is_whole = state.is_whole();
    let mut parts = Vec::new();
    if is_whole || state.has("guess") {
        parts.push(guess_first(state));
    }
    if is_whole || state.has("cues") {
        parts.push(cues(state, &Cue::ALL));
    } else if state.has("cue") {
        parts.push(cues(state, &[Cue::Knees]));
    }
    if is_whole || state.has("shin") {
        parts.push(slider(state, SHIN));
    }
    if is_whole {
        parts.push(switch(state, Choice::ShinFree));
    }
    if is_whole || state.has("depth") {
        let mut depth = DEPTH;
        if is_whole {
            depth.ends.0 = words::stage::DEPTH_STANDING;
        }
        parts.push(slider(state, depth));
    }
    if is_whole {
        parts.extend([WEDGE, BALANCE, LOAD].map(|dial| slider(state, dial)));
        let places = LoadAt::ALL.map(Choice::At);
        parts.push(group(words::lab::PLACE, radios(state, "lab-at", &places)));
    }
    view! { <div class="stage-ctl needs-script">{parts}</div> }.into_any()
}

fn cues(state: LabState, cues: &[Cue]) -> AnyView {
    let switches: Vec<AnyView> = cues.iter().map(|cue| switch(state, Choice::Cue(*cue))).collect();
    let legend = if cues.len() > 1 { "" } else { "hide" };
    view! {
        <fieldset class="cues">
            <legend class=legend>{words::stage::CUES}</legend>
            {switches}
        </fieldset>
    }
    .into_any()
}

/// Controls under one name.
pub(super) fn group(name: &'static str, controls: AnyView) -> AnyView {
    view! {
        <fieldset>
            <legend class="legend">{name}</legend>
            {controls}
        </fieldset>
    }
    .into_any()
}
