//! Dialogs that hold the page until they are answered.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the dialog with this id; the browser moves the focus in, and back when it closes.
pub fn open(id: &str) {
    if let Some(dialog) = find(id) {
        // Fails only for one that is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with this id.
pub fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

fn find(id: &str) -> Option<HtmlDialogElement> {
    super::document().get_element_by_id(id)?.dyn_into().ok()
}
