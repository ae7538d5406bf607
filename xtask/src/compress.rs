//! Brotli 11 beside the files, for hosts that serve what they find.

use crate::stamp::files;
use anyhow::{Context, Result};
use std::{
    ffi::OsString,
    fs,
    io::Write,
    path::{Path, PathBuf},
    thread,
};

const KINDS: [&str; 10] = [
    "css",
    "html",
    "js",
    "json",
    "mjs",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Writes `<file>.br` beside every file of a compressible kind. Returns how many it wrote.
pub fn folder(folder: &Path) -> Result<usize> {
    let all: Vec<PathBuf> = files(folder)?
        .into_iter()
        .filter(|file| compressible(file))
        .collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<Result<()>> = thread::scope(|scope| {
        // Every worker takes each n-th file, so that the big ones are spread.
        let threads: Vec<_> = (0..workers)
            .map(|first| {
                let mut mine = all.iter().map(PathBuf::as_path).skip(first).step_by(workers);
                scope.spawn(move || mine.try_for_each(beside))
            })
            .collect();
        threads
            .into_iter()
            .map(|one| {
                one.join()
                    .unwrap_or_else(|cause| std::panic::resume_unwind(cause))
            })
            .collect()
    });
    results.into_iter().collect::<Result<()>>()?;
    Ok(all.len())
}

/// The bytes as brotli 11 makes them.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(out)
}

fn compressible(file: &Path) -> bool {
    file.extension()
        .and_then(|kind| kind.to_str())
        .is_some_and(|kind| KINDS.contains(&kind))
}

/// The name of the packed file beside this one.
pub fn packed(file: &Path) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".br");
    name.into()
}

fn beside(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let neighbour = packed(file);
    fs::write(&neighbour, brotli(&bytes)?).with_context(|| format!("cannot write {}", neighbour.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_unpacks_to_itself() {
        let text = "knees forward ".repeat(500);
        let packed = brotli(text.as_bytes()).unwrap();
        assert!(packed.len() < 100, "{}", packed.len());
        let mut back = String::new();
        brotli::Decompressor::new(packed.as_slice(), 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn text_and_wasm_get_a_neighbour_and_pictures_do_not() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path();
        fs::create_dir_all(root.join("assets")).unwrap();
        for name in ["index.html", "assets/app.wasm", "icon.png", "old.html.br"] {
            fs::write(root.join(name), "x").unwrap();
        }
        assert_eq!(folder(root).unwrap(), 2);
        assert!(root.join("assets/app.wasm.br").is_file());
        assert!(!root.join("icon.png.br").exists());
        assert!(!root.join("old.html.br.br").exists());
    }
}
