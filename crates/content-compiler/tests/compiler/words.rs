//! Interface words.

use crate::folder::{Folder, spoil};

const PATH: &str = "words.toml";

#[track_caller]
fn becomes(toml: &str, expected: &str) {
    let folder = Folder::good();
    folder.edit(PATH, "done = \"Done\"\n", &format!("{toml}\n"));
    let rust = folder.compiled().rust;
    assert!(rust.contains(expected), "{expected}\nis not in\n{rust}");
}

#[test]
fn a_text_without_arguments_is_a_constant() {
    becomes(
        "done = \"It's \\\"done\\\"\"",
        "pub const DONE: &str = \"It’s “done”\";",
    );
    becomes("own = \" a \"", "pub const OWN: &str = \" a \";");
}

#[test]
fn names_become_arguments_in_the_order_of_first_use() {
    becomes(
        "card = \"{what}: {n} of {all_n}, {what}\"",
        "pub fn card(what: &str, n: u32, all_n: u32) -> String { [what, \": \", crate::decimal(n).as_str(), \" of \", \
         crate::decimal(all_n).as_str(), \", \", what].concat() }",
    );
}

#[test]
fn plurals_choose_by_n_even_if_they_do_not_show_it() {
    becomes(
        "sets = { one = \"one {what}\", other = \"many\" }",
        "pub fn sets(n: u32, what: &str) -> String { if n == 1 { [\"one \", what].concat() } else { [\"many\"].concat() } }",
    );
}

#[test]
fn tables_become_modules() {
    becomes(
        "[a.b]\nc = \"x\"\n[d]",
        "pub mod a {\n/// `[b]`\npub mod b {\n#[doc = \"`x`\"]\npub const C: &str = \"x\";\n}\n}\n",
    );
}

#[test]
fn mistakes() {
    let wrong = |toml: &str, expected: &[&str]| spoil(PATH, "done = \"Done\"", toml, expected);
    wrong("done = 3", &["words.toml:1: `done` should be a text in quotes."]);
    wrong("done = \" \"", &["words.toml:1: the text is empty."]);
    wrong(
        "Done = \"x\"",
        &["words.toml:1: `Done` cannot be a name. Use a to z, digits and `_`, a letter first."],
    );
    wrong(
        "where = \"{n}\"",
        &["words.toml:1: `where` is a word of the Rust language. Take another name."],
    );
    wrong(
        "x = \"a {b\"",
        &["words.toml:1: a brace may only stand around a name, like `{n}`; a to z and `_`."],
    );
    wrong(
        "x = \"{B}\"",
        &["words.toml:1: a brace may only stand around a name, like `{n}`; a to z and `_`."],
    );
    wrong(
        "x = { one = \"1\" }",
        &["words.toml:1: `x` chooses by number, so it needs a text for `one` and for `other`."],
    );
    wrong(
        "x = { one = \"1\", other = \"n\", few = \"f\" }",
        &["words.toml:1: `x` may hold only `one` and `other`."],
    );
}

#[test]
fn a_keyword_may_name_a_constant() {
    becomes("true = \"Yes\"", "pub const TRUE: &str = \"Yes\";");
}

#[test]
fn the_words_of_the_compiler_itself_must_be_there() {
    spoil(
        PATH,
        "ask = \"How sure? \"\n",
        "",
        &["words.toml:1: `ask` is missing in `[claim]`; the compiler itself writes it into the pages."],
    );
}
