//! When and where.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::engines::program;
use crate::folders::repository;

/// One line to stand over a section: date, commit, machine.
#[must_use]
pub fn here(with_chromium: bool) -> String {
    // What is neither measured nor measures may have changed.
    let status = [
        "status",
        "--porcelain",
        "--untracked-files=no",
        "--",
        ".",
        ":!docs",
        ":!tests/browser",
    ];
    let changed = !answer("git", &status).is_empty();
    let commit = answer("git", &["rev-parse", "--short", "HEAD"]);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let mut facts = vec![
        answer("date", &["-u", "+%Y-%m-%d %H:%M UTC"]),
        format!("commit {commit}{}", if changed { " with changes" } else { "" }),
        format!("{}, {cores} cores", processor()),
        answer("uname", &["-sr"]),
    ];
    if with_chromium {
        let chromium = program("KF_CHROMIUM", "chromium");
        let version = answer(&chromium.to_string_lossy(), &["--version"]);
        facts.push(
            version
                .split(" built")
                .next()
                .unwrap_or_default()
                .trim()
                .to_owned(),
        );
    }
    if let Some(load) = load() {
        facts.push(format!("load {load}"));
    }
    facts.retain(|fact| !fact.is_empty());
    format!("*{}*", facts.join(" · "))
}

/// How busy the machine was in the last minute; other work on it spoils what is measured.
fn load() -> Option<String> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    text.split(' ').next().map(str::to_owned)
}

/// Waits until the machine has next to nothing else to do, at most half a minute. Tells whether it came to that.
pub async fn calm() -> bool {
    const LOOK: Duration = Duration::from_millis(700);
    const MOST_BUSY: f64 = 0.12;
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let before = fs::read_to_string("/proc/stat").unwrap_or_default();
        tokio::time::sleep(LOOK).await;
        let after = fs::read_to_string("/proc/stat").unwrap_or_default();
        match busy(&before, &after) {
            // Another system: there is nothing to look at.
            None => return true,
            Some(share) if share < MOST_BUSY => return true,
            Some(_) if Instant::now() > deadline => return false,
            Some(_) => {}
        }
    }
}

/// The share of all cores' time that was spent on anything between two readings of `/proc/stat`.
fn busy(before: &str, after: &str) -> Option<f64> {
    let read = |text: &str| -> Option<(f64, f64)> {
        let line = text.lines().find(|line| line.starts_with("cpu "))?;
        let ticks: Vec<f64> = line
            .split_whitespace()
            .skip(1)
            .filter_map(|word| word.parse().ok())
            .collect();
        // user nice system idle iowait irq softirq steal; what follows is part of user and nice.
        let all: f64 = ticks.get(..8)?.iter().sum();
        Some((all, ticks[3] + ticks[4]))
    };
    let ((all_before, idle_before), (all, idle)) = (read(before)?, read(after)?);
    let passed = all - all_before;
    (passed > 0.0).then(|| 1.0 - (idle - idle_before) / passed)
}

fn processor() -> String {
    let known = fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(|text| model(&text));
    known.unwrap_or_else(|| answer("sysctl", &["-n", "machdep.cpu.brand_string"]))
}

fn model(cpuinfo: &str) -> Option<String> {
    let line = cpuinfo.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// What a program says, or nothing.
fn answer(program: &str, words: &[&str]) -> String {
    let output = Command::new(program)
        .args(words)
        .current_dir(repository())
        .output();
    output
        .ok()
        .filter(|output| output.status.success())
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn busy_is_what_was_not_idle_between_two_readings() {
        let before = "cpu  100 0 50 800 50 0 0 0 0 0\ncpu0 1 2 3\n";
        let after = "cpu  110 0 60 870 60 0 0 0 0 0\n";
        assert!((busy(before, after).unwrap() - 0.2).abs() < 1e-9);
        assert_eq!(busy(before, before), None);
        assert_eq!(busy("", after), None);
    }

    #[test]
    fn the_processor_is_the_first_that_is_named() {
        let text = "processor\t: 0\nmodel name\t: AMD EPYC\nflags\t\t: fpu\n\nmodel name\t: other\n";
        assert_eq!(model(text).as_deref(), Some("AMD EPYC"));
        assert_eq!(model("processor : 0"), None);
    }
}
