//! Compiles `content/en` to Rust, or says what is wrong with it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

#[macro_use]
#[path = "src/fixed.rs"]
mod fixed;

macro_rules! path_and_name {
    ($variant:ident, $path:literal, $name:literal) => {
        ($path, $name)
    };
}

fn main() -> ExitCode {
    const SHOWN: &str = "content/en";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(SHOWN);
    println!("cargo::rerun-if-changed={}", folder.display());
    match content_compiler::compile(&folder, SHOWN, &fixed_pages!(path_and_name)) {
        Ok(compiled) => write(&compiled.rust),
        Err(mistakes) => {
            for mistake in &mistakes {
                eprintln!("{mistake}");
            }
            let noun = if mistakes.len() == 1 {
                "mistake"
            } else {
                "mistakes"
            };
            eprintln!(
                "\n{} {noun} in {SHOWN}. How to write there: content/README.md",
                mistakes.len()
            );
            ExitCode::FAILURE
        }
    }
}

fn write(rust: &str) -> ExitCode {
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("content.rs");
    match fs::write(&path, rust) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write {}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}
