//! Texts of every format that there ever was still say what they said.
//!
//! `fixtures/<format>/*.txt` were written by the app of that time, and `*.json` is the progress that the example
//! `replay` prints for their events. Neither is ever edited: files of that age are still around. A new format gets a
//! folder of its own. Only where the fold itself is to say something else is the progress printed anew: so it was with
//! `2/random.json`, when a set, an answer of a round and a session began to count once, however many tabs wrote them.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use coach::codec::{NotOurs, decode, encode};
use coach::{FORMAT, Journal, MIGRATIONS};
use serde_json::Value;

#[path = "../examples/replay/report.rs"]
mod report;

/// FNV-1a of each file, so that an edit is a decision.
const FROZEN: [(&str, u64); 6] = [
    ("1/every-kind.json", 0x2dbf_11d3_fac8_6348),
    ("1/every-kind.txt", 0xa6e0_70da_7808_30d9),
    ("2/every-kind.json", 0x25f2_49a4_4589_4e43),
    ("2/every-kind.txt", 0xe79e_fd88_57dd_c5c4),
    ("2/random.json", 0x8685_e696_250c_1841),
    ("2/random.txt", 0x0e98_6c1d_2e11_5901),
];

/// Fowler, Noll and Vo's hash FNV-1a of 64 bits.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// All fixtures, by format and name.
fn fixtures() -> BTreeMap<String, String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut texts = BTreeMap::new();
    for folder in fs::read_dir(root).unwrap() {
        let folder = folder.unwrap();
        for file in fs::read_dir(folder.path()).unwrap() {
            let file = file.unwrap();
            let name = [folder.file_name(), file.file_name()].map(|name| name.into_string().unwrap());
            texts.insert(name.join("/"), fs::read_to_string(file.path()).unwrap());
        }
    }
    texts
}

/// The stored texts alone: format, name without its ending, text.
fn stored(fixtures: &BTreeMap<String, String>) -> Vec<(u32, &str, &str)> {
    let texts = fixtures.iter().filter_map(|(name, text)| {
        let name = name.strip_suffix(".txt")?;
        let (format, _) = name.split_once('/').unwrap();
        Some((format.parse().unwrap(), name, text.as_str()))
    });
    texts.collect()
}

fn said(text: &str) -> Value {
    let decoded = decode(text).unwrap();
    assert_eq!(decoded.damaged, 0);
    let mut journal = Journal::default();
    journal.merge(decoded.events);
    report::report(&journal, 0)
}

#[test]
fn every_format_says_what_it_said() {
    let fixtures = fixtures();
    for (_, name, text) in stored(&fixtures) {
        let told = said(text);
        let Some(frozen) = fixtures.get(&[name, ".json"].concat()) else {
            panic!("{name}.json is missing. Today it would be:\n{told:#}");
        };
        // What later versions add to the report is not in it.
        let Value::Object(frozen) = serde_json::from_str(frozen).unwrap() else {
            panic!("{name}.json is no object");
        };
        for (member, value) in frozen {
            assert_eq!(told[&member], value, "{name}: {member}");
        }
    }
}

#[test]
fn every_format_has_a_folder_and_a_way_up() {
    let fixtures = fixtures();
    let stored = stored(&fixtures);
    let mut formats: Vec<u32> = stored.iter().map(|(format, ..)| *format).collect();
    formats.dedup();
    assert_eq!(
        formats,
        (1..=FORMAT).collect::<Vec<_>>(),
        "a folder with texts for each format"
    );
    let from: Vec<u32> = MIGRATIONS.iter().map(|step| step.from).collect();
    assert_eq!(
        from,
        formats[..formats.len() - 1],
        "a migration from each but the last"
    );
    for (format, name, text) in stored {
        assert_eq!(
            text.lines().next(),
            Some(format!("kf{format}").as_str()),
            "{name}"
        );
    }
    let next = format!("kf{}\n", FORMAT + 1);
    assert_eq!(decode(&next), Err(NotOurs::Newer));
}

#[test]
fn this_format_is_written_as_it_is_frozen() {
    let fixtures = fixtures();
    for (format, name, text) in stored(&fixtures) {
        let again = encode(&decode(text).unwrap().events);
        if format == FORMAT {
            assert_eq!(again, text, "{name}: a changed text is a new format");
        } else {
            // What was read once is written in the format of today, and says the same.
            assert_eq!(said(&again), said(text), "{name}");
        }
    }
}

#[test]
fn frozen_files_are_not_edited() {
    let fixtures = fixtures();
    let found: Vec<(&str, u64)> = fixtures
        .iter()
        .map(|(name, text)| (name.as_str(), hash(text.as_bytes())))
        .collect();
    assert_eq!(
        found, FROZEN,
        "a new file gets a line here; an old one stays as it is: {found:#x?}"
    );
}
