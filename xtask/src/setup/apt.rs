//! Debian's packages: installed only by root, else the line to run is printed.

use crate::{paths, report::Step, run};
use anyhow::{Result, bail};
use std::process::Command;

/// True where packages come from apt.
pub(super) fn is_here() -> bool {
    paths::on_path(&["apt-get"]).is_some()
}

/// Installs packages.
///
/// # Errors
/// This is not root, or apt failed.
pub(super) fn install(what: &str, packages: &[&str]) -> Result<()> {
    let line = packages.join(" ");
    if run::answer("id", &["-u"]).as_deref() != Some("0") {
        bail!(
            "{what}: missing. Run this line, then the same command again:\n  \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {line}"
        );
    }
    let step = Step::begin(what, &format!("apt-get install {line}"));
    run::quietly(Command::new("apt-get").arg("update"), "apt-update")?;
    let mut apt = Command::new("apt-get");
    apt.args(["install", "-y", "--no-install-recommends"])
        .args(packages);
    run::quietly(apt.env("DEBIAN_FRONTEND", "noninteractive"), "apt-install")?;
    step.done("installed");
    Ok(())
}
