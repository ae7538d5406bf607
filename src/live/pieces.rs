//! What the page carries for its live places; `src/ui/pieces.rs` writes it.

use content::{Exercise, Question};

/// The texts of a question.
pub(super) struct Card {
    /// The cue as heard; empty if the question is about none.
    pub(super) heard: String,
    pub(super) ask: String,
    pub(super) choices: Vec<CardChoice>,
}

/// The texts of a choice.
pub(super) struct CardChoice {
    pub(super) id: String,
    pub(super) is_right: bool,
    pub(super) text: String,
    /// HTML of ours.
    pub(super) feedback: String,
}

/// The texts of an exercise.
pub(super) struct ExercisePiece {
    pub(super) href: String,
    /// HTML of ours.
    pub(super) figures: String,
    pub(super) stop: String,
    /// Name, and how it is done.
    pub(super) levels: Vec<(String, String)>,
}

/// The texts of a question that stands on this page.
pub(super) fn card(item: &'static Question) -> Option<Card> {
    let mut lines = card_lines(item)?.into_iter();
    let (heard, ask) = (lines.next()?, lines.next()?);
    let mut choices = Vec::new();
    while let (Some(id), Some(right), Some(text), Some(feedback)) =
        (lines.next(), lines.next(), lines.next(), lines.next())
    {
        choices.push(CardChoice {
            id,
            is_right: !right.is_empty(),
            text,
            feedback,
        });
    }
    Some(Card { heard, ask, choices })
}

/// The texts of an exercise that stands on this page.
pub(super) fn exercise(item: &'static Exercise) -> Option<ExercisePiece> {
    let mut lines = exercise_lines(item)?.into_iter();
    let (href, figures, stop) = (lines.next()?, lines.next()?, lines.next()?);
    let mut levels = Vec::new();
    while let (Some(name), Some(how)) = (lines.next(), lines.next()) {
        levels.push((name, how));
    }
    Some(ExercisePiece {
        href,
        figures,
        stop,
        levels,
    })
}

// The prerender and a development build have the content at hand; a release build in the browser has the page.

#[cfg(any(feature = "ssr", debug_assertions))]
fn card_lines(item: &'static Question) -> Option<Vec<String>> {
    Some(crate::ui::pieces::card_lines(item))
}

#[cfg(any(feature = "ssr", debug_assertions))]
fn exercise_lines(item: &'static Exercise) -> Option<Vec<String>> {
    Some(crate::ui::pieces::exercise_lines(item))
}

#[cfg(not(any(feature = "ssr", debug_assertions)))]
fn card_lines(item: &'static Question) -> Option<Vec<String>> {
    crate::platform::page::piece("card", item.id)
}

#[cfg(not(any(feature = "ssr", debug_assertions)))]
fn exercise_lines(item: &'static Exercise) -> Option<Vec<String>> {
    crate::platform::page::piece("exercise", item.slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_and_exercise_reads_back_from_its_lines() {
        leptos::prelude::Owner::new().with(|| {
            for item in content::QUESTIONS {
                let (card, text) = (card(item).unwrap(), item.text());
                assert_eq!(card.ask, text.ask);
                assert_eq!(card.heard, text.heard.unwrap_or_default());
                assert_eq!(card.choices.len(), text.choices.len(), "{}", item.id);
                for (read, choice) in card.choices.iter().zip(text.choices) {
                    assert_eq!(
                        (read.id.as_str(), read.is_right, read.text.as_str()),
                        (choice.id, choice.right, choice.text)
                    );
                    assert!(read.feedback.starts_with("<p>"), "{}", read.feedback);
                }
            }
            for item in content::EXERCISES {
                let piece = exercise(item).unwrap();
                assert_eq!(piece.levels.len(), item.levels.len(), "{}", item.slug);
                assert_eq!(piece.stop, item.text().stop);
                assert!(piece.href.ends_with(&[item.slug, "/"].concat()));
            }
            let lines = content::QUESTIONS
                .iter()
                .flat_map(|item| card_lines(item).unwrap());
            let lines = lines.chain(
                content::EXERCISES
                    .iter()
                    .flat_map(|item| exercise_lines(item).unwrap()),
            );
            assert!(
                lines.into_iter().all(|line| !line.contains('\n')),
                "a text in a piece is one line"
            );
        });
    }
}
