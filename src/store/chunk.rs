//! The chunks of local storage that the journal is kept in.
//!
//! Each page load appends only to chunks of its own, so two tabs never write the same key. Chunks of others are
//! read and never written; what cannot be read in them stays as it is.

use coach::codec::{self, encode};
use coach::{Event, Journal, Writer};

use crate::platform::storage::{Refused, Storage};

/// An open chunk that has grown past this is closed and the next one opened.
const CHUNK_BYTES: usize = 4_096;

/// This page load's chunks, and the way to everybody's.
pub(super) struct Chunks {
    storage: Storage,
    /// `kf:<base>:`; apps under other paths of this origin have their own.
    prefix: String,
    writer: Writer,
    number: u32,
    /// Everything in the open chunk, also what the browser has refused so far.
    open: Vec<Event>,
}

impl Chunks {
    pub(super) fn new(storage: Storage, base: &str, writer: Writer) -> Self {
        Self {
            storage,
            prefix: ["kf:", base, ":"].concat(),
            writer,
            number: 1,
            open: Vec::new(),
        }
    }

    /// Merges all that is stored into the journal. Returns how many entries could not be read.
    pub(super) fn read_into(&self, journal: &mut Journal) -> usize {
        let mut set_aside = 0;
        for key in self.storage.keys(&[&self.prefix, "j:"].concat()) {
            let Some(text) = self.storage.get(&key) else {
                continue;
            };
            match codec::decode(&text) {
                Ok(decoded) => {
                    set_aside += decoded.damaged;
                    journal.merge(decoded.events);
                }
                Err(_) => set_aside += 1,
            }
        }
        set_aside
    }

    /// Writes the open chunk whole, with one more event, and reads it back.
    ///
    /// After a refusal the event stays in the open chunk, so the next write carries it along.
    pub(super) fn append(&mut self, event: Event) -> Result<(), Refused> {
        self.open.push(event);
        let key = [
            &self.prefix,
            "j:",
            &self.writer.to_string(),
            ":",
            &self.number.to_string(),
        ]
        .concat();
        let text = encode(&self.open);
        self.storage.set(&key, &text)?;
        if self.storage.get(&key).is_none_or(|stored| stored != text) {
            return Err(Refused);
        }
        if text.len() > CHUNK_BYTES {
            self.number += 1;
            self.open.clear();
        }
        Ok(())
    }

    /// Removes everything that was ever kept under this base.
    pub(super) fn forget(&mut self) {
        for key in self.storage.keys(&self.prefix) {
            self.storage.remove(&key);
        }
        self.number = 1;
        self.open.clear();
    }

    pub(super) fn copy_theme(&self, theme: Option<&str>) {
        let key = [&self.prefix, "theme"].concat();
        match theme {
            // A copy for comfort: if it is refused, the theme comes a moment later.
            Some(theme) => drop(self.storage.set(&key, theme)),
            None => self.storage.remove(&key),
        }
    }
}
