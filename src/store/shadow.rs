//! The second copy: what it adds at start, and keeping it equal.

use coach::chunk::gather;
use coach::{Epoch, Event, Journal, Key};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chunks::Record;
use super::{Health, Kept, Notice, Shadow, Store};
use crate::platform::{after_ms, clock, page, shadow};

/// As long the routine waits for the second copy.
const PATIENCE_MS: i32 = 2_000;

impl Store {
    /// Asks the second copy what it knows. The first view does not wait for it.
    pub(super) fn ask_shadow(self) {
        self.shadow_is(Shadow::Asking);
        let is_asking = move || self.keeping.with_untracked(|keeping| keeping.shadow) == Shadow::Asking;
        after_ms(PATIENCE_MS, move || {
            if is_asking() {
                self.shadow_is(Shadow::Silent);
            }
        });
        let lost = move || {
            let is_known = self.keeping.with_untracked(|keeping| keeping.shadow) == Shadow::Answered;
            self.shadow_is(if is_known { Shadow::Lost } else { Shadow::Silent });
        };
        spawn_local(async move {
            if let Some(records) = shadow::open(lost).await {
                self.kept.update_value(|kept| self.absorb(kept, &records));
                self.shadow_is(Shadow::Answered);
                self.is_mended();
            }
            let today = clock::local_day(clock::now_ms());
            self.kept.update_value(|kept| {
                if let Some(chunks) = &mut kept.chunks
                    && self.may_write()
                {
                    chunks.seal(today);
                }
            });
            self.level_shadow();
        });
    }

    /// What could not be read has come back: that is the one thing to say.
    fn is_mended(self) {
        let notices = self.keeping.with_untracked(|keeping| keeping.notices.clone());
        let is_restored = notices.iter().any(|notice| matches!(notice, Notice::Restored(_)));
        let unread = notices
            .into_iter()
            .find(|notice| matches!(notice, Notice::Unread(_)));
        if let Some(unread) = unread.filter(|_| is_restored) {
            self.told(unread);
        }
    }

    fn shadow_is(self, is: Shadow) {
        self.keeping.update(|keeping| keeping.shadow = is);
        // Whoever tests the page waits for this instead of for some seconds.
        page::set_root(
            "data-shadow",
            Some(match is {
                Shadow::Asking => "asking",
                Shadow::Answered => "answered",
                Shadow::Silent | Shadow::Lost => "silent",
            }),
        );
    }

    /// Whether local storage has everything, and nothing newer.
    fn may_write(self) -> bool {
        self.keeping.with_untracked(|keeping| keeping.health) == Health::Kept
    }

    /// Makes the second copy equal to local storage, if that has everything.
    pub(super) fn level_shadow(self) {
        if self.may_write() {
            shadow::level();
        }
    }

    /// Takes in what the second copy has and local storage has not.
    fn absorb(self, kept: &mut Kept, records: &[Record]) {
        let Some(chunks) = &mut kept.chunks else { return };
        let keys = records.iter().map(|(key, text)| (Key::parse(key), key, text));
        let epochs = keys.clone().filter_map(|(chunk, key, text)| match chunk {
            Some(chunk) if chunk.base() == chunks.base() => Some(chunk.epoch()),
            None if *key == Epoch::key(chunks.base()) => text.parse().ok(),
            _ => None,
        });
        if let Some(latest) = epochs.max().filter(|latest| *latest > chunks.epoch()) {
            // Everything was deleted, and local storage has not kept that.
            chunks.begin(latest);
            self.drop_all(kept);
        }
        let Some(chunks) = &mut kept.chunks else { return };
        let counting =
            keys.filter_map(|(chunk, _, text)| Some((chunk.filter(|chunk| chunks.counts(chunk))?, text)));
        let (imported, own): (Vec<_>, Vec<_>) = counting.partition(|(chunk, _)| chunk.is_imported());
        let text = |(_, text): &(Key, &'_ String)| text.as_str().to_owned();
        let own: Vec<String> = own.iter().map(text).collect();
        let imported: Vec<String> = imported.iter().map(text).collect();
        if own.is_empty() && imported.is_empty() {
            return;
        }
        // Which imports count stands in local storage as well.
        let (here, _) = chunks.records();
        let chunks_of_both = own
            .iter()
            .chain(here.iter().map(|(_, text)| text).filter(|_| !imported.is_empty()));
        let gathered = gather(
            chunks_of_both.map(String::as_str),
            imported.iter().map(String::as_str),
        );
        if gathered.is_newer {
            self.now_is(Health::Newer);
        }
        let mut news = Journal::default();
        news.merge(gathered.events);
        let is_new = |event: &&Event| kept.journal.find(event.id).is_err();
        let new: Vec<Event> = news.events().iter().filter(is_new).cloned().collect();
        if !new.is_empty() {
            self.merge(kept, new.clone());
            self.tell(Notice::Restored(new.len()));
            self.write(kept, new);
        }
    }
}
