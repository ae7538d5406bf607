//! What a cue costs, in percent, with how sure that is.

use content::words;
use lab::{Change, Cue, Cues, Who, effect};
use leptos::prelude::*;

use super::state::LabState;
use crate::ui::erased::part;
use crate::ui::squat::signed;

/// Whether the page says what a cue costs: where the cues are the matter. The home page only shows one.
pub(super) fn are_asked(state: LabState) -> bool {
    state.has("cues") || state.is_whole()
}

/// The squat without the cue beside the one that obeys.
pub(super) fn effects(state: LabState, who: Who) -> AnyView {
    if !are_asked(state) {
        return ().into_any();
    }
    part(move || {
        let lab = state.settled.get();
        let effect = effect(&lab, who);
        view! {
            <div class="effect">
                <p class="legend">{words::stage::effect(cues_words(lab.compared_cues()))}</p>
                <p>{line(words::stage::KNEES, effect.knee)}</p>
                <p>{line(words::stage::HIPS, effect.hip)}</p>
                {effect.is_higher.then(|| view! { <p>{words::stage::EFFECT_HIGHER}</p> }.into_any())}
            </div>
        }
        .into_any()
    })
}

fn cues_words(cues: Cues) -> &'static str {
    if cues == Cues::only(Cue::Knees) {
        words::stage::EFFECT_KNEES
    } else {
        words::stage::EFFECT_ALL
    }
}

fn line(joint: &str, change: Option<Change>) -> String {
    match change {
        Some(Change {
            about_pc,
            from_pc,
            to_pc,
        }) => words::stage::effect_line(
            joint,
            &signed(about_pc, "+"),
            &signed(from_pc, "+"),
            &signed(to_pc, "+"),
        ),
        None => words::stage::effect_little(joint),
    }
}
