use content::words;
use leptos::prelude::*;

use crate::platform::in_next_task;
use crate::platform::page::focus_first;
use crate::store::{Health, Store};
use crate::ui::count;
use crate::ui::erased::{Press, part, press};

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
            {part(move || notice(about_health(), press(move || store.told_health())))}
            {part(move || notice(about_unread(), press(move || store.told_unread())))}
        </div>
    }
}

fn notice(text: Option<String>, mut on_close: Press) -> AnyView {
    let Some(text) = text else { return ().into_any() };
    let close: Press = Box::new(move |event| {
        on_close(event);
        focus_first("#main");
    });
    view! {
        <div class="notice">
            <p>{text}</p>
            <button class="btn btn-line btn-small" type="button" on:click=close>
                {words::CLOSE}
            </button>
        </div>
    }
    .into_any()
}
