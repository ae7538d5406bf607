//! Movement that explains: a posture goes to its new place along its angles.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How long a posture moves, milliseconds.
const POSE_MS: f64 = 420.0;

/// What is called once a frame. It holds itself, as long as it goes on.
type Frame = Rc<RefCell<Option<Closure<dyn FnMut(f64)>>>>;

thread_local! {
    /// Counts the movements. Only the newest goes on.
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

/// Stops what moves, where it is.
pub fn stop() -> u32 {
    LATEST.with(|latest| {
        latest.set(latest.get().wrapping_add(1));
        latest.get()
    })
}

/// Calls `step` with shares from 0 to 1, slow at both ends, in place of whatever moved before. Where less motion is
/// wished for, once with 1.
pub fn glide(step: impl Fn(f64) + 'static) {
    if wants_less() {
        stop();
        return step(1.0);
    }
    play(POSE_MS, move |share| step(share * share * (3.0 - 2.0 * share)));
}

/// Calls `step` with shares from 0 to 1, once a frame for `whole_ms`, in place of whatever moved before.
pub fn play(whole_ms: f64, step: impl Fn(f64) + 'static) {
    let step: Box<dyn Fn(f64)> = Box::new(step);
    let number = stop();
    let started = Cell::new(None);
    let frame = Frame::default();
    let next = Rc::clone(&frame);
    let closure: Closure<dyn FnMut(f64)> = Closure::new(move |now: f64| {
        let start = started.get().unwrap_or(now);
        started.set(Some(start));
        let share = ((now - start) / whole_ms).min(1.0);
        let is_latest = LATEST.with(Cell::get) == number;
        if is_latest {
            step(share);
        }
        if is_latest && share < 1.0 {
            request(&next);
        } else {
            // Its own reference goes with it; the closure must outlive this call.
            let last = next.borrow_mut().take();
            super::in_next_task(move || drop(last));
        }
    });
    *frame.borrow_mut() = Some(closure);
    request(&frame);
}

fn request(frame: &Frame) {
    if let Some(closure) = frame.borrow().as_ref() {
        // Never fails for a function.
        let _ = super::window().request_animation_frame(closure.as_ref().unchecked_ref());
    }
}

/// Whether less motion is wished for: the setting of this product, or else of the device.
pub fn wants_less() -> bool {
    let chosen = super::root().and_then(|root| root.get_attribute("data-motion"));
    let device = || {
        let query = super::window().match_media("(prefers-reduced-motion: reduce)");
        query.is_ok_and(|query| query.is_some_and(|query| query.matches()))
    };
    chosen.is_some_and(|motion| motion == "less") || device()
}
