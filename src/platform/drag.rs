//! Taking hold of something on a drawing.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// What a pointer has just taken hold of: the `data-grip` under it. From now on its moves are told to the element that
/// listens, wherever it goes.
pub fn grip(event: &PointerEvent) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let name = target.get_attribute("data-grip")?;
    let listens: Element = event.current_target()?.dyn_into().ok()?;
    // Fails only for a pointer that is gone already.
    let _ = listens.set_pointer_capture(event.pointer_id());
    // No text is marked meanwhile.
    event.prevent_default();
    Some(name)
}

/// Where a pointer is, in the units of the drawing in the element that listens.
pub fn place(event: &PointerEvent) -> Option<(f64, f64)> {
    let listens: Element = event.current_target()?.dyn_into().ok()?;
    let svg = listens.query_selector("svg").ok()??;
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
    let from_middle = |client: i32, start: f64, size: f64| (f64::from(client) - start - size / 2.0) / per_unit;
    Some((
        left + width / 2.0 + from_middle(event.client_x(), seen.left(), seen.width()),
        top + height / 2.0 + from_middle(event.client_y(), seen.top(), seen.height()),
    ))
}
