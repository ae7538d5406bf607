//! What became of a fault in one engine: a line of JSON each, and the table made of them.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::FAULTS;

/// One fault, tried in one engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Its name in [`FAULTS`].
    pub fault: String,
    /// The engine's name.
    pub engine: String,
    /// Whether everything was there afterwards.
    pub survived: bool,
    /// How much was tried: `10 kills`, `20 sets`.
    pub tried: Vec<(u64, String)>,
}

/// Adds an outcome to a file.
///
/// # Errors
/// The file cannot be written.
pub fn keep(file: &Path, outcome: &Outcome) -> Result<()> {
    let line = serde_json::to_string(outcome)? + "\n";
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(file)
        .with_context(|| format!("cannot write {}", file.display()))?;
    // One write, so that two trials that end at once do not mix their lines.
    Ok(file.write_all(line.as_bytes())?)
}

/// All outcomes of a file, none if there is no file.
///
/// # Errors
/// The file cannot be read, or holds something else.
pub fn read(file: &Path) -> Result<Vec<Outcome>> {
    let text = match fs::read_to_string(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        other => other.with_context(|| format!("cannot read {}", file.display()))?,
    };
    text.lines()
        .map(|line| serde_json::from_str(line).with_context(|| format!("in {}: {line}", file.display())))
        .collect()
}

/// A Markdown table: a fault a row, an engine a column. What was not tried says so.
#[must_use]
pub fn table(outcomes: &[Outcome], engines: &[String]) -> String {
    let mut text = String::from("| fault |");
    for engine in engines {
        let _ = write!(text, " {engine} |");
    }
    text += "\n|---|";
    text += &"---|".repeat(engines.len());
    text.push('\n');
    for (name, words) in FAULTS {
        let _ = write!(text, "| **{name}**: {words} |");
        for engine in engines {
            let found = outcomes
                .iter()
                .rfind(|one| one.fault == name && one.engine == *engine);
            let _ = write!(text, " {} |", found.map_or("–".into(), cell));
        }
        text.push('\n');
    }
    text
}

fn cell(outcome: &Outcome) -> String {
    let tried: Vec<String> = outcome
        .tried
        .iter()
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    let verdict = if outcome.survived {
        "survived"
    } else {
        "**not survived**"
    };
    [&[verdict.to_owned()][..], &tried].concat().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(fault: &str, engine: &str, survived: bool) -> Outcome {
        Outcome {
            fault: fault.into(),
            engine: engine.into(),
            survived,
            tried: vec![(20, "kills".into()), (40, "sets".into())],
        }
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("soak.jsonl");
        assert_eq!(read(&file).unwrap(), []);
        let both = [
            outcome("two-tabs", "firefox", true),
            outcome("newer-app", "webkit", false),
        ];
        for one in &both {
            keep(&file, one).unwrap();
        }
        assert_eq!(read(&file).unwrap(), both);
        fs::write(&file, "nonsense\n").unwrap();
        assert!(read(&file).unwrap_err().to_string().contains("nonsense"));
    }

    #[test]
    fn a_fault_stands_in_its_row_and_what_was_not_tried_says_so() {
        let outcomes = [
            outcome("kill-after-1-s", "chromium", true),
            outcome("two-tabs", "firefox", false),
        ];
        let text = table(&outcomes, &["chromium".into(), "firefox".into()]);
        let row = |name: &str| text.lines().find(|line| line.contains(name)).unwrap();
        assert!(
            row("kill-after-1-s").ends_with("| survived, 20 kills, 40 sets | – |"),
            "{text}"
        );
        assert!(
            row("two-tabs").ends_with("| – | **not survived**, 20 kills, 40 sets |"),
            "{text}"
        );
        assert_eq!(text.lines().count(), FAULTS.len() + 2);
    }
}
