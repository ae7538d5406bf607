use content::words;
use leptos::prelude::*;

use crate::platform::in_next_task;
use crate::platform::page::focus_first;
use crate::store::{Health, Store};
use crate::ui::count;

/// What the visitor should know about this page load. Each notice is said once.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let store = Store::expect();
    let about_health = move || match store.untold_health()? {
        Health::Kept => None,
        Health::Blocked => Some(words::notice::BLOCKED.to_string()),
        Health::Full => Some(words::notice::FULL.to_string()),
    };
    let about_unread = move || store.untold_unread().map(|n| words::notice::set_aside(count(n)));
    // A screen reader announces what comes into a status, not what stands in it from the start.
    let is_open = RwSignal::new(false);
    if cfg!(not(feature = "ssr")) {
        in_next_task(move || is_open.set(true));
    }
    let about_health = move || is_open.get().then(about_health).flatten();
    let about_unread = move || is_open.get().then(about_unread).flatten();
    view! {
        <div role="status">
            {move || about_health().map(|text| view! { <Notice text on_close=move || store.told_health() /> })}
            {move || about_unread().map(|text| view! { <Notice text on_close=move || store.told_unread() /> })}
        </div>
    }
}

#[component]
fn Notice(text: String, on_close: impl Fn() + 'static) -> impl IntoView {
    view! {
        <div class="notice">
            <p>{text}</p>
            <button class="btn btn-line btn-small" type="button" on:click=move |_| {
                    on_close();
                    focus_first("#main");
                }>
                {words::CLOSE}
            </button>
        </div>
    }
}
