use content::{Route, words};
use leptos::prelude::*;

use crate::base::href;

/// What keeps one from training today, and where to read more; `children` follow it.
#[component]
pub fn Before(#[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <aside class="before">
            <h2>{words::routine::BEFORE_TITLE}</h2>
            <p>
                {words::routine::BEFORE} " " <a href=href(Route::Safety)>{words::routine::BEFORE_LINK}</a> "."
            </p>
            {children.map(|children| children())}
        </aside>
    }
}
