//! Questions and their choices.

use crate::evidence::Evidence;
use crate::mistake::{Mistakes, Snippet, did_you_mean};
use crate::pain;
use crate::rust::{list, optional_text, record, reference, text};
use crate::table::{self, Table, Text};
use crate::tree::File;

/// All questions, in the order of files and lines.
#[derive(Default)]
pub(crate) struct Questions {
    ids: Vec<(String, String)>,
    /// What lists need: id and subject.
    pub(crate) rust: Vec<String>,
    /// What only the pages carry, in the same order.
    pub(crate) texts: Vec<String>,
}

impl Questions {
    /// Reads every file. `routes` are the lessons and myths that a question can be about.
    pub(crate) fn read(files: &[File], routes: &[String], evidence: &Evidence, log: &Mistakes) -> Self {
        let mut all = Self::default();
        for file in files {
            let at = file.snippet(log);
            let Some(document) = table::parse(at) else {
                continue;
            };
            let root = Table::root(at, &document);
            for question in root.tables("question") {
                all.read_one(&question, routes, evidence);
                question.finish();
            }
            root.finish();
        }
        all
    }

    pub(crate) fn find(&self, at: Snippet<'_>, id: &Text) -> Option<usize> {
        let found = self.ids.iter().position(|(known, _)| *known == id.value);
        if found.is_none() {
            let hint = did_you_mean(&id.value, self.ids.iter().map(|(known, _)| known.as_str()));
            at.say(id.line, format!("there is no question `{}`.{hint}", id.value));
        }
        found
    }

    fn read_one(&mut self, question: &Table<'_>, routes: &[String], evidence: &Evidence) {
        let at = question.at;
        let id = question.id("id");
        if let Some((_, place)) = self
            .ids
            .iter()
            .find(|(known, _)| *known == id.value && !known.is_empty())
        {
            at.say(
                id.line,
                format!(
                    "the question `{}` is already at {place}. Give it another id.",
                    id.value
                ),
            );
        }
        let about = read_about(question, routes);
        let heard = question.optional_said("heard");
        let ask = question.said("ask");
        pain::check(at, ask.line, &ask.value);
        let choices = question.tables("choice");
        let mut read: Vec<Choice> = Vec::new();
        for choice in choices {
            let next = read_choice(&choice, evidence);
            if read
                .iter()
                .any(|before| before.id == next.id && !next.id.is_empty())
            {
                at.say(
                    choice.line_of("id"),
                    format!("the choice `{}` is there twice.", next.id),
                );
            }
            read.push(next);
            choice.finish();
        }
        check_choices(question, &read);
        self.rust
            .push(record("Question", [("id", text(&id.value)), ("about", about)]));
        self.texts.push(record(
            "QuestionText",
            [
                (
                    "heard",
                    optional_text(heard.as_ref().map(|heard| heard.value.as_str())),
                ),
                ("ask", text(&ask.value)),
                ("choices", list(read.into_iter().map(|choice| choice.rust))),
            ],
        ));
        self.ids.push((id.value, format!("{}:{}", at.path, id.line)));
    }
}

struct Choice {
    id: String,
    length: usize,
    right: bool,
    rust: String,
}

fn read_about(question: &Table<'_>, routes: &[String]) -> String {
    let about = question.raw("about");
    if !about.value.is_empty() && !routes.contains(&about.value) {
        let hint = did_you_mean(&about.value, routes.iter().map(String::as_str));
        question.at.say(
            about.line,
            format!("there is no lesson or myth `{}`.{hint}", about.value),
        );
    }
    match about.value.split_once('/') {
        Some(("lessons", slug)) => format!("About::Lesson({slug:?})"),
        Some((_, slug)) => format!("About::Myth({slug:?})"),
        None => String::new(),
    }
}

fn read_choice(choice: &Table<'_>, evidence: &Evidence) -> Choice {
    let at = choice.at;
    let id = choice.raw("id");
    if !matches!(id.value.as_bytes(), [] | [b'a'..=b'z']) {
        at.say(id.line, format!("`{}` should be one small letter.", id.value));
    }
    let said = choice.said("text");
    let right = choice.truth("right");
    let feedback = choice.said("feedback");
    let claim = evidence.cite_key(choice, "claim");
    // A wrong choice may promise too much; that is what makes it wrong.
    if right {
        evidence.check_said(at, &said, claim);
    }
    evidence.check_said(at, &feedback, claim);
    let rust = record(
        "Choice",
        [
            ("id", text(&id.value)),
            ("text", text(&said.value)),
            ("right", right.to_string()),
            ("feedback", text(&feedback.value)),
            ("claim", reference("CLAIMS", claim.unwrap_or_default())),
        ],
    );
    Choice {
        id: id.value,
        length: said.value.chars().count(),
        right,
        rust,
    }
}

fn check_choices(question: &Table<'_>, choices: &[Choice]) {
    let (at, line) = (question.at, question.line);
    if !(2..=4).contains(&choices.len()) {
        at.say(
            line,
            format!("a question has two to four choices, not {}.", choices.len()),
        );
    }
    let right = choices.iter().filter(|choice| choice.right).count();
    if right != 1 {
        at.say(
            line,
            format!("exactly one choice has `right = true`, not {right}."),
        );
    }
    let lengths = || choices.iter().map(|choice| choice.length);
    let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else {
        return;
    };
    // 1.6 times, in whole numbers.
    let most = (shortest * 8 / 5).max(shortest + 30);
    if longest > most {
        let told = format!(
            "the longest choice has {longest} characters, the shortest {shortest}; \
             at most {most}, or the length gives the answer away."
        );
        at.say(line, told);
    }
}
