//! What the visitor did, kept. This module alone writes progress: a live place records an event; it never saves.

mod backup;
mod chunks;
mod drafts;
mod notice;
mod shadow;

pub use backup::{FILE_BYTES, Offer, Unfit};
pub use drafts::Draft;
pub use notice::{Health, Notice, Shadow};

use chunks::Chunks;
use coach::chunk::gather;
use coach::{Day, Epoch, Event, EventId, Journal, Key, Progress, Slug, Subject, What, Writer};
use leptos::prelude::*;

use crate::base::Base;
use crate::platform::lifecycle::when_seen_again;
use crate::platform::storage::{Storage, on_change_elsewhere};
use crate::platform::{self, clock};

/// The journal and everything computed from it.
#[derive(Clone, Copy)]
pub struct Store {
    kept: StoredValue<Kept, LocalStorage>,
    progress: RwSignal<Progress>,
    keeping: RwSignal<Keeping>,
    /// The local day, as its number.
    today: RwSignal<i32>,
    writer: Writer,
}

/// How what was done is kept, and what is to be said about it.
#[derive(Clone, Debug)]
struct Keeping {
    health: Health,
    shadow: Shadow,
    /// Lines that could not be read at start.
    unread: usize,
    notices: Vec<Notice>,
}

/// What is not shown, only computed from.
#[derive(Default)]
struct Kept {
    journal: Journal,
    /// `None` in the prerender, which knows nobody and renders the general case.
    chunks: Option<Chunks>,
}

impl Store {
    /// Reads what this browser has kept and provides the store. Never fails: without storage it goes on in memory.
    #[must_use]
    pub fn provide() -> Self {
        let is_prerender = cfg!(feature = "ssr");
        let writer = Writer::new(if is_prerender { 0 } else { clock::random_bits() });
        let store = Self {
            kept: StoredValue::new_local(Kept::default()),
            progress: RwSignal::new(Progress::default()),
            keeping: RwSignal::new(Keeping {
                health: Health::Kept,
                shadow: Shadow::Answered,
                unread: 0,
                notices: Vec::new(),
            }),
            today: RwSignal::new(0),
            writer,
        };
        if !is_prerender {
            store.start();
        }
        provide_context(store);
        store
    }

