//! Walks the events of one Markdown text, checks each and writes HTML.

use super::table_cells::name_cells;
use super::unit::Unit;
use super::{Heading, Page, Piece, Shape, link};
use crate::mistake::Snippet;
use crate::text::escape;
use pulldown_cmark::{
    CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html,
};
use std::ops::Range;

type Placed<'s> = (Event<'s>, Range<usize>);

pub(super) struct Writer<'p, 'a, 's> {
    pub(super) page: &'p mut Page<'a>,
    pub(super) at: Snippet<'s>,
    pub(super) shape: Shape,
    pub(super) pieces: Vec<Piece>,
    /// How many lists and quotations are open.
    pub(super) depth: usize,
    out: Vec<Event<'s>>,
    unit: Unit,
    in_table: bool,
    in_link: bool,
    in_heading: bool,
    last_level: u8,
    paragraphs: usize,
}

impl<'p, 'a, 's> Writer<'p, 'a, 's> {
    pub(super) fn new(page: &'p mut Page<'a>, at: Snippet<'s>, shape: Shape) -> Self {
        Self {
            page,
            at,
            shape,
            pieces: Vec::new(),
            depth: 0,
            out: Vec::new(),
            unit: Unit::default(),
            in_table: false,
            in_link: false,
            in_heading: false,
            last_level: 1,
            paragraphs: 0,
        }
    }

