//! Fenced blocks: notes, refutations, the squat figure, questions.

use super::{Piece, Shape, writer::Writer};
use crate::mistake::{Snippet, did_you_mean};
use crate::pose;
use crate::table::{self, Table, Text};

const KNOWN: [&str; 5] = ["note", "refute", "stage", "poses", "check"];
/// What can be changed on a squat figure.
const CONTROLS: [&str; 5] = ["cue", "cues", "depth", "guess", "shin"];

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
            "stage" | "poses" | "check" if self.shape == Shape::Lesson && self.depth == 0 => {
                self.finish_piece();
                let piece = match name {
                    "stage" => self.stage(inner),
                    "poses" => self.poses(inner),
                    _ => self.check(inner),
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
                    format!(
                        "there is no `{name}` fence, only `note`, `refute`, `stage`, `poses`, `check`.{hint}"
                    ),
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
        let mut how = String::from(if root.truth("starts_held") { "held" } else { "free" });
        let bar_kg: u32 = root.optional_number("bar_kg", 0..=100).unwrap_or(40);
        how += &format!("-{bar_kg}");
        let controls = root.optional_raws("controls");
        for control in &controls {
            if CONTROLS.contains(&control.value.as_str()) {
                how += &format!("-{}", control.value);
            } else {
                let hint = did_you_mean(&control.value, CONTROLS);
                at.say(
                    control.line,
                    format!(
                        "`{}` is no control. Use `cue`, `cues`, `depth`, `guess`, `shin`.{hint}",
                        control.value
                    ),
                );
            }
        }
        if controls.is_empty() {
            how += "-cue-depth";
        }
        let caption = self.caption(&root);
        root.finish();
        Some(Piece::Stage { how, caption })
    }

    fn poses(&mut self, at: Snippet<'_>) -> Option<Piece> {
        let document = table::parse(at)?;
        let root = Table::root(at, &document);
        let poses = pose::read_some(&root);
        let caption = self.caption(&root);
        root.finish();
        Some(Piece::Poses { poses, caption })
    }

    fn caption(&mut self, root: &Table<'_>) -> String {
        let caption = root.optional_markdown("caption").unwrap_or_else(|| {
            root.at.say(root.line, "`caption` is missing.");
            Text::default()
        });
        self.page
            .html(root.at.part(&caption.value, caption.line), Shape::Line)
    }

    fn check(&self, at: Snippet<'_>) -> Option<Piece> {
        let document = table::parse(at)?;
        let root = Table::root(at, &document);
        let questions = root.raws("questions", false);
        root.finish();
        Some(Piece::Check(questions))
    }
}
