//! Interface words: TOML in, modules of constants and small functions out.

use crate::mistake::Snippet;
use crate::pain;
use crate::rust;
use crate::table;
use crate::text::smart;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use toml::de::{DeTable, DeValue};

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Text(String),
    /// `{name}`
    Slot(String),
}

type Phrase = Vec<Part>;

/// What stands under one key.
enum Entry {
    Phrase(Phrase),
    /// Chosen by `n`.
    Plural {
        one: Phrase,
        other: Phrase,
    },
    Group(Words),
}

/// A table of words.
#[derive(Default)]
pub(crate) struct Words(BTreeMap<String, Entry>);

/// Reads the whole file and notes which of the words that the compiler itself uses are missing.
pub(crate) fn read(at: Snippet<'_>) -> Words {
    let Some(document) = table::parse(at) else {
        return Words::default();
    };
    let words = read_group(at, document.get_ref());
    for (group, keys) in super::marks::REQUIRED {
        for key in keys.iter().filter(|key| words.phrase(group, key).is_none()) {
            at.say(
                1,
                format!("`{key}` is missing in `[{group}]`; the compiler itself writes it into the pages."),
            );
        }
    }
    words
}

impl Words {
    /// The text of `[group] key`, slots as they stand.
    pub(crate) fn phrase(&self, group: &str, key: &str) -> Option<String> {
        let Some(Entry::Group(group)) = self.0.get(group) else {
            return None;
        };
        let Some(Entry::Phrase(phrase)) = group.0.get(key) else {
            return None;
        };
        let parts = phrase.iter().map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Slot(name) => format!("{{{name}}}"),
        });
        Some(parts.collect())
    }
}

fn read_group(at: Snippet<'_>, table: &DeTable<'_>) -> Words {
    let mut words = Words::default();
    for (key, value) in table {
        let (name, line) = (key.get_ref().as_ref(), at.line(key.span().start));
        let entry = match value.get_ref() {
            DeValue::String(text) => Entry::Phrase(read_phrase(at, line, text)),
            DeValue::Table(inner) if inner.contains_key("one") || inner.contains_key("other") => {
                read_plural(at, line, name, inner)
            }
            DeValue::Table(inner) => Entry::Group(read_group(at, inner)),
            _ => {
                at.say(line, format!("`{name}` should be a text in quotes."));
                continue;
            }
        };
        let becomes_word = matches!(&entry, Entry::Group(_)) || !slots(&[&entry]).is_empty();
        let snake = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !snake {
            at.say(
                line,
                format!("`{name}` cannot be a name. Use a to z, digits and `_`, a letter first."),
            );
        } else if becomes_word && KEYWORDS.contains(&name) {
            at.say(
                line,
                format!("`{name}` is a word of the Rust language. Take another name."),
            );
        }
        words.0.insert(name.to_owned(), entry);
    }
    words
}

fn read_plural(at: Snippet<'_>, line: usize, name: &str, table: &DeTable<'_>) -> Entry {
    let read = |key: &str| {
        let Some(text) = table.get(key).and_then(|value| value.get_ref().as_str()) else {
            at.say(
                line,
                format!("`{name}` chooses by number, so it needs a text for `one` and for `other`."),
            );
            return Phrase::new();
        };
        read_phrase(at, line, text)
    };
    let (one, other) = (read("one"), read("other"));
    if table.len() > 2 {
        at.say(line, format!("`{name}` may hold only `one` and `other`."));
    }
    Entry::Plural { one, other }
}

fn read_phrase(at: Snippet<'_>, line: usize, text: &str) -> Phrase {
    if text.trim().is_empty() {
        at.say(line, "the text is empty.");
    }
    pain::check(at, line, text);
    let mut parts = Phrase::new();
    let kept = keep_edges(text);
    let mut rest = kept.as_str();
    while let Some(open) = rest.find(['{', '}']) {
        let slot = rest[open..]
            .strip_prefix('{')
            .and_then(|tail| tail.split_once('}'));
        let Some((name, tail)) = slot.filter(|(name, _)| is_slot(name)) else {
            at.say(
                line,
                "a brace may only stand around a name, like `{n}`; a to z and `_`.",
            );
            return parts;
        };
        if open > 0 {
            parts.push(Part::Text(rest[..open].to_owned()));
        }
        parts.push(Part::Slot(name.to_owned()));
        rest = tail;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest.to_owned()));
    }
    parts
}

/// [`smart`], but a space at either end stays: some words are joined to others.
fn keep_edges(text: &str) -> String {
    let edge = |there: bool| if there { " " } else { "" };
    [
        edge(text.starts_with(' ')),
        &smart(text),
        edge(text.ends_with(' ')),
    ]
    .concat()
}

fn is_slot(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && !KEYWORDS.contains(&name)
}

fn is_number(slot: &str) -> bool {
    slot == "n" || slot.ends_with("_n")
}

/// Names of the arguments, in the order of first use; a plural always has `n`.
fn slots(entries: &[&Entry]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut take = |phrase: &Phrase| {
        for part in phrase {
            if let Part::Slot(name) = part
                && !names.contains(name)
            {
                names.push(name.clone());
            }
        }
    };
    let mut plural = false;
    for entry in entries {
        match entry {
            Entry::Phrase(phrase) => take(phrase),
            Entry::Plural { one, other } => {
                take(other);
                take(one);
                plural = true;
            }
            Entry::Group(_) => {}
        }
    }
    if plural && !names.iter().any(|name| name == "n") {
        names.insert(0, "n".into());
    }
    names
}

/// The module `words`.
pub(crate) fn to_rust(words: &Words) -> String {
    let mut out =
        String::from("/// Interface words, one module for each table of `words.toml`.\npub mod words {\n");
    write_group(words, &mut out);
    out.push_str("}\n");
    out
}

fn write_group(words: &Words, out: &mut String) {
    for (name, entry) in &words.0 {
        if let Entry::Group(group) = entry {
            let _ = writeln!(out, "/// `[{name}]`\npub mod {name} {{");
            write_group(group, out);
            out.push_str("}\n");
            continue;
        }
        let arguments = slots(&[entry]);
        let (body, shown) = match entry {
            Entry::Phrase(phrase) => (join(phrase), show(phrase)),
            Entry::Plural { one, other } => (
                format!("if n == 1 {{ {} }} else {{ {} }}", join(one), join(other)),
                show(other),
            ),
            Entry::Group(_) => continue,
        };
        let _ = writeln!(out, "#[doc = {}]", rust::text(&format!("`{}`", shown.trim())));
        if arguments.is_empty() {
            let _ = writeln!(
                out,
                "pub const {}: &str = {};",
                name.to_uppercase(),
                rust::text(&shown)
            );
            continue;
        }
        let typed = arguments
            .iter()
            .map(|name| format!("{name}: {}", if is_number(name) { "u32" } else { "&str" }));
        let typed = typed.collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "#[must_use]\npub fn {name}({typed}) -> String {{ {body} }}");
    }
}

/// An expression of type `String`.
fn join(phrase: &Phrase) -> String {
    let parts = phrase.iter().map(|part| match part {
        Part::Text(text) => rust::text(text),
        Part::Slot(name) if is_number(name) => format!("crate::decimal({name}).as_str()"),
        Part::Slot(name) => name.clone(),
    });
    format!("[{}].concat()", parts.collect::<Vec<_>>().join(", "))
}

fn show(phrase: &Phrase) -> String {
    let parts = phrase.iter().map(|part| match part {
        Part::Text(text) => text.clone(),
        Part::Slot(name) => format!("{{{name}}}"),
    });
    parts.collect()
}

const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];
