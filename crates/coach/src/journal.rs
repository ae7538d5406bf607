//! The set of everything that happened.

use std::cmp::Ordering;

use crate::codec::encode;
use crate::{AT_MS_MAX, Batch, Day, Event, EventId, What, Writer};

/// Events, each id at most once, kept in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    events: Vec<Event>,
    highest_counter: u64,
}

/// What a merge did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// How many ids are new.
    pub added: usize,
    /// All that stood before stands as it did, and what is new stands behind it: a progress can
    /// [follow](crate::Progress::follow).
    pub only_appended: bool,
}

/// What a backup would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Entries that are not here, or are hidden because an import of them was taken back.
    pub adds: usize,
    /// Entries that are here already; they are left as they are.
    pub leaves: usize,
    /// The first and the last day of what it adds.
    pub days: Option<(Day, Day)>,
    /// Entries that count now and would not afterwards, because the backup takes them back.
    pub takes_back: usize,
}

/// Whether an event counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Force {
    Standing,
    /// Taken back, or a taking back itself.
    Undone,
    /// Came with an import that was taken back.
    Hidden,
}

/// An import that is not hidden itself.
struct Import<'a> {
    id: EventId,
    batch: &'a Batch,
    is_undone: bool,
}

impl Import<'_> {
    /// Whether an event came with what was taken back. `imports` go from the newest to the oldest.
    fn is_hidden(imports: &[Self], id: EventId) -> bool {
        let mut decides: Option<&Self> = None;
        for import in imports.iter().filter(|import| import.batch.holds(id)) {
            if decides.is_none_or(|newer| newer.batch.holds(import.id)) {
                decides = Some(import);
            }
        }
        decides.is_some_and(|import| import.is_undone)
    }
}

impl Journal {
    /// The union by id. Of two different events with one id, which no app makes, the smaller one stays, whatever the
    /// order of merging.
    pub fn merge(&mut self, events: impl IntoIterator<Item = Event>) -> Merged {
        let before = self.events.len();
        let last = self.events.last().map(|event| event.id);
        self.events.extend(events);
        let mut others = self.events.split_off(before);
        in_order(&mut others);
        let only_appended = others.first().is_none_or(|first| Some(first.id) > last);
        let is_known = others.iter().all(|event| {
            self.find(event.id)
                .is_ok_and(|place| self.events[place] == *event)
        });
        if !is_known {
            self.events.append(&mut others);
        }
        if !only_appended && !is_known {
            in_order(&mut self.events);
        }
        self.saw_counter(self.events.last().map_or(0, |event| event.id.counter));
        Merged {
            added: self.events.len() - before,
            only_appended: only_appended || is_known,
        }
    }

    /// The place of an id, or where it would be.
    ///
    /// # Errors
    /// The id is not here; the place is where it would be.
    pub fn find(&self, id: EventId) -> Result<usize, usize> {
        self.events.binary_search_by(|event| event.id.cmp(&id))
    }

    /// Whether the counters of a backup could have been given by an app: they are not so far ahead of what is here that
    /// new ids would soon leave the range that is read, [`crate::COUNTER_MAX`].
    #[must_use]
    pub fn believes(&self, events: &[Event]) -> bool {
        const LEAP: u64 = 1 << 32;
        let highest = events.iter().map(|event| event.id.counter).max();
        highest.is_none_or(|highest| highest <= self.highest_counter + LEAP)
    }

    /// What [`Self::import`] would do.
    #[must_use]
    pub fn preview(&self, events: &[Event]) -> Preview {
        let mut after = self.clone();
        let (adds, offered) = after.take_in(events.to_vec());
        let days = || {
            let added = after
                .events
                .iter()
                .filter(|event| adds.binary_search(&event.id).is_ok());
            added.map(|event| event.day)
        };
        let stands_after = after.forces();
        let is_taken_back = |event: &&Event| {
            after
                .find(event.id)
                .is_ok_and(|place| stands_after[place] != Force::Standing)
        };
        Preview {
            adds: adds.len(),
            leaves: offered - adds.len(),
            days: days().min().zip(days().max()),
            takes_back: self.standing().filter(is_taken_back).count(),
        }
    }

    /// Merges a backup and records that it came, as one batch that can be taken back with [`What::Undone`]. `None` if
    /// it adds nothing; then nothing has changed.
    ///
    /// What is hidden here, because an earlier import of it was taken back, comes again. What is hidden in the backup
    /// itself does not come: its owner has taken it back.
    pub fn import(&mut self, writer: Writer, at_ms: u64, day: Day, events: Vec<Event>) -> Option<Event> {
        let (ids, _) = self.take_in(events);
        if ids.is_empty() {
            return None;
        }
        let batch = Batch::of(
            self.events
                .iter()
                .map(|event| (event.id, ids.binary_search(&event.id).is_ok())),
        );
        let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        Some(self.record(writer, at_ms, day, What::Imported { count, batch }))
    }

