//! The page as a whole: title, focus, scroll position, theme, base.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::{GetValue, IntoView, LocalStorage, StoredValue, window_event_listener};
use wasm_bindgen::JsCast;

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

/// Chooses a theme for the page, or leaves it to the device.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    super::document().set_title(title);
}

fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = super::root() {
        // Both only fail for names that are no attribute names.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Puts the focus on the element that a hash names, else on the page's heading, without scrolling.
pub fn focus_arrival(hash: &str) {
    let document = super::document();
    let named = hash
        .strip_prefix('#')
        .and_then(|id| document.get_element_by_id(id));
    let heading = || document.query_selector("main h1").ok().flatten();
    let Some(target) = named
        .or_else(heading)
        .and_then(|el| el.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    if !target.has_attribute("tabindex") {
        let _ = target.set_attribute("tabindex", "-1");
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = target.focus_with_options(&options);
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

/// Remembers how far each address was scrolled, so that Back returns there after the page was exchanged.
///
/// The browser does so itself for pages it loads; here the page changes after it has looked.
#[derive(Clone, Copy)]
pub struct ScrollMemory(StoredValue<Rc<Inner>, LocalStorage>);

struct Inner {
    places: RefCell<Vec<(String, f64)>>,
    here: RefCell<String>,
    is_traversal: Cell<bool>,
    /// Between pages a scroll position belongs to none.
    is_leaving: Cell<bool>,
}

impl ScrollMemory {
    /// Starts listening. Must be called before the router listens for `popstate`.
    pub fn listen() -> Self {
        let inner = Rc::new(Inner {
            places: RefCell::default(),
            here: RefCell::new(address()),
            is_traversal: Cell::new(false),
            is_leaving: Cell::new(false),
        });
        let on_scroll = Rc::clone(&inner);
        // Both listeners live as long as the page, so they are never removed.
        let _ = window_event_listener(ev::scroll, move |_| {
            if on_scroll.is_leaving.get() {
                return;
            }
            let y = super::window().scroll_y().unwrap_or(0.0);
            let here = on_scroll.here.borrow().clone();
            let mut places = on_scroll.places.borrow_mut();
            match places.iter_mut().find(|(address, _)| *address == here) {
                Some(place) => place.1 = y,
                None => places.push((here, y)),
            }
        });
        let on_popstate = Rc::clone(&inner);
        let _ = window_event_listener(ev::popstate, move |_| {
            // A step between two hashes of one page is the browser's own business.
            let changes_page = path(&address()) != path(&on_popstate.here.borrow());
            on_popstate.is_traversal.set(changes_page);
            on_popstate.is_leaving.set(changes_page);
            if !changes_page {
                *on_popstate.here.borrow_mut() = address();
            }
        });
        Self(StoredValue::new_local(inner))
    }

    /// Another page is on its way.
    pub fn leaving(self) {
        self.0.get_value().is_leaving.set(true);
    }

    /// The other page will not come: this one stays.
    pub fn stayed(self) {
        let inner = self.0.get_value();
        inner.is_leaving.set(false);
        inner.is_traversal.set(false);
    }

    /// The page of the current address stands. Scrolls to where it was left, if Back or Forward led here.
    pub fn arrived(self, address_now: String) {
        let inner = self.0.get_value();
        *inner.here.borrow_mut() = address_now;
        inner.is_leaving.set(false);
        if inner.is_traversal.replace(false) {
            let here = inner.here.borrow();
            let y = inner
                .places
                .borrow()
                .iter()
                .find(|(address, _)| *address == *here)
                .map_or(0.0, |place| place.1);
            super::window().scroll_to_with_x_and_y(0.0, y);
        }
    }
}

/// Puts an address into the address bar if it is not there yet.
///
/// leptos_router 0.8.17 leaves it out when its own stack, which does not follow Forward, has the address on top.
pub fn ensure_address(wanted: String) {
    super::in_next_task(move || {
        if address() != wanted
            && let Ok(history) = super::window().history()
        {
            // Fails only for an address of another origin.
            let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&wanted));
        }
    });
}

/// Path, query and hash of the address bar.
pub fn address() -> String {
    let location = super::window().location();
    [location.pathname(), location.search(), location.hash()]
        .into_iter()
        .flatten()
        .collect()
}

fn path(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
}
