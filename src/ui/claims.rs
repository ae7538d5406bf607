use content::{Claim, Source, words};
use leptos::prelude::*;

use crate::ui::claim_line::{Behind, SourceLine};
use crate::ui::marks::{GradeBars, grade_word};

/// "How sure are we?": the claims of a page in the order of their numbers, then their sources.
#[component]
pub fn Claims(claims: &'static [&'static Claim]) -> impl IntoView {
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in claims.iter().flat_map(|claim| claim.sources) {
        if !sources.contains(source) {
            sources.push(source);
        }
    }
    let rows = claims
        .iter()
        .enumerate()
        .map(|(i, claim)| view! { <ClaimRow claim id=["claim-", &(i + 1).to_string()].concat() sources=sources.clone() /> })
        .collect_view();
    (!claims.is_empty()).then(|| {
        view! {
            <section class="behind">
                <h2 id="how-sure">{words::claim::TITLE}</h2>
                <p>{words::claim::LEGEND}</p>
                <ol class="claims">{rows}</ol>
                <h2 id="sources">{words::claim::SOURCES}</h2>
                <SourceList sources />
            </section>
        }
    })
}

/// One claim: grade, statement, why, and what would change our mind.
#[component]
pub fn ClaimRow(claim: &'static Claim, id: String, sources: Vec<&'static Source>) -> impl IntoView {
    let numbers: Vec<String> = claim
        .sources
        .iter()
        .filter_map(|source| sources.iter().position(|known| known == source))
        .map(|place| (place + 1).to_string())
        .collect();
    view! {
        <li id=id>
            <span class="lvl">
                <GradeBars grade=claim.grade />
                {grade_word(claim.grade)}
            </span>
            <div>
                <p>
                    {claim.text}
                    <sup>{numbers.join(", ")}</sup>
                </p>
                <p>{claim.because}</p>
                <details>
                    <summary>{words::claim::CHANGE}</summary>
                    <p>{claim.change_mind}</p>
                </details>
            </div>
        </li>
    }
}

/// Numbered sources.
#[component]
pub fn SourceList(sources: Vec<&'static Source>) -> impl IntoView {
    let rows = sources
        .into_iter()
        .enumerate()
        .map(|(i, source)| {
            view! {
                <li>
                    <b>{i + 1}</b>
                    <SourceLine source />
                </li>
            }
        })
        .collect_view();
    view! { <ol class="sources">{rows}</ol> }
}

/// A claim behind a summary that already says its grade.
#[component]
pub fn ClaimFold(claim: &'static Claim) -> impl IntoView {
    view! {
        <details class="fold">
            <summary>{words::claim::ASK} {grade_word(claim.grade)}</summary>
            <p><Behind claim /></p>
        </details>
    }
}
