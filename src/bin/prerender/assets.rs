//! Files beside the pages.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::Failure;

/// Moves a file of the staging folder into `assets/`, under a name made from its bytes, and returns that name.
///
/// Trunk names files before wasm-opt has run, so its name can stay while the bytes change.
pub(crate) fn put(staging: &Path, name: &str) -> Result<String, Failure> {
    let from = staging.join(name);
    let bytes = fs::read(&from)?;
    let digest = Sha256::digest(&bytes);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let (stem, ending) = name.rsplit_once('.').ok_or("an asset needs an ending")?;
    let kind = if ending == "wasm" {
        "app"
    } else {
        stem.split('-').next().unwrap_or(stem)
    };
    let kind = if kind == "knees" { "app" } else { kind };
    let named = format!("{kind}-{hash}.{ending}");
    let folder = staging.join("assets");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(&named), bytes)?;
    fs::remove_file(from)?;
    Ok(named)
}

/// Copies a deployable folder without its pages and compressed twins, which are made anew.
pub(crate) fn copy_all_but_pages(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy_all_but_pages(&path, &to.join(name))?;
        } else if path
            .extension()
            .is_none_or(|ending| ending != "html" && ending != "br")
        {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
