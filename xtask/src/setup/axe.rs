//! axe-core: the accessibility rules that the browser tests hold every page to.

use super::npm;
use crate::{paths, report::ready};
use anyhow::{Result, bail};
use std::{fs, path::PathBuf};

const PACKAGE: &str = "axe-core";
const VERSION: &str = "4.14.1";

/// Its script.
pub(crate) fn ensure() -> Result<PathBuf> {
    let title = format!("{PACKAGE} {VERSION} (npm)");
    let script = paths::cache()?
        .join(format!("{PACKAGE}-{VERSION}"))
        .join("node_modules")
        .join(PACKAGE)
        .join("axe.min.js");
    let is_there = || fs::read(&script).is_ok_and(|text| says_version(&text, VERSION));
    if is_there() {
        ready(&title);
        return Ok(script);
    }
    let step = npm::install(&title, PACKAGE, PACKAGE, VERSION)?;
    if !is_there() {
        bail!("{} is not {PACKAGE} {VERSION}", script.display());
    }
    step.done("installed");
    Ok(script)
}

/// It says so in its first line: `/*! axe v4.14.1`.
fn says_version(script: &[u8], version: &str) -> bool {
    let first = script.split(|byte| *byte == b'\n').next().unwrap_or_default();
    String::from_utf8_lossy(first)
        .split_whitespace()
        .any(|word| word.strip_prefix('v') == Some(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_script_of_this_version_counts() {
        assert!(says_version(b"/*! axe v4.14.1\n * more v1.2.3", "4.14.1"));
        assert!(!says_version(b"/*! axe v4.14.10\n", "4.14.1"));
        assert!(!says_version(b"/*! axe\n v4.14.1", "4.14.1"));
        assert!(!says_version(b"", "4.14.1"));
    }
}
