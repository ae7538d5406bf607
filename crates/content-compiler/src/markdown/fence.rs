//! Fenced blocks: notes, refutations, the squat figure, questions.

use super::{Piece, Shape, writer::Writer};
use crate::mistake::{Snippet, did_you_mean};
use crate::table::{self, Table, Text};

const KNOWN: [&str; 4] = ["note", "refute", "stage", "check"];

impl Writer<'_, '_, '_> {
    /// Writes the fence `name` that starts on `line`; `text` is what stands in it.
    pub(super) fn fence(&mut self, name: &str, line: usize, text: &str) {
        let inner = self.at.part(text, line + 1);
        let body = matches!(self.shape, Shape::Lesson | Shape::Myth | Shape::Page);
        match name {
            "note" if body => {
                let html = self.page.html(inner, Shape::Note);
                let html = self.without_lone_paragraph(html);
                self.push_html(format!("<aside class=\"note\">{html}</aside>"));
            }
            "refute" if body => self.refutation(inner),
            "stage" | "check" if self.shape == Shape::Lesson && self.depth == 0 => {
                self.finish_piece();
                let piece = if name == "stage" {
                    self.stage(inner)
                } else {
                    self.check(inner)
                };
                self.pieces.extend(piece);
            }
            _ if KNOWN.contains(&name) => {
                self.at.say(line, format!("a `{name}` fence cannot stand here."));
            }
            _ => {
                let hint = did_you_mean(name, KNOWN);
                self.at.say(
                    line,
                    format!("there is no `{name}` fence, only `note`, `refute`, `stage`, `check`.{hint}"),
                );
            }
        }
    }

    fn without_lone_paragraph(&self, html: String) -> String {
        let inner = html
            .strip_prefix("<p>")
            .and_then(|rest| rest.strip_suffix("</p>"));
        match inner {
            Some(inner) if !inner.contains("<p>") => inner.to_owned(),
            _ => html,
        }
    }

    fn refutation(&mut self, at: Snippet<'_>) {
        let Some(document) = table::parse(at) else { return };
        let root = Table::root(at, &document);
        let mut value = |key, shape| {
            let text = root.optional_markdown(key);
            if text.is_none() {
                at.say(root.line, format!("`{key}` is missing."));
            }
            text.map_or_else(String::new, |text| {
                self.page.html(at.part(&text.value, text.line), shape)
            })
        };
        let heard = value("heard", Shape::Heard);
        let [truth, left_out, instead] = ["truth", "left_out", "instead"].map(|key| value(key, Shape::Line));
        root.finish();
        let html = self
            .page
            .context
            .marks
            .refutation(&heard, &truth, &left_out, &instead);
        self.push_html(html);
    }

    fn stage(&mut self, at: Snippet<'_>) -> Option<Piece> {
        let document = table::parse(at)?;
        let root = Table::root(at, &document);
        if self
            .pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Stage { .. }))
        {
            at.say(at.first_line - 1, "a lesson has at most one `stage`.");
        }
        let starts_held = root.truth("starts_held");
        let caption = root.optional_markdown("caption").unwrap_or_else(|| {
            at.say(root.line, "`caption` is missing.");
            Text::default()
        });
        root.finish();
        let caption = self.page.html(at.part(&caption.value, caption.line), Shape::Line);
        Some(Piece::Stage { starts_held, caption })
    }

    fn check(&self, at: Snippet<'_>) -> Option<Piece> {
        let document = table::parse(at)?;
        let root = Table::root(at, &document);
        let questions = root.raws("questions", false);
        root.finish();
        Some(Piece::Check(questions))
    }
}
