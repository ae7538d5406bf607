//! Fingers that scroll or zoom; `touch.js` beside this file tells them from those that set something.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/platform/touch.js")]
extern "C" {
    /// From now on a finger that scrolls or zooms leaves what it began on as it was.
    #[wasm_bindgen(js_name = guardTouch)]
    pub fn guard();
}
