use content::{ROUTINES, Routine, words};
use leptos::prelude::*;

use super::settings::Choices;
use crate::store::Store;

/// The kits as settings, least first.
const KITS: [(&str, &str); 3] = [
    ("none", words::routine::KIT_NONE),
    ("step", words::routine::KIT_STEP),
    ("gym", words::routine::KIT_GYM),
];

/// The kit that was chosen, as its place in `content::ROUTINES`; nothing but a wall and a chair at first.
pub(super) fn chosen_kit(store: Store) -> usize {
    let progress = store.progress().read();
    let chosen = progress.setting("kit");
    KITS.iter()
        .position(|(name, _)| Some(*name) == chosen)
        .unwrap_or(0)
}

/// The session for what somebody has at hand.
pub(super) fn chosen_routine(store: Store) -> &'static Routine {
    &ROUTINES[chosen_kit(store).min(ROUTINES.len() - 1)]
}

/// What somebody has at hand.
#[component]
pub(super) fn KitChoice() -> impl IntoView {
    view! {
        <fieldset class="kit needs-script">
            <legend class="legend">{words::routine::KIT}</legend>
            <Choices name="kit" values=&KITS />
        </fieldset>
    }
}
