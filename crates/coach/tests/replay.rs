//! The example `replay`, as somebody runs it.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::{fs, thread};

use coach::json::Value;
use coach::record::read_json;
use proptest::prelude::*;

#[path = "../examples/replay/lines.rs"]
mod lines;
#[path = "../examples/replay/random.rs"]
mod random;
#[path = "../examples/replay/report.rs"]
mod report;

fn replay(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--package",
            "coach",
            "--example",
            "replay",
            "--",
        ])
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // One that asks for nothing may be gone before it is told anything.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output().unwrap()
    })
}

fn told(args: &[&str], input: &[u8]) -> String {
    let output = replay(args, input);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn report(text: &[u8]) -> String {
    let read = lines::read([text]);
    report::report(&read.journal, read.skipped).to_string() + "\n"
}

#[test]
fn random_events_are_events_and_the_same_for_the_same_seed() {
    let text = told(&["--random", "7:400"], b"");
    assert_eq!(text, told(&["--random", "7:400"], b""));
    assert_ne!(text, told(&["--random", "8:400"], b""));
    assert_eq!(text.lines().count(), 400);
    assert!(text.is_ascii());
    let read = lines::read([text.as_bytes()]);
    assert_eq!((read.journal.events().len(), read.skipped), (400, 0));
    for kind in [
        "lesson_read",
        "round_started",
        "card_answered",
        "set_done",
        "pain_felt",
        "level_chosen",
        "ankle_measured",
        "session_finished",
        "setting_changed",
        "imported",
        "undone",
        "unknown",
        "mood_noted",
    ] {
        assert!(text.contains(&["\"kind\":\"", kind, "\""].concat()), "no {kind}");
    }
}

#[test]
fn whatever_is_no_event_is_counted_once_and_passed_over() {
    let mut text = told(&["--random", "1:50"], b"").into_bytes();
    let known = report(&text);
    assert_eq!(told(&[], &text), known);
    let deep = "[".repeat(1_000_000);
    let long = format!("{{\"id\":\"{}\"}}", "9".repeat(2_000_000));
    for _ in 0..2 {
        for line in [
            b"\n  \r\n\xff\xfe\n".as_slice(),
            b"{\"id\":\"1-00a1b2c3d4e5\"}\r\nnull\n[]\n\0\n",
            br#"{"id":"1-00a1b2c3d4e5","at":1e999,"day":"2026-11-24","kind":"session_finished"}"#,
            b"\n",
            deep.as_bytes(),
            b"\n",
            long.as_bytes(),
            b"\n",
        ] {
            text.extend_from_slice(line);
        }
    }
    let told = told(&[], &text);
    assert_eq!(told, report(&text));
    assert_eq!(told, known.replace("\"skipped\":0", "\"skipped\":8"));
}

#[test]
fn files_are_merged_in_order() {
    let text = told(&["--random", "3:60"], b"");
    let lines: Vec<&str> = text.lines().collect();
    let folder = std::env::temp_dir().join(format!("replay-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let paths = ["a.jsonl", "b.jsonl"].map(|name| folder.join(name).to_string_lossy().into_owned());
    fs::write(&paths[0], lines[20..].join("\n")).unwrap();
    fs::write(&paths[1], lines[..40].join("\n") + "\nnonsense\n").unwrap();
    let output = replay(&["--merge", &paths[0], &paths[1]], b"");
    let swapped = replay(&["--merge", &paths[1], &paths[0]], b"");
    fs::remove_dir_all(folder).unwrap();
    assert!(output.status.success());
    assert_eq!(output.stdout, swapped.stdout);
    assert_eq!(output.stderr, b"Lines that are no event: 1.\n");
    let merged = String::from_utf8(output.stdout).unwrap();
    let ids: Vec<_> = merged
        .lines()
        .map(|line| read_json(&Value::parse(line).unwrap()).unwrap().id)
        .collect();
    assert_eq!(ids.len(), 60);
    assert!(ids.is_sorted());
    assert_eq!(report(merged.as_bytes()), report(text.as_bytes()));
}

#[test]
fn bad_usage_is_told_in_one_sentence() {
    for args in [
        ["--random", "1"].as_slice(),
        &["--random", "1:-2"],
        &["--random"],
        &["--merge"],
        &["--merge", "/no/such/file.jsonl"],
        &["--fold"],
        &["--random", "1:2", "3"],
    ] {
        let output = replay(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty());
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.ends_with(".\n") && told.lines().count() == 1, "{told}");
    }
}

proptest! {
    #[test]
    fn order_repetition_and_split_change_nothing(seed in any::<u64>(), turn in 0..200_usize, again in 0..200_usize) {
        let events: Vec<_> = random::Events::new(seed).take(200).collect();
        let mut text: Vec<String> = events.iter().map(coach::record::write_json).collect();
        text.push("no event".into());
        let known = report(text.join("\n").as_bytes());
        text.push(text[again].clone());
        text.rotate_left(turn);
        text.reverse();
        let text = text.join("\r\n\n");
        prop_assert_eq!(&report(text.as_bytes()), &known);
        // Two texts, cut between two lines.
        let cut = text[text.len() / 2..].find('\n').unwrap() + text.len() / 2;
        let read = lines::read([&text.as_bytes()[cut..], &text.as_bytes()[..cut]]);
        prop_assert_eq!(report::report(&read.journal, read.skipped).to_string() + "\n", known);
    }
}
