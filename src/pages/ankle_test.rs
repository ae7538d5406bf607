use content::Route;
use leptos::prelude::*;

use crate::live::{Live, Place};
use crate::ui::body_figure::view::PoseRow;
use crate::ui::claims::Claims;
use crate::ui::prose::Prose;

/// The knee-to-wall test: how to do it, what the numbers mean, and a place to note them.
#[component]
pub fn AnkleTest() -> impl IntoView {
    content::page("ankle-test").map(|page| {
        view! {
            <header class="head">
                <h1>{Route::AnkleTest.title()}</h1>
                <p class="lead">{page.lead}</p>
            </header>
            <article class="read">
                {content::exercise("ankle-rock").map(|rock| view! { <PoseRow poses=rock.text().poses /> })}
                <Prose id=page.body />
                <Live place=Place::AnkleTest class="ankle-test" />
                <Claims claims=page.claims />
            </article>
        }
    })
}
