use coach::{Asked, SessionCount, Subject, What};
use content::words;
use leptos::prelude::*;

use super::kit::chosen_routine;
use crate::platform::page::focus_first;
use crate::platform::shadow;
use crate::store::Store;
use crate::ui::count;
use crate::ui::erased::{self, flag, memo, part, press};

const BUTTON: &str = ".finish button";

/// What was done today, finishing the session, and taking that back.
#[component]
pub(super) fn Finish() -> impl IntoView {
    let store = Store::expect();
    // Today is asked for each time: the page may stay open over night.
    let counted = move || counted(store);
    let is_empty = move || counted().done + counted().besides == 0;
    // A button is built anew only when it becomes the other one: it may have the focus.
    let is_finished = memo(move || store.progress().read().session_on(store.today()).is_some().into());
    let is_finished = move || is_finished.get() != 0;
    // Each button takes the place of the other, and the focus goes along.
    let finish = move || {
        let day = untrack(|| store.today());
        if store.is_still(day) && !untrack(is_finished) {
            store.record_on(day, What::SessionFinished);
            shadow::ask_once();
            focus_first(BUTTON);
        }
    };
    let take_back = move || {
        let day = untrack(|| store.today());
        if store.is_still(day) {
            store.take_back(&Subject::Session { day });
            focus_first(BUTTON);
        }
    };
    view! {
        <div class="finish">
        <p role="status">
            {erased::words(move || {
                let SessionCount { done, asked, besides } = counted();
                if is_finished() {
                    words::routine::FINISHED.to_string()
                } else if is_empty() {
                    words::routine::NONE_YET.to_string()
                } else if besides == 0 {
                    words::routine::sets_done(count(done), count(asked))
                } else {
                    [words::routine::sets_done(count(done), count(asked)), words::routine::sets_besides(count(besides))].join(" ")
                }
            })}
        </p>
        {part(move || {
            if is_finished() {
                view! {
                    <button class="btn btn-line" type="button" value="take-back" on:click=press(take_back)>
                        {words::routine::FINISHED_UNDO}
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <button
                        class="btn needs-script"
                        type="button"
                        value="finish"
                        disabled=flag(is_empty)
                        on:click=press(finish)
                    >
                        {words::routine::FINISH}
                    </button>
                }
                    .into_any()
            }
        })}
        </div>
    }
}

/// Today's sets beside what the chosen list asks for.
fn counted(store: Store) -> SessionCount {
    let progress = store.progress().read();
    let asked = |item: &content::Exercise| {
        let most = u8::try_from(item.levels.len()).unwrap_or(u8::MAX);
        let level = progress.level(item.slug).clamp(1, most.max(1));
        Asked {
            exercise: item.slug,
            level,
            sets: item.levels[usize::from(level) - 1].sets,
        }
    };
    let session: Vec<Asked> = chosen_routine(store)
        .exercises
        .iter()
        .map(|item| asked(item))
        .collect();
    SessionCount::of(&progress, store.today(), &session)
}
