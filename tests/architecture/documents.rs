//! What docs/ARCHITECTURE.md names exists.

use super::source::{Finding, Source, catches, hold, root};
use std::fs;

const DOCUMENT: &str = "docs/ARCHITECTURE.md";

/// What building makes, so it may be missing.
const MADE: [&str; 2] = ["dist/", "target/"];

/// Names in backticks that look like paths and are none.
fn missing(_path: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut in_fence = false;
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_fence = !in_fence;
            continue;
        }
        let quoted = line.split('`').skip(1).step_by(2).filter(|_| !in_fence);
        for name in quoted.filter(|name| is_path(name) && !root().join(name).exists()) {
            found.push(Finding::new(
                index + 1,
                format!("`{name}` does not exist. Name the file where it is now."),
            ));
        }
    }
    found
}

fn is_path(name: &str) -> bool {
    let plain = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte));
    let looks = name.contains('/')
        || [".rs", ".toml", ".md"]
            .iter()
            .any(|ending| name.ends_with(ending));
    // An address of the product starts with a slash.
    plain && looks && !name.starts_with('/') && !MADE.iter().any(|made| name.starts_with(made))
}

#[test]
fn the_architecture_document_names_what_exists() {
    let text = fs::read_to_string(root().join(DOCUMENT));
    let text = text.unwrap_or_else(|error| panic!("{DOCUMENT}: {error}. It tells the invariants; write it."));
    assert!(
        text.split('`').skip(1).step_by(2).any(is_path),
        "{DOCUMENT} names no file at all"
    );
    hold(
        &[Source {
            path: DOCUMENT.into(),
            text,
        }],
        missing,
    );
}

#[test]
fn a_path_that_is_gone_is_caught() {
    let text = "See `src/gone.rs` and `Cargo.toml`.\n`/lessons/`, `words::x`, `<route>/index.html`, `dist/app.wasm`\n\
                ```\n`a/b`\n```\n`crates/gone/` `GONE.md`";
    catches(missing, DOCUMENT, text, &[1, 6, 6]);
}
