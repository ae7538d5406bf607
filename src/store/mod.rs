//! What the visitor did, kept. This module alone writes progress: a live place records an event; it never saves.

mod chunk;

use chunk::Chunks;
use coach::{Day, EventId, Journal, Progress, Slug, What, Writer};
use leptos::prelude::*;

use crate::base::Base;
use crate::platform::{clock, page, storage::Storage};

/// Where entries are kept right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// In this browser's local storage.
    Kept,
    /// In memory only: the browser denies local storage.
    Blocked,
    /// In memory only: the browser refused the last write. Every new entry tries again, with all that is missing.
    Full,
}

/// The journal and everything computed from it.
#[derive(Clone, Copy)]
pub struct Store {
    kept: StoredValue<Kept, LocalStorage>,
    progress: RwSignal<Progress>,
    health: RwSignal<Health>,
    /// Notices that were not closed yet: about health, and about entries that could not be read.
    untold: RwSignal<(bool, usize)>,
    /// The local day, as its number.
    today: RwSignal<i32>,
    writer: Writer,
}

/// What is not shown, only computed from.
#[derive(Default)]
struct Kept {
    journal: Journal,
    chunks: Option<Chunks>,
}

impl Store {
    /// Reads what this browser has kept and provides the store. Never fails: without storage it goes on in memory.
    #[must_use]
    pub fn provide() -> Self {
        let mut kept = Kept::default();
        let mut unread = 0;
        let mut health = Health::Kept;
        let mut writer = Writer::new(0);
        // The prerender knows nobody: it renders the general case.
        if cfg!(not(feature = "ssr")) {
            writer = clock::new_writer();
            match Storage::probe() {
                None => health = Health::Blocked,
                Some(storage) => {
                    let chunks = Chunks::new(storage, Base::expect().as_str(), writer);
                    unread = chunks.read_into(&mut kept.journal);
                    kept.chunks = Some(chunks);
                }
            }
        }
        let progress = Progress::of(&kept.journal);
        let store = Self {
            kept: StoredValue::new_local(kept),
            progress: RwSignal::new(progress),
            health: RwSignal::new(health),
            untold: RwSignal::new((health != Health::Kept, unread)),
            today: RwSignal::new(0),
            writer,
        };
        if cfg!(not(feature = "ssr")) {
            store.look_at_the_clock();
            page::when_seen_again(move || store.look_at_the_clock());
        }
        provide_context(store);
        store
    }

    /// The store that was provided at start.
    #[expect(
        clippy::expect_used,
        reason = "a page without a store is a mistake of ours that the first test shows"
    )]
    pub fn expect() -> Self {
        use_context().expect("Store::provide comes before any page")
    }

    /// Where the visitor stands.
    pub fn progress(self) -> RwSignal<Progress> {
        self.progress
    }

    /// Where entries are kept right now, as long as nobody closed the notice about it.
    pub fn untold_health(self) -> Option<Health> {
        self.untold.get().0.then(|| self.health.get())
    }

    /// The notice about health was closed.
    pub fn told_health(self) {
        self.untold.update(|untold| untold.0 = false);
    }

    /// How many stored entries could not be read at start, as long as nobody closed the notice about it. They are
    /// left as they are.
    pub fn untold_unread(self) -> Option<usize> {
        let unread = self.untold.get().1;
        (unread > 0).then_some(unread)
    }

    /// The notice about unread entries was closed.
    pub fn told_unread(self) {
        self.untold.update(|untold| untold.1 = 0);
    }

    /// The local day that it is now. Who asks in a view is asked again when it turns.
    pub fn today(self) -> Day {
        Day(self.today.get())
    }

    /// Looks at the clock: the page may have stayed open over night.
    fn look_at_the_clock(self) {
        let today = clock::local_day(clock::now_ms()).0;
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// Records what happened, now.
    pub fn record(self, what: What) {
        let at_ms = clock::now_ms();
        let day = clock::local_day(at_ms);
        self.look_at_the_clock();
        self.kept.update_value(|kept| {
            let event = kept.journal.record(self.writer, at_ms, day, what);
            self.progress.update(|progress| {
                if !progress.follow(&event) {
                    *progress = Progress::of(&kept.journal);
                }
            });
            if let Some(chunks) = &mut kept.chunks {
                self.now_is(if chunks.append(event).is_ok() {
                    Health::Kept
                } else {
                    Health::Full
                });
            }
        });
    }

    fn now_is(self, health: Health) {
        if self.health.get_untracked() != health {
            self.health.set(health);
            self.untold.update(|untold| untold.0 = health != Health::Kept);
        }
    }

    /// Takes an earlier event back, by one more event.
    pub fn undo(self, of: EventId) {
        self.record(What::Undone { of });
    }

    /// Records a setting if name and value are slugs, as those of the content are.
    pub fn change_setting(self, name: &str, value: &str) {
        if let (Some(name), Some(value)) = (Slug::new(name), Slug::new(value)) {
            self.record(What::SettingChanged { name, value });
        }
    }

    /// Everything that happened, as the text that it is kept in; also what other tabs have recorded meanwhile.
    pub fn text(self) -> String {
        self.kept.update_value(|kept| {
            if let Some(chunks) = &kept.chunks {
                let _ = chunks.read_into(&mut kept.journal);
            }
        });
        self.kept
            .with_value(|kept| coach::codec::encode(kept.journal.events()))
    }

    /// Whether nothing at all is kept, not even a setting.
    pub fn keeps_nothing(self) -> bool {
        self.progress.track();
        self.kept.with_value(|kept| kept.journal.events().is_empty())
    }

    /// Deletes everything that is kept in this browser under this base.
    pub fn forget(self) {
        self.kept.update_value(|kept| {
            kept.journal.forget();
            if let Some(chunks) = &mut kept.chunks {
                chunks.forget();
            }
        });
        self.told_unread();
        self.progress.set(Progress::default());
    }

    /// Keeps a copy of the theme where `boot.js` finds it before the app is there. The journal stays the truth.
    pub fn copy_theme(self, theme: Option<&str>) {
        self.kept.with_value(|kept| {
            if let Some(chunks) = &kept.chunks {
                chunks.copy_theme(theme);
            }
        });
    }
}