    fn start(self) {
        let mut chunks = Chunks::new(Storage::probe(), Base::expect().as_str(), self.writer);
        if chunks.is_denied() {
            self.now_is(Health::Blocked);
        }
        let gathered = chunks.read();
        let mut unread = gathered.damaged;
        self.keeping.update(|keeping| keeping.unread = unread);
        self.kept.update_value(|kept| {
            kept.journal.merge(gathered.events);
            self.progress.set(Progress::of(&kept.journal));
            kept.chunks = Some(chunks);
        });
        if gathered.is_newer {
            self.now_is(Health::Newer);
        }
        // Said once, and again when there is more of it.
        let told = self
            .progress
            .with_untracked(|progress| progress.setting(UNREAD_TOLD)?.parse().ok());
        unread = if Some(unread) > told { unread } else { 0 };
        if unread > 0 {
            self.tell(Notice::Unread(unread));
        }
        self.watch_the_clock();
        self.drop_old_drafts();
        when_seen_again(move || self.read_again());
        on_change_elsewhere(move |key, text| self.heard(key, text));
        self.ask_shadow();
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

    /// Where entries are kept right now.
    pub fn health(self) -> Health {
        self.keeping.read().health
    }

    /// What is known of the second copy.
    pub fn shadow(self) -> Shadow {
        self.keeping.read().shadow
    }

    /// How many lines cannot be read. They stay as they are.
    pub fn unread(self) -> usize {
        self.keeping.read().unread
    }

    /// What is to be said and nobody has closed yet.
    pub fn notices(self) -> Vec<Notice> {
        self.keeping.read().notices.clone()
    }

    /// A notice was closed.
    pub fn told(self, notice: Notice) {
        self.keeping
            .update(|keeping| keeping.notices.retain(|known| *known != notice));
        if let Notice::Unread(lines) = notice {
            self.change_setting(UNREAD_TOLD, &lines.to_string());
        }
    }

    fn tell(self, notice: Notice) {
        self.keeping.update(|keeping| {
            keeping.notices.retain(|known| !known.is_about_the_same(notice));
            keeping.notices.push(notice);
        });
    }

    fn now_is(self, health: Health) {
        let before = self.keeping.with_untracked(|keeping| keeping.health);
        // A newer version stays newer.
        if before == health || before == Health::Newer {
            return;
        }
        self.keeping.update(|keeping| keeping.health = health);
        self.tell(Notice::Health(health));
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

    /// Looks at the clock now and then, and when the day turns.
    fn watch_the_clock(self) {
        self.look_at_the_clock();
        // A device that sleeps stops its timers, and a clock can be set: a minute is never too late by much.
        let wait = clock::day_lasts_ms(clock::now_ms()).min(60_000);
        let wait = i32::try_from(wait).unwrap_or(i32::MAX);
        platform::after_ms(wait, move || self.watch_the_clock());
    }

    /// Whether it is still the day that something was shown for. If not, what is shown turns, and a press on what stood
    /// there before has no effect.
    pub fn is_still(self, day: Day) -> bool {
        self.look_at_the_clock();
        untrack(|| self.today()) == day
    }

    /// This page was away: what it did not hear meanwhile is read.
    fn read_again(self) {
        self.look_at_the_clock();
        self.kept.update_value(|kept| {
            self.follow_epoch(kept);
            let Some(chunks) = &mut kept.chunks else { return };
            if chunks.has_news() {
                let news = chunks.read();
                if news.is_newer {
                    self.now_is(Health::Newer);
                }
                self.merge(kept, news.events);
            }
        });
        self.try_again();
    }

    /// Records what happened, now.
    pub fn record(self, what: What) {
        self.look_at_the_clock();
        let today = untrack(|| self.today());
        self.record_on(today, what);
    }

    /// Records what belongs to a day that was shown, whatever day it is by now.
    pub fn record_on(self, day: Day, what: What) {
        self.kept.update_value(|kept| {
            self.follow_epoch(kept);
            let event = kept.journal.record(self.writer, clock::now_ms(), day, what);
            self.progress.update(|progress| {
                if !progress.follow(&event) {
                    *progress = Progress::of(&kept.journal);
                }
            });
            self.write(kept, vec![event]);
        });
    }

    /// Takes an earlier event back, by one more event.
    pub fn undo(self, of: EventId) {
        self.record(What::Undone { of });
    }

    /// Takes back what was done, however many events say it.
    pub fn take_back(self, subject: &Subject) {
        let said = self.kept.with_value(|kept| kept.journal.about(subject));
        for event in said {
            self.undo(event);
        }
    }

    /// Records a setting if name and value are slugs, as those of the content are.
    pub fn change_setting(self, name: &str, value: &str) {
        if let (Some(name), Some(value)) = (Slug::new(name), Slug::new(value)) {
            self.record(What::SettingChanged { name, value });
        }
    }

    /// Writes events to local storage and to the shadow, and whatever was refused or has vanished along with them.
    fn write(self, kept: &mut Kept, events: Vec<Event>) {
        let Some(chunks) = &mut kept.chunks else { return };
        if self.keeping.with_untracked(|keeping| keeping.health) == Health::Newer {
            return;
        }
        let events = if chunks.was_cleared() {
            chunks.missing(&kept.journal)
        } else {
            events
        };
        let (records, result) = chunks.append(events);
        platform::shadow::put(records.iter().map(|(key, text)| (key.as_str(), text.as_str())));
        if !chunks.is_denied() {
            self.now_is(if result.is_ok() {
                Health::Kept
            } else {
                Health::Full
            });
        }
    }

    /// Writes what was refused, and what was cleared away.
    fn try_again(self) {
        self.kept.update_value(|kept| {
            let is_full = self.keeping.with_untracked(|keeping| keeping.health) == Health::Full;
            let is_cleared = kept.chunks.as_ref().is_some_and(Chunks::was_cleared);
            if is_full || is_cleared {
                self.write(kept, Vec::new());
            }
        });
    }

    /// If everything was deleted meanwhile, in another tab, nothing of it is left here either.
    fn follow_epoch(self, kept: &mut Kept) {
        if kept.chunks.as_mut().is_some_and(Chunks::has_moved_on) {
            self.drop_all(kept);
        }
    }

    fn drop_all(self, kept: &mut Kept) {
        kept.journal.forget();
        if let Some(chunks) = &kept.chunks {
            chunks.drop_drafts(|_| true);
        }
        self.progress.set(Progress::default());
        self.keeping.update(|keeping| {
            keeping.unread = 0;
            keeping
                .notices
                .retain(|notice| matches!(notice, Notice::Health(_)));
        });
    }

    /// Another tab has changed what is stored.
    fn heard(self, key: Option<String>, text: Option<String>) {
        let Some(key) = key else {
            return self.try_again();
        };
        self.kept.update_value(|kept| {
            let Some(chunks) = &mut kept.chunks else { return };
            if key == Epoch::key(chunks.base()) {
                return self.follow_epoch(kept);
            }
            let is_own_news = Key::parse(&key).is_some_and(|key| chunks.counts(&key) && !key.is_imported());
            if let Some(text) = text.filter(|_| is_own_news) {
                let mut news = gather([text.as_str()], []);
                let brings = |event: &Event| matches!(event.what, What::Imported { .. });
                if news.events.iter().any(brings) {
                    news = chunks.read();
                }
                if news.is_newer {
                    self.now_is(Health::Newer);
                }
                self.merge(kept, news.events);
            }
        });
    }

    /// Takes events in that are kept already. How many are new.
    fn merge(self, kept: &mut Kept, events: Vec<Event>) -> usize {
        let before = kept.journal.events().len();
        let merged = kept.journal.merge(events);
        if merged.added > 0 || !merged.only_appended {
            self.progress.update(|progress| {
                let mut new = kept.journal.events()[before..].iter();
                let is_followed = merged.only_appended && new.all(|event| progress.follow(event));
                if !is_followed {
                    *progress = Progress::of(&kept.journal);
                }
            });
        }
        merged.added
    }

    /// Whether nothing at all is kept, not even a setting.
    pub fn keeps_nothing(self) -> bool {
        self.progress.track();
        self.kept.with_value(|kept| kept.journal.events().is_empty())
    }

    /// Deletes everything that is kept in this browser under this base, in every tab.
    pub fn forget(self) {
        self.kept.update_value(|kept| {
            if let Some(chunks) = &mut kept.chunks {
                let epoch = chunks.epoch().next(clock::random_bits());
                // In both stores first: what then cannot be removed counts no longer.
                let (key, text) = (Epoch::key(chunks.base()), epoch.to_string());
                platform::shadow::put([(key.as_str(), text.as_str())]);
                chunks.begin(epoch);
            }
            self.drop_all(kept);
        });
        self.level_shadow();
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

/// The setting that says how many lines that cannot be read the visitor has been told of.
const UNREAD_TOLD: &str = "unread-told";
