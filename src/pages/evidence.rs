use content::{CLAIMS, Grade, Route, SOURCES, words};
use leptos::prelude::*;

use crate::ui::claims::{ClaimRow, SourceList};
use crate::ui::marks::{grade_meaning, grade_word};

/// Every claim, strongest first, with its sources.
#[component]
pub fn Evidence() -> impl IntoView {
    let sections = [Grade::Strong, Grade::Some, Grade::Thin, Grade::Opinion]
        .into_iter()
        .map(|grade| {
            let claims: Vec<_> = CLAIMS
                .iter()
                .copied()
                .filter(|claim| claim.grade == grade)
                .collect();
            let count = u32::try_from(claims.len()).unwrap_or(u32::MAX);
            let rows = claims
                .into_iter()
                .map(|claim| {
                    view! { <ClaimRow claim id=["claim-", claim.id].concat() sources=SOURCES.to_vec() /> }
                })
                .collect_view();
            (count > 0).then(|| {
                view! {
                    <section>
                        <h2>{grade_word(grade)}</h2>
                        <p>{grade_meaning(grade)} " " {words::evidence::count(count)} "."</p>
                        <ol class="claims">{rows}</ol>
                    </section>
                }
            })
        })
        .collect_view();
    view! {
        <header class="head">
            <h1>{Route::Evidence.title()}</h1>
            <p class="lead">{words::evidence::LEAD}</p>
        </header>
        <article class="read">
            {sections} <section class="behind">
                <h2 id="sources">{words::claim::SOURCES}</h2>
                <SourceList sources=SOURCES.to_vec() />
            </section>
        </article>
    }
}
