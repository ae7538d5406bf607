use content::words;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data::Desk;
use crate::platform::page::focus_first;
use crate::platform::shadow;
use crate::store::{self, Shadow, Store};
use crate::ui::count;
use crate::ui::erased::{self, flag, part, press};

/// Where everything is kept and how safely, in words.
#[component]
pub(super) fn Health(desk: Desk) -> impl IntoView {
    let store = desk.store;
    let ask = move |is_wish| {
        spawn_local(async move {
            let answer = shadow::promise(is_wish).await;
            let _ = desk.state.try_update(|state| {
                state.is_refused = is_wish && answer.0 == Some(false);
                state.promise = Some(answer);
            });
            if is_wish && answer.0 == Some(true) {
                // The button goes.
                focus_first("[data-live=data] summary");
            }
        });
    };
    if cfg!(not(feature = "ssr")) {
        ask(false);
    }
    let last = move || {
        let progress = store.progress().read();
        progress
            .setting("last-backup")
            .unwrap_or(words::health::NEVER)
            .into()
    };
    let is_settled = move || {
        desk.state
            .read()
            .promise
            .is_none_or(|(promised, _)| promised != Some(false))
    };
    let button = view! {
        <button
            class="btn btn-line btn-small"
            type="button"
            value="persist"
            hidden=flag(is_settled)
            on:click=press(move || ask(true))
        >
            {words::health::ASK}
        </button>
    };
    view! {
        <dl class="needs-script facts">
            {fact(words::health::PLACE, erased::words(move || place(store).into()), None)}
            {fact(words::health::PROMISE, erased::words(move || promised(desk).into()), Some(button.into_any()))}
            {fact(words::health::SPACE, erased::words(move || space(desk)), None)}
            {fact(words::health::LAST, erased::words(last), None)}
            {part(move || match count(store.unread()) {
                0 => ().into_any(),
                lines => fact(words::health::UNREAD, erased::words(move || words::health::unread_lines(lines)), None),
            })}
        </dl>
        <details class="fold">
            <summary>{words::health::APPLE}</summary>
            <p>{words::health::SAFARI}</p>
            <p>{words::health::IOS}</p>
        </details>
    }
}

fn fact(title: &'static str, says: AnyView, more: Option<AnyView>) -> AnyView {
    view! {
        <div>
            <dt>{title}</dt>
            <dd>
                <span aria-live="polite">{says}</span>
                {more}
            </dd>
        </div>
    }
    .into_any()
}

fn place(store: Store) -> &'static str {
    if cfg!(feature = "ssr") {
        return words::health::HERE;
    }
    match (store.health(), store.shadow()) {
        (store::Health::Kept, Shadow::Asking) => words::health::HERE,
        (store::Health::Kept, Shadow::Answered) => words::health::BOTH,
        (store::Health::Kept, Shadow::Silent | Shadow::Lost) => words::health::ALONE,
        (store::Health::Blocked, _) => words::health::MEMORY,
        (store::Health::Full, _) => words::health::FULL,
        (store::Health::Newer, _) => words::health::NEWER,
    }
}

fn promised(desk: Desk) -> &'static str {
    let state = desk.state.read();
    match state.promise {
        None => words::health::NOT_ASKED,
        Some((Some(true), _)) => words::health::PROMISED,
        Some((Some(false), _)) if state.is_refused => words::health::REFUSED,
        Some((Some(false), _)) => words::health::NOT_PROMISED,
        Some((None, _)) => words::health::NO_PROMISE,
    }
}

fn space(desk: Desk) -> String {
    match desk.state.read().promise {
        None => words::health::NOT_MEASURED.into(),
        Some((_, None)) => words::health::NOT_TOLD.into(),
        Some((_, Some(bytes))) => size(bytes),
    }
}

/// Bytes in words.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is above four million megabytes may say so"
)]
fn size(bytes: f64) -> String {
    let kb = (bytes / 1000.0) as u32 + 1;
    if kb < 1000 {
        return words::health::kb(kb);
    }
    words::health::mb(&[&(kb / 1000).to_string(), ".", &(kb % 1000 / 100).to_string()].concat())
}
