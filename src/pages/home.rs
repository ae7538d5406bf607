use content::{LESSONS, Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::live::{Live, Place};
use crate::ui::claims::Claims;
use crate::ui::prose::Prose;

/// How the figure starts and what can be changed on it; see `content::Stage`.
const HOW: &str = "free-40-cue-depth";

/// The live squat, the promise, the lessons, and what is next.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <section class="hero">
            <div>
                <h1>{Route::Home.title()}"."</h1>
                <p class="lead">{Route::Home.description()}</p>
            </div>
            <figure class="stage">
                <Live place=Place::Stage of=HOW />
            </figure>
            <div>
                <Live place=Place::StageLoads of=HOW />
                <p class="acts">
                    {LESSONS.first().map(|lesson| view! { <a class="btn" href=href(lesson.route())>{words::home::START}</a> })}
                    " "
                    <a class="go" href=href(Route::Quiz)>
                        {words::home::TEST}
                    </a>
                </p>
            </div>
        </section>
        <div class="below">
            <section class="next-part">
                <h2>{words::home::NEXT}</h2>
                <Live place=Place::Next />
            </section>
            <section>
                <h2>{words::home::LESSONS}</h2>
                <ul class="ledger lessons">
                    {LESSONS
                        .iter()
                        .map(|lesson| {
                            view! {
                                <li>
                                    <a href=href(lesson.route())>
                                        <h3>{lesson.title}</h3>
                                        <p>{lesson.text().summary}</p>
                                        <p class="small">{words::minutes(lesson.minutes)}</p>
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        </div>
        {content::page("home")
            .map(|page| {
                view! {
                    <section class="honest">
                        <h2>{words::home::HONEST}</h2>
                        <Prose id=page.body />
                        <Claims claims=page.claims />
                    </section>
                }
            })}
    }
}