    pub(super) fn write(mut self) -> Vec<Piece> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_SMART_PUNCTUATION;
        let events = Parser::new_ext(self.at.text, options)
            .into_offset_iter()
            .map(|(event, range)| match event {
                // A line break of the source is a space, so that a mark on the next line joins its sentence.
                Event::SoftBreak => (Event::Text(" ".into()), range),
                event => (event, range),
            });
        let events: Vec<Placed<'s>> = TextMergeWithOffset::new(events).collect();
        let mut next = 0;
        while next < events.len() {
            next = self.step(&events, next);
        }
        self.finish_piece();
        self.pieces
    }

    /// Writes one event, or a whole fence, and returns the place after it.
    fn step(&mut self, events: &[Placed<'s>], here: usize) -> usize {
        let (event, range) = &events[here];
        let line = self.at.line(range.start);
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let end = close(events, here, TagEnd::CodeBlock);
                match kind {
                    CodeBlockKind::Fenced(name) => {
                        self.fence(name, line, &texts(&events[here + 1..end]));
                    }
                    CodeBlockKind::Indented => {
                        self.at.say(line, "this line starts with spaces. Take them out.")
                    }
                }
                return end + 1;
            }
            Event::Start(Tag::Heading { level, .. }) => self.open_heading(events, here, *level),
            Event::Start(tag) => self.open(tag, line, range.start, &events[here..]),
            Event::End(tag) => self.close(*tag),
            Event::Text(text) => self.text(text, range),
            Event::Code(code) => {
                self.unit.text.push_str(code);
                self.out.push(event.clone());
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.at.say(
                    line,
                    "raw HTML cannot stand here. Write it as Markdown, or `\\<` for the sign itself.",
                );
            }
            other => self.out.push(other.clone()),
        }
        here + 1
    }

    fn open(&mut self, tag: &Tag<'s>, line: usize, start: usize, events: &[Placed<'s>]) {
        let single = matches!(self.shape, Shape::Line | Shape::Heard);
        match tag {
            Tag::Paragraph => {
                self.start_unit(start);
                self.paragraphs += 1;
                if single {
                    if self.paragraphs > 1 {
                        self.at.say(line, "only one paragraph can stand here.");
                    }
                    return;
                }
            }
            Tag::Emphasis | Tag::Strong | Tag::TableHead | Tag::TableRow | Tag::TableCell => {}
            Tag::HtmlBlock => return,
            Tag::Link { dest_url, .. } => {
                self.in_link = true;
                let mut links = self.page.context.links.borrow_mut();
                let tag = link::open(self.at, line, &self.page.route, dest_url, &mut links);
                self.out.push(Event::InlineHtml(tag.into()));
                return;
            }
            Tag::List(_) | Tag::Item | Tag::BlockQuote(_) if !single => {
                self.start_unit(start);
                if !matches!(tag, Tag::Item) {
                    self.depth += 1;
                }
            }
            Tag::Table(columns) if !single && self.shape != Shape::Note => {
                self.start_unit(start);
                self.in_table = true;
                self.out.push(Event::Html(self.table_start(line, events).into()));
                // Alignment would be written as `style`, which the page's policy blocks.
                let columns = columns.iter().map(|_| pulldown_cmark::Alignment::None).collect();
                self.out.push(Event::Start(Tag::Table(columns)));
                return;
            }
            Tag::Image { .. } => {
                self.at.say(line, "pictures cannot stand in a text.");
                return;
            }
            _ => {
                self.at.say(
                    line,
                    "only running text can stand here: no list, quotation or table.",
                );
                return;
            }
        }
        self.out.push(Event::Start(tag.clone()));
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock | TagEnd::Image => return,
            TagEnd::Link => {
                self.in_link = false;
                self.out.push(Event::InlineHtml("</a>".into()));
                return;
            }
            TagEnd::Table => {
                self.in_table = false;
                self.finish_unit();
                self.out.extend([Event::End(tag), Event::Html("</div>".into())]);
                return;
            }
            TagEnd::Paragraph | TagEnd::Item => self.finish_unit(),
            TagEnd::TableCell => self.unit.text.push(' '),
            TagEnd::Heading(_) => {
                self.in_heading = false;
                self.finish_unit();
            }
            TagEnd::List(_) | TagEnd::BlockQuote(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        let bare = matches!(self.shape, Shape::Line | Shape::Heard) && tag == TagEnd::Paragraph;
        if !bare {
            self.out.push(Event::End(tag));
        }
    }

    fn open_heading(&mut self, events: &[Placed<'s>], here: usize, level: HeadingLevel) {
        let start = events[here].1.start;
        let line = self.at.line(start);
        let depth = level as u8;
        self.start_unit(start);
        self.in_heading = true;
        if !matches!(self.shape, Shape::Lesson | Shape::Myth | Shape::Page) || self.depth > 0 {
            self.at.say(line, "a heading cannot stand here.");
        } else if depth == 1 {
            self.at
                .say(line, "headings start at `##`; the page's title is its only `#`.");
        } else if depth > self.last_level + 1 {
            self.at.say(
                line,
                format!(
                    "this heading skips a level. Use `{}`.",
                    "#".repeat(self.last_level.into()) + "#"
                ),
            );
        }
        self.last_level = depth;
        if self.shape == Shape::Myth && depth == 2 {
            self.finish_piece();
        }
        let text = texts(&events[here + 1..close(events, here, TagEnd::Heading(level))]);
        let id = self.page.anchor(&text);
        self.page.headings.push(Heading {
            level: depth,
            text,
            line,
        });
        let tag = Tag::Heading {
            level,
            id: Some(id.into()),
            classes: Vec::new(),
            attrs: Vec::new(),
        };
        self.out.push(Event::Start(tag));
    }

    fn table_start(&self, line: usize, events: &[Placed<'s>]) -> String {
        let cell = events
            .iter()
            .position(|(event, _)| matches!(event, Event::Start(Tag::TableCell)));
        let first = cell.map_or_else(String::new, |cell| {
            texts(&events[cell..close(events, cell, TagEnd::TableCell)])
        });
        let label = self
            .page
            .headings
            .last()
            .map_or(first, |heading| heading.text.clone());
        if label.trim().is_empty() {
            self.at.say(
                line,
                "this table needs a heading above it, or a first cell that names it for screen readers.",
            );
        }
        format!(
            "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">",
            escape(label.trim())
        )
    }

    /// Running text: claims become marks.
    fn text(&mut self, text: &str, range: &Range<usize>) {
        let source = &self.at.text[range.clone()];
        let mut braces = source.match_indices('{').map(|(at, _)| range.start + at);
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let line = self.at.line(braces.next().unwrap_or(range.start));
            let (before, tail) = rest.split_at(open);
            let cited = tail.strip_prefix("{claim:").and_then(|tail| tail.split_once('}'));
            let Some((id, after)) = cited else {
                self.at.say(
                    line,
                    "a brace can only start a claim, like `{claim:knee-moment-up}`.",
                );
                break;
            };
            self.words(before.trim_end());
            self.claim(id, line);
            rest = after;
        }
        self.words(rest);
    }

    fn words(&mut self, text: &str) {
        if !text.is_empty() {
            self.unit.text.push_str(text);
            self.out.push(Event::Text(text.to_owned().into()));
        }
    }

    fn claim(&mut self, id: &str, line: usize) {
        if self.in_heading || self.in_link {
            self.at.say(
                line,
                "a claim cannot stand in a heading or a link. Put it at the end of a sentence.",
            );
        } else if self.unit.text.trim().is_empty() {
            self.at
                .say(line, "a claim stands after the statement that it is about.");
        }
        let evidence = self.page.context.evidence;
        let Some(claim) = evidence.cite(self.at, line, id) else {
            return;
        };
        self.unit.claims.push(claim);
        let number = self.page.number(claim);
        let mark = self.page.context.marks.claim(evidence.grade(claim), number);
        self.out.push(Event::InlineHtml(mark.into()));
    }

    fn start_unit(&mut self, start: usize) {
        self.finish_unit();
        self.unit.start = start;
    }

    fn finish_unit(&mut self) {
        if self.in_table {
            return;
        }
        let unit = std::mem::take(&mut self.unit);
        self.page.words += unit.words();
        if self.shape != Shape::Heard && !unit.text.is_empty() {
            unit.check(self.at, self.page.context.evidence);
        }
    }

    pub(super) fn push_html(&mut self, html: String) {
        self.out.push(Event::Html(html.into()));
    }

    /// Closes the piece of HTML that is being written.
    pub(super) fn finish_piece(&mut self) {
        let mut written = String::new();
        html::push_html(&mut written, self.out.drain(..));
        // No text keeps its line breaks (there is no code block), so those between tags can go.
        let written = name_cells(&written.replace('\n', ""));
        if !written.is_empty() {
            self.pieces.push(Piece::Html(written));
        }
    }
}

/// The place of the event that closes the one at `here`.
fn close(events: &[Placed<'_>], here: usize, end: TagEnd) -> usize {
    let found = events[here..]
        .iter()
        .position(|(event, _)| *event == Event::End(end));
    found.map_or(events.len() - 1, |after| here + after)
}

/// The text of events, without marks.
fn texts(events: &[Placed<'_>]) -> String {
    let texts = events.iter().filter_map(|(event, _)| match event {
        Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
        _ => None,
    });
    texts.collect()
}
