//! `wasm-opt` from npm's binaryen: the distributions' own is too old for what rustc emits today.

use super::npm::NpmTool;
use anyhow::Result;
use std::path::PathBuf;

pub(super) const VERSION: &str = "132";

const BINARYEN: NpmTool = NpmTool {
    package: "binaryen",
    version: VERSION,
    program: "wasm-opt",
};

/// The folder with `wasm-opt` in it.
pub(super) fn ensure() -> Result<PathBuf> {
    BINARYEN.ensure()
}
