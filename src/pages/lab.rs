use content::{Route, words};
use leptos::prelude::*;

use crate::live::{Live, Place};
use crate::ui::claims::Claims;
use crate::ui::prose::Prose;

/// How the lab's figure starts and what can be changed on it; see `content::Stage`.
const HOW: &str = "free-40-shin-depth";

/// The squat with two sliders: how deep, and how far the shin leans.
#[component]
pub fn Lab() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Lab.title()}</h1>
            <p class="lead">{words::lab::LEAD}</p>
        </header>
        <div class="bench">
            <figure>
                <Live place=Place::StagePlate of=HOW />
            </figure>
            <Live place=Place::StageSide of=HOW class="side" />
        </div>
        {content::page("lab")
            .map(|page| {
                view! {
                    <article class="read">
                        <Prose id=page.body />
                        <Claims claims=page.claims />
                    </article>
                }
            })}
    }
}
