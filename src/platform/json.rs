//! JSON as the browser reads it.

use coach::json::Json;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A value that was read.
pub struct Value(JsValue);

/// Reads a text; `None` if it is no JSON.
pub fn parse(text: &str) -> Option<Value> {
    JSON::parse(text).ok().map(Value)
}
