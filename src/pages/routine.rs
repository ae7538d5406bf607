use content::{CLAIMS, EXERCISES, Exercise as Item, Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::live::{Live, Place};
use crate::ui::body_figure::view::PoseRow;
use crate::ui::claims::ClaimFold;
use crate::ui::count;
use crate::ui::dose::dose;
use crate::ui::marks::Warning;

/// The starter routine: five exercises, the easiest step first, what should stop you beside each, sets to tick.
#[component]
pub fn Routine() -> impl IntoView {
    let exercises = EXERCISES
        .iter()
        .map(|item| view! { <Exercise item /> })
        .collect_view();
    view! {
        <header class="head">
            <h1>{Route::Routine.title()}</h1>
            <p class="lead">{words::routine::LEAD}</p>
        </header>
        <aside class="before">
            <h2>{words::routine::BEFORE_TITLE}</h2>
            <p>
                {words::routine::BEFORE} " " <a href=href(Route::Safety)>{words::routine::BEFORE_LINK}</a> "."
            </p>
            {CLAIMS
                .iter()
                .find(|claim| claim.id == "doses-ours")
                .map(|claim| {
                    view! {
                        <p class="small">{claim.text}</p>
                        <ClaimFold claim />
                    }
                })}
        </aside>
        <ol class="exercises">{exercises}</ol>
        <Live place=Place::Finish class="finish" />
        <section class="all-steps">
            <h2>{words::routine::TABLE}</h2>
            <StepTable />
        </section>
    }
}

#[component]
fn Exercise(item: &'static Item) -> impl IntoView {
    let text = item.text();
    let steps = text
        .steps
        .iter()
        .map(|step| view! { <li>{*step}</li> })
        .collect_view();
    view! {
        <li class="exercise" id=item.slug>
            <h2>{item.name}</h2>
            <div class="ex-side">
                <PoseRow poses=item.poses />
                <p class="small">
                    <b>{words::routine::NEEDS} ": "</b>
                    {text.needs}
                </p>
            </div>
            <div class="ex-main">
                <p>
                    {text.why} {text.also_called.map(|name| view! { " " <span class="small">{words::routine::also(name)}</span> })}
                </p>
                <ClaimFold claim=text.claim />
                <h3>{words::routine::HOW}</h3>
                <ol class="steps">{steps}</ol>
                <p>
                    <b>{words::routine::FEEL} ": "</b>
                    {text.feel}
                </p>
                <p class="stop">
                    <Warning />
                    <span>{item.stop}</span>
                </p>
            </div>
            <Live place=Place::Exercise of=item.slug class="ex-do" />
        </li>
    }
}

/// Every step of every exercise, for print and for reading without the app.
#[component]
fn StepTable() -> impl IntoView {
    let rows = EXERCISES
        .iter()
        .map(|item| {
            let cells = item
                .levels
                .iter()
                .enumerate()
                .map(|(i, level)| view! { <td role="cell" data-th=words::routine::level_of(count(i + 1))>{level.name} ": " {dose(level)}</td> })
                .collect_view();
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{item.name}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    let most = EXERCISES.iter().map(|item| item.levels.len()).max().unwrap_or(0);
    let heads = (1..=most)
        .map(|i| view! { <th role="columnheader" scope="col">{words::routine::level_of(count(i))}</th> })
        .collect_view();
    view! {
        <div class="table" role="region" tabindex="0" aria-label=words::routine::TABLE>
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{words::routine::EXERCISE}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
