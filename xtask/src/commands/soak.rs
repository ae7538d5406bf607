//! The faults that progress must survive, tried as often as a night allows.

use crate::{paths, run, setup::Browsers};
use anyhow::{Context, Result};
use std::{fs, io::ErrorKind};

/// Tries every fault and writes what became of it into `docs/RELIABILITY.md`; also if something was lost, and then
/// it fails.
pub(super) fn faults() -> Result<()> {
    let outcomes = paths::notes().join("soak.jsonl");
    match fs::remove_file(&outcomes) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("cannot remove {}", outcomes.display()));
        }
        _ => {}
    }
    let mut tests = super::test::of_browsers()?;
    tests.env("KF_SOAK", "1").env("KF_SOAK_REPORT", &outcomes);
    let tried = run::in_view(tests.args(["--", "faults/"]));
    let mut report = run::cargo(&[
        "run",
        "--quiet",
        "-p",
        "product-tests",
        "--bin",
        "reliability",
        "--",
    ]);
    Browsers::ensure()?.apply(&mut report);
    // What was not survived is told too.
    let written = run::in_view(report.arg(&outcomes));
    tried.and(written)?;
    println!(
        "written to {}",
        paths::root().join("docs/RELIABILITY.md").display()
    );
    Ok(())
}
