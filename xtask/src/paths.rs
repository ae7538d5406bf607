//! Where things lie: in the clone, and in the cache folder of the project's own.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The root of the clone.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// What `dist` leaves to be deployed.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The same site under `/kot/`, for the browser tests of a base path.
pub fn dist_kot() -> PathBuf {
    root().join("target/dist-kot")
}

/// Stamps and logs. Under `target/`, so that `cargo clean` forgets them too.
pub fn notes() -> PathBuf {
    root().join("target/xtask")
}

/// `~/.cache/knees-forward`: tools outlive a clone, and never lie over the user's own.
pub fn cache() -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from) {
        Some(path) if path.is_absolute() => path,
        _ => std::env::home_dir()
            .context("no home folder to keep the tools in; set XDG_CACHE_HOME")?
            .join(".cache"),
    };
    Ok(base.join("knees-forward"))
}

/// The first program of these names on the PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    })
}
