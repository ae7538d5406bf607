use content::ProseId;
use leptos::prelude::*;

use crate::base::Base;

/// A stretch of checked HTML from the content. Nothing a visitor typed ever comes here.
#[component]
pub fn Prose(id: ProseId) -> impl IntoView {
    view! { <div class="prose" inner_html=with_base(content::prose(id))></div> }
}

/// A caption of checked HTML.
#[component]
pub fn Caption(html: &'static str) -> impl IntoView {
    view! { <figcaption class="cap" inner_html=with_base(html)></figcaption> }
}

/// HTML of ours that a page carries for a live place, see `src/ui/pieces.rs`.
#[component]
pub fn Html(class: &'static str, html: String) -> impl IntoView {
    view! { <div class=class inner_html=html></div> }
}

/// Marks inside a drawing, made of numbers and of interface words.
#[component]
pub fn Marks(class: &'static str, html: Signal<String>) -> impl IntoView {
    view! { <g class=class inner_html=html></g> }
}

/// Links inside the product are written `~/…` by the content compiler.
fn with_base(html: &str) -> String {
    html.replace("href=\"~/", &["href=\"", Base::expect().as_str()].concat())
}

/// A text of the content as HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
