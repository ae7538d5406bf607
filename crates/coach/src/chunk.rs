//! What is kept in many small texts, read together, and folded into fewer.

use crate::base36::base36;
use crate::codec::{self, NotOurs, encode};
use crate::crc::Crc;
use crate::{Day, Event, Journal, What};

/// A folded text holds at most this many bytes, if it holds more than one event.
pub const SEALED_BYTES: usize = 65_536;

/// Up to this many small texts are left as they are.
pub const LOOSE_CHUNKS: usize = 16;

/// What many stored texts hold together.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// Every event that was kept, in no certain order. One that stands in several texts comes several times.
    pub events: Vec<Event>,
    /// Lines, or whole texts, that cannot be read.
    pub damaged: usize,
    /// Something was written by a newer version: then nothing may be written at all.
    pub is_newer: bool,
}

impl Gathered {
    fn take(&mut self, text: &str) {
        match codec::decode(text) {
            Ok(mut decoded) => {
                self.events.append(&mut decoded.events);
                self.damaged += decoded.damaged;
            }
            Err(NotOurs::Newer) => self.is_newer = true,
            Err(NotOurs::Foreign) => self.damaged += 1,
        }
    }
}

/// Reads texts together. `chunks` hold what was recorded. What `imported` hold counts only if an event of a chunk says
/// that it came: an import that was cut short is as if it had never begun.
#[must_use]
pub fn gather<'a>(
    chunks: impl IntoIterator<Item = &'a str>,
    imported: impl IntoIterator<Item = &'a str>,
) -> Gathered {
    let mut gathered = Gathered::default();
    let mut parts: Vec<Vec<Event>> = Vec::new();
    for text in chunks {
        gathered.take(text);
        parts.push(std::mem::take(&mut gathered.events));
    }
    // A browser gives its keys in no order of time. Nearly sorted now, they are quickly merged.
    parts.sort_unstable_by_key(|events| events.first().map(|event| event.id));
    gathered.events = parts.into_iter().flatten().collect();
    let mut came = Gathered::default();
    for text in imported {
        came.take(text);
    }
    if !came.events.is_empty() {
        let batches = gathered.events.iter().filter_map(|event| match &event.what {
            What::Imported { batch, .. } => Some(batch.clone()),
            _ => None,
        });
        let batches: Vec<_> = batches.collect();
        came.events
            .retain(|event| batches.iter().any(|batch| batch.holds(event.id)));
        gathered.events.append(&mut came.events);
    }
    gathered.damaged += came.damaged;
    gathered.is_newer |= came.is_newer;
    gathered
}

/// Whether a text that came with an import was left behind when the import was cut short, so that it may go: it is whole,
/// and nothing in it is among `counting`. A damaged text never is: nobody knows what it held.
#[must_use]
pub fn is_left_behind(text: &str, counting: &Journal) -> bool {
    codec::decode(text).is_ok_and(|decoded| {
        let counts = |event: &Event| counting.find(event.id).is_ok();
        decoded.damaged == 0 && !decoded.events.iter().any(counts)
    })
}

/// Folding small texts. The new ones are written, read back and compared first; only then the old ones are removed. A
/// crash in between leaves events twice, which a merge does not notice.
#[derive(Debug, PartialEq, Eq)]
pub struct Sealing {
    /// New texts, each with a name made from its bytes: two tabs that fold the same texts write the same.
    pub write: Vec<(String, String)>,
    /// The places of the old ones among those that were given.
    pub remove: Vec<usize>,
}

/// What to fold on `today`: the intact texts that are at most half full and whose last event is over a day old, if
/// there are more than [`LOOSE_CHUNKS`] of them.
#[must_use]
pub fn seal(chunks: &[&str], today: Day) -> Option<Sealing> {
    let mut events = Vec::new();
    let mut remove = Vec::new();
    for (place, text) in chunks.iter().enumerate() {
        if text.len() > SEALED_BYTES / 2 {
            continue;
        }
        let Ok(decoded) = codec::decode(text) else {
            continue;
        };
        let last = decoded.events.iter().map(|event| event.day).max();
        // Two local days apart is more than 24 hours, wherever the day began.
        let is_old = last.is_some_and(|last| last.0.saturating_add(1) < today.0);
        if decoded.damaged == 0 && is_old {
            remove.push(place);
            events.extend(decoded.events);
        }
    }
    if remove.len() <= LOOSE_CHUNKS {
        return None;
    }
    let mut journal = Journal::default();
    journal.merge(events);
    let write = split(journal.events())
        .into_iter()
        .map(|text| (name_of(&text), text));
    Some(Sealing {
        write: write.collect(),
        remove,
    })
}

/// Events as texts of at most [`SEALED_BYTES`], in their order.
#[must_use]
pub fn split(events: &[Event]) -> Vec<String> {
    let text = encode(events);
    if text.len() <= SEALED_BYTES || events.len() < 2 {
        return vec![text];
    }
    // Well filled, so that they are not folded again; with room for some that are longer than the others.
    let pieces = text.len() / (SEALED_BYTES / 8 * 7) + 1;
    events
        .chunks(events.len().div_ceil(pieces))
        .flat_map(split)
        .collect()
}

/// A name for a text, made from its bytes.
fn name_of(text: &str) -> String {
    let length = base36(text.len() as u64);
    [&base36(u64::from(Crc::of(text).number())), "-", &length].concat()
}
