use content::{Route, words};
use leptos::prelude::*;

use crate::live::{Live, Place};

/// Units, look, and what is kept.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Settings.title()}</h1>
        </header>
        <p class="no-script">{words::settings::NEEDS_SCRIPT}</p>
        <Live place=Place::Settings class="settings" />
        <section class="data-part">
            <h2>{words::data::TITLE}</h2>
            <p>{words::data::LEAD}</p>
            <Live place=Place::Data />
        </section>
    }
}
