//! Moving a drawing that stands.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// The elements of a drawing that change: its paths and texts, in their order, and whether each is a text.
pub struct Parts(Vec<(Element, bool)>);

impl Parts {
    /// Those inside an `<svg>`.
    pub fn of(svg: &Element) -> Self {
        let list = svg.query_selector_all("path, text").ok();
        let parts = list
            .iter()
            .flat_map(|list| (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()))
            .map(|part: Element| {
                let is_text = part.tag_name() == "text";
                (part, is_text)
            });
        Self(parts.collect())
    }

    /// Writes what has changed: of each path its `d`, of each text its `x`, its `y` and its words.
    pub fn redraw(&self, before: &[String], now: &[String]) {
        let mut values = before
            .iter()
            .zip(now)
            .map(|(before, now)| (before != now).then_some(now));
        for (part, is_text) in &self.0 {
            let names: &[&str] = if *is_text { &["x", "y", ""] } else { &["d"] };
            for name in names {
                let Some(value) = values.next() else { return };
                match (value, *name) {
                    (None, _) => {}
                    (Some(words), "") => part.set_text_content(Some(words)),
                    // Never fails for these names.
                    (Some(value), name) => drop(part.set_attribute(name, value)),
                }
            }
        }
    }
}
