//! Lessons.

use crate::front;
use crate::markdown::{Context, Page, Piece, Shape};
use crate::mistake::Mistakes;
use crate::numbered::Numbered;
use crate::questions::Questions;
use crate::rust::{list, record, references, text, texts};
use crate::table::{self, Table, Text};
use crate::tree::File;

const WORDS: std::ops::RangeInclusive<usize> = 600..=900;

pub(crate) fn read(
    context: &Context<'_>,
    questions: &Questions,
    file: &File,
    log: &Mistakes,
) -> Option<Numbered> {
    let (front, body) = front::split(file.snippet(log))?;
    let document = table::parse(front)?;
    let root = Table::root(front, &document);
    let number = root.number("number", 1..=99);
    let title = root.text_of("title", 3..=70);
    let summary = root.text_of("summary", 50..=160);
    let minutes: u32 = root.number("minutes", 1..=30);
    let can_do = root.texts("can_do");
    let reviewed = root.date("reviewed");
    let line = root.line_of("number");
    root.finish();

    let mut page = Page::new(context, format!("lessons/{}", file.slug));
    let pieces = page.pieces(body, Shape::Lesson);
    let mut asked = Vec::new();
    let blocks: Vec<_> = pieces
        .into_iter()
        .map(|piece| block(context, questions, piece, &mut asked, body))
        .collect();
    if !WORDS.contains(&page.words) {
        let (from, to) = (WORDS.start(), WORDS.end());
        body.say(
            body.first_line,
            format!(
                "the lesson has {} words; it should have {from} to {to}.",
                page.words
            ),
        );
    }
    let rust = record(
        "Lesson",
        [
            ("slug", text(&file.slug)),
            ("number", number.to_string()),
            ("title", text(&title.value)),
            ("minutes", minutes.to_string()),
        ],
    );
    let own_text = record(
        "LessonText",
        [
            ("summary", text(&summary.value)),
            ("can_do", texts(can_do.iter().map(|text| text.value.as_str()))),
            ("blocks", list(blocks)),
            ("claims", references("CLAIMS", &page.claims)),
            ("words", page.words.to_string()),
            ("reviewed", text(&reviewed)),
        ],
    );
    let (path, route) = (file.path.clone(), page.route);
    Some(Numbered {
        path,
        route,
        number,
        line,
        title,
        anchors: page.anchors,
        rust,
        text: own_text,
    })
}

fn block(
    context: &Context<'_>,
    questions: &Questions,
    piece: Piece,
    asked: &mut Vec<usize>,
    body: crate::mistake::Snippet<'_>,
) -> String {
    match piece {
        Piece::Html(html) => format!("Block::Prose({})", context.keep(html)),
        Piece::Stage { how, caption } => {
            let fields = [("how", text(&how)), ("caption", text(&caption))];
            format!("Block::Stage({})", record("Stage", fields))
        }
        Piece::Poses { poses, caption } => {
            let fields = [("poses", list(poses)), ("caption", text(&caption))];
            format!("Block::Poses({})", record("Poses", fields))
        }
        Piece::Check(ids) => {
            let mut find = |id: &Text| {
                let found = questions.find(body, id)?;
                if asked.contains(&found) {
                    body.say(id.line, format!("`{}` is asked twice in this lesson.", id.value));
                }
                asked.push(found);
                Some(found)
            };
            let found: Vec<_> = ids.iter().filter_map(&mut find).collect();
            format!("Block::Check({})", references("QUESTIONS", &found))
        }
    }
}
