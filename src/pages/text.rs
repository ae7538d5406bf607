use content::words;
use leptos::prelude::*;

use crate::ui::claims::Claims;
use crate::ui::prose::Prose;

/// A page of running text.
#[component]
pub fn Text(slug: &'static str) -> impl IntoView {
    content::page(slug).map(|page| {
        view! {
            <header class="head">
                <h1>{page.title}</h1>
                <p class="lead">{page.lead}</p>
            </header>
            <article class="read">
                <Prose id=page.body />
                <Claims claims=page.claims />
                <p class="small">{words::reviewed(page.reviewed)}</p>
            </article>
        }
    })
}
