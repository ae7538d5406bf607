//! Claims and sources: what is said, how sure we are, and what it rests on.

use crate::mistake::{Mistakes, Snippet, did_you_mean};
use crate::pain;
use crate::rust::{optional_text, record, references, text};
use crate::table::{self, Table, Text};
use crate::text::strong_word;
use std::cell::Cell;

/// Mirrors `content::Grade`; the order is that of the symbols `g0` to `g3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grade {
    Opinion,
    Thin,
    Some,
    Strong,
}

impl Grade {
    const ALL: [Self; 4] = [Self::Opinion, Self::Thin, Self::Some, Self::Strong];

    /// Its name in TOML.
    pub(crate) fn key(self) -> &'static str {
        ["opinion", "thin", "some", "strong"][self as usize]
    }
}

/// An entry that something must refer to.
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) rust: String,
    path: String,
    line: usize,
    used: Cell<bool>,
}

impl Entry {
    fn new(at: Snippet<'_>, id: Text, rust: String) -> Self {
        Self {
            path: at.path.to_owned(),
            line: id.line,
            id: id.value,
            rust,
            used: Cell::new(false),
        }
    }
}

/// The folders `claims` and `sources`.
#[derive(Default)]
pub(crate) struct Evidence {
    pub(crate) claims: Vec<Entry>,
    pub(crate) sources: Vec<Entry>,
    grades: Vec<Grade>,
}

impl Evidence {
    pub(crate) fn grade(&self, claim: usize) -> Grade {
        self.grades[claim]
    }

    /// The index of a claim; notes an unknown id, and that the claim is cited.
    pub(crate) fn cite(&self, at: Snippet<'_>, line: usize, id: &str) -> Option<usize> {
        find(&self.claims, "claim", at, line, id)
    }

    /// `cite` for a key of a table.
    pub(crate) fn cite_key(&self, table: &Table<'_>, key: &'static str) -> Option<usize> {
        let id = table.raw(key);
        if id.value.is_empty() {
            None
        } else {
            self.cite(table.at, id.line, &id.value)
        }
    }

    /// Checks a text whose only claim is `claim`: its strong words, and its limits of pain.
    pub(crate) fn check_said(&self, at: Snippet<'_>, text: &Text, claim: Option<usize>) {
        pain::check(at, text.line, &text.value);
        let weak = claim.filter(|claim| self.grade(*claim) != Grade::Strong);
        if let (Some(word), Some(claim)) = (strong_word(&text.value), weak) {
            at.say(
                text.line,
                too_strong(word, &self.claims[claim].id, self.grade(claim)),
            );
        }
    }

    pub(crate) fn read_sources(&mut self, at: Snippet<'_>) {
        let Some(document) = table::parse(at) else { return };
        let root = Table::root(at, &document);
        for source in root.tables("source") {
            let id = unique(&self.sources, source.at, source.id("id"), "source");
            let url = source.optional_raw("url");
            if let Some(url) = url.as_ref().filter(|url| !url.value.starts_with("https://")) {
                at.say(url.line, "`url` should start with `https://`.");
            }
            let rust = record(
                "Source",
                [
                    ("id", text(&id.value)),
                    ("who", text(&source.said("who").value)),
                    ("published", text(&source.said("published").value)),
                    ("url", optional_text(url.as_ref().map(|url| url.value.as_str()))),
                ],
            );
            self.sources.push(Entry::new(at, id, rust));
            source.finish();
        }
        root.finish();
    }

    pub(crate) fn read_claims(&mut self, at: Snippet<'_>) {
        let Some(document) = table::parse(at) else { return };
        let root = Table::root(at, &document);
        for claim in root.tables("claim") {
            self.read_claim(&claim);
            claim.finish();
        }
        root.finish();
    }

    fn read_claim(&mut self, claim: &Table<'_>) {
        let at = claim.at;
        let id = unique(&self.claims, at, claim.id("id"), "claim");
        let grade = read_grade(claim);
        let said = claim.said("text");
        pain::check(at, said.line, &said.value);
        if let Some(word) =
            strong_word(&said.value).filter(|_| grade.is_some_and(|grade| grade != Grade::Strong))
        {
            at.say(
                said.line,
                too_strong(word, &id.value, grade.unwrap_or(Grade::Opinion)),
            );
        }
        let ids = claim.raws("sources", true);
        let sources = ids
            .iter()
            .filter_map(|source| find(&self.sources, "source", at, source.line, &source.value));
        let sources: Vec<_> = sources.collect();
        if ids.is_empty() && grade.is_some_and(|grade| grade != Grade::Opinion) {
            let told = "only an opinion may have no sources. Name one, or call it an opinion.";
            at.say(claim.line_of("sources"), told);
        }
        let rust = record(
            "Claim",
            [
                ("id", text(&id.value)),
                ("text", text(&said.value)),
                ("grade", format!("Grade::{:?}", grade.unwrap_or(Grade::Opinion))),
                ("because", text(&claim.said("because").value)),
                ("change_mind", text(&claim.said("change_mind").value)),
                ("sources", references("SOURCES", &sources)),
                ("reviewed", text(&claim.date("reviewed"))),
            ],
        );
        self.claims.push(Entry::new(at, id, rust));
        self.grades.push(grade.unwrap_or(Grade::Opinion));
    }

    /// Notes what nothing refers to. Only of use once every text has been read.
    pub(crate) fn check_used(&self, log: &Mistakes) {
        for claim in self.claims.iter().filter(|claim| !claim.used.get()) {
            let told = format!(
                "nothing cites the claim `{}`. Cite it in a text, or take it out.",
                claim.id
            );
            log.add(&claim.path, claim.line, told);
        }
        for source in self.sources.iter().filter(|source| !source.used.get()) {
            let told = format!(
                "no claim rests on the source `{}`. Name it in a claim, or take it out.",
                source.id
            );
            log.add(&source.path, source.line, told);
        }
    }
}

pub(crate) fn too_strong(word: &str, claim: &str, grade: Grade) -> String {
    let grade = grade.key();
    format!("`{word}` needs a strong claim, but `{claim}` is graded `{grade}`. Say it more softly.")
}

fn read_grade(claim: &Table<'_>) -> Option<Grade> {
    let word = claim.raw("grade");
    let grade = Grade::ALL.into_iter().find(|grade| grade.key() == word.value);
    if grade.is_none() && !word.value.is_empty() {
        let told = format!(
            "`{}` is no grade. Use `strong`, `some`, `thin` or `opinion`.",
            word.value
        );
        claim.at.say(word.line, told);
    }
    grade
}

fn unique(known: &[Entry], at: Snippet<'_>, id: Text, kind: &str) -> Text {
    if let Some(first) = known
        .iter()
        .find(|entry| entry.id == id.value && !id.value.is_empty())
    {
        at.say(
            id.line,
            format!(
                "the {kind} `{}` is already at {}:{}. Give it another id.",
                id.value, first.path, first.line
            ),
        );
    }
    id
}

fn find(known: &[Entry], kind: &str, at: Snippet<'_>, line: usize, id: &str) -> Option<usize> {
    let index = known.iter().position(|entry| entry.id == id);
    match index {
        Some(index) => known[index].used.set(true),
        None => {
            let hint = did_you_mean(id, known.iter().map(|entry| entry.id.as_str()));
            at.say(line, format!("there is no {kind} `{id}`.{hint}"));
        }
    }
    index
}
