//! Is a built folder still the product of its sources? Trunk runs everything again at each call,
//! so a second `serve` asks this first.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// All that the site is made from, relative to the root.
const INPUTS: [&str; 10] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "content",
    "crates",
    "index.html",
    "public",
    "src",
    "style",
];

/// What a build was made from, and what it left.
#[derive(Debug, PartialEq, Eq)]
pub struct Stamp {
    inputs: String,
    outputs: String,
}

/// The inputs as they are now: files, and `settings` such as tool versions and the base path.
pub fn inputs(root: &Path, settings: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for setting in settings {
        add(&mut hash, setting.as_bytes());
    }
    for name in INPUTS {
        add_tree(&mut hash, root, &root.join(name))?;
    }
    Ok(hex(hash))
}

impl Stamp {
    /// The stamp of a folder just built from `inputs`.
    pub fn of(inputs: String, folder: &Path) -> Result<Self> {
        let mut hash = Sha256::new();
        add_tree(&mut hash, folder, folder)?;
        Ok(Self {
            inputs,
            outputs: hex(hash),
        })
    }

    pub fn write(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let text = format!("{}\n{}\n", self.inputs, self.outputs);
        fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
    }

    /// True if the folder is as this stamp file says, and was made from `inputs`.
    pub fn holds(file: &Path, inputs: &str, folder: &Path) -> Result<bool> {
        if !folder.is_dir() {
            return Ok(false);
        }
        let Ok(text) = fs::read_to_string(file) else {
            return Ok(false);
        };
        let now = Self::of(inputs.to_owned(), folder)?;
        Ok(text.lines().eq([now.inputs.as_str(), now.outputs.as_str()]))
    }
}

/// Every file under a folder, sorted, as full paths. A missing folder is empty, a file is itself.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if path.is_file() {
        found.push(path.to_owned());
    } else if path.is_dir() {
        let entries = fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
        for entry in entries {
            found.extend(files(&entry?.path())?);
        }
    }
    found.sort();
    Ok(found)
}

fn add_tree(hash: &mut Sha256, root: &Path, path: &Path) -> Result<()> {
    for file in files(path)? {
        add(hash, file.strip_prefix(root)?.as_os_str().as_encoded_bytes());
        add(
            hash,
            &fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?,
        );
    }
    Ok(())
}

/// With its length before it, so that no two lists of parts look the same.
fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        fs::create_dir_all(path.join("src/pages")).unwrap();
        fs::create_dir_all(path.join("dist")).unwrap();
        fs::write(path.join("src/pages/home.rs"), "a").unwrap();
        fs::write(path.join("dist/index.html"), "page").unwrap();
        folder
    }

    #[test]
    fn inputs_change_with_content_name_and_settings() {
        let folder = folder();
        let root = folder.path();
        let first = inputs(root, &["/"]).unwrap();
        assert_eq!(first, inputs(root, &["/"]).unwrap());
        assert_ne!(first, inputs(root, &["/kot/"]).unwrap());

        fs::write(root.join("src/pages/home.rs"), "b").unwrap();
        let edited = inputs(root, &["/"]).unwrap();
        assert_ne!(first, edited);

        fs::rename(root.join("src/pages/home.rs"), root.join("src/pages/house.rs")).unwrap();
        assert_ne!(edited, inputs(root, &["/"]).unwrap());

        let before = inputs(root, &["/"]).unwrap();
        fs::write(root.join("README.md"), "not an input").unwrap();
        assert_eq!(before, inputs(root, &["/"]).unwrap());
    }

    #[test]
    fn a_stamp_holds_until_source_or_product_changes() {
        let folder = folder();
        let root = folder.path();
        let (file, dist) = (root.join("notes/dist.stamp"), root.join("dist"));
        let now = || inputs(root, &[]).unwrap();
        assert!(!Stamp::holds(&file, &now(), &dist).unwrap(), "no stamp yet");

        Stamp::of(now(), &dist).unwrap().write(&file).unwrap();
        assert!(Stamp::holds(&file, &now(), &dist).unwrap());

        fs::write(dist.join("index.html"), "half a page").unwrap();
        assert!(
            !Stamp::holds(&file, &now(), &dist).unwrap(),
            "the product was changed"
        );

        fs::write(dist.join("index.html"), "page").unwrap();
        assert!(Stamp::holds(&file, &now(), &dist).unwrap());
        fs::write(root.join("src/new.rs"), "").unwrap();
        assert!(!Stamp::holds(&file, &now(), &dist).unwrap(), "a source was added");
    }
}
