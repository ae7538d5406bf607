use coach::{Event, What};
use content::{LESSONS, words};
use leptos::prelude::*;

use crate::base::href;
use crate::store::Store;
use crate::ui::count;

/// What was done, newest first.
#[component]
pub(super) fn History() -> impl IntoView {
    let store = Store::expect();
    let is_empty = move || store.progress().read().is_empty();
    move || {
        if is_empty() {
            return view! {
                <div class="empty">
                    <h2>{words::progress::EMPTY_TITLE}</h2>
                    <p>{words::progress::EMPTY}</p>
                    {LESSONS
                        .first()
                        .map(|lesson| {
                            view! {
                                <a class="go" href=href(lesson.route())>
                                    {words::progress::EMPTY_LINK}
                                </a>
                            }
                        })}
                </div>
            }
            .into_any();
        }
        let rows: Vec<_> = store
            .standing()
            .iter()
            .rev()
            .filter_map(|event| {
                let line = event_line(event)?;
                let date = event.day.to_string();
                let datetime = date.clone();
                Some(view! {
                    <li>
                        <time datetime=datetime>{date}</time>
                        <span>{line}</span>
                    </li>
                })
            })
            .collect();
        view! {
            <h2>{words::progress::SUMMARY}</h2>
            <Summary />
            <ol class="ledger events" reversed>
                {rows}
            </ol>
            <p class="small">{words::progress::KEPT_HERE}</p>
        }
        .into_any()
    }
}

#[component]
fn Summary() -> impl IntoView {
    let store = Store::expect();
    let parts = store.progress().with(|progress| {
        [
            (
                progress.lessons_read.len(),
                words::progress::sum_lessons as fn(u32) -> String,
            ),
            (progress.answers.len(), words::progress::sum_answers),
            (progress.sets.len(), words::progress::sum_sets),
            (progress.sessions.len(), words::progress::sum_sessions),
        ]
    });
    let items = parts
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, text)| view! { <li>{text(count(n))}</li> })
        .collect_view();
    view! { <ul class="sums">{items}</ul> }
}

/// An event as a line. An exercise that is no longer there is named by its id.
fn event_line(event: &Event) -> Option<String> {
    Some(match &event.what {
        What::LessonRead { lesson } => match LESSONS.iter().find(|known| known.slug == lesson.as_str()) {
            Some(lesson) => words::progress::lesson_read(lesson.title),
            None => words::progress::LESSON_GONE.into(),
        },
        What::CardAnswered { question, right, .. } => {
            let item = content::question(question.as_str());
            let about = item.map_or(question.as_str(), |item| item.heard.unwrap_or(item.ask));
            if *right {
                words::progress::answered_right(about)
            } else {
                words::progress::answered_wrong(about)
            }
        }
        What::SetDone {
            exercise, level, set, ..
        } => {
            let name =
                content::exercise(exercise.as_str()).map_or(exercise.as_str(), |exercise| exercise.name);
            words::progress::set_done(name, u32::from(*set), u32::from(*level))
        }
        What::SessionFinished => words::progress::SESSION.into(),
        What::RoundStarted | What::SettingChanged { .. } | What::Undone { .. } => return None,
    })
}
