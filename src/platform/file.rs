//! Files that the visitor saves and chooses.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers JSON as a file under `name`; the browser asks, or puts it where downloads go.
/// `false` if it has no files at all.
pub fn save(name: &str, text: &str) -> bool {
    try_save(name, text).is_some()
}

fn try_save(name: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = super::document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // WebKit goes on reading after the click; nobody tells when it is done.
    super::after_ms(40_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}

/// The text of the file that was chosen in the field with this id; none if it cannot be read. The field is emptied, so
/// that the same file can be chosen again. `None` if the file is larger than `most_bytes`; then it is not read.
pub async fn read(field: &str, most_bytes: f64) -> Option<String> {
    let Some((field, file)) = chosen(field) else {
        return Some(String::new());
    };
    let is_small = file.size() <= most_bytes;
    let text = is_small.then(|| file.text());
    field.set_value("");
    let text = JsFuture::from(text?).await;
    Some(text.ok().and_then(|text| text.as_string()).unwrap_or_default())
}

fn chosen(field: &str) -> Option<(HtmlInputElement, web_sys::File)> {
    let field: HtmlInputElement = super::document().get_element_by_id(field)?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    Some((field, file))
}
