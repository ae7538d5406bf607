//! Markdown in, checked HTML out.

mod fence;
mod link;
mod table_cells;
mod unit;
mod writer;

pub(crate) use link::{Link, Target, check as check_links};

use crate::evidence::Evidence;
use crate::marks::Marks;
use crate::mistake::Snippet;
use crate::table::Text;
use std::cell::RefCell;

/// What every page needs, and what all pages together collect.
pub(crate) struct Context<'a> {
    pub(crate) evidence: &'a Evidence,
    pub(crate) marks: Marks<'a>,
    pub(crate) links: RefCell<Vec<Link>>,
    pub(crate) prose: RefCell<Vec<String>>,
}

impl Context<'_> {
    /// Keeps a stretch of HTML and returns the Rust expression that names it.
    pub(crate) fn keep(&self, html: String) -> String {
        let mut prose = self.prose.borrow_mut();
        prose.push(html);
        format!("ProseId({})", prose.len() - 1)
    }
}

/// What kind of text is being written, which decides what may stand in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// The body of a lesson: figures and questions split it.
    Lesson,
    /// The body of a myth: each `##` starts a new piece.
    Myth,
    /// The body of a page.
    Page,
    /// A margin note: paragraphs and lists.
    Note,
    /// A caption: one paragraph, without its `<p>`.
    Line,
    /// A line that quotes what people say, so its facts need no claim.
    Heard,
}

/// A part of a body, in order.
pub(crate) enum Piece {
    Html(String),
    /// `how` the figure starts and what can be changed on it: `held-40-cue-depth`.
    Stage {
        how: String,
        caption: String,
    },
    /// Poses, as Rust.
    Poses {
        poses: Vec<String>,
        caption: String,
    },
    Check(Vec<Text>),
}

pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// One page while it is written: it numbers claims and names headings over all of its texts.
pub(crate) struct Page<'a> {
    pub(crate) context: &'a Context<'a>,
    /// Its route: `lessons/joints`.
    pub(crate) route: String,
    /// Cited claims in the order of their numbers.
    pub(crate) claims: Vec<usize>,
    /// Ids of headings.
    pub(crate) anchors: Vec<String>,
    pub(crate) headings: Vec<Heading>,
    /// Words of running text.
    pub(crate) words: usize,
}

impl<'a> Page<'a> {
    pub(crate) fn new(context: &'a Context<'a>, route: String) -> Self {
        Self {
            context,
            route,
            claims: Vec::new(),
            anchors: Vec::new(),
            headings: Vec::new(),
            words: 0,
        }
    }

    /// Writes a text as its pieces.
    pub(crate) fn pieces(&mut self, at: Snippet<'_>, shape: Shape) -> Vec<Piece> {
        writer::Writer::new(self, at, shape).write()
    }

    /// Writes a text that cannot be split.
    pub(crate) fn html(&mut self, at: Snippet<'_>, shape: Shape) -> String {
        let pieces = self.pieces(at, shape).into_iter().map(|piece| match piece {
            Piece::Html(html) => html,
            Piece::Stage { .. } | Piece::Poses { .. } | Piece::Check(_) => String::new(),
        });
        pieces.collect()
    }

    /// The number of a claim on this page.
    fn number(&mut self, claim: usize) -> usize {
        if let Some(before) = self.claims.iter().position(|known| *known == claim) {
            return before + 1;
        }
        self.claims.push(claim);
        self.claims.len()
    }

    /// An id for a heading that no other heading of the page has.
    fn anchor(&mut self, text: &str) -> String {
        let base = crate::text::slug(text);
        let mut id = base.clone();
        let mut count = 1;
        while self.anchors.contains(&id) {
            count += 1;
            id = format!("{base}-{count}");
        }
        self.anchors.push(id.clone());
        id
    }
}
