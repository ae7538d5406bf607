//! Going to another page without leaving this one: its prerendered HTML is fetched and becomes the body.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, HtmlElement, Response, SupportedType};

/// A page that was read, but does not stand yet.
pub struct Page {
    title: String,
    body: HtmlElement,
}

/// The text of a page. `None` if it could not be fetched.
pub async fn fetch(address: &str) -> Option<String> {
    let response: Response = JsFuture::from(super::window().fetch_with_str(address))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    // A 404 page is a page; it says where to go from there.
    if !response.ok() && response.status() != 404 {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

impl Page {
    /// Reads a page. `None` if it is not a page of this build: then the browser should go there by itself.
    pub fn read(text: &str) -> Option<Self> {
        let document = DomParser::new()
            .ok()?
            .parse_from_string(text, SupportedType::TextHtml)
            .ok()?;
        let is_of_this_build = build_of(&document)? == build_of(&super::document())?;
        is_of_this_build.then_some(())?;
        document.query_selector("main").ok()??;
        Some(Self {
            title: document.title(),
            body: document.body()?,
        })
    }

    /// Makes it the page that stands.
    pub fn stand(self) {
        let document = super::document();
        document.set_title(&self.title);
        document.set_body(Some(&self.body));
    }
}

/// Leaves this page for another by the browser's own means.
pub fn leave_for(address: &str) {
    let location = super::window().location();
    // After Back the address is there already, and going to it again would only be a step to its hash.
    // Both fail only for an address that is none; then we stay.
    let _ = if super::travel::address() == address {
        location.reload()
    } else {
        location.set_href(address)
    };
}

/// Names the build that a page belongs to: where its wasm lies.
fn build_of(document: &Document) -> Option<String> {
    document
        .query_selector("script[data-wasm]")
        .ok()??
        .get_attribute("data-wasm")
}
