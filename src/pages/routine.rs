use content::{CLAIMS, EXERCISES, Exercise as Item, Kit, ROUTINES, Route, Routine as Session, words};
use leptos::prelude::*;

use crate::base::href;
use crate::live::{Live, Place};
use crate::ui::before::Before;
use crate::ui::claims::ClaimFold;
use crate::ui::count;
use crate::ui::dose::dose;

/// The starter routine: before you start, what you have, the exercises of each kit, and all their steps in a table.
#[component]
pub fn Routine() -> impl IntoView {
    let sessions = ROUTINES.iter().map(session).collect_view();
    view! {
        <header class="head">
            <h1>{Route::Routine.title()}</h1>
            <p class="lead">{words::routine::LEAD}</p>
        </header>
        <Before>
            {CLAIMS
                .iter()
                .find(|claim| claim.id == "doses-ours")
                .map(|claim| {
                    view! {
                        <p class="small">{claim.text}</p>
                        <ClaimFold claim />
                    }
                })}
        </Before>
        <Live place=Place::Kit class="kit-place" />
        <p class="acts">
            <a class="btn" href=href(Route::Today)>
                {words::routine::START}
            </a>
            <a class="go" href=href(Route::AnkleTest)>
                {Route::AnkleTest.title()}
            </a>
        </p>
        <div class="kits">{sessions}</div>
        <section class="all-steps">
            <h2>{words::routine::TABLE}</h2>
            <StepTable />
        </section>
    }
}

fn session(session: &'static Session) -> impl IntoView {
    let (title, means) = match session.kit {
        Kit::Nothing => (words::routine::KIT_NONE, words::routine::KIT_NONE_MEANS),
        Kit::Step => (words::routine::KIT_STEP, words::routine::KIT_STEP_MEANS),
        Kit::Gym => (words::routine::KIT_GYM, words::routine::KIT_GYM_MEANS),
    };
    let rows = session.exercises.iter().map(|item| row(item)).collect_view();
    view! {
        <section>
            <h2>{title}</h2>
            <p class="small">{means}</p>
            <ol class="ledger">{rows}</ol>
        </section>
    }
}

fn row(item: &'static Item) -> impl IntoView {
    view! {
        <li>
            <a href=href(item.route())>{item.name}</a>
            {item.levels.first().map(|level| view! { <span class="small kits-dose">{dose(level)}</span> })}
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
                .zip(item.text().levels)
                .enumerate()
                .map(|(i, (level, said))| view! { <td role="cell" data-th=words::routine::level_of(count(i + 1))>{said.name} ": " {dose(level)}</td> })
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
