//! Programs that `cargo install` builds.

use super::{version, whole_or_nothing};
use crate::{
    paths,
    report::{Step, ready},
    run,
};
use anyhow::{Result, bail};
use std::{path::PathBuf, process::Command};

pub(super) struct CargoTool {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) program: &'static str,
    pub(super) locked: bool,
    pub(super) note: &'static str,
}

impl CargoTool {
    /// The program: the user's own if it has exactly this version, else ours, built once.
    pub(super) fn ensure(&self) -> Result<PathBuf> {
        let title = format!("{} {}", self.name, self.version);
        let folder = format!("{}-{}", self.name, self.version);
        let ours = paths::cache()?.join(&folder).join("bin").join(self.program);
        let found = [paths::on_path(&[self.program]), Some(ours.clone())];
        if let Some(program) = found.into_iter().flatten().find(|program| self.answers(program)) {
            ready(&title);
            return Ok(program);
        }
        let step = Step::begin(&title, self.note);
        whole_or_nothing(&folder, |partial| {
            let mut cargo = Command::new("cargo");
            // A debug build: half the time, and none of these is the slow part of what it does.
            cargo
                .args([
                    "install",
                    self.name,
                    "--version",
                    self.version,
                    "--debug",
                    "--root",
                ])
                .arg(partial);
            if self.locked {
                cargo.arg("--locked");
            }
            // Outside the clone, whose cargo settings are not meant for it.
            cargo.current_dir(paths::cache()?).env_remove("CARGO_TARGET_DIR");
            run::quietly(&mut cargo, self.name)
        })?;
        if !self.answers(&ours) {
            bail!("{} was built but does not say that it is {title}", ours.display());
        }
        step.done("built");
        Ok(ours)
    }

    fn answers(&self, program: &PathBuf) -> bool {
        run::answer(program, &["--version"]).is_some_and(|text| version::says(&text, self.version))
    }
}
