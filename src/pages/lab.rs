use content::{Route, words};
use leptos::prelude::*;

use crate::live::{Live, Place};
use crate::ui::claims::Claims;
use crate::ui::prose::Prose;

/// Everything that the lab has; see `content::Stage`.
const HOW: &str = "lab";

/// The whole lab: figures, loads, all controls, plot and comparison, and what the model leaves out.
#[component]
pub fn Lab() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Lab.title()}</h1>
            <p class="lead">{words::lab::LEAD}</p>
        </header>
        <Live place=Place::LabPresets of=HOW />
        <div class="bench lab">
            <div class="seen">
                <figure>
                    <Live place=Place::StagePlate of=HOW />
                </figure>
                <Live place=Place::LabWords of=HOW class="said" />
            </div>
            <div class="side">
                <Live place=Place::StageLoads of=HOW />
                <Live place=Place::LabControls of=HOW />
            </div>
        </div>
        <section class="lab-part">
            <h2>{words::lab::BODY}</h2>
            <Live place=Place::LabBodies of=HOW />
        </section>
        <div class="twoplates lab-part">
            <section>
                <h2>{words::lab::PLOT}</h2>
                <figure>
                    <Live place=Place::LabPlot of=HOW />
                    <figcaption class="cap">{words::lab::PLOT_CAPTION}</figcaption>
                </figure>
            </section>
            <section>
                <h2>{words::lab::PLACES}</h2>
                <Live place=Place::LabPlaces of=HOW />
                <p class="cap">{words::lab::PLACES_WHY}</p>
            </section>
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
