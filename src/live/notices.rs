use content::words;
use leptos::prelude::*;

use crate::platform::in_next_task;
use crate::platform::page::focus_first;
use crate::store::{Health, Notice, Store};
use crate::ui::count;
use crate::ui::erased::{Press, part, press};

/// What the visitor should know about this page load. Each notice is said once.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let store = Store::expect();
    // A screen reader announces what comes into a status, not what stands in it from the start.
    let is_open = RwSignal::new(false);
    if cfg!(not(feature = "ssr")) {
        in_next_task(move || is_open.set(true));
    }
    // Each kind by itself, so that only what is new is announced.
    let kinds = Notice::KINDS.map(|kind| {
        let of_kind = move || {
            store
                .notices()
                .into_iter()
                .find(|notice| notice.is_about_the_same(kind))
        };
        let notice = Memo::new(move |_| is_open.get().then(of_kind).flatten());
        part(move || {
            notice
                .get()
                .map_or_else(|| ().into_any(), |notice| said(store, notice))
        })
    });
    view! { <div role="status">{Vec::from(kinds)}</div> }
}

fn said(store: Store, about: Notice) -> AnyView {
    let text = match about {
        Notice::Health(Health::Kept) => words::notice::KEPT_AGAIN.into(),
        Notice::Health(Health::Blocked) => words::notice::BLOCKED.into(),
        Notice::Health(Health::Full) => words::notice::FULL.into(),
        Notice::Health(Health::Newer) => words::notice::NEWER.into(),
        Notice::Unread(lines) => words::notice::set_aside(count(lines)),
        Notice::Restored(entries) => words::notice::restored(count(entries)),
    };
    notice(text, press(move || store.told(about)))
}

fn notice(text: String, mut on_close: Press) -> AnyView {
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
