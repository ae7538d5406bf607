//! Mistakes are collected, never thrown: an editor sees all of them at once.

use std::cell::RefCell;
use std::fmt;

/// One mistake in a text, for the person who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Path from the root of the repository.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and how to mend it.
    pub text: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.text)
    }
}

/// All mistakes found so far.
#[derive(Default)]
pub(crate) struct Mistakes(RefCell<Vec<Mistake>>);

impl Mistakes {
    pub(crate) fn add(&self, path: &str, line: usize, text: impl Into<String>) {
        self.0.borrow_mut().push(Mistake {
            path: path.into(),
            line,
            text: text.into(),
        });
    }

    /// All of them by path and line, each once.
    pub(crate) fn into_sorted(self) -> Vec<Mistake> {
        let mut all = self.0.into_inner();
        all.sort();
        all.dedup();
        all
    }
}

/// `" Did you mean `joints`?"`, or nothing if no known name is near.
pub(crate) fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let reach = (wrong.chars().count() / 3).max(2);
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(wrong, name), name))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map_or_else(String::new, |(_, name)| format!(" Did you mean `{name}`?"))
}

/// A stretch of a file, which knows on which of its lines it starts.
#[derive(Clone, Copy)]
pub(crate) struct Snippet<'a> {
    pub(crate) log: &'a Mistakes,
    pub(crate) path: &'a str,
    pub(crate) first_line: usize,
    pub(crate) text: &'a str,
}

impl<'a> Snippet<'a> {
    /// The line of a byte of `text`, in the file.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.first_line
            + self
                .text
                .bytes()
                .take(offset)
                .filter(|byte| *byte == b'\n')
                .count()
    }

    pub(crate) fn say(&self, line: usize, text: impl Into<String>) {
        self.log.add(self.path, line, text);
    }

    /// Another text of the same file.
    pub(crate) fn part<'b>(&self, text: &'b str, first_line: usize) -> Snippet<'b>
    where
        'a: 'b,
    {
        Snippet {
            log: self.log,
            path: self.path,
            first_line,
            text,
        }
    }
}
