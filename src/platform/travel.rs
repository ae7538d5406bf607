//! Links and the browser's history: where somebody wants to go, and the address that says where they are.

use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// Where a click on a link, or a step through the history, leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Path, query and hash.
    pub address: String,
    /// The hash with its sign; empty if there is none.
    pub hash: String,
    /// Back or Forward: the address bar has it already.
    pub is_step: bool,
}

impl Wish {
    /// The path alone.
    pub fn path(&self) -> &str {
        path(&self.address)
    }
}

/// Calls `go` for every click on a link to a page under `base`, and for every step through the history. All else
/// (files, other origins, new tabs, hashes of this page) is left to the browser.
pub fn on_wish(base: String, go: impl Fn(Wish) + Clone + 'static) {
    // Both listeners live as long as the page.
    let go_by_link = go.clone();
    let _ = window_event_listener(ev::click, move |event| {
        if let Some(wish) = wish_of(&event, &base) {
            event.prevent_default();
            go_by_link(wish);
        }
    });
    let _ = window_event_listener(ev::popstate, move |_| {
        let address = address();
        let hash = address.find('#').map_or("", |at| &address[at..]).to_string();
        go(Wish {
            hash,
            address,
            is_step: true,
        });
    });
}

fn wish_of(event: &MouseEvent, base: &str) -> Option<Wish> {
    let is_plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let is_ours = link.origin() == super::window().location().origin().ok()?
        && link.target().is_empty()
        && !link.has_attribute("download")
        && !link.rel().contains("external");
    let pathname = link.pathname();
    // A file has an ending; a page has none.
    // A link to a place on this page is the browser's own business: it also knows `:target`.
    let is_here = !link.hash().is_empty() && pathname == path(&address());
    let is_page = pathname.starts_with(base) && !pathname.rsplit('/').next()?.contains('.');
    (is_plain && is_ours && is_page && !is_here).then(|| Wish {
        address: [pathname, link.search(), link.hash()].concat(),
        hash: link.hash(),
        is_step: false,
    })
}

/// Puts an address into the address bar, as a new step of the history, if it is not there yet.
pub fn write_address(wanted: &str) {
    if address() != wanted
        && let Ok(history) = super::window().history()
    {
        // Fails only for an address of another origin.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(wanted));
    }
}

/// Path, query and hash of the address bar.
pub fn address() -> String {
    let location = super::window().location();
    [location.pathname(), location.search(), location.hash()]
        .into_iter()
        .flatten()
        .collect()
}

/// The path of an address.
pub fn path(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
}
