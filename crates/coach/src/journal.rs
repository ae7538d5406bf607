//! The set of everything that happened.

use crate::{Day, Event, EventId, What, Writer};

/// Events, each id at most once, kept in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    events: Vec<Event>,
    highest_counter: u64,
}

impl Journal {
    /// Adds events that are not there yet. An id that is there already is left as it is.
    pub fn merge(&mut self, events: impl IntoIterator<Item = Event>) {
        self.events.extend(events);
        // Stable, and what was there comes first: of two events with one id the known one stays.
        self.events.sort_by_key(|event| event.id);
        self.events.dedup_by_key(|event| event.id);
        self.saw_counter(self.events.last().map_or(0, |event| event.id.counter));
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
        let event = Event { id, at_ms, day, what };
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

    /// The events that count: neither undone nor undoings, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Event> {
        let mut undone: Vec<EventId> = self
            .events
            .iter()
            .filter_map(|event| match event.what {
                What::Undone { of } => Some(of),
                _ => None,
            })
            .collect();
        undone.sort_unstable();
        self.events.iter().filter(move |event| {
            !matches!(event.what, What::Undone { .. }) && undone.binary_search(&event.id).is_err()
        })
    }
}
