use content::{Route, words};
use leptos::prelude::*;

use crate::live::{Live, Place};

/// How the product looks.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Settings.title()}</h1>
        </header>
        <p class="no-script">{words::settings::NEEDS_SCRIPT}</p>
        <Live place=Place::Theme class="settings" />
    }
}
