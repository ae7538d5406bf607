//! The one way to be pressed, and to choose and type; `press.js` beside this file listens for the whole page.

use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/platform/press.js")]
extern "C" {
    #[wasm_bindgen(js_name = whenFree)]
    fn when_free_js(act: &JsValue);
    #[wasm_bindgen(js_name = pageChanged)]
    fn page_changed_js();
    #[wasm_bindgen(js_name = settle)]
    fn settle_js();
}

/// Calls `act` now, or once no pointer is down: what moves the page must not move it away from under a finger.
pub fn when_free(act: impl FnOnce() + 'static) {
    when_free_js(&Closure::once_into_js(act));
}

/// Another page stands: a press at the place of the last one is meant for what was there.
pub fn page_changed() {
    page_changed_js();
}

/// The page is about to go: what was typed into a field and chosen on the way counts, as if the focus had left it.
pub fn settle() {
    settle_js();
}