    /// The events that came with an import: what is kept of it, see [`crate::chunk::gather`].
    #[must_use]
    pub fn brought(&self, batch: &Batch) -> Vec<Event> {
        let events = self.events.iter().filter(|event| batch.holds(event.id));
        events.cloned().collect()
    }

    /// Merges and returns the ids that were not here or were hidden, in order, and how many the backup offers.
    fn take_in(&mut self, events: Vec<Event>) -> (Vec<EventId>, usize) {
        let mut from = Self::default();
        from.merge(events);
        let is_undone = |of: EventId| {
            self.events
                .iter()
                .any(|event| event.id > of && event.what == What::Undone { of })
        };
        // An import that was taken back, there or here, would hide what is here from another source.
        let offered: Vec<bool> = from
            .events
            .iter()
            .zip(from.forces())
            .map(|(event, force)| match (&event.what, force) {
                (_, Force::Hidden) | (What::Imported { .. }, Force::Undone) => false,
                (What::Imported { .. }, _) => !is_undone(event.id),
                _ => true,
            })
            .collect();
        let mut offered = offered.into_iter();
        from.events.retain(|_| offered.next() == Some(true));
        let offered = from.events.len();
        let forces = self.forces();
        let is_shown = |id| self.find(id).is_ok_and(|place| forces[place] != Force::Hidden);
        // Of an id that stands here already the content here stays: a backup only adds.
        from.events.retain(|event| !is_shown(event.id));
        let ids = from.events.iter().map(|event| event.id).collect();
        self.merge(from.events);
        (ids, offered)
    }

    /// Forgets every event. New ids stay above all that were ever given.
    pub fn forget(&mut self) {
        self.events.clear();
    }

    /// Takes note of a counter seen in an entry that cannot be read, so that new ids stay above it.
    pub fn saw_counter(&mut self, counter: u64) {
        self.highest_counter = self.highest_counter.max(counter);
    }

    /// Makes the next event of `writer` and adds it.
    pub fn record(&mut self, writer: Writer, at_ms: u64, day: Day, what: What) -> Event {
        let id = EventId {
            counter: self.highest_counter.saturating_add(1),
            writer,
        };
        let event = Event {
            id,
            at_ms: at_ms.min(AT_MS_MAX),
            day,
            what,
        };
        self.highest_counter = id.counter;
        // Its counter is the highest, so its place is the last.
        self.events.push(event.clone());
        event
    }

    /// All events in order, undone ones and undoings included.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The events that count: not undone, no undoings, and not of an import that was taken back; in order.
    pub fn standing(&self) -> impl Iterator<Item = &Event> {
        self.events
            .iter()
            .zip(self.forces())
            .filter_map(|(event, force)| (force == Force::Standing).then_some(event))
    }

    /// What counts, from the newest event to the oldest: an event only ever speaks about earlier ones.
    ///
    /// Of the imports that brought an event the newest decides, so that importing again brings everything again. But
    /// if it brought an older one along, it came from somebody who has said more, and that one decides.
    fn forces(&self) -> Vec<Force> {
        // From the highest to the lowest: what is taken back is mostly lower than what was before.
        let mut undone: Vec<EventId> = Vec::new();
        let place_of = |undone: &[EventId], id: EventId| undone.binary_search_by(|known| id.cmp(known));
        let mut imports: Vec<Import> = Vec::new();
        let mut forces: Vec<Force> = Vec::with_capacity(self.events.len());
        for event in self.events.iter().rev() {
            let is_undone = place_of(&undone, event.id).is_ok();
            forces.push(match &event.what {
                _ if Import::is_hidden(&imports, event.id) => Force::Hidden,
                What::Undone { of } => {
                    if let Err(place) = place_of(&undone, *of) {
                        undone.insert(place, *of);
                    }
                    Force::Undone
                }
                What::Imported { batch, .. } => {
                    imports.push(Import {
                        id: event.id,
                        batch,
                        is_undone,
                    });
                    if is_undone { Force::Undone } else { Force::Standing }
                }
                _ if is_undone => Force::Undone,
                _ => Force::Standing,
            });
        }
        forces.reverse();
        forces
    }
}

/// Puts events in the order of their ids, each id once: of two contents the one whose text comes first.
fn in_order(events: &mut Vec<Event>) {
    // As they come from sealed texts: looking is quicker than sorting.
    if events.windows(2).all(|pair| pair[0].id < pair[1].id) {
        return;
    }
    events.sort_by(|a, b| {
        a.id.cmp(&b.id).then_with(|| {
            if a == b {
                Ordering::Equal
            } else {
                encode(std::slice::from_ref(a)).cmp(&encode(std::slice::from_ref(b)))
            }
        })
    });
    events.dedup_by(|b, a| a.id == b.id);
}
