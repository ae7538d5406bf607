use content::{Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::live::{Live, Place};

/// Units and look.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Settings.title()}</h1>
        </header>
        <p class="no-script" hidden>{words::settings::NEEDS_SCRIPT}</p>
        <Live place=Place::Settings class="settings" />
        <p class="data-part">
            {words::data::LEAD} " "
            <a href=[&href(Route::Progress), "#data"].concat()>{words::settings::DATA}</a>
        </p>
    }
}
