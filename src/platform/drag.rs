//! Taking hold of something on a drawing.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, PointerEvent};

/// What happens to a thing on a drawing.
pub enum Hold<'a> {
    /// A pointer took hold of it.
    Taken,
    /// It is to be here, in the units of the drawing.
    Moved(&'a str, f64, f64),
    /// It was not meant: a second finger came, or the browser took the pointer for itself.
    Undone,
}

/// Calls `act` with what a pointer does to what it took hold of (named by `data-grip`), wherever it goes, until it lets
/// go.
pub fn listen(svg: &Element, act: impl Fn(Hold<'_>) + 'static) {
    let held = RefCell::new(None);
    let drawing = svg.clone();
    let heard: Closure<dyn FnMut(PointerEvent)> = Closure::new(move |event: PointerEvent| {
        match event.type_().as_str() {
            "pointerdown" if event.is_primary() => {
                held.replace(grip(&event));
                if held.borrow().is_some() {
                    act(Hold::Taken);
                    // Fails only for a pointer that is gone already.
                    let _ = drawing.set_pointer_capture(event.pointer_id());
                    // No text is marked meanwhile.
                    event.prevent_default();
                }
            }
            "pointermove" => {
                if let (Some(name), Some((x, y))) = (held.borrow().as_deref(), place(&drawing, &event)) {
                    act(Hold::Moved(name, x, y));
                }
            }
            // Chromium would scroll, whatever `touch-action` an element inside a drawing has.
            "touchstart" if held.borrow().is_some() => event.prevent_default(),
            "pointercancel" if held.take().is_some() => act(Hold::Undone),
            "pointerup" => drop(held.take()),
            _ => {}
        }
    });
    let heard = heard.into_js_value();
    for kind in [
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "touchstart",
    ] {
        // Never fails for a function.
        let _ = svg.add_event_listener_with_callback(kind, heard.unchecked_ref());
    }
}

fn grip(event: &PointerEvent) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.get_attribute("data-grip")
}

fn place(svg: &Element, event: &PointerEvent) -> Option<(f64, f64)> {
    // Whole numbers: reading others would bring ten kilobytes of powers of five into the wasm.
    let numbers: Vec<f64> = svg
        .get_attribute("viewBox")?
        .split(' ')
        .filter_map(|number| number.parse::<i32>().ok())
        .map(f64::from)
        .collect();
    let [left, top, width, height] = numbers[..] else {
        return None;
    };
    let seen = svg.get_bounding_client_rect();
    // The drawing is as large as fits, in the middle.
    let per_unit = (seen.width() / width).min(seen.height() / height);
    let from_middle =
        |client: i32, start: f64, size: f64| (f64::from(client) - start - size / 2.0) / per_unit;
    Some((
        left + width / 2.0 + from_middle(event.client_x(), seen.left(), seen.width()),
        top + height / 2.0 + from_middle(event.client_y(), seen.top(), seen.height()),
    ))
}
