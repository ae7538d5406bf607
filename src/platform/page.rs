//! The page as a whole: title, focus, theme, base.

use leptos::ev;
use leptos::prelude::{IntoView, on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The base path that the page was served under, from `<html data-base>`.
pub fn base() -> String {
    super::root()
        .and_then(|root| root.get_attribute("data-base"))
        .unwrap_or_else(|| "/".into())
}

/// Whether a page was served with its content.
#[cfg(debug_assertions)]
pub fn has_main() -> bool {
    super::document()
        .query_selector("main")
        .is_ok_and(|main| main.is_some())
}

/// Runs a view that shows nothing, for as long as the page lives.
pub fn mount_nowhere<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let host = super::document()
        .create_element("div")
        .ok()
        .and_then(|el| el.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(host) = host {
        leptos::mount::mount_to(host, view).forget();
    }
}

/// Runs `act` each time a browser brings this page back from its cache as it was, instead of loading it.
///
/// WebKit then sets controls with `autocomplete="off"` back to what the HTML says.
pub fn when_shown_again(act: impl Fn() + 'static) {
    // The listener lives as long as the page.
    let _ = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            act();
        }
    });
}

/// Tells the style sheet, and whoever watches, that the app has taken over.
pub fn mark_app_on() {
    set_root("data-app", Some("on"));
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    super::document().set_title(title);
}

/// Sets an attribute of the root element, or takes it away.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = super::root() {
        // Both only fail for names that are no attribute names.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

#[cfg(not(any(feature = "ssr", debug_assertions)))]
/// The lines of a text that this page carries for its live places.
pub fn piece(kind: &str, id: &str) -> Option<Vec<String>> {
    let element = super::document().get_element_by_id(&[kind, "-", id].concat())?;
    let text = element.get_attribute("data-piece")?;
    Some(text.split('\n').map(String::from).collect())
}

/// Takes the tick of a box away, where what it stands for was refused.
pub fn untick(name: &str) {
    let found = super::document().get_elements_by_name(name).item(0);
    if let Some(input) = found.and_then(|el| el.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        input.set_checked(false);
    }
}

/// What the address carries behind `prefix`. It is taken out of the address, without a step of the history.
pub fn take_hash(prefix: &str) -> Option<String> {
    let address = super::travel::address();
    let (before, taken) = content::carried(&address, prefix)?;
    let history = super::window().history().ok()?;
    // Its number stays (`travel.js`). Fails only for an address of another origin.
    let _ = history.replace_state_with_url(&history.state().ok()?, "", Some(before));
    Some(taken)
}

/// Runs `act` each time the hash of the address changes, as long as the owner at hand lives.
pub fn when_hash_changes(act: impl Fn() + 'static) {
    let listener = window_event_listener(ev::hashchange, move |_| act());
    on_cleanup(move || listener.remove());
}

/// Scheme and host of this page.
pub fn origin() -> String {
    super::window().location().origin().unwrap_or_default()
}

/// Puts a text into the clipboard. Whether the browser took it.
pub async fn copy(text: String) -> bool {
    let clipboard = super::window().navigator().clipboard();
    // There is none where the page came without encryption.
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

/// Puts the focus into a field and marks what stands in it, once what is being changed now stands.
pub fn select(id: &'static str) {
    super::in_next_task(move || {
        let found = super::document().get_element_by_id(id);
        if let Some(field) = found.and_then(|el| el.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            let _ = field.focus();
            field.select();
        }
    });
}

/// Puts the focus on the first element that fits, once what is being changed now stands.
pub fn focus_first(selector: &str) {
    let selector = selector.to_string();
    super::in_next_task(move || {
        let found = super::document().query_selector(&selector).ok().flatten();
        if let Some(target) = found.and_then(|el| el.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = target.focus();
        }
    });
}
