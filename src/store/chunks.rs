//! The chunks of local storage that the journal is kept in.
//!
//! Each page load appends only to chunks of its own, so two tabs never write the same key. Chunks of others are
//! read and never changed; what cannot be read in them stays as it is.

use coach::chunk::{Gathered, Sealing, gather, is_left_behind, seal, split};
use coach::codec::{self, encode};
use coach::{Day, Epoch, Event, Journal, Key, Writer};

use crate::platform::storage::{Refused, Storage};

/// An open chunk does not grow past this, if the browser takes what is written.
const CHUNK_BYTES: usize = 4_096;

/// More events than this at once get chunks of their own.
const FEW: usize = 8;

/// What the keys of drafts begin with, behind the base.
const DRAFT: &str = "draft:";

/// A key and its text.
pub(super) type Record = (String, String);

/// This page load's chunks, and the way to everybody's.
pub(super) struct Chunks {
    /// `None` where the browser denies it; texts are made all the same, for the shadow.
    storage: Option<Storage>,
    base: String,
    epoch: Epoch,
    writer: Writer,
    number: u32,
    /// Everything in the open chunk, also what the browser has refused so far.
    open: Vec<Event>,
    /// A key that stood. If it is gone, somebody has cleared the storage or folded chunks.
    witness: Option<String>,
    /// What [`Self::has_news`] saw last.
    of_others: usize,
}

impl Chunks {
    pub(super) fn new(storage: Option<Storage>, base: &str, writer: Writer) -> Self {
        let mut chunks = Self {
            storage,
            base: base.into(),
            epoch: Epoch::FIRST,
            writer,
            number: 1,
            open: Vec::new(),
            witness: None,
            of_others: 0,
        };
        let of_keys = chunks.keys().iter().map(Key::epoch).max();
        chunks.epoch = of_keys.max(chunks.stored_epoch()).unwrap_or_default();
        chunks
    }

    pub(super) fn is_denied(&self) -> bool {
        self.storage.is_none()
    }

    pub(super) fn base(&self) -> &str {
        &self.base
    }

    pub(super) fn epoch(&self) -> Epoch {
        self.epoch
    }

    /// Whether a chunk belongs to this app and was not deleted.
    pub(super) fn counts(&self, key: &Key) -> bool {
        key.base() == self.base && key.epoch() == self.epoch
    }

    fn get(&self, key: &str) -> Option<String> {
        self.storage.as_ref()?.get(key)
    }

