//! The second copy of what is kept, in IndexedDB. `shadow.js` beside this file talks to the browser: in plain script it
//! weighs a tenth of what it did through web-sys.

use std::cell::Cell;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/platform/shadow.js")]
extern "C" {
    #[wasm_bindgen(js_name = openShadow)]
    fn open_shadow(on_lost: &JsValue) -> Promise;
    #[wasm_bindgen(js_name = putShadow)]
    fn put_shadow(pairs: &Array);
    #[wasm_bindgen(js_name = levelShadow)]
    fn level_shadow();
    fn keeping(ask: bool) -> Promise;
}

/// The records that local storage does not hold word for word, or `None` if the browser refuses. `on_lost` is called
/// if it refuses, or takes the database away later.
pub async fn open(on_lost: impl Fn() + 'static) -> Option<Vec<(String, String)>> {
    // It lives as long as the page.
    let on_lost = Closure::<dyn Fn()>::new(on_lost).into_js_value();
    let answer = JsFuture::from(open_shadow(&on_lost)).await.ok()?;
    if !answer.is_array() {
        return None;
    }
    let answer = Array::from(&answer);
    let mut texts = answer.iter().map(|text| text.as_string().unwrap_or_default());
    let mut records = Vec::new();
    while let (Some(key), Some(text)) = (texts.next(), texts.next()) {
        records.push((key, text));
    }
    Some(records)
}

/// Writes records, all or none, as soon as the disk takes them.
pub fn put<'a>(records: impl IntoIterator<Item = (&'a str, &'a str)>) {
    let pairs = Array::new();
    for (key, text) in records {
        pairs.push(&JsValue::from_str(key));
        pairs.push(&JsValue::from_str(text));
    }
    put_shadow(&pairs);
}

/// Makes the shadow equal to local storage.
pub fn level() {
    level_shadow();
}

/// Whether the browser promised to keep what is stored here, and the bytes in use; each `None` if it does not say.
/// With `ask` it is asked to promise; some browsers then ask the visitor.
pub async fn promise(ask: bool) -> (Option<bool>, Option<f64>) {
    let Ok(answer) = JsFuture::from(keeping(ask)).await else {
        return (None, None);
    };
    let numbers = Array::from(&answer);
    let number = |place| numbers.get(place).as_f64().filter(|number| *number >= 0.0);
    (number(0).map(|promised| promised > 0.0), number(1))
}

/// Asks the browser to promise, once per page load.
pub fn ask_once() {
    thread_local! {
        static WAS_ASKED: Cell<bool> = const { Cell::new(false) };
    }
    if !WAS_ASKED.replace(true) {
        // The answer is looked at where it is shown.
        let _ = keeping(true);
    }
}
