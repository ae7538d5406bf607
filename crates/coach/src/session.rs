//! How much of a day's session is done.

use crate::{Day, Progress};

/// What one exercise of the session asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Its slug.
    pub exercise: &'a str,
    /// The level that is offered, from 1.
    pub level: u8,
    /// How many sets of it.
    pub sets: u32,
}

/// Sets of a day, counted against what the session asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionCount {
    /// Asked for and done; never more than [`Self::asked`].
    pub done: usize,
    /// Asked for.
    pub asked: usize,
    /// Done besides: of another list of exercises, or on another level.
    pub besides: usize,
}

impl SessionCount {
    /// Counts the sets of a day. A set is asked for on one level; the same set on another one is done besides.
    #[must_use]
    pub fn of(progress: &Progress, day: Day, session: &[Asked<'_>]) -> Self {
        let asked: u32 = session.iter().map(|asked| asked.sets).sum();
        let sets = progress.sets_on(day);
        let is_asked = |done: &&crate::SetRecord| {
            session.iter().any(|asked| {
                asked.exercise == done.exercise.as_str()
                    && asked.level == done.level
                    && (1..=asked.sets).contains(&u32::from(done.set))
            })
        };
        let done = sets.iter().filter(is_asked).count();
        Self {
            done,
            asked: usize::try_from(asked).unwrap_or(usize::MAX),
            besides: sets.len() - done,
        }
    }
}
