use coach::What;
use content::words;
use leptos::prelude::*;

use crate::store::Store;
use crate::ui::count;

/// What was done today, finishing the session, and taking that back.
#[component]
pub(super) fn Finish() -> impl IntoView {
    let store = Store::expect();
    let today = store.today();
    let sets_today = Memo::new(move |_| {
        store
            .progress()
            .with(|p| p.sets.iter().filter(|set| set.day == today).count())
    });
    let is_finished = Memo::new(move |_| {
        store
            .progress()
            .with(|progress| progress.sessions.contains(&today))
    });
    let take_back = move |_| {
        let finished = store
            .standing()
            .into_iter()
            .rev()
            .find(|event| event.day == today && matches!(event.what, What::SessionFinished));
        if let Some(event) = finished {
            store.undo(event.id);
        }
    };
    view! {
        <p role="status">
            {move || {
                if is_finished.get() {
                    words::routine::FINISHED.to_string()
                } else if sets_today.get() == 0 {
                    words::routine::NONE_YET.to_string()
                } else {
                    words::routine::sets_done(count(sets_today.get()))
                }
            }}
        </p>
        {move || {
            if is_finished.get() {
                view! {
                    <button class="btn btn-line" type="button" on:click=take_back>
                        {words::routine::FINISHED_UNDO}
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <button
                        class="btn needs-script"
                        type="button"
                        disabled=move || sets_today.get() == 0
                        on:click=move |_| store.record(What::SessionFinished)
                    >
                        {words::routine::FINISH}
                    </button>
                }
                    .into_any()
            }
        }}
    }
}
