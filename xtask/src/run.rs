//! Running other programs: quietly with a sign of life, or in full view.

use crate::{paths, report};
use anyhow::{Context, Result, bail};
use std::{
    fs::File,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const SIGN_OF_LIFE: Duration = Duration::from_secs(10);

/// Runs a long command with its output in a log; every ten seconds its latest line is shown.
///
/// # Errors
/// The command could not start, or failed: then the end of its log is in the message.
pub(crate) fn quietly(command: &mut Command, log_name: &str) -> Result<()> {
    let log = log_file(log_name)?;
    let out = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let shown = line_of(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(out.try_clone()?)
        .stderr(out)
        .spawn()
        .with_context(|| format!("cannot start: {shown}"))?;
    let started = Instant::now();
    let mut next_sign = SIGN_OF_LIFE;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if started.elapsed() >= next_sign {
            println!("  {:>12}  {}", report::duration(next_sign), last_line(&log));
            next_sign += SIGN_OF_LIFE;
        }
        thread::sleep(Duration::from_millis(50));
    };
    if !status.success() {
        bail!(
            "{}\nfailed ({status}): {shown}\nthe whole of it: {}",
            tail(&log, 40),
            log.display()
        );
    }
    Ok(())
}

/// Runs a command whose output is the point of it.
///
/// # Errors
/// The command could not start, or failed.
pub(crate) fn in_view(command: &mut Command) -> Result<()> {
    let shown = line_of(command);
    println!("$ {shown}");
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start: {shown}"))?;
    if !status.success() {
        bail!("failed ({status}): {shown}");
    }
    Ok(())
}

/// What a program prints, or nothing if it is not there or fails.
pub(crate) fn answer(program: impl AsRef<Path>, args: &[&str]) -> Option<String> {
    let output = Command::new(program.as_ref())
        .args(args)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A cargo command in the clone.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(words).current_dir(paths::root());
    command
}

fn log_file(name: &str) -> Result<PathBuf> {
    let folder = paths::notes().join("log");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder.join(format!("{name}.log")))
}

fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn tail(log: &Path, lines: usize) -> String {
    let bytes = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let all: Vec<&str> = text.lines().collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

fn last_line(log: &Path) -> String {
    tail(log, 1).trim().chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_command_and_the_end_of_its_output() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo the reason >&2; exit 3"]);
        let message = quietly(&mut command, "test-of-run").unwrap_err().to_string();
        assert!(message.contains("the reason"), "{message}");
        assert!(message.contains("exit status: 3"), "{message}");
    }

    #[test]
    fn a_program_that_is_missing_or_fails_answers_nothing() {
        assert_eq!(answer("no-such-program-here", &[]), None);
        assert_eq!(answer("false", &[]), None);
        assert_eq!(answer("echo", &["7"]).as_deref(), Some("7"));
    }
}
