//! What can be taken back where it was done, however many events say it.

use crate::{Day, EventId, Journal, Slug, What};

/// What somebody did once. Two tabs, or two devices, may each have recorded it; it still counts once, and goes whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// That a lesson was read.
    Reading {
        /// The lesson's slug.
        lesson: Slug,
    },
    /// The last answer to a question, with those that other tabs gave in the same round.
    Answer {
        /// The question's id.
        question: Slug,
    },
    /// A set of an exercise.
    Set {
        /// When it was done.
        day: Day,
        /// The exercise's slug.
        exercise: Slug,
        /// Level of its ladder, from 1.
        level: u8,
        /// Which set of the session, from 1.
        set: u8,
    },
    /// How much an exercise hurt.
    Pain {
        /// When.
        day: Day,
        /// The exercise's slug.
        exercise: Slug,
    },
    /// That a session was finished.
    Session {
        /// When.
        day: Day,
    },
}

impl Subject {
    fn is_of(&self, on: Day, what: &What) -> bool {
        match (self, what) {
            (Self::Reading { lesson }, What::LessonRead { lesson: read }) => lesson == read,
            (
                Self::Answer { question },
                What::CardAnswered {
                    question: answered, ..
                },
            ) => question == answered,
            (
                Self::Set {
                    day,
                    exercise,
                    level,
                    set,
                },
                What::SetDone {
                    exercise: done,
                    level: done_level,
                    set: done_set,
                    ..
                },
            ) => *day == on && exercise == done && level == done_level && set == done_set,
            (Self::Pain { day, exercise }, What::PainFelt { exercise: felt, .. }) => {
                *day == on && exercise == felt
            }
            (Self::Session { day }, What::SessionFinished) => *day == on,
            _ => false,
        }
    }
}

impl Journal {
    /// The events that say it and count. Of answers only those of one round: what was answered in an earlier one is
    /// another time.
    #[must_use]
    pub fn about(&self, subject: &Subject) -> Vec<EventId> {
        let mut said = Vec::new();
        let mut is_new_round = false;
        for event in self.standing() {
            is_new_round |= matches!(event.what, What::RoundStarted { .. });
            if subject.is_of(event.day, &event.what) {
                if is_new_round && matches!(subject, Subject::Answer { .. }) {
                    said.clear();
                }
                is_new_round = false;
                said.push(event.id);
            }
        }
        said
    }
}
