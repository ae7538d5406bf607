//! One type for many closures. In a view each closure has a type of its own, and brings its own copy of the code
//! that builds it, runs it again and takes it down: about a kilobyte of wasm. Behind a box they share one copy
//! (docs/ARCHITECTURE.md, "Size").

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::either::Either;
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

/// A part of a view that follows what it reads: elements, no bare text.
///
/// It is built anew each time and takes the place of the one before. It is never patched: a translator may have put its
/// own texts into the elements that stand there. So what takes the focus in it must not be built anew for nothing: it
/// reads memos.
pub fn part(f: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let boxed: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(f);
    boxed_part(boxed)
}

#[inline(never)]
fn boxed_part(f: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let is_left = AtomicBool::new(false);
    (move || {
        // Views of two sides are never patched into each other.
        if is_left.fetch_xor(true, Ordering::Relaxed) {
            Either::Left(f())
        } else {
            Either::Right(f())
        }
    })
    .into_any()
}

/// Words that follow what they read, in an element of their own. They are put in whole, so that a translator's texts in
/// it go.
pub fn words(f: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let words = text(f);
    if cfg!(feature = "ssr") {
        view! { <span>{words}</span> }.into_any()
    } else {
        view! { <span prop:textContent=words></span> }.into_any()
    }
}

/// A text for attributes and properties that follows what it reads. What stands on the page is [`words`].
pub fn text(f: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    let boxed: Box<dyn Fn() -> String + Send + Sync> = Box::new(f);
    boxed_text(boxed)
}

#[inline(never)]
fn boxed_text(f: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(f)
}

/// A yes or no that follows what it reads.
pub fn flag(f: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    let boxed: Box<dyn Fn() -> bool + Send + Sync> = Box::new(f);
    boxed_flag(boxed)
}

#[inline(never)]
fn boxed_flag(f: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
    Signal::derive(f)
}

/// A number that is worked out once for all who read it, and only tells them when it has become another.
pub fn memo(f: impl Fn() -> i32 + Send + Sync + 'static) -> Memo<i32> {
    let boxed: Box<dyn Fn() -> i32 + Send + Sync> = Box::new(f);
    boxed_memo(boxed)
}

#[inline(never)]
fn boxed_memo(f: Box<dyn Fn() -> i32 + Send + Sync>) -> Memo<i32> {
    Memo::new(move |_| f())
}

/// What a press does.
pub type Press = Box<dyn FnMut(MouseEvent)>;

/// Does something when pressed.
pub fn press(f: impl Fn() + 'static) -> Press {
    Box::new(move |_| f())
}

/// What a change of a control does.
pub type Change = Box<dyn FnMut(Event)>;

/// Takes what a box, a switch or a radio button now is.
pub fn ticked(f: impl Fn(bool) + 'static) -> Change {
    Box::new(move |event| f(event_target_checked(&event)))
}

/// Takes what now stands in a field or a slider.
pub fn typed(f: impl Fn(String) + 'static) -> Change {
    Box::new(move |event| f(event_target_value(&event)))
}

/// Does something when a thing happens to it.
pub fn heard(f: impl Fn() + 'static) -> Change {
    Box::new(move |_| f())
}
