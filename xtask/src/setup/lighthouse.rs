//! Google's audit of pages, for `cargo xtask bench lighthouse` alone.

use super::npm::NpmTool;
use anyhow::Result;
use std::path::PathBuf;

const LIGHTHOUSE: NpmTool = NpmTool {
    package: "lighthouse",
    version: "13.5.0",
    program: "lighthouse",
};

/// The program.
pub(crate) fn ensure() -> Result<PathBuf> {
    Ok(LIGHTHOUSE.ensure()?.join(LIGHTHOUSE.program))
}
