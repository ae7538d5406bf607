//! Which cards a quiz round has.

use crate::{Progress, Sure};

/// Cards in a round.
pub const ROUND: usize = 8;

/// Draws the cards of the next round from `questions`, ids in the order of the course: first those that were never
/// answered, then those whose last answer was wrong (a certain one before a guess: such errors tend to come back,
/// Butler, Fazio and Marsh 2011), then the rest, the longest unseen first.
///
/// Gives [`ROUND`] ids, or all if there are fewer.
#[must_use]
pub fn draw<'a>(progress: &Progress, questions: &[&'a str]) -> Vec<&'a str> {
    let mut ranked: Vec<_> = questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let last = progress
                .answers
                .iter()
                .rposition(|answer| answer.question.as_str() == *question);
            let rank = match last.map(|index| &progress.answers[index]) {
                None => 0,
                Some(answer) if !answer.right && answer.sure == Some(Sure::Certain) => 1,
                Some(answer) if !answer.right => 2,
                Some(_) => 3,
            };
            (rank, last, place, *question)
        })
        .collect();
    ranked.sort_unstable();
    ranked
        .into_iter()
        .take(ROUND)
        .map(|(.., question)| question)
        .collect()
}
