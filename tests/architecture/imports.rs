//! Who may name whom.

use super::paths::{Named, paths};
use super::source::{Finding, catches, files, hold};

fn found(path: &str, text: &str, wrong: impl Fn(&Named) -> bool, mend: &str) -> Vec<Finding> {
    let wrong = paths(path, text).into_iter().filter(wrong);
    wrong
        .map(|named| Finding::new(named.line, format!("`{}`: {mend}", named.segments.join("::"))))
        .collect()
}

/// The browser's own interfaces are reached through `src/platform` alone. `crates/wasm-streams` stands in for somebody
/// else's crate and has its interface.
fn browser(path: &str, text: &str) -> Vec<Finding> {
    if path.starts_with("src/platform/") || path.starts_with("crates/wasm-streams/") {
        return Vec::new();
    }
    let is_browser = |segment: &String| {
        ["web_sys", "js_sys", "wasm_bindgen"].contains(&segment.as_str()) || segment.starts_with("gloo_")
    };
    found(
        path,
        text,
        |named| named.segments.iter().any(is_browser),
        "only src/platform speaks to the browser. Write a function there and call it.",
    )
}

/// `mechanics`, `coach` and `lab` know no clock and no chance; both come in as arguments.
fn pure(path: &str, text: &str) -> Vec<Finding> {
    found(
        path,
        text,
        |named| {
            named.has("SystemTime")
                || named.has("Instant")
                || named.has_run(&["std", "time"])
                || named.segments[0] == "rand"
        },
        "this crate asks no clock and draws no numbers. Take the time or the number as an argument.",
    )
}

/// The pages that there are, by their files.
fn pages() -> Vec<String> {
    let mut names: Vec<_> = files(&["src/pages"], &[".rs"])
        .iter()
        .filter_map(|file| page_of(&file.path))
        .collect();
    names.dedup();
    names
}

/// The page a file belongs to: `quiz` for `src/pages/quiz.rs` and `src/pages/quiz/card.rs`.
fn page_of(path: &str) -> Option<String> {
    let name = path
        .strip_prefix("src/pages/")?
        .split('/')
        .next()?
        .trim_end_matches(".rs");
    (name != "mod").then(|| name.to_owned())
}

/// A page never names another page.
fn apart(path: &str, text: &str, pages: &[String]) -> Vec<Finding> {
    let Some(own) = page_of(path) else {
        return Vec::new();
    };
    // How often `super` leads out of the page itself.
    let nesting = path.trim_end_matches("/mod.rs").matches('/').count() - 1;
    let other = |named: &Named| {
        let supers = named
            .segments
            .iter()
            .take_while(|segment| *segment == "super")
            .count();
        let name = match named.segments.as_slice() {
            [krate, pages, name, ..] if krate == "crate" && pages == "pages" => Some(name),
            [pages, name, ..] if pages == "pages" => Some(name),
            segments if supers >= nesting => segments.get(supers),
            _ => None,
        };
        name.is_some_and(|name| *name != own && pages.contains(name))
    };
    found(
        path,
        text,
        other,
        "a page never names another page. Move what both need to src/ui.",
    )
}

/// `src/whole.rs` alone names pages.
fn app(path: &str, text: &str) -> Vec<Finding> {
    if path == "src/whole.rs" || path.starts_with("src/pages/") {
        return Vec::new();
    }
    let names_pages = |named: &Named| {
        named.starts_with(&["crate", "pages"]) || (named.starts_with(&["pages"]) && named.segments.len() > 1)
    };
    found(
        path,
        text,
        names_pages,
        "only src/whole.rs names pages. Let it choose, or move the part to src/ui.",
    )
}

/// What is kept on the device is read and written by `src/store` through `src/platform`.
fn storage(path: &str, text: &str) -> Vec<Finding> {
    const NAMES: [&str; 7] = [
        "LocalStorage",
        "SessionStorage",
        "local_storage",
        "session_storage",
        "indexed_db",
        "IdbFactory",
        "IdbDatabase",
    ];
    if path.starts_with("src/store/") || path.starts_with("src/platform/") {
        return Vec::new();
    }
    let mend = "only src/store keeps anything. Record an event there instead.";
    let kept =
        |named: &Named| NAMES.iter().any(|name| named.has(name)) || named.has_run(&["platform", "storage"]);
    let mut all = found(path, text, kept, mend);
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains("localStorage"));
    all.extend(lines.map(|(index, _)| Finding::new(index + 1, format!("`localStorage`: {mend}"))));
    all
}

#[test]
fn only_the_platform_names_the_browser() {
    hold(&files(&["src", "crates"], &[".rs"]), browser);
}

#[test]
fn a_browser_name_elsewhere_is_caught() {
    let text = "use leptos::web_sys;\nfn f() { gloo_storage::x(); }\n// js_sys\n#[wasm_bindgen]\nfn g() {}";
    catches(browser, "src/ui/live.rs", text, &[1, 2, 4]);
    catches(browser, "src/platform/clock.rs", text, &[]);
}

#[test]
fn pure_crates_know_no_clock_and_no_chance() {
    hold(
        &files(
            &["crates/mechanics/src", "crates/coach/src", "crates/lab/src"],
            &[".rs"],
        ),
        pure,
    );
}

#[test]
fn a_clock_in_a_pure_crate_is_caught() {
    let text = "use std::{fmt, time::Duration};\nfn f() { Instant::now(); }\nuse rand::random;\nfn time() {}";
    catches(pure, "crates/coach/src/day.rs", text, &[1, 2, 3]);
}

#[test]
fn pages_are_apart() {
    let pages = pages();
    assert!(pages.len() > 1, "{pages:?}");
    hold(&files(&["src/pages"], &[".rs"]), |path, text| {
        apart(path, text, &pages)
    });
}

#[test]
fn a_page_that_names_another_is_caught() {
    let pages = ["home", "quiz", "card"].map(str::to_owned);
    let rule = |path: &str, text: &str| apart(path, text, &pages);
    let text = "use crate::pages::home::Hero;\nuse super::{home, common};\nuse crate::{ui, pages::quiz};\nfn quiz() {}";
    catches(rule, "src/pages/quiz.rs", text, &[1, 2]);
    let text = "use super::card;\nuse super::super::home::Hero;\nuse crate::pages::quiz::Round;";
    catches(rule, "src/pages/quiz/round.rs", text, &[2]);
    catches(
        rule,
        "src/pages/mod.rs",
        "pub mod home;\npub use home::Home;",
        &[],
    );
}

#[test]
fn only_the_app_names_pages() {
    hold(&files(&["src"], &[".rs"]), app);
}

#[test]
fn naming_a_page_outside_the_app_is_caught() {
    let text = "use crate::{pages::home, ui};\nfn f() { pages::quiz::g(); }\nlet pages = words::pages::LEAD;";
    catches(app, "src/ui/shell.rs", text, &[1, 2]);
    catches(app, "src/whole.rs", text, &[]);
}

#[test]
fn only_the_store_keeps_anything() {
    hold(&files(&["src"], &[".rs"]), storage);
}

#[test]
fn keeping_something_elsewhere_is_caught() {
    let text =
        "use crate::platform::{clock, storage};\nfn f() { w.local_storage(); }\nlet key = \"localStorage\";";
    catches(storage, "src/pages/quiz.rs", text, &[1, 2, 3]);
    catches(storage, "src/store/chunk.rs", text, &[]);
}
