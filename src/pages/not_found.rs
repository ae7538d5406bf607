use content::{Route, words};
use leptos::prelude::*;

use crate::base::href;

/// There is nothing here; the way back.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::NotFound.title()}</h1>
            <p class="lead">{words::not_found::LEAD}</p>
        </header>
        <p class="acts">
            <a class="btn" href=href(Route::Home)>
                {words::not_found::HOME}
            </a>
            <a class="go" href=href(Route::Lessons)>
                {words::not_found::LESSONS}
            </a>
        </p>
    }
}
