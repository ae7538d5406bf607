//! The ids that came with one backup.

use crate::{EventId, Writer};

/// A run of ids of one writer: those of its events in the journal whose counters lie between, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// Whose.
    pub writer: Writer,
    /// The first counter.
    pub first: u64,
    /// The last counter.
    pub last: u64,
}

/// Many ids, said as runs. A writer is a page load, so a backup of ten years has some thousands of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Batch(Vec<Run>);

impl Batch {
    /// The runs that hold exactly those of `ids` for which `is_in` says so. Each id at most once.
    #[must_use]
    pub fn of(ids: impl IntoIterator<Item = (EventId, bool)>) -> Self {
        let mut ids: Vec<(Writer, u64, bool)> = ids
            .into_iter()
            .map(|(id, is_in)| (id.writer, id.counter, is_in))
            .collect();
        ids.sort_unstable();
        let mut runs: Vec<Run> = Vec::new();
        let mut goes_on = false;
        for (writer, counter, is_in) in ids {
            match runs.last_mut() {
                Some(run) if is_in && goes_on && run.writer == writer => run.last = counter,
                _ if is_in => runs.push(Run {
                    writer,
                    first: counter,
                    last: counter,
                }),
                _ => {}
            }
            goes_on = is_in;
        }
        Self(runs)
    }

    /// Takes runs as they are read; `None` if they are not in order, overlap, or are empty themselves.
    #[must_use]
    pub fn new(runs: Vec<Run>) -> Option<Self> {
        let in_order = runs
            .windows(2)
            .all(|pair| (pair[0].writer, pair[0].last) < (pair[1].writer, pair[1].first));
        let fits = in_order && runs.iter().all(|run| run.first <= run.last);
        fits.then_some(Self(runs))
    }

    /// The runs, by writer, then counter.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// Whether an id is one of them.
    #[must_use]
    pub fn holds(&self, id: EventId) -> bool {
        let after = self
            .0
            .partition_point(|run| (run.writer, run.first) <= (id.writer, id.counter));
        after
            .checked_sub(1)
            .and_then(|place| self.0.get(place))
            .is_some_and(|run| run.writer == id.writer && id.counter <= run.last)
    }
}
