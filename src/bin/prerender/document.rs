//! The document around a page: head, style, policy, loader.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use content::Route;
use knees_forward::base::Base;
use knees_forward::whole::document_title;
use sha2::{Digest, Sha256};

use crate::{Failure, assets};

/// What all pages share.
pub(crate) struct Frame {
    /// The text of the one `<style>` element, the same bytes in every page.
    css: String,
    /// File names inside `assets/`.
    boot: String,
    js: String,
    wasm: String,
    /// What the browser compares the wasm with before it compiles it.
    integrity: String,
}

impl Frame {
    /// Reads what Trunk has built, names scripts and wasm by their bytes and puts them into `assets/`.
    pub(crate) fn from_trunk(staging: &Path) -> Result<Self, Failure> {
        let page = fs::read_to_string(staging.join("index.html"))?;
        let mut css = String::new();
        for tag in page
            .split('<')
            .filter(|tag| tag.starts_with("link") && tag.contains("rel=\"stylesheet\""))
        {
            let file = staging.join(file_name(attribute(tag, "href")?));
            css.push_str(&squeeze(&fs::read_to_string(&file)?));
            fs::remove_file(file)?;
        }
        let loader = loader_tag(&page)?;
        let put = |name: &str| assets::put(staging, file_name(name));
        let wasm = put(attribute(loader, "data-wasm")?)?;
        Ok(Self {
            css,
            boot: put(attribute(loader, "src")?)?,
            js: put(attribute(loader, "data-js")?)?,
            integrity: assets::integrity(staging, &wasm)?,
            wasm,
        })
    }

    /// Reads it back from a page that was written before.
    pub(crate) fn from_page(page: &str) -> Result<Self, Failure> {
        let style = page
            .split_once("<style>")
            .and_then(|(_, rest)| rest.split_once("</style>"));
        let loader = loader_tag(page)?;
        let name = |attribute_name| attribute(loader, attribute_name).map(|path| file_name(path).to_string());
        Ok(Self {
            css: style.ok_or("the page has no style element")?.0.into(),
            boot: name("src")?,
            js: name("data-js")?,
            wasm: name("data-wasm")?,
            integrity: attribute(loader, "data-wasm-integrity")?.into(),
        })
    }

    /// A whole page.
    pub(crate) fn page(&self, route: Route, base: &Base, body: &str) -> String {
        let base = base.as_str();
        let title = escape(&document_title(route));
        let description = escape(route.description());
        let robots = if route == Route::NotFound {
            "<meta name=\"robots\" content=\"noindex\">"
        } else {
            ""
        };
        let backup = if route == Route::Progress {
            format!("<script type=\"module\" src=\"{base}backup.js\"></script>")
        } else {
            String::new()
        };
        let Self {
            css,
            boot,
            js,
            wasm,
            integrity,
        } = self;
        let policy = self.policy();
        format!(
            "<!doctype html>\n<html lang=\"en\" data-base=\"{base}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
             <title>{title}</title><meta name=\"description\" content=\"{description}\">{robots}\
             <meta name=\"color-scheme\" content=\"light dark\">\
             <meta name=\"referrer\" content=\"no-referrer\">\
             <link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">\
             <script async src=\"{base}assets/{boot}\" data-js=\"{base}assets/{js}\" \
             data-wasm=\"{base}assets/{wasm}\" data-wasm-integrity=\"{integrity}\"></script>{backup}\
             <style>{css}</style></head><body>{body}</body></html>\n"
        )
    }

    /// The policy as a header. `frame-ancestors` counts only there.
    pub(crate) fn policy_header(&self) -> String {
        [&self.policy(), "; frame-ancestors 'none'"].concat()
    }

    fn policy(&self) -> String {
        let hash = STANDARD.encode(Sha256::digest(self.css.as_bytes()));
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'sha256-{hash}'; img-src 'self'; \
             connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
        )
    }
}

pub(crate) fn loader_tag(page: &str) -> Result<&str, Failure> {
    let tag = page
        .split('<')
        .find(|tag| tag.starts_with("script") && tag.contains("data-wasm="));
    tag.ok_or_else(|| "the page has no loader: see pattern_script in Trunk.toml".into())
}

pub(crate) fn attribute<'a>(tag: &'a str, name: &str) -> Result<&'a str, Failure> {
    let value = tag
        .split_once(&[" ", name, "=\""].concat())
        .and_then(|(_, rest)| rest.split_once('"'));
    value
        .map(|(value, _)| value)
        .ok_or_else(|| ["<", tag, " has no ", name].concat().into())
}

pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Takes comments out of a style sheet of ours, and white space where it says nothing. It is not for others' sheets: it
/// knows strings, but none of the old tricks.
fn squeeze(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut out = String::new();
    let mut is_spaced = false;
    let mut quote = None;
    for c in bare.chars() {
        if quote.is_none() && c.is_whitespace() {
            is_spaced = true;
            continue;
        }
        // A space before a colon is a descendant; a space after one, or beside the others, is nothing.
        let is_needed = !out.ends_with(['{', '}', ';', ',', '>', ':']) && !"{};,>".contains(c);
        if is_spaced && is_needed && !out.is_empty() {
            out.push(' ');
        }
        is_spaced = false;
        if quote == Some(c) {
            quote = None;
        } else if quote.is_none() && (c == '"' || c == '\'') {
            quote = Some(c);
        }
        out.push(c);
    }
    out.replace(";}", "}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn a_style_sheet_loses_only_what_says_nothing() {
        let css = "/* head */\n@media (min-width: 4rem) and (x) {\n  .a > :is(b, c) :hover { color: red; width: calc(1px + 2px); }\n}\n.q::before { content: \"a  > ; b\"; }\n";
        assert_eq!(
            squeeze(css),
            "@media (min-width:4rem) and (x){.a>:is(b,c) :hover{color:red;width:calc(1px + 2px)}}.q::before{content:\"a  > ; b\"}"
        );
    }
}
