//! The built site: made anew when its sources changed, left alone when not.

use crate::{
    budget::Budget,
    compress, paths,
    report::{Step, ready},
    run,
    setup::{BuildTools, WASM_TARGET},
    sizes,
    stamp::{self, Stamp},
};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// `dist/` for this base path, whole and compressed.
pub(crate) fn ensure(tools: &BuildTools, base: &str) -> Result<PathBuf> {
    let dist = paths::dist();
    unless_fresh(tools, base, &dist, "dist", || {
        let step = Step::begin("crates", "fetching what Cargo.lock names");
        run::quietly(&mut run::cargo(&["fetch", "--locked"]), "fetch")?;
        // In the wasm environment, with its target named, cargo also fetches what the standard library needs.
        let mut for_wasm = run::cargo(&["fetch", "--locked", "--target", WASM_TARGET]);
        tools.wasm.apply(&mut for_wasm);
        run::quietly(&mut for_wasm, "fetch-wasm")?;
        step.done("here");
        let step = Step::begin(
            "release build",
            "wasm, then every page; about 5 minutes the first time",
        );
        let words = [
            "build",
            "--release",
            "--offline",
            "--skip-version-check",
            "--public-url",
            base,
        ];
        run::quietly(&mut tools.trunk_release(&words), "trunk")?;
        step.done("built");
        Ok(())
    })?;
    Ok(dist)
}

/// The same site under `/kot/`. The wasm reads its base at start, so only the pages are made again.
pub(crate) fn ensure_kot(tools: &BuildTools, dist: &Path) -> Result<PathBuf> {
    let kot = paths::dist_kot();
    unless_fresh(tools, "/kot/", &kot, "dist-kot", || {
        let step = Step::begin("the site under /kot/", "the pages alone");
        let words = [
            "run",
            "--profile",
            "prerender",
            "-p",
            "knees-forward",
            "--bin",
            "prerender",
            "--features",
            "ssr",
        ];
        let mut prerender = run::cargo(&words);
        prerender.args(["--", "--rebase"]).args([dist, &kot]).arg("/kot/");
        run::quietly(&mut prerender, "rebase")?;
        step.done("written");
        Ok(())
    })?;
    Ok(kot)
}

/// Prints the weights of `dist/`.
///
/// # Errors
/// One of them is over budget.
pub(crate) fn weigh(dist: &Path) -> Result<()> {
    println!("\n{}", Budget::load()?.judge(&sizes::weigh(dist)?)?);
    Ok(())
}

fn unless_fresh(
    tools: &BuildTools,
    base: &str,
    folder: &Path,
    name: &str,
    build: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let settings = tools.settings();
    let settings: Vec<&str> = settings.iter().map(String::as_str).chain([base]).collect();
    // Read before the build: what is edited meanwhile counts as changed.
    let inputs = stamp::inputs(&paths::root(), &settings)?;
    let file = paths::notes().join(format!("{name}.stamp"));
    if Stamp::holds(&file, &inputs, folder)? {
        ready(&format!("{name} for {base}, nothing changed"));
        return Ok(());
    }
    build()?;
    let step = Step::begin("brotli", "packing what a host can serve packed");
    let count = compress::folder(folder)?;
    step.done(&format!("{count} files packed"));
    Stamp::of(inputs, folder)?.write(&file)
}
