//! What no engine is needed for: the files themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use content::Route;
use html5gum::{Token, Tokenizer};
use libtest_mimic::{Failed, Trial};
use product_tests::folders::Build;
use sha2::{Digest, Sha256};

pub(crate) fn trials() -> Vec<Trial> {
    [("files/root", Build::Root), ("files/kot", Build::Kot)]
        .map(|(name, build)| {
            Trial::test(name, move || {
                check(build).map_err(|error| Failed::from(format!("{error:#}")))
            })
        })
        .into()
}

/// An element's start, with its attributes.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
}

impl Element {
    fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

/// One HTML file, read.
struct Page {
    elements: Vec<Element>,
    styles: Vec<String>,
}

fn read(file: &Path) -> Result<Page> {
    let html = fs::read_to_string(file)?;
    let mut page = Page {
        elements: Vec::new(),
        styles: Vec::new(),
    };
    let mut in_style = false;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for Ok(token) in Tokenizer::new(&html) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                if name == "style" {
                    in_style = true;
                    page.styles.push(String::new());
                }
                let attributes = tag
                    .attributes
                    .iter()
                    .map(|(key, value)| (text(key), text(value)))
                    .collect();
                page.elements.push(Element { name, attributes });
            }
            Token::EndTag(tag) if text(&tag.name) == "style" => in_style = false,
            Token::String(words) if in_style => {
                if let Some(style) = page.styles.last_mut() {
                    style.push_str(&text(&words));
                }
            }
            _ => {}
        }
    }
    Ok(page)
}

fn html_files(folder: &Path, into: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            html_files(&path, into)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            into.push(path);
        }
    }
    Ok(())
}

fn check(build: Build) -> Result<()> {
    let root = build.folder()?;
    let base = build.base();
    let mut files = Vec::new();
    html_files(&root, &mut files)?;
    let policy = fs::read_to_string(root.join("csp.txt")).context("csp.txt")?;
    let pages: BTreeMap<PathBuf, Page> = files
        .into_iter()
        .map(|file| Ok((file.clone(), read(&file)?)))
        .collect::<Result<_>>()?;
    let mut wrong = Vec::new();
    for (file, page) in &pages {
        let name = file.strip_prefix(&root).unwrap_or(file).display();
        let mut say = |what: String| wrong.push(format!("{name}: {what}"));
        plain(page, base, &policy, &mut say);
        if let Err(error) = told_wasm(page, base, &root) {
            say(format!("{error:#}"));
        }
        for element in page.elements.iter().filter(|one| one.name == "a") {
            if let Some(href) = element.get("href")
                && let Err(error) = leads_somewhere(href, file, &root, base, &pages)
            {
                say(format!("{error:#}"));
            }
        }
    }
    let styles: BTreeSet<&String> = pages.values().flat_map(|page| &page.styles).collect();
    if styles.len() != 1 {
        wrong.push(format!(
            "{} different style elements; it should be the same in every page",
            styles.len()
        ));
    }
    for route in Route::all() {
        let file = root.join(route.path()).join("index.html");
        if !pages.contains_key(&file) {
            wrong.push(format!("{} is missing", file.display()));
        }
    }
    if !root.join("404.html").is_file() {
        wrong.push("404.html is missing".into());
    }
    ensure!(
        wrong.is_empty(),
        "{} mistakes in {} pages:\n{}",
        wrong.len(),
        pages.len(),
        wrong.join("\n")
    );
    Ok(())
}

/// Nothing inline but the one style, nothing from elsewhere, one h1.
fn plain(page: &Page, base: &str, policy: &str, say: &mut impl FnMut(String)) {
    for element in &page.elements {
        let tag = &element.name;
        if tag == "script"
            && element.get("src").is_none()
            && element.get("type") != Some("application/ld+json")
        {
            say("an inline script".into());
        }
        for (attribute, value) in &element.attributes {
            if attribute == "style" {
                say(format!("<{tag} style={value:?}>"));
            }
            if attribute.starts_with("on") {
                say(format!("<{tag} {attribute}=…>"));
            }
            let loads = matches!(
                attribute.as_str(),
                "src" | "srcset" | "poster" | "action" | "formaction" | "data"
            ) || (attribute == "href" && matches!(tag.as_str(), "link" | "use" | "image"))
                || attribute == "xlink:href";
            let canonical = tag == "link" && element.get("rel") == Some("canonical");
            if loads && !canonical && !own(value, base) {
                say(format!("<{tag} {attribute}={value:?}> is not below {base}"));
            }
        }
    }
    match page.styles.as_slice() {
        [style] => {
            let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style));
            if !policy.contains(&format!("'sha256-{hash}'")) {
                say(format!("csp.txt does not allow its style, sha256-{hash}"));
            }
            // `url(#…)` is a place in the page itself.
            if style.replace("url(#", "").contains("url(") || style.contains("@import") {
                say("the style loads something".into());
            }
        }
        others => say(format!("{} style elements", others.len())),
    }
    let count = |name: &str| page.elements.iter().filter(|one| one.name == name).count();
    for (name, wanted) in [("h1", 1), ("main", 1), ("title", 1)] {
        if count(name) < wanted || (name != "title" && count(name) != wanted) {
            say(format!("{} <{name}>", count(name)));
        }
    }
    let html = page.elements.iter().find(|one| one.name == "html");
    if html.and_then(|one| one.get("data-base")) != Some(base)
        || html.and_then(|one| one.get("lang")).is_none()
    {
        say(format!("<html> without lang or without data-base={base:?}"));
    }
}

/// What the browser shall compare the wasm with is what it will get.
fn told_wasm(page: &Page, base: &str, root: &Path) -> Result<()> {
    let loader = page.elements.iter().find(|one| one.get("data-wasm").is_some());
    let loader = loader.context("no loader")?;
    let below = loader.get("data-wasm").and_then(|path| path.strip_prefix(base));
    let bytes = fs::read(root.join(below.context("data-wasm is not below the base")?))?;
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes));
    ensure!(
        loader.get("data-wasm-integrity") == Some(&format!("sha256-{hash}")),
        "its wasm is sha256-{hash}, and it tells {:?}",
        loader.get("data-wasm-integrity")
    );
    ensure!(loader.get("async").is_some(), "the loader waits for the page");
    Ok(())
}

/// A path of this site, a place in the page, or the page itself.
fn own(url: &str, base: &str) -> bool {
    url.is_empty() || url.starts_with(['#', '?']) || (url.starts_with(base) && !url.starts_with("//"))
}

/// A link inside the site has its page, and the place in it.
fn leads_somewhere(
    href: &str,
    from: &Path,
    root: &Path,
    base: &str,
    pages: &BTreeMap<PathBuf, Page>,
) -> Result<()> {
    if href.starts_with("https://") || href.starts_with("mailto:") {
        return Ok(());
    }
    ensure!(own(href, base), "{href:?} is not below {base}");
    let (path, place) = href
        .split_once('#')
        .map_or((href, None), |(path, place)| (path, Some(place)));
    let target = match path.strip_prefix(base) {
        None => from.to_path_buf(),
        Some(below) if below.is_empty() || below.ends_with('/') => root.join(below).join("index.html"),
        Some(below) => root.join(below),
    };
    ensure!(target.is_file(), "{href:?} leads to no file");
    if let (Some(place), Some(page)) = (place.filter(|place| !place.is_empty()), pages.get(&target)) {
        ensure!(
            page.elements.iter().any(|one| one.get("id") == Some(place)),
            "{href:?} leads to no place in its page"
        );
    }
    Ok(())
}
