//! What no page may contain, checked before anything is written.

use std::collections::HashSet;
use std::path::Path;

use knees_forward::base::Base;

use crate::document::{attribute, file_name, loader_tag};
use crate::{Failure, assets};

/// Checks all pages together and reports every mistake at once.
pub(crate) fn all(pages: &[(String, String)], base: &Base) -> Result<(), Failure> {
    let ids: Vec<HashSet<&str>> = pages
        .iter()
        .map(|(_, html)| values(html, " id=\"").collect())
        .collect();
    let mut mistakes = Vec::new();
    for (i, (file, html)) in pages.iter().enumerate() {
        let mut mistake = |what: String| mistakes.push(format!("{file}: {what}"));
        for tag in tags(html) {
            if tag.starts_with("script") && !tag.contains(" src=") {
                mistake(format!("an inline script: <{tag}>"));
            }
            for attribute in attribute_names(tag) {
                if attribute == "style" || attribute.starts_with("on") {
                    mistake(format!(
                        "the attribute `{attribute}`, which the policy blocks: <{tag}>"
                    ));
                }
            }
        }
        let styles = tags(html).filter(|tag| *tag == "style").count();
        if styles != 1 {
            mistake(format!("{styles} style elements; a page has exactly one"));
        }
        let headings = tags(html)
            .filter(|tag| *tag == "h1" || tag.starts_with("h1 "))
            .count();
        if headings != 1 {
            mistake(format!("{headings} h1 elements; a page has exactly one"));
        }
        let mut seen = HashSet::new();
        for id in values(html, " id=\"") {
            if !seen.insert(id) {
                mistake(format!("the id `{id}` stands twice"));
            }
        }
        for href in values(html, " href=\"").filter(|href| !href.is_empty()) {
            if let Some(what) = dead_link(href, i, pages, &ids, base) {
                mistake(what);
            }
        }
    }
    if mistakes.is_empty() {
        Ok(())
    } else {
        Err(mistakes.join("\n").into())
    }
}

/// Every page names the wasm that lies beside it, byte for byte: a browser compiles no other.
pub(crate) fn integrity(pages: &[(String, String)], folder: &Path) -> Result<(), Failure> {
    for (file, html) in pages {
        let loader = loader_tag(html)?;
        let told = attribute(loader, "data-wasm-integrity")?;
        let real = assets::integrity(folder, file_name(attribute(loader, "data-wasm")?))?;
        if told != real {
            return Err(format!("{file}: the wasm is {real}, and the page says {told}").into());
        }
    }
    Ok(())
}

fn dead_link(
    href: &str,
    page: usize,
    pages: &[(String, String)],
    ids: &[HashSet<&str>],
    base: &Base,
) -> Option<String> {
    if href.starts_with("https://") {
        return None;
    }
    let (path, hash) = href.split_once('#').unwrap_or((href, ""));
    // A query of its own is this page too.
    let target = if path.is_empty() || path.starts_with('?') {
        page
    } else {
        let Some(inside) = path.strip_prefix(base.as_str()) else {
            return Some(format!("the link `{href}` leaves the base `{}`", base.as_str()));
        };
        if inside == "icon.svg" {
            return None;
        }
        let file = format!("{inside}index.html");
        match pages.iter().position(|(name, _)| *name == file) {
            Some(target) => target,
            None => return Some(format!("the link `{href}` leads to no page")),
        }
    };
    let is_dead = !hash.is_empty() && !ids[target].contains(hash);
    is_dead.then(|| format!("the link `{href}` leads to an id that is not there"))
}

/// Opening tags without their brackets. Our own output has no `>` inside attributes: leptos and the content
/// compiler escape it.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<')
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| tag)
        .filter(|tag| !tag.starts_with(['/', '!']))
}

/// The first word of a tag is the name of its element.
fn attribute_names(tag: &str) -> Vec<&str> {
    let mut names = Vec::new();
    // Every second piece between quotation marks is a value.
    for outside in tag.split('"').step_by(2) {
        names.extend(outside.split_whitespace().map(|word| word.trim_end_matches('=')));
    }
    names.into_iter().skip(1).collect()
}

fn values<'a>(html: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(before)
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(html: &str) -> String {
        all(&[("index.html".into(), html.into())], &Base::new("/kot/"))
            .err()
            .map(|e| e.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn a_clean_page_passes() {
        assert_eq!(
            verdict(
                "<style>p{}</style><h1 id=\"a\">A</h1><a href=\"/kot/#a\">a</a><a href=\"#a\">a</a><a href=\"?a=1\">a</a><script src=\"x\"></script>"
            ),
            ""
        );
    }

    #[test]
    fn a_page_that_tells_of_another_wasm_is_refused() {
        let folder = std::env::temp_dir().join(format!("kf-integrity-{}", std::process::id()));
        let assets = folder.join("assets");
        std::fs::create_dir_all(&assets).unwrap();
        std::fs::write(assets.join("app.wasm"), b"abc").unwrap();
        let page = |told: &str| {
            let html = format!("<script data-wasm=\"/assets/app.wasm\" data-wasm-integrity=\"{told}\">");
            [("index.html".to_owned(), html)]
        };
        // The known answer for these three letters.
        let right = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert!(integrity(&page(right), &folder).is_ok());
        assert!(integrity(&page("sha256-x"), &folder).is_err());
        std::fs::write(assets.join("app.wasm"), b"ab").unwrap();
        assert!(integrity(&page(right), &folder).is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn every_mistake_is_reported_at_once() {
        let report = verdict(
            "<p style=\"color:red\" onclick=\"x()\" id=\"a\">on and style in text are fine</p><b id=\"a\"></b>\
             <script>1</script><a href=\"/quiz/\">x</a><a href=\"/kot/quiz/\">x</a><a href=\"#b\">x</a>",
        );
        for part in [
            "`style`",
            "`onclick`",
            "inline script",
            "0 style elements",
            "0 h1 elements",
            "`a` stands twice",
            "`/quiz/` leaves the base",
            "`/kot/quiz/` leads to no page",
            "`#b` leads to an id",
        ] {
            assert!(report.contains(part), "{part} is missing in:\n{report}");
        }
        assert_eq!(report.lines().count(), 9, "{report}");
    }
}
