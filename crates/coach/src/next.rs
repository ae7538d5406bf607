//! What could come next. A person decides; this only orders the offers.

use crate::{Day, Progress};

/// One offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next<'a> {
    /// Read this lesson for the first time.
    Read {
        /// Its slug.
        lesson: &'a str,
    },
    /// Every lesson was read; this one can be read again.
    ReadAgain {
        /// Its slug.
        lesson: &'a str,
    },
    /// Start a quiz round.
    Quiz {
        /// Whether a round was completed before.
        again: bool,
    },
    /// Go on with the quiz round that was begun.
    Round {
        /// Cards of it that wait for an answer, at least one.
        left: usize,
    },
    /// Do the routine.
    Routine {
        /// Whether a session was finished today.
        done_today: bool,
    },
}

/// The three offers of the home page: a lesson, the quiz, the routine.
///
/// `lessons` and `questions` are the ids that there are, in the order of the course.
#[must_use]
pub fn next_steps<'a>(
    progress: &Progress,
    today: Day,
    lessons: &[&'a str],
    questions: &[&str],
) -> Vec<Next<'a>> {
    let unread = lessons.iter().find(|lesson| !progress.has_read(lesson));
    let lesson = unread
        .map(|lesson| Next::Read { lesson })
        .or(lessons.first().map(|lesson| Next::ReadAgain { lesson }));
    let left = progress.round_left(questions);
    let quiz = if left == 0 {
        Next::Quiz {
            again: !progress.round.is_empty(),
        }
    } else {
        Next::Round { left }
    };
    let done_today = progress.session_on(today).is_some();
    lesson
        .into_iter()
        .chain([quiz, Next::Routine { done_today }])
        .collect()
}
