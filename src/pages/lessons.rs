use content::{LESSONS, Route, words};
use leptos::prelude::*;

use crate::base::href;

/// All lessons in the order of the course.
#[component]
pub fn Lessons() -> impl IntoView {
    let rows = LESSONS
        .iter()
        .map(|lesson| {
            view! {
                <li>
                    <a href=href(lesson.route())>
                        <h2>{lesson.title}</h2>
                        <p>{lesson.text().summary}</p>
                        <p class="small">{words::minutes(lesson.minutes)}</p>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <header class="head">
            <h1>{Route::Lessons.title()}</h1>
            <p class="lead">{words::pages::LESSONS_LEAD}</p>
        </header>
        <ul class="ledger lessons">{rows}</ul>
    }
}
