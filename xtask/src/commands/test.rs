//! Everything that must hold, in parts that run alone too.

use crate::{
    args::USAGE,
    paths, release,
    report::duration,
    run,
    setup::{self, Browsers, BuildTools, WASM_TARGET, WasmStd},
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

/// A part's name, and what it runs with the words given after `--`.
type Part = (&'static str, fn(&[String]) -> Result<()>);

const PARTS: [Part; 6] = [
    ("fmt", fmt),
    ("clippy", clippy),
    ("native", native),
    ("content", content),
    ("dist", dist),
    ("browser", browser),
];

/// Native code is always built with the app's server side on, so that all parts share one build.
const WORKSPACE: [&str; 3] = ["--workspace", "--features", "knees-forward/ssr"];

/// What checks the words: its own part, so that an editor can run it alone.
const CONTENT: [&str; 2] = ["content", "content-compiler"];

/// Runs the parts named, or all, up to the first that fails.
pub(super) fn parts(names: &[String], rest: &[String]) -> Result<()> {
    let chosen = choose(names)?;
    if !rest.is_empty() && chosen.len() != 1 {
        bail!(
            "words after -- go to one part only, such as: cargo xtask test browser -- {}",
            rest.join(" ")
        );
    }
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for (name, perform) in chosen {
        println!("\n== {name}");
        let started = Instant::now();
        let result = perform(rest);
        times.push((name, started.elapsed()));
        if let Err(error) = result {
            print_times(&times);
            bail!("{error:#}\n\nthe part `{name}` failed; run it again with: cargo xtask test {name}");
        }
    }
    print_times(&times);
    println!("every part passed");
    Ok(())
}

fn choose(names: &[String]) -> Result<Vec<Part>> {
    if let Some(unknown) = names
        .iter()
        .find(|name| !PARTS.iter().any(|(known, _)| known == name))
    {
        bail!("no test part `{unknown}`\n\n{USAGE}");
    }
    Ok(PARTS
        .into_iter()
        .filter(|(known, _)| names.is_empty() || names.iter().any(|name| name == known))
        .collect())
}

fn print_times(times: &[(&str, Duration)]) {
    println!("\n{:<10}{:>14}", "part", "time");
    for (name, time) in times {
        println!("{name:<10}{:>14}", duration(*time));
    }
    let all = times.iter().map(|(_, time)| *time).sum();
    println!("{:<10}{:>14}", "together", duration(all));
}

fn fmt(_: &[String]) -> Result<()> {
    run::in_view(&mut run::cargo(&["fmt", "--all", "--check"]))
}

fn clippy(_: &[String]) -> Result<()> {
    let mut host = run::cargo(&["clippy", "--all-targets"]);
    run::in_view(host.args(WORKSPACE).args(["--", "-D", "warnings"]))?;
    let wasm = WasmStd::ensure()?;
    let words = [
        "clippy",
        "-p",
        "knees-forward",
        "--features",
        "csr",
        "--target",
        WASM_TARGET,
    ];
    // A development build carries whole pages, a release build for the browser does not: both must be clean.
    for profile in [&[][..], &["--release"]] {
        let mut browser = run::cargo(&words);
        wasm.apply(&mut browser);
        run::in_view(browser.args(profile).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// All but the content crates and the browser suite, which are parts of their own.
fn native(rest: &[String]) -> Result<()> {
    let others = CONTENT.map(|name| format!("--exclude={name}"));
    if run::answer("cargo", &["nextest", "--version"]).is_some() {
        let mut nextest = run::cargo(&["nextest", "run", "--no-fail-fast"]);
        nextest
            .args(WORKSPACE)
            .args(&others)
            .args(["-E", "not (package(product-tests) & binary(browser))"]);
        run::in_view(nextest.args(rest))?;
        if !rest.is_empty() {
            return Ok(());
        }
        return run::in_view(run::cargo(&["test", "--doc"]).args(WORKSPACE).args(&others));
    }
    let mut most = run::cargo(&["test", "--no-fail-fast"]);
    most.args(WORKSPACE)
        .args(&others)
        .args(["--exclude", "product-tests", "--"])
        .args(rest);
    run::in_view(&mut most)?;
    let mut product = run::cargo(&["test", "--no-fail-fast", "-p", "product-tests", "--lib", "--bins"]);
    for name in product_tests()?.iter().filter(|name| *name != "browser") {
        product.args(["--test", name]);
    }
    run::in_view(product.arg("--").args(rest))
}

/// The test programs that the product's tests declare. Cargo can name targets to run, not to leave out.
fn product_tests() -> Result<Vec<String>> {
    let file = paths::root().join("tests/Cargo.toml");
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    test_targets(&text).context("tests/Cargo.toml")
}

fn test_targets(manifest: &str) -> Result<Vec<String>> {
    let table: toml::Table = manifest.parse()?;
    let tests = table
        .get("test")
        .and_then(toml::Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    tests
        .iter()
        .map(|test| {
            let name = test.get("name").and_then(toml::Value::as_str);
            name.map(str::to_owned).context("a [[test]] without a name")
        })
        .collect()
}

fn content(rest: &[String]) -> Result<()> {
    let packages = CONTENT.map(|name| format!("--package={name}"));
    run::in_view(
        run::cargo(&["test", "--no-fail-fast"])
            .args(packages)
            .arg("--")
            .args(rest),
    )
}

fn dist(_: &[String]) -> Result<()> {
    let tools = BuildTools::ensure()?;
    let dist = release::ensure(&tools, "/")?;
    release::ensure_kot(&tools, &dist)?;
    release::weigh(&dist)
}

fn browser(rest: &[String]) -> Result<()> {
    run::in_view(of_browsers()?.arg("--").args(rest))
}

/// The browser suite with all it needs, up to the words for the suite itself.
pub(super) fn of_browsers() -> Result<Command> {
    let browsers = Browsers::ensure()?;
    let axe = setup::axe()?;
    let tools = BuildTools::ensure()?;
    let dist = release::ensure(&tools, "/")?;
    let kot = release::ensure_kot(&tools, &dist)?;
    let mut tests = run::cargo(&["test", "-p", "product-tests", "--test", "browser"]);
    tests
        .env("KF_DIST", dist)
        .env("KF_DIST_KOT", kot)
        .env("KF_AXE", axe);
    browsers.apply(&mut tests);
    Ok(tests)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(words: &[&str]) -> Result<Vec<&'static str>> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Ok(choose(&words)?.into_iter().map(|(name, _)| name).collect())
    }

    #[test]
    fn no_name_means_all_and_order_is_the_tables() {
        assert_eq!(
            names(&[]).unwrap(),
            ["fmt", "clippy", "native", "content", "dist", "browser"]
        );
        assert_eq!(names(&["browser", "fmt"]).unwrap(), ["fmt", "browser"]);
    }

    #[test]
    fn an_unknown_part_is_refused() {
        assert!(
            names(&["fmt", "lunch"])
                .unwrap_err()
                .to_string()
                .contains("lunch")
        );
    }

    #[test]
    fn words_after_dashes_need_one_part() {
        let word = ["route".to_owned()];
        assert!(parts(&[], &word).is_err());
    }

    #[test]
    fn test_targets_are_read_from_the_manifest() {
        let manifest = "[package]\nname = \"x\"\n[[test]]\nname = \"house\"\n[[test]]\nname = \"browser\"\nharness = false\n";
        assert_eq!(test_targets(manifest).unwrap(), ["house", "browser"]);
        assert!(test_targets("[package]\nname = \"x\"\n").unwrap().is_empty());
        assert!(test_targets("[[test]]\npath = \"a.rs\"\n").is_err());
    }
}
