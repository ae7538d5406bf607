//! The files of the repository, and how a broken rule is told.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A place that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) line: usize,
    pub(super) text: String,
}

impl Finding {
    pub(super) fn new(line: usize, text: impl Into<String>) -> Self {
        Self {
            line,
            text: text.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.text)
    }
}

/// A file: its path from the root of the repository, and its text.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files under these folders whose names end like this, sorted.
pub(super) fn files(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        walk(folder, endings, &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(
        !found.is_empty(),
        "no {endings:?} under {folders:?}: this test looks in the wrong place"
    );
    found
}

fn walk(folder: &str, endings: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(root().join(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if entry.path().is_dir() {
            if name != "target" && !name.starts_with('.') {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let text = fs::read_to_string(entry.path()).unwrap_or_else(|error| panic!("{path}: {error}"));
            found.push(Source { path, text });
        }
    }
}

/// Lets a rule loose on files and fails with every place that breaks it.
#[track_caller]
pub(super) fn hold(files: &[Source], rule: impl Fn(&str, &str) -> Vec<Finding>) {
    let broken: Vec<_> = files
        .iter()
        .flat_map(|file| {
            rule(&file.path, &file.text)
                .into_iter()
                .map(|found| format!("{}:{found}", file.path))
        })
        .collect();
    assert!(broken.is_empty(), "\n\n{}\n", broken.join("\n"));
}

/// Expects a rule to find exactly these lines of a planted text.
#[track_caller]
pub(super) fn catches(rule: impl Fn(&str, &str) -> Vec<Finding>, path: &str, text: &str, lines: &[usize]) {
    let found = rule(path, text);
    assert_eq!(
        found.iter().map(|found| found.line).collect::<Vec<_>>(),
        lines,
        "{found:?}"
    );
}
