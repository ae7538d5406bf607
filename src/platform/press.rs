//! The one way to be pressed; `press.js` beside this file listens for the whole page.

use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/platform/press.js")]
extern "C" {
    #[wasm_bindgen(js_name = whenFree)]
    fn when_free_js(act: &JsValue);
    #[wasm_bindgen(js_name = pageChanged)]
    fn page_changed_js();
    #[wasm_bindgen(js_name = wasArrow)]
    fn was_arrow_js() -> bool;
}

/// Calls `act` now, or once no pointer is down: what moves the page must not move it away from under a finger.
pub fn when_free(act: impl FnOnce() + 'static) {
    when_free_js(&Closure::once_into_js(act));
}

/// Another page stands: a press at the place of the last one is meant for what was there.
pub fn page_changed() {
    page_changed_js();
}

/// Whether the last thing that somebody did was an arrow key, which chooses on its way.
pub fn was_arrow() -> bool {
    was_arrow_js()
}
