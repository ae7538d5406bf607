use coach::{Slug, Subject, What};
use content::{Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::platform::page::focus_first;
use crate::platform::shadow;
use crate::store::Store;
use crate::ui::erased::{self, flag, press};

/// The end of a lesson: mark it as read, go on to the quiz.
#[component]
pub(super) fn MarkRead(lesson: &'static str) -> impl IntoView {
    let store = Store::expect();
    let is_read = move || store.progress().read().has_read(lesson);
    let mark = move || {
        if let Some(lesson) = Slug::new(lesson) {
            store.record(What::LessonRead { lesson });
            shadow::ask_once();
            focus_first("[data-live=read] a");
        }
    };
    let take_back = move || {
        if let Some(lesson) = Slug::new(lesson) {
            store.take_back(&Subject::Reading { lesson });
            focus_first("[data-live=read] button");
        }
    };
    view! {
        <p class="done" role="status">
            {erased::words(move || if is_read() { words::lesson::IS_READ } else { "" }.into())}
        </p>
        <button class="btn needs-script" type="button" value="read" hidden=flag(is_read) on:click=press(mark)>
            {words::lesson::MARK_READ}
        </button>
        <button
            class="btn btn-line btn-small"
            type="button"
            value="unread"
            hidden=flag(move || !is_read())
            on:click=press(take_back)
        >
            {words::TAKE_BACK}
        </button>
        <a class="go" href=href(Route::Quiz)>
            {words::lesson::NEXT_QUIZ}
        </a>
    }
}
