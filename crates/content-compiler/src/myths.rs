//! Cues and myths.

use crate::front;
use crate::markdown::{Context, Page, Piece, Shape};
use crate::mistake::{Mistakes, Snippet};
use crate::numbered::Numbered;
use crate::rust::{list, record, references, text};
use crate::table::{self, Table, Text};
use crate::tree::File;

const SECTIONS: [&str; 2] = ["When it helps", "When it misleads"];

pub(crate) fn read(context: &Context<'_>, file: &File, log: &Mistakes) -> Option<Numbered> {
    let (front, body) = front::split(file.snippet(log))?;
    let document = table::parse(front)?;
    let root = Table::root(front, &document);
    let number = root.number("number", 1..=99);
    let line = root.line_of("number");
    let heard = root.said("heard");
    unquoted(front, "heard", &heard);
    let verdict = root.text("verdict");
    let summary = root.text_of("summary", 50..=160);
    let instead = root.text("instead");
    unquoted(front, "instead", &instead);
    let reviewed = root.date("reviewed");
    let caption = root.optional_markdown("plates_caption");
    let plates: Vec<_> = root.tables("plates").into_iter().map(read_plate).collect();
    check_plates(&root, plates.len(), caption.as_ref());
    root.finish();

    // The plates stand above the text, so their caption has the first numbers.
    let mut page = Page::new(context, format!("myths/{}", file.slug));
    let caption = caption.map(|caption| page.html(front.part(&caption.value, caption.line), Shape::Line));
    let pieces = page.pieces(body, Shape::Myth);
    check_sections(body, &page, pieces.len());
    let mut halves = pieces.into_iter().map(|piece| match piece {
        Piece::Html(html) => context.keep(html),
        Piece::Stage { .. } | Piece::Poses { .. } | Piece::Check(_) => String::new(),
    });
    let mut half = || halves.next().unwrap_or_default();
    let rust = record(
        "Myth",
        [("slug", text(&file.slug)), ("number", number.to_string())],
    );
    let own_text = record(
        "MythText",
        [
            ("heard", text(&heard.value)),
            ("verdict", text(&verdict.value)),
            ("summary", text(&summary.value)),
            ("instead", text(&instead.value)),
            ("plates", list(plates)),
            ("plates_caption", text(&caption.unwrap_or_default())),
            ("helps", half()),
            ("misleads", half()),
            ("claims", references("CLAIMS", &page.claims)),
            ("reviewed", text(&reviewed)),
        ],
    );
    let (path, route) = (file.path.clone(), page.route);
    Some(Numbered {
        path,
        route,
        number,
        line,
        title: heard,
        anchors: page.anchors,
        rust,
        text: own_text,
    })
}

/// The page sets quotation marks around it, so the text has none of its own.
fn unquoted(at: Snippet<'_>, key: &str, text: &Text) {
    if text.value.starts_with(['“', '‘']) && text.value.ends_with(['”', '’']) {
        at.say(
            text.line,
            format!("`{key}` gets its quotation marks by itself. Take them out."),
        );
    }
}

fn read_plate(plate: Table<'_>) -> String {
    let rust = record(
        "Plate",
        [
            ("title", text(&plate.text("title").value)),
            (
                "thigh_deg",
                format!("{:?}", plate.number("thigh_deg", -45.0..=90.0)),
            ),
            (
                "shank_deg",
                format!("{:?}", plate.number("shank_deg", -15.0..=50.0)),
            ),
            ("balance", format!("{:?}", plate.number("balance", 0.0..=1.0))),
            ("bar_kg", format!("{:?}", plate.number("bar_kg", 0.0..=300.0))),
        ],
    );
    plate.finish();
    rust
}

fn check_plates(root: &Table<'_>, count: usize, caption: Option<&Text>) {
    if !matches!(count, 0 | 2) {
        let told = format!("there should be none or two `[[plates]]`, not {count}.");
        root.at.say(root.line_of("plates"), told);
    }
    if (count > 0) != caption.is_some() {
        let told = "`[[plates]]` and `plates_caption` stand together, or neither does.";
        root.at.say(root.line_of("plates_caption"), told);
    }
}

fn check_sections(body: Snippet<'_>, page: &Page<'_>, pieces: usize) {
    let found: Vec<_> = page
        .headings
        .iter()
        .filter(|heading| heading.level == 2)
        .collect();
    let right = found.len() == 2
        && found
            .iter()
            .zip(SECTIONS)
            .all(|(heading, wanted)| heading.text == wanted);
    if !right || pieces != 2 {
        let wrong = found
            .iter()
            .zip(SECTIONS)
            .find(|(heading, wanted)| heading.text != *wanted);
        let line = wrong
            .map(|(heading, _)| heading.line)
            .or_else(|| found.get(2).map(|heading| heading.line));
        body.say(
            line.unwrap_or(body.first_line),
            "a myth has exactly two sections, `## When it helps` and then `## When it misleads`, and nothing before.",
        );
    }
}
