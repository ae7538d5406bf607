//! The late takeover: the app's own content takes the live places of a page that is already there.
//!
//! Only elements marked `data-live` are exchanged. The prose stays, so focus, selection, scroll, open
//! `<details>` and a screen reader's place are untouched because nothing was touched. A place that somebody is
//! inside waits until the focus has left. What was chosen in it is carried over.
//!
//! This is the one place that reads the old DOM.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

/// Builds the content of the place that `data-live` and `data-of` name.
pub type Build = fn(live: &str, of: &str) -> Option<AnyView>;

/// The live places of the page that stands. Dropping it takes their content down.
pub struct LivePlaces(Rc<Inner>);

struct Inner {
    build: Build,
    /// What the places of this page share lives here.
    owner: Owner,
    mounted: RefCell<Vec<Box<dyn std::any::Any>>>,
    is_gone: Cell<bool>,
}

impl LivePlaces {
    /// Takes every live place of the document. Building and moving happen in this one call.
    pub fn take(owner: Owner, build: Build) -> Self {
        let inner = Rc::new(Inner {
            build,
            owner,
            mounted: RefCell::default(),
            is_gone: Cell::new(false),
        });
        if let Some(body) = super::document().body() {
            for place in elements(&body, "[data-live]") {
                if has_focus_within(&place) {
                    take_when_left(&inner, place);
                } else {
                    take_one(&inner, &place);
                }
            }
        }
        Self(inner)
    }
}

impl Drop for LivePlaces {
    fn drop(&mut self) {
        super::press::settle();
        self.0.is_gone.set(true);
        self.0.mounted.borrow_mut().clear();
        self.0.owner.cleanup();
    }
}

/// Exchanges one place for the app's own, and returns that.
fn take_one(inner: &Rc<Inner>, place: &Element) -> Option<Element> {
    if inner.is_gone.get() || !place.is_connected() {
        return None;
    }
    let named = |attribute| place.get_attribute(attribute).unwrap_or_default();
    let ours: HtmlElement = place.clone_node().ok()?.dyn_into().ok()?;
    let view = inner
        .owner
        .with(|| (inner.build)(&named("data-live"), &named("data-of")))?;
    let handle = inner
        .owner
        .with(|| leptos::mount::mount_to(ours.clone(), move || view));
    inner.mounted.borrow_mut().push(Box::new(handle));
    carry_values(place, &ours);
    place.replace_with_with_node_1(&ours).ok()?;
    Some(ours.into())
}

/// Somebody is inside: waits until the focus has left, or until a button is pressed that only the app can answer.
fn take_when_left(inner: &Rc<Inner>, place: Element) {
    let listen = |name: &str, act: Box<dyn FnMut(Event)>| {
        let listener = Closure::wrap(act);
        if place
            .add_event_listener_with_callback(name, listener.as_ref().unchecked_ref())
            .is_ok()
        {
            // It stays until the page is left; there are three for each place that somebody was inside.
            listener.forget();
        }
    };
    let (leaving, left) = (Rc::clone(inner), place.clone());
    listen(
        "focusout",
        Box::new(move |_| {
            let (inner, place) = (Rc::clone(&leaving), left.clone());
            // While the event runs the focus is nowhere; the next task knows where it went.
            super::in_next_task(move || {
                if !has_focus_within(&place) {
                    take_one(&inner, &place);
                }
            });
        }),
    );
    // Somebody goes on working in it: what they do from now on is for the app to keep.
    let (changing, changed) = (Rc::clone(inner), place.clone());
    listen(
        "change",
        Box::new(move |event| {
            let control = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(ours) = take_one(&changing, &changed) else {
                return;
            };
            let twin = control.and_then(|theirs| twin_of(&theirs, &inputs(&ours)));
            if let Some(twin) = twin {
                let _ = twin.focus();
            }
        }),
    );
    let (pressing, pressed) = (Rc::clone(inner), place.clone());
    listen(
        "click",
        Box::new(move |event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            let Some(button) = target.and_then(|target| target.closest("button").ok().flatten()) else {
                return;
            };
            let value = button.get_attribute("value").unwrap_or_default();
            let Some(ours) = take_one(&pressing, &pressed) else {
                return;
            };
            // Only the same button: what stands in its place may mean something else by now.
            let twin = elements(&ours, "button")
                .into_iter()
                .find(|twin| twin.get_attribute("value").is_some_and(|known| known == value));
            if let Some(twin) = twin.and_then(|twin| twin.dyn_into::<HtmlElement>().ok()) {
                let _ = twin.focus();
                twin.click();
            }
        }),
    );
}

fn elements(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|i| list.item(i)?.dyn_into().ok())
        .collect()
}

/// Not `:focus-within`, which does not match in a window that is not the active one.
fn has_focus_within(element: &Element) -> bool {
    let focused = super::document().active_element();
    focused.is_some_and(|focused| element.contains(Some(&focused)))
}

/// Gives controls the values that somebody chose before the app came, and tells the app so by the usual events.
fn carry_values(theirs: &Element, ours: &Element) {
    let twins = inputs(ours);
    for theirs in inputs(theirs) {
        let is_changed = if is_ticked_kind(&theirs) {
            theirs.checked() != theirs.default_checked()
        } else {
            theirs.value() != theirs.default_value()
        };
        // A radio that lost its tick to another one of its group needs no word of its own.
        if !is_changed || (theirs.type_() == "radio" && !theirs.checked()) {
            continue;
        }
        let Some(twin) = twin_of(&theirs, &twins) else {
            continue;
        };
        if theirs.type_() == "file" {
            // Its value may only be emptied.
            twin.set_files(theirs.files().as_ref());
        } else if is_ticked_kind(&theirs) {
            twin.set_checked(theirs.checked());
        } else {
            twin.set_value(&theirs.value());
        }
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        for kind in ["input", "change"] {
            if let Ok(event) = Event::new_with_event_init_dict(kind, &bubbling) {
                let _ = twin.dispatch_event(&event);
            }
        }
    }
}

fn inputs(within: &Element) -> Vec<HtmlInputElement> {
    elements(within, "input")
        .into_iter()
        .filter_map(|el| el.dyn_into().ok())
        .collect()
}

fn is_ticked_kind(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}

/// The app's control in place of one that stood there before.
fn twin_of(theirs: &HtmlInputElement, ours: &[HtmlInputElement]) -> Option<HtmlInputElement> {
    let is_ticked = is_ticked_kind(theirs);
    ours.iter()
        .find(|ours| {
            !ours.disabled()
                && ours.name() == theirs.name()
                && ours.id() == theirs.id()
                && (!is_ticked || ours.value() == theirs.value())
        })
        .cloned()
}
