//! What the product costs, beside its budgets: `cargo xtask bench [part …]` sets everything up and runs this.
//! It prints each part and keeps it in `docs/BENCHMARKS.md`, where parts that were not run stay as they were.

mod chromium;
mod figures;
mod lighthouse;
mod load;
mod native;
mod pages;
mod plain;
mod quiz;
mod report;
mod sizes;
mod slider;
mod start;

use std::fs;

use anyhow::{Context, Result, bail};
use product_tests::folders::repository;
use product_tests::machine;
use tokio::runtime::Runtime;

/// The parts in the order of the file; xtask knows the same names.
const PARTS: [&str; 7] = [
    "pages",
    "quiz",
    "slider",
    "start",
    "native",
    "sizes",
    "lighthouse",
];

fn main() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = wanted.iter().find(|name| !PARTS.contains(&name.as_str())) {
        bail!("no part is called `{unknown}`; there are {}", PARTS.join(", "));
    }
    let runtime = Runtime::new()?;
    for part in PARTS {
        if wanted.is_empty() || wanted.iter().any(|name| name == part) {
            let body = measure(&runtime, part).with_context(|| format!("measuring {part}"))?;
            println!("\n## {part}\n\n{body}");
            // Each part at once, so that a later one that breaks off costs nothing.
            keep(part, body)?;
        }
    }
    Ok(())
}

fn measure(runtime: &Runtime, part: &str) -> Result<String> {
    let uses_chromium = !matches!(part, "native" | "sizes");
    let here = machine::here(uses_chromium);
    println!("\n== {part}  {here}");
    let body = match part {
        "pages" => runtime.block_on(pages::measure()),
        "quiz" => runtime.block_on(quiz::measure()),
        "slider" => runtime.block_on(slider::measure()),
        "start" => runtime.block_on(start::measure()),
        "native" => native::measure(),
        "sizes" => sizes::measure(),
        _ => lighthouse::measure(),
    }?;
    Ok(format!("{here}\n\n{body}"))
}

fn keep(part: &str, body: String) -> Result<()> {
    let file = repository().join("docs/BENCHMARKS.md");
    let old = fs::read_to_string(&file).unwrap_or_default();
    let text = report::merged(&old, &[(part, body)], &PARTS);
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}
