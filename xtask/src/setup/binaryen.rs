//! `wasm-opt` from npm's binaryen: the distributions' own is too old for what rustc emits today.

use super::{version, whole_or_nothing};
use crate::{
    paths,
    report::{Step, ready},
    run,
};
use anyhow::{Result, bail};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

pub(super) const VERSION: &str = "132";

/// The folder with `wasm-opt` in it.
pub(super) fn ensure() -> Result<PathBuf> {
    let (title, name) = (
        format!("wasm-opt {VERSION} (npm binaryen)"),
        format!("binaryen-{VERSION}"),
    );
    let ours = paths::cache()?.join(&name).join("node_modules/.bin");
    if answers(&ours) {
        ready(&title);
        return Ok(ours);
    }
    if paths::on_path(&["npm"]).is_none() {
        bail!("wasm-opt comes from npm: install Node.js 20 or newer, which brings npm, and run this again");
    }
    let step = Step::begin(&title, "downloading it once");
    whole_or_nothing(&name, |partial| {
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(partial);
        npm.arg(format!("binaryen@{VERSION}")).current_dir(partial);
        run::quietly(&mut npm, "binaryen")
    })?;
    if !answers(&ours) {
        bail!(
            "{} does not hold a wasm-opt that says it is version {VERSION}",
            ours.display()
        );
    }
    step.done("installed");
    Ok(ours)
}

fn answers(folder: &Path) -> bool {
    run::answer(folder.join("wasm-opt"), &["--version"]).is_some_and(|text| version::says(&text, VERSION))
}
