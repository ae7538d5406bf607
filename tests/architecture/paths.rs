//! Every path that a source names (`a::b::c`), in `use` trees, in code and inside macros alike.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path and the line on which it ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) segments: Vec<String>,
    pub(super) line: usize,
}

impl Named {
    pub(super) fn has(&self, segment: &str) -> bool {
        self.segments.iter().any(|known| known == segment)
    }

    /// Whether these segments stand in it one after the other.
    pub(super) fn has_run(&self, run: &[&str]) -> bool {
        self.segments.windows(run.len()).any(|window| window == run)
    }

    pub(super) fn starts_with(&self, start: &[&str]) -> bool {
        self.segments.len() >= start.len() && self.segments[..start.len()] == *start
    }
}

/// The tokens of a file. Comments are no tokens, so nothing in them counts.
pub(super) fn tokens(path: &str, text: &str) -> TokenStream {
    text.parse()
        .unwrap_or_else(|error| panic!("{path} is no Rust: {error}"))
}

/// The paths of a file, braces of `use` resolved.
pub(super) fn paths(path: &str, text: &str) -> Vec<Named> {
    let mut found = Vec::new();
    collect(tokens(path, text), &[], &mut found);
    found
}

fn collect(stream: TokenStream, prefix: &[String], found: &mut Vec<Named>) {
    let trees: Vec<_> = stream.into_iter().collect();
    let mut at = 0;
    while at < trees.len() {
        match &trees[at] {
            TokenTree::Ident(ident) if ident == "as" => at += 2,
            TokenTree::Ident(_) => at = read_path(&trees, at, prefix, found),
            TokenTree::Group(group) => {
                collect(group.stream(), &[], found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Reads the path that starts at `at`; returns the place after it.
fn read_path(trees: &[TokenTree], mut at: usize, prefix: &[String], found: &mut Vec<Named>) -> usize {
    let mut segments = prefix.to_vec();
    loop {
        let line = trees[at].span().start().line;
        segments.push(trees[at].to_string().trim_start_matches("r#").to_owned());
        let joined = is_colon(trees.get(at + 1)) && is_colon(trees.get(at + 2));
        match trees.get(at + 3).filter(|_| joined) {
            Some(TokenTree::Ident(_)) => at += 3,
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                collect(group.stream(), &segments, found);
                return at + 4;
            }
            Some(TokenTree::Punct(star)) if star.as_char() == '*' => at += 3,
            _ => {
                found.push(Named { segments, line });
                return at + 1;
            }
        }
    }
}

fn is_colon(tree: Option<&TokenTree>) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

#[test]
fn use_trees_are_resolved_and_macros_are_read() {
    let text =
        "use crate::{\n pages::{quiz as q, home::*},\n ui,\n};\nfn f() { view! { {a::b(c)} } } // x::y";
    let found: Vec<_> = paths("x.rs", text)
        .into_iter()
        .map(|path| (path.segments.join("::"), path.line))
        .collect();
    for (path, line) in [
        ("crate::pages::quiz", 2),
        ("crate::pages::home::*", 2),
        ("crate::ui", 3),
        ("a::b", 5),
        ("c", 5),
    ] {
        assert!(found.contains(&(path.to_owned(), line)), "{path} in {found:?}");
    }
    assert!(
        !found.iter().any(|(path, _)| path.contains('y') || path == "q"),
        "{found:?}"
    );
}
