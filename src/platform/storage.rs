//! Local storage behind a probe. Nothing in here panics where a browser denies it.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::ev;
use leptos::prelude::window_event_listener;

/// A local storage that answered the probe.
#[derive(Clone)]
pub struct Storage(web_sys::Storage);

/// The browser refused a write, most often because it has no room left.
#[derive(Debug)]
pub struct Refused;

impl Storage {
    /// Asks the browser; `None` where storage is denied, blocked or missing.
    ///
    /// gloo-storage panics where there is none, so the window is asked first.
    pub fn probe() -> Option<Self> {
        let answered = matches!(super::window().local_storage(), Ok(Some(_)));
        answered.then(|| Self(LocalStorage::raw()))
    }

    /// The keys that begin with `prefix`. Other apps on this origin have keys of their own.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        let count = self.0.length().unwrap_or(0);
        (0..count)
            .filter_map(|i| self.0.key(i).ok()?)
            .filter(|key| key.starts_with(prefix))
            .collect()
    }

    /// The text under a key.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok()?
    }

    /// Removes a key.
    pub fn remove(&self, key: &str) {
        // Fails only where storage was taken away meanwhile; then the key is gone too.
        let _ = self.0.remove_item(key);
    }

    /// Writes a text under a key.
    pub fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.0.set_item(key, text).map_err(|_why| Refused)
    }
}

/// Runs `act` with the key and its new text each time another page of this origin has changed local storage; without a
/// key if it was cleared, without a text if the key was removed.
pub fn on_change_elsewhere(act: impl Fn(Option<String>, Option<String>) + 'static) {
    // The listener lives as long as the page.
    let _ = window_event_listener(ev::storage, move |event| act(event.key(), event.new_value()));
}
