//! How far each address was scrolled.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::window_event_listener;

use super::travel::{address, path};

/// Remembers how far each address was scrolled, so that Back returns there after the page was exchanged.
///
/// The browser does so itself for pages it loads; here the page changes after it has looked.
pub struct ScrollMemory(Rc<Inner>);

struct Inner {
    places: RefCell<Vec<(String, f64)>>,
    here: RefCell<String>,
    is_traversal: Cell<bool>,
    /// Between pages a scroll position belongs to none.
    is_leaving: Cell<bool>,
}

impl ScrollMemory {
    /// Starts listening. Must be called before [`super::travel::on_wish`], whose `popstate` comes second.
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
        Self(inner)
    }

    /// Another page is on its way, by a step through the history or by a link.
    pub fn leaving(&self, is_step: bool) {
        self.0.is_traversal.set(is_step);
        self.0.is_leaving.set(true);
    }

    /// The other page will not come: this one stays.
    pub fn stayed(&self) {
        let inner = &self.0;
        inner.is_leaving.set(false);
        inner.is_traversal.set(false);
    }

    /// The page of this address stands. Scrolls to where it was left, if Back or Forward led here; else to its top,
    /// or to what its hash names.
    pub fn arrived(&self, address_now: String, hash: &str) {
        let inner = &self.0;
        *inner.here.borrow_mut() = address_now;
        inner.is_leaving.set(false);
        let is_step = inner.is_traversal.replace(false);
        // A remembered place is only right on a page that is laid out whole.
        super::page::set_root("data-whole", is_step.then_some(""));
        if is_step {
            let here = inner.here.borrow();
            let y = inner
                .places
                .borrow()
                .iter()
                .find(|(address, _)| *address == *here)
                .map_or(0.0, |place| place.1);
            super::window().scroll_to_with_x_and_y(0.0, y);
        } else {
            super::window().scroll_to_with_x_and_y(0.0, 0.0);
            if let Some(target) = super::page::named(hash) {
                target.scroll_into_view();
            }
        }
    }
}
