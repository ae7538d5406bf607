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
    /// Answer the quiz.
    Quiz {
        /// Questions of the round that wait for an answer; 0 when the round is complete.
        left: usize,
        /// Questions in a round.
        of: usize,
    },
    /// Do the routine.
    Routine {
        /// Whether a session was finished today.
        done_today: bool,
    },
}

/// The three offers of the home page: a lesson, the quiz, the routine.
///
/// `lessons` and `questions` are ids in the order of the course.
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
    let left = questions
        .iter()
        .filter(|question| progress.answer_in_round(question).is_none())
        .count();
    let done_today = progress.sessions.contains(&today);
    lesson
        .into_iter()
        .chain([
            Next::Quiz {
                left,
                of: questions.len(),
            },
            Next::Routine { done_today },
        ])
        .collect()
}
