//! Events from lines, whatever else the lines may hold.

use std::collections::BTreeSet;

use coach::json::Value;
use coach::record::read_json;
use coach::{Event, Journal};

/// A longer line is no event.
const LONGEST: usize = 1_000_000;

/// What many lines hold together.
pub struct Read {
    /// Their events.
    pub journal: Journal,
    /// Different lines that are no event; empty ones are nothing at all.
    pub skipped: usize,
}

/// Reads texts together, as if they were one.
pub fn read<'a>(texts: impl IntoIterator<Item = &'a [u8]>) -> Read {
    let mut events = Vec::new();
    let mut skipped = BTreeSet::new();
    for line in texts
        .into_iter()
        .flat_map(|text| text.split(|byte| *byte == b'\n'))
    {
        let line = line.trim_ascii();
        if line.is_empty() {
            continue;
        }
        match event(line) {
            Some(event) => events.push(event),
            None => drop(skipped.insert(line)),
        }
    }
    let mut journal = Journal::default();
    journal.merge(events);
    Read {
        journal,
        skipped: skipped.len(),
    }
}

fn event(line: &[u8]) -> Option<Event> {
    let text = std::str::from_utf8(line).ok()?;
    read_json(&Value::parse(text).filter(|_| text.len() <= LONGEST)?)
}
