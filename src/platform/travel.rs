//! Links and the browser's history. `travel.js` beside this file goes from page to page: in plain script it weighs a
//! fourth of what it did through web-sys.

use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/platform/travel.js")]
extern "C" {
    fn travel(base: &str, words: &str, give_up: &JsValue, take: &JsValue);
}

/// Goes to another page under `base` at every click on a link and every step through the history: the other page's
/// HTML takes the place of this one's. `give_up` is called before that, `take` when the other page stands.
///
/// `words` are what is said while a page is on its way: that it is, stop, that it could not be fetched, try again, close.
pub fn listen(base: &str, words: [&str; 5], give_up: impl Fn() + 'static, take: impl Fn() + 'static) {
    // Both live as long as the page.
    let give_up: Box<dyn Fn()> = Box::new(give_up);
    let take: Box<dyn Fn()> = Box::new(take);
    let [give_up, take] = [give_up, take].map(|act| Closure::wrap(act).into_js_value());
    travel(base, &words.join("\n"), &give_up, &take);
}

/// Path, query and hash of the address bar.
pub fn address() -> String {
    let location = super::window().location();
    [location.pathname(), location.search(), location.hash()]
        .into_iter()
        .flatten()
        .collect()
}
