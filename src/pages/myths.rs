use content::{MYTHS, Route, words};
use leptos::prelude::*;

use crate::base::href;

/// Every cue, as it is heard, with the verdict.
#[component]
pub fn Myths() -> impl IntoView {
    let rows = MYTHS
        .iter()
        .map(|myth| {
            view! {
                <li>
                    <a href=href(myth.route())>
                        <h2 class="heard">"“"{myth.text().heard}"”"</h2>
                        <p>{myth.text().verdict}</p>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <header class="head">
            <h1>{Route::Myths.title()}</h1>
            <p class="lead">{words::pages::MYTHS_LEAD}</p>
        </header>
        <ul class="ledger lessons myths">{rows}</ul>
    }
}
