use content::{Claim, Source, words};
use leptos::prelude::*;

use crate::ui::marks::{GradeBars, grade_word};

/// A claim in a few lines, under an answer.
#[component]
pub fn ClaimLine(claim: &'static Claim) -> impl IntoView {
    view! {
        <p class="small claim-line">
            {words::claim::ASK}
            <b>
                <GradeBars grade=claim.grade />
                " "
                {grade_word(claim.grade)}
            </b>
            ". "
            <Behind claim />
        </p>
    }
}

/// Why a claim has its grade, and what it rests on, a line each.
#[component]
pub fn Behind(claim: &'static Claim) -> impl IntoView {
    let sources = claim
        .sources
        .iter()
        .map(|source| view! { <span class="src"><SourceLine source /></span> })
        .collect_view();
    view! {
        {claim.because}
        {sources}
    }
}

/// A source in one line, with a link that says what it leads to.
#[component]
pub fn SourceLine(source: &'static Source) -> impl IntoView {
    view! {
        {source.who}
        ". "
        {source.published}
        ". "
        {source
            .url
            .map(|url| {
                view! {
                    <a href=url rel="external noopener">
                        {words::claim::READ_IT}
                        <span class="hide">{words::claim::on(source.who)}</span>
                    </a>
                }
            })}
    }
}
