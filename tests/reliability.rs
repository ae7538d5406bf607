//! Writes `docs/RELIABILITY.md` from what the fault checks have told: `cargo xtask soak` runs them and then this,
//! with their outcomes in the file that is named.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use product_tests::engines::Engine;
use product_tests::faults::{read, table};
use product_tests::folders::repository;
use product_tests::machine;

const HEAD: &str = "\
# Reliability

Written by `cargo xtask soak`; do not edit it by hand.

What a person has done must not be lost. Everything recorded goes into local storage at once and into a second store, an
IndexedDB database that has to reach the disk (the shadow); who comes back gets the union of both. Each fault below was
brought about in real browsers with the release build, through presses in the page, and afterwards the page itself and
both stores were compared with what had been recorded. `survived` means: nothing was missing, nothing came twice, nothing
that was deleted came back, and the page went on working. A dash means that a fault was not tried there: WebKit keeps no
profile when a driver starts it, so nothing can be killed and come back.

A kill is SIGKILL to every process of the browser at once. What the system itself had not yet written to the disk, as when
a battery runs empty, is beyond what these checks can bring about.
";

/// What people do every day: written by hand, since no count says it.
const ORDINARY: &str = include_str!("reliability/ordinary.md");

fn main() -> Result<()> {
    let file = std::env::args()
        .nth(1)
        .context("which file are the outcomes in?")?;
    let outcomes = read(Path::new(&file))?;
    ensure!(!outcomes.is_empty(), "{file} holds no outcome");
    let engines = Engine::ALL.map(|engine| engine.to_string());
    let text = format!(
        "{HEAD}\n{}\n\n{}\n{ORDINARY}",
        machine::here(true),
        table(&outcomes, &engines)
    );
    let to = repository().join("docs/RELIABILITY.md");
    fs::write(&to, text).with_context(|| format!("cannot write {}", to.display()))
}
