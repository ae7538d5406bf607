use content::Route;
use leptos::prelude::*;

use crate::live::{Live, Place};

/// What was done.
#[component]
pub fn Progress() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Progress.title()}</h1>
        </header>
        <Live place=Place::History class="history" />
    }
}
