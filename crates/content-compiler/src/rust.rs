//! Writes values as Rust source.

use std::fmt::Write as _;

/// A string literal.
pub(crate) fn text(value: &str) -> String {
    format!("{value:?}")
}

/// `Some(…)` of a string literal, or `None`.
pub(crate) fn optional_text(value: Option<&str>) -> String {
    value.map_or_else(|| "None".into(), |value| format!("Some({value:?})"))
}

/// A borrowed array.
pub(crate) fn list(items: impl IntoIterator<Item = String>) -> String {
    let mut out = String::from("&[");
    for item in items {
        out.push_str(&item);
        out.push_str(", ");
    }
    out.push(']');
    out
}

/// A borrowed array of string literals.
pub(crate) fn texts<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    list(items.into_iter().map(text))
}

/// A reference to an element of [`singles`].
pub(crate) fn reference(table: &str, index: usize) -> String {
    format!("&{table}_{index}")
}

/// References to elements of [`singles`].
pub(crate) fn references(table: &str, indices: &[usize]) -> String {
    list(indices.iter().map(|i| reference(table, *i)))
}

/// A struct with its fields.
pub(crate) fn record<const N: usize>(name: &str, fields: [(&str, String); N]) -> String {
    let mut out = format!("{name} {{ ");
    for (field, value) in fields {
        let _ = write!(out, "{field}: {value}, ");
    }
    out.push('}');
    out
}

/// Statics of their own and a public array of references to them, so that a build keeps only those it refers to.
pub(crate) fn singles(doc: &str, name: &str, of: &str, items: &[String]) -> String {
    let mut out = String::new();
    for (i, item) in items.iter().enumerate() {
        let _ = writeln!(out, "static {name}_{i}: {of} = {item};");
    }
    let all: Vec<_> = (0..items.len()).collect();
    let _ = writeln!(
        out,
        "/// {doc}\npub static {name}: &[&{of}] = {};",
        references(name, &all)
    );
    out
}

/// A static array that only its module sees.
pub(crate) fn hidden_table(name: &str, of: &str, items: impl IntoIterator<Item = String>) -> String {
    format!(
        "static {name}: &[{of}] = {};\n",
        list(items).replace("}, ", "},\n")
    )
}

/// A public static array.
pub(crate) fn table(doc: &str, name: &str, of: &str, items: impl IntoIterator<Item = String>) -> String {
    format!(
        "/// {doc}\npub static {name}: &[{of}] = {};\n",
        list(items).replace("}, ", "},\n")
    )
}