    /// Writes and reads back.
    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        let storage = self.storage.as_ref().ok_or(Refused)?;
        storage.set(key, text)?;
        let is_there = storage.get(key).is_some_and(|stored| stored == text);
        is_there.then_some(()).ok_or(Refused)
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = &self.storage {
            storage.remove(key);
        }
    }

    /// The keys of all chunks under this base, those of other epochs too.
    fn keys(&self) -> Vec<Key> {
        let prefix = Key::prefix(&self.base);
        let keys = self.storage.as_ref().map(|storage| storage.keys(&prefix));
        keys.iter().flatten().filter_map(|key| Key::parse(key)).collect()
    }

    fn stored_epoch(&self) -> Option<Epoch> {
        self.get(&Epoch::key(&self.base))?.parse().ok()
    }

    /// The chunks that count: what was recorded, and what came with imports.
    pub(super) fn records(&self) -> (Vec<Record>, Vec<Record>) {
        self.keys()
            .into_iter()
            .filter(|key| self.counts(key))
            .filter_map(|key| {
                Some((
                    key.is_imported(),
                    (key.as_str().to_owned(), self.get(key.as_str())?),
                ))
            })
            .fold(
                (Vec::new(), Vec::new()),
                |(mut own, mut imported), (is_imported, record)| {
                    if is_imported { &mut imported } else { &mut own }.push(record);
                    (own, imported)
                },
            )
    }

    /// Everything that is kept.
    pub(super) fn read(&mut self) -> Gathered {
        let (own, imported) = self.records();
        self.witness = own.last().map(|(key, _)| key.clone());
        gather(texts(&own), texts(&imported))
    }

    /// Whether others have written since this was asked last: another tab, while this page was asleep and heard
    /// nothing. Folded chunks never change, so only those that still grow are looked into.
    pub(super) fn has_news(&mut self) -> bool {
        let keys = self.keys();
        let counting = keys
            .iter()
            .filter(|key| self.counts(key) && key.writer() != self.writer);
        let length = |key: &Key| match key.writer() {
            Writer::ZERO => 0,
            _ => self.get(key.as_str()).map_or(0, |text| text.len()),
        };
        let seen = counting.map(|key| 1 + length(key)).sum();
        std::mem::replace(&mut self.of_others, seen) != seen
    }

    /// What cannot be read, word for word: the chunks that hold such lines.
    pub(super) fn unreadable(&self) -> Vec<Record> {
        let (mut own, mut imported) = self.records();
        own.append(&mut imported);
        own.retain(|(_, text)| {
            codec::decode(text).is_ok_and(|decoded| decoded.damaged > 0) || codec::decode(text).is_err()
        });
        own
    }

    /// Whether somebody has deleted everything meanwhile; then what this page load remembers is of an older epoch.
    pub(super) fn has_moved_on(&mut self) -> bool {
        let stored = self.stored_epoch();
        let is_later = stored > Some(self.epoch);
        if let Some(epoch) = stored.filter(|_| is_later) {
            self.begin(epoch);
        } else if stored < Some(self.epoch) && self.epoch > Epoch::FIRST {
            // It was lost, or another tab that deleted at the same time has written a lower one over it.
            let _ = self.set(&Epoch::key(&self.base), &self.epoch.to_string());
        }
        is_later
    }

    /// Whether somebody has cleared the storage, so that what is remembered has to be written again.
    pub(super) fn was_cleared(&self) -> bool {
        let key = self.witness.as_ref();
        self.storage.is_some() && key.is_some_and(|key| self.get(key).is_none())
    }

    /// Events of a journal that are in no chunk.
    pub(super) fn missing(&mut self, journal: &Journal) -> Vec<Event> {
        let mut kept = Journal::default();
        kept.merge(self.read().events);
        self.open.clear();
        self.number += 1;
        journal
            .events()
            .iter()
            .filter(|event| kept.find(event.id).is_err())
            .cloned()
            .collect()
    }

    /// Writes the open chunk whole, with these events, and reads it back. Gives what was to be written, for the shadow,
    /// and whether local storage has it.
    ///
    /// After a refusal the events stay in the open chunk, so the next write carries them along.
    pub(super) fn append(&mut self, events: Vec<Event>) -> (Vec<Record>, Result<(), Refused>) {
        let before = self.open.len();
        let is_few = events.len() <= FEW;
        self.open.extend(events);
        if self.open.is_empty() {
            // Somebody has folded what stood here, and nothing is missing.
            return (Vec::new(), Ok(()));
        }
        let mut text = encode(&self.open);
        // The open chunk is the witness if its last write was taken.
        if (text.len() > CHUNK_BYTES || !is_few) && self.witness.as_deref() == Some(&self.key()) {
            // What came before is kept: the new events open the next chunk.
            self.open.drain(..before);
            self.number += 1;
            text = encode(&self.open);
        }
        if is_few {
            let key = self.key();
            let result = self.set(&key, &text);
            if result.is_ok() {
                self.witness = Some(key.clone());
            }
            return (vec![(key, text)], result);
        }
        let mut records = Vec::new();
        for text in split(&self.open) {
            records.push((self.key(), text));
            self.number += 1;
        }
        let result = self.set_all(&records);
        if result.is_ok() {
            self.open.clear();
        }
        (records, result)
    }

    /// The key of the open chunk.
    fn key(&self) -> String {
        let name = self.number.to_string();
        let key = Key::new(&self.base, self.epoch, false, self.writer, &name);
        key.as_str().to_owned()
    }

    /// Writes records, all or none.
    fn set_all(&self, records: &[Record]) -> Result<(), Refused> {
        let result = records.iter().try_for_each(|(key, text)| self.set(key, text));
        if result.is_err() {
            for (key, _) in records {
                self.remove(key);
            }
        }
        result
    }

    /// Writes what comes with an import. It counts as soon as the event that says so is appended.
    pub(super) fn set_imported(&self, events: &[Event], id: u64) -> (Vec<Record>, Result<(), Refused>) {
        // What an import that was cut short has left behind.
        let (own, imported) = self.records();
        let mut counting = Journal::default();
        counting.merge(gather(texts(&own), texts(&imported)).events);
        for (key, _) in imported
            .iter()
            .filter(|(_, text)| is_left_behind(text, &counting))
        {
            self.remove(key);
        }
        let mut records = Vec::new();
        for (part, text) in split(events).into_iter().enumerate() {
            let name = [&id.to_string(), "-", &part.to_string()].concat();
            let key = Key::new(&self.base, self.epoch, true, self.writer, &name);
            records.push((key.as_str().to_owned(), text));
        }
        let result = self.set_all(&records);
        (records, result)
    }

    /// Takes back records that were written.
    pub(super) fn unset(&mut self, records: &[Record]) {
        for (key, _) in records {
            self.remove(key);
        }
    }

    /// Forgets the event that was appended last, because it was refused and is not to be tried again.
    pub(super) fn drop_last(&mut self) {
        self.open.pop();
    }

    /// Folds old small chunks. Whether anything changed.
    pub(super) fn seal(&mut self, today: Day) -> bool {
        let (own, _) = self.records();
        let chunks: Vec<&str> = texts(&own).collect();
        let Some(Sealing { write, remove }) = seal(&chunks, today) else {
            return false;
        };
        for (name, text) in write {
            let key = Key::new(&self.base, self.epoch, false, Writer::ZERO, &name);
            if self.set(key.as_str(), &text).is_err() {
                // No room for both: the old ones stay.
                return true;
            }
            self.witness = Some(key.as_str().to_owned());
        }
        for place in remove {
            self.remove(&own[place].0);
        }
        true
    }

    /// Begins an epoch: what was kept before is deleted, here and for every tab that reads the storage.
    pub(super) fn begin(&mut self, epoch: Epoch) {
        self.epoch = epoch;
        self.number += 1;
        self.open.clear();
        self.witness = None;
        let (key, text) = (Epoch::key(&self.base), epoch.to_string());
        let written = self.set(&key, &text);
        for old in self.keys().iter().filter(|old| old.epoch() < epoch) {
            self.remove(old.as_str());
        }
        if written.is_err() {
            // There was no room for it.
            let _ = self.set(&key, &text);
        }
    }

    pub(super) fn copy_theme(&self, theme: Option<&str>) {
        // A copy for comfort: if it is refused, the theme comes a moment later.
        self.put("theme", theme);
    }

    /// What was typed into a field and not recorded; see [`super::drafts`].
    pub(super) fn draft(&self, field: &str) -> Option<String> {
        self.get(&[&Key::prefix(&self.base), DRAFT, field].concat())
    }

    pub(super) fn put_draft(&self, field: &str, text: Option<&str>) {
        // A comfort too.
        self.put(&[DRAFT, field].concat(), text);
    }

    /// Removes the drafts whose text says so.
    pub(super) fn drop_drafts(&self, is_old: impl Fn(&str) -> bool) {
        let Some(storage) = &self.storage else { return };
        for key in storage.keys(&[&Key::prefix(&self.base), DRAFT].concat()) {
            if storage.get(&key).is_none_or(|text| is_old(&text)) {
                storage.remove(&key);
            }
        }
    }

    /// Writes or removes what is not part of the journal.
    fn put(&self, name: &str, text: Option<&str>) {
        let key = [&Key::prefix(&self.base), name].concat();
        match text {
            Some(text) => drop(self.set(&key, text)),
            None => self.remove(&key),
        }
    }
}

pub(super) fn texts(records: &[Record]) -> impl Iterator<Item = &str> {
    records.iter().map(|(_, text)| text.as_str())
}
