#![warn(missing_docs)]
//! Stands in for `wasm-streams` (see `[patch]` in the workspace's Cargo.toml). leptos always brings `server_fn`, and
//! that brings `wasm-streams`, whose classes are exported to JavaScript and so are never taken out, though this
//! product has no server and no stream. Without them the product is smaller by the figure in docs/ARCHITECTURE.md,
//! "Size". Only what `server_fn` 0.8 names is here; nothing calls it.

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// What a chunk of a stream is, or why there is none.
type Chunk = Result<JsValue, JsValue>;

/// A stream with nothing in it.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Takes a stream of ours, and leaves it unread.
    pub fn from_stream(_stream: impl Stream<Item = Chunk> + 'static) -> Self {
        Self(JsValue::UNDEFINED.into())
    }

    /// The stream of the browser.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream of ours: empty.
    pub fn into_stream(self) -> impl Stream<Item = Chunk> + 'static {
        futures_util::stream::empty()
    }
}
