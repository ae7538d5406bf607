use content::Route;
use leptos::prelude::*;

use crate::live::{Live, Place};

/// How the product looks.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Settings.title()}</h1>
        </header>
        <Live place=Place::Theme class="settings" />
    }
}
