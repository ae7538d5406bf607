//! Packages that npm brings.

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

pub(super) struct NpmTool {
    pub(super) package: &'static str,
    pub(super) version: &'static str,
    pub(super) program: &'static str,
}

impl NpmTool {
    /// The folder with the program in it; installed once, its install scripts not run.
    pub(super) fn ensure(&self) -> Result<PathBuf> {
        let Self {
            package,
            version,
            program,
        } = *self;
        let (title, name) = (
            format!("{program} {version} (npm {package})"),
            format!("{package}-{version}"),
        );
        let ours = paths::cache()?.join(&name).join("node_modules/.bin");
        if self.answers(&ours) {
            ready(&title);
            return Ok(ours);
        }
        let step = install(&title, program, package, version)?;
        if !self.answers(&ours) {
            bail!(
                "{} does not hold a {program} that says it is version {version}",
                ours.display()
            );
        }
        step.done("installed");
        Ok(ours)
    }

    fn answers(&self, folder: &Path) -> bool {
        run::answer(folder.join(self.program), &["--version"])
            .is_some_and(|text| version::says(&text, self.version))
    }
}

/// Installs a package into its folder of the cache, without its install scripts. The step is still to be ended.
pub(super) fn install(title: &str, what: &str, package: &str, version: &str) -> Result<Step> {
    if paths::on_path(&["npm"]).is_none() {
        bail!("{what} comes from npm: install Node.js 20 or newer, which brings npm, and run this again");
    }
    let step = Step::begin(title, "downloading it once");
    whole_or_nothing(&format!("{package}-{version}"), |partial| {
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(partial);
        npm.arg(format!("{package}@{version}")).current_dir(partial);
        run::quietly(&mut npm, package)
    })?;
    Ok(step)
}
