//! Where the built site lies.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

/// One of the two builds that are tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// Built for the root of a host.
    Root,
    /// Built for `/kot/`.
    Kot,
}

impl Build {
    /// The path it was built for.
    #[must_use]
    pub fn base(self) -> &'static str {
        match self {
            Self::Root => "/",
            Self::Kot => "/kot/",
        }
    }

    /// Its folder: `KF_DIST` and `KF_DIST_KOT`, or where `cargo xtask dist` puts them.
    ///
    /// # Errors
    /// It is not there.
    pub fn folder(self) -> Result<PathBuf> {
        let (variable, usual, command) = match self {
            Self::Root => ("KF_DIST", "dist", "cargo xtask dist"),
            Self::Kot => (
                "KF_DIST_KOT",
                "target/dist-kot",
                "cargo xtask dist --public-url /kot/",
            ),
        };
        let folder = std::env::var_os(variable).map_or_else(|| repository().join(usual), PathBuf::from);
        ensure!(
            folder.join("index.html").is_file(),
            "{} holds no built site: run `{command}` or set {variable}",
            folder.display()
        );
        Ok(folder)
    }
}

/// The top of the repository.
#[must_use]
pub fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}
