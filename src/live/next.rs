use coach::{Next, ROUND, next_steps};
use content::{LESSONS, Route, words};
use leptos::prelude::*;

use super::kit::chosen_routine;
use crate::base::href;
use crate::store::Store;
use crate::ui::count;
use crate::ui::erased::part;
use crate::ui::marks::Onwards;

/// A lesson, the quiz, the routine: what could come next for this person.
#[component]
pub(super) fn NextSteps() -> impl IntoView {
    let store = Store::expect();
    let rows = part(move || {
        let lessons: Vec<&'static str> = LESSONS.iter().map(|lesson| lesson.slug).collect();
        let cards: Vec<&str> = content::quiz().map(|card| card.id).collect();
        let progress = store.progress().read();
        next_steps(&progress, store.today(), &lessons, &cards)
            .into_iter()
            .filter_map(|next| row(next, store))
            .map(IntoAny::into_any)
            .collect::<Vec<_>>()
            .into_any()
    });
    view! { <ul class="ledger next-list">{rows}</ul> }
}

fn row(next: Next<'_>, store: Store) -> Option<impl IntoView + use<>> {
    let (to, text, hint) = match next {
        Next::Read { lesson: slug } | Next::ReadAgain { lesson: slug } => {
            let lesson = LESSONS.iter().find(|lesson| lesson.slug == slug)?;
            let text = if matches!(next, Next::Read { .. }) {
                words::home::read(lesson.title)
            } else {
                words::home::read_again(lesson.title)
            };
            (
                lesson.route(),
                text,
                words::home::lesson_hint(&words::minutes(lesson.minutes)),
            )
        }
        Next::Quiz { again: true } => (
            Route::Quiz,
            words::home::QUIZ_RESULT.into(),
            words::home::QUIZ_DONE.into(),
        ),
        Next::Quiz { again: false } => (
            Route::Quiz,
            words::home::QUIZ.into(),
            words::home::quiz_hint(count(ROUND)),
        ),
        Next::Round { left } => (
            Route::Quiz,
            words::home::ROUND.into(),
            words::home::quiz_left(count(left)),
        ),
        Next::Routine { done_today: true } => (
            Route::Today,
            words::home::ROUTINE.into(),
            words::home::ROUTINE_DONE.into(),
        ),
        Next::Routine { done_today: false } => (
            Route::Today,
            words::home::ROUTINE.into(),
            words::home::routine_hint(count(chosen_routine(store).exercises.len())),
        ),
    };
    Some(view! {
        <li>
            <a href=href(to)>
                {text} <span>{hint}</span> <Onwards />
            </a>
        </li>
    })
}
