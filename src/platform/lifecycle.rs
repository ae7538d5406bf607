//! When a page is looked at again; `lifecycle.js` beside this file listens.

use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/platform/lifecycle.js")]
extern "C" {
    #[wasm_bindgen(js_name = onSeen)]
    fn on_seen(act: &JsValue);
}

/// Runs `act` each time somebody comes back to this page: after looking at something else, after the device slept, or
/// out of the back/forward cache.
pub fn when_seen_again(act: impl Fn() + 'static) {
    // It lives as long as the page.
    on_seen(&Closure::<dyn Fn()>::new(act).into_js_value());
}
