use coach::What;
use content::words;
use leptos::prelude::*;

use super::kit::chosen_routine;
use crate::platform::page::focus_first;
use crate::platform::shadow;
use crate::store::Store;
use crate::ui::count;
use crate::ui::erased::{flag, once, part, text};

const BUTTON: &str = ".finish button";

/// What was done today, finishing the session, and taking that back.
#[component]
pub(super) fn Finish() -> impl IntoView {
    let store = Store::expect();
    // Today is asked for each time: the page may stay open over night.
    let sets_today = move || store.progress().read().sets_on(store.today()).len();
    let finished = move || store.progress().read().session_on(store.today());
    let is_finished = move || finished().is_some();
    // Each button takes the place of the other, and the focus goes along.
    let finish = move || {
        store.record(What::SessionFinished);
        shadow::ask_once();
        focus_first(BUTTON);
    };
    let take_back = move || {
        if let Some(event) = untrack(finished) {
            store.undo(event);
        }
        focus_first(BUTTON);
    };
    let sets_asked = move || {
        let progress = store.progress().read();
        let of_one = |item: &&content::Exercise| {
            let level = usize::from(progress.level(item.slug)).saturating_sub(1);
            item.levels[level.min(item.levels.len() - 1)].sets
        };
        chosen_routine(store).exercises.iter().map(of_one).sum::<u32>()
    };
    view! {
        <div class="finish">
        <p role="status">
            {text(move || {
                if is_finished() {
                    words::routine::FINISHED.to_string()
                } else if sets_today() == 0 {
                    words::routine::NONE_YET.to_string()
                } else {
                    words::routine::sets_done(count(sets_today()), sets_asked())
                }
            })}
        </p>
        {part(move || {
            if is_finished() {
                view! {
                    <button class="btn btn-line" type="button" value="take-back" on:click=once(take_back)>
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
                        disabled=flag(move || sets_today() == 0)
                        on:click=once(finish)
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
