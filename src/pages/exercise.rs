use content::{Exercise as Item, Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::ui::body_figure::view::PoseRow;
use crate::ui::claims::ClaimFold;
use crate::ui::count;
use crate::ui::dose::dose;
use crate::ui::marks::Warning;

/// An exercise: why, how, what to feel, what should stop you, and its steps from easy to harder.
#[component]
pub fn Exercise(exercise: &'static Item) -> impl IntoView {
    let text = exercise.text();
    let steps = text
        .steps
        .iter()
        .map(|step| view! { <li>{*step}</li> })
        .collect_view();
    let levels = exercise
        .levels
        .iter()
        .zip(text.levels)
        .enumerate()
        .map(|(i, (level, said))| {
            view! {
                <li>
                    <h3>{words::routine::level_of(count(i + 1))} ": " {said.name}</h3>
                    <p>{said.how}</p>
                    <p class="small">{dose(level)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <header class="head">
            <p class="where">
                <a href=href(Route::Routine)>{Route::Routine.title()}</a>
            </p>
            <h1>{exercise.name}</h1>
            {text.also_called.map(|name| view! { <p class="lead">{words::routine::also(name)}</p> })}
        </header>
        <article class="read">
            <div class="wide bench">
                <PoseRow poses=text.poses />
                <div class="side">
                    <p class="stop">
                        <Warning />
                        <span>{text.stop}</span>
                    </p>
                    <p class="small">
                        <b>{words::routine::NEEDS} ": "</b>
                        {text.needs}
                    </p>
                </div>
            </div>
            <p>{text.why}</p>
            <ClaimFold claim=text.claim />
            <h2>{words::routine::HOW}</h2>
            <ol class="steps">{steps}</ol>
            <h2>{words::routine::FEEL}</h2>
            <p>{text.feel}</p>
            <h2>{words::routine::LADDER}</h2>
            <ol class="ledger rungs">{levels}</ol>
            <p class="acts">
                <a class="btn" href=href(Route::Today)>
                    {words::routine::START}
                </a>
                <a class="go" href=href(Route::Routine)>
                    {words::routine::ALL}
                </a>
            </p>
        </article>
    }
}
