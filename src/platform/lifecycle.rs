//! When a page is looked at again, and when it may be going; `lifecycle.js` beside this file listens.

use leptos::prelude::on_cleanup;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/platform/lifecycle.js")]
extern "C" {
    #[wasm_bindgen(js_name = onSeen)]
    fn on_seen(act: &JsValue);
    #[wasm_bindgen(js_name = onGoing)]
    fn on_going(act: &JsValue) -> u32;
    #[wasm_bindgen(js_name = offGoing)]
    fn off_going(number: u32);
}

/// Runs `act` each time somebody comes back to this page: after looking at something else, after the device slept, or
/// out of the back/forward cache.
pub fn when_seen_again(act: impl Fn() + 'static) {
    // It lives as long as the page.
    on_seen(&Closure::<dyn Fn()>::new(act).into_js_value());
}

/// Runs `act` when the page may be going: it is hidden or left, or the owner at hand is cleaned up because another page
/// takes its place.
pub fn when_going(act: impl Fn() + Clone + Send + Sync + 'static) {
    let number = on_going(&Closure::<dyn Fn()>::new(act.clone()).into_js_value());
    on_cleanup(move || {
        off_going(number);
        act();
    });
}
