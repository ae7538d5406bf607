//! Taking everything along, and bringing it back.

use coach::json::Value;
use coach::{Event, Preview, Progress, What, backup, link};
use leptos::prelude::*;

use super::chunks::Chunks;
use super::{Health, Store};
use crate::platform::{self, clock};

/// Why a file or a link was not taken. Nothing has changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Larger than any backup of this app.
    TooBig,
    /// Not of this app.
    Foreign,
    /// Of a newer version.
    Newer,
    /// Not as it was written.
    Damaged,
    /// The browser has no room for it.
    NoRoom,
    /// This page writes nothing, because a newer version has written here.
    ReadOnly,
}

/// Files above this are not read: ten years are about 9 MB.
pub const FILE_BYTES: f64 = 24e6;

/// What a backup holds, and what taking it would change.
#[derive(Clone)]
pub struct Offer {
    events: Vec<Event>,
    /// What would change.
    pub preview: Preview,
    /// Lines in it that cannot be read.
    pub unreadable: usize,
}

impl Store {
    /// Everything that was done, as the text of a backup file.
    pub fn backup(self) -> String {
        self.kept.with_value(|kept| {
            let unreadable = kept.chunks.as_ref().map(Chunks::unreadable);
            backup::write(&kept.journal, &unreadable.unwrap_or_default(), clock::now_ms())
        })
    }

    /// Everything that was done, as the fragment of a link; `None` if it is too much for one.
    pub fn fragment(self) -> Option<String> {
        self.progress.track();
        self.kept
            .with_value(|kept| link::to_fragment(kept.journal.events()))
    }

    /// Looks at the text of a backup file.
    pub fn offer(self, text: &str) -> Result<Offer, Unfit> {
        let json = Value::parse(text).ok_or(if text.trim_start().starts_with('{') {
            Unfit::Damaged
        } else {
            Unfit::Foreign
        })?;
        let backup = backup::read(&json).map_err(|why| match why {
            backup::Refused::Foreign => Unfit::Foreign,
            backup::Refused::Newer => Unfit::Newer,
            backup::Refused::Damaged => Unfit::Damaged,
        })?;
        self.offer_of(backup.events, backup.unreadable.len())
    }

    /// Looks at the fragment of a link.
    pub fn offer_of_fragment(self, fragment: &str) -> Result<Offer, Unfit> {
        let events = link::from_fragment(fragment).ok_or(Unfit::Damaged)?;
        self.offer_of(events, 0)
    }

    fn offer_of(self, events: Vec<Event>, unreadable: usize) -> Result<Offer, Unfit> {
        let preview = self.kept.with_value(|kept| {
            let journal = &kept.journal;
            journal.believes(&events).then(|| journal.preview(&events))
        });
        Ok(Offer {
            preview: preview.ok_or(Unfit::Damaged)?,
            events,
            unreadable,
        })
    }

    /// Takes a backup in as one batch, whole or not at all.
    pub fn import(self, offer: Offer) -> Result<(), Unfit> {
        if self.keeping.with_untracked(|keeping| keeping.health) == Health::Newer {
            return Err(Unfit::ReadOnly);
        }
        let mut result = Ok(());
        self.kept.update_value(|kept| {
            self.follow_epoch(kept);
            let mut journal = kept.journal.clone();
            let at_ms = clock::now_ms();
            let day = clock::local_day(at_ms);
            let Some(said) = journal.import(self.writer, at_ms, day, offer.events.clone()) else {
                return;
            };
            let What::Imported { batch, .. } = &said.what else {
                return;
            };
            let events = journal.brought(batch);
            if let Some(chunks) = &mut kept.chunks {
                let (mut records, written) = chunks.set_imported(&events, said.id.counter);
                if written.is_err() && !chunks.is_denied() {
                    result = Err(Unfit::NoRoom);
                    return;
                }
                // It counts as soon as this stands.
                let (last, said) = chunks.append(vec![said]);
                if said.is_err() && !chunks.is_denied() {
                    chunks.drop_last();
                    chunks.unset(&records);
                    result = Err(Unfit::NoRoom);
                    return;
                }
                records.extend(last);
                platform::shadow::put(records.iter().map(|(key, text)| (key.as_str(), text.as_str())));
            }
            kept.journal = journal;
            self.progress.set(Progress::of(&kept.journal));
        });
        result
    }
}
