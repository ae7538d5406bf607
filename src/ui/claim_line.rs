use content::{Claim, Source, words};
use leptos::prelude::*;

use crate::ui::marks::grade_word;
use crate::ui::prose::escape;

/// A claim in a few lines, under an answer, as HTML: how sure we are, why, and what it rests on.
pub fn html(claim: &Claim) -> String {
    let symbol = ["#g0", "#g1", "#g2", "#g3"][claim.grade as usize];
    let mut html = [
        "<p class=\"small claim-line\">",
        words::claim::ASK,
        "<b><svg class=\"grade\" width=\"15\" height=\"14\" aria-hidden=\"true\"><use href=\"",
        symbol,
        "\"></use></svg> ",
        grade_word(claim.grade),
        "</b>. ",
        &escape(claim.because),
    ]
    .concat();
    for source in claim.sources {
        html += &[
            "<span class=\"src\">",
            &escape(source.who),
            ". ",
            &escape(source.published),
            ". ",
        ]
        .concat();
        if let Some(url) = source.url {
            html += &[
                "<a href=\"",
                &escape(url),
                "\" rel=\"external noopener\">",
                words::claim::READ_IT,
                "<span class=\"hide\">",
                &escape(&words::claim::on(source.who)),
                "</span></a>",
            ]
            .concat();
        }
        html += "</span>";
    }
    html + "</p>"
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
