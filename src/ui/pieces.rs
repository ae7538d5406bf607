//! What a page carries for its live places: texts that would otherwise be in the wasm of every page.
//!
//! Each is an empty hidden element with its lines in `data-piece`. `src/live/pieces.rs` reads them.

use content::{Exercise, Question};
use leptos::prelude::*;

use crate::base::href;
use crate::ui::body_figure::view::poses_html;
use crate::ui::claim_line;
use crate::ui::prose::escape;

/// A question: the cue as heard, the question, then for each choice id, right or not, text, feedback as HTML.
pub fn card_lines(item: &Question) -> Vec<String> {
    let text = item.text();
    let mut lines = vec![text.heard.unwrap_or_default().into(), text.ask.into()];
    for choice in text.choices {
        let feedback = [
            "<p>",
            &escape(choice.feedback),
            "</p>",
            &claim_line::html(choice.claim),
        ];
        lines.extend([
            choice.id.into(),
            if choice.right { "right" } else { "" }.into(),
            choice.text.into(),
            feedback.concat(),
        ]);
    }
    lines
}

/// An exercise: address, figures as HTML, what should stop you, then for each step its name and how.
pub fn exercise_lines(item: &Exercise) -> Vec<String> {
    let text = item.text();
    let mut lines = vec![href(item.route()), poses_html(text.poses), text.stop.into()];
    for level in text.levels {
        lines.extend([level.name.into(), level.how.into()]);
    }
    lines
}

/// A piece in a page.
#[component]
pub fn Piece(kind: &'static str, id: &'static str, lines: Vec<String>) -> impl IntoView {
    view! { <i hidden id=[kind, "-", id].concat() data-piece=lines.join("\n")></i> }
}

/// The pieces of questions.
#[component]
pub fn Cards(questions: Vec<&'static Question>) -> impl IntoView {
    questions
        .into_iter()
        .map(|item| view! { <Piece kind="card" id=item.id lines=card_lines(item) /> })
        .collect_view()
}
