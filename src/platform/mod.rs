//! The browser. This module alone names `web_sys`, `js_sys`, `wasm_bindgen` and `gloo_*`.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that the bans point to"
)]

pub mod clock;
pub mod dialog;
pub mod drag;
pub mod file;
pub mod lifecycle;
pub mod motion;
pub mod page;
pub mod press;
pub mod shadow;
pub mod storage;
pub mod svg;
pub mod takeover;
pub mod touch;
pub mod travel;

use wasm_bindgen::JsCast;

fn window() -> web_sys::Window {
    leptos::prelude::window()
}

fn document() -> web_sys::Document {
    leptos::prelude::document()
}

fn root() -> Option<web_sys::HtmlElement> {
    document().document_element()?.dyn_into().ok()
}

/// Runs `task` in a task of its own, so that the browser can paint and answer first.
pub fn in_next_task(task: impl FnOnce() + 'static) {
    after_ms(0, task);
}

/// Runs `task` after a while.
pub fn after_ms(ms: i32, task: impl FnOnce() + 'static) {
    let callback = wasm_bindgen::closure::Closure::once_into_js(task);
    // setTimeout with a function never fails.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
}
