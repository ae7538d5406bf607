use content::{Kit, words};
use leptos::prelude::*;

use super::settings::Choices;
use crate::store::Store;

/// The kits as settings, least first.
const KITS: [(&str, &str); 3] = [
    ("none", words::routine::KIT_NONE),
    ("step", words::routine::KIT_STEP),
    ("gym", words::routine::KIT_GYM),
];

/// The kit that was chosen; nothing but a wall and a chair at first.
pub(super) fn chosen_kit(store: Store) -> Kit {
    match store.progress().read().setting("kit") {
        Some("step") => Kit::Step,
        Some("gym") => Kit::Gym,
        _ => Kit::Nothing,
    }
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
