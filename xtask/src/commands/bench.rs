//! What the product costs, beside its budgets.

use crate::{
    args::USAGE,
    paths, release, run,
    setup::{self, Browsers, BuildTools},
};
use anyhow::{Result, bail};

/// The parts, in the order of `docs/BENCHMARKS.md`. The program that measures knows the same names.
const PARTS: [&str; 7] = [
    "pages",
    "quiz",
    "slider",
    "start",
    "native",
    "sizes",
    "lighthouse",
];

/// Measures the parts named, or all, and writes them into `docs/BENCHMARKS.md`.
pub(super) fn measure(names: &[String]) -> Result<()> {
    let chosen = choose(names)?;
    let mut bench = run::cargo(&["run", "--quiet", "-p", "product-tests", "--bin", "bench", "--"]);
    bench.args(&chosen);
    if chosen.iter().any(|part| *part != "native") {
        bench.env("KF_DIST", release::ensure(&BuildTools::ensure()?, "/")?);
    }
    if chosen.iter().any(|part| !matches!(*part, "native" | "sizes")) {
        Browsers::ensure()?.apply(&mut bench);
    }
    if chosen.contains(&"lighthouse") {
        bench.env("KF_LIGHTHOUSE", setup::lighthouse()?);
    }
    run::in_view(&mut bench)?;
    println!(
        "written to {}",
        paths::root().join("docs/BENCHMARKS.md").display()
    );
    Ok(())
}

fn choose(names: &[String]) -> Result<Vec<&'static str>> {
    if let Some(unknown) = names.iter().find(|name| !PARTS.contains(&name.as_str())) {
        bail!("no part of bench is called `{unknown}`\n\n{USAGE}");
    }
    Ok(PARTS
        .into_iter()
        .filter(|part| names.is_empty() || names.iter().any(|name| name == part))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(words: &[&str]) -> Result<Vec<&'static str>> {
        choose(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn no_name_means_all_and_order_is_the_tables() {
        assert_eq!(chosen(&[]).unwrap(), PARTS);
        assert_eq!(chosen(&["sizes", "pages", "pages"]).unwrap(), ["pages", "sizes"]);
    }

    #[test]
    fn an_unknown_part_is_refused_with_the_usage() {
        let message = chosen(&["pages", "lunch"]).unwrap_err().to_string();
        assert!(
            message.contains("`lunch`") && message.contains("bench"),
            "{message}"
        );
    }
}
