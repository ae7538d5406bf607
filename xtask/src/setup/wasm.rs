//! A standard library for wasm32: the toolchain's own, or built from the sources of Debian's compiler.

use super::{apt, version};
use crate::{
    paths,
    report::{Step, ready},
    run,
};
use anyhow::{Result, bail};
use std::{
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
};

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Flags of a release build whose standard library is built from source. A panic traps at once, as it did before,
/// but the words, the places and the code that would print them are not in the wasm, where nobody could read them.
/// They are not stable, which is why no file of cargo's carries them; `RUSTC_BOOTSTRAP` stands beside them.
pub(super) const SMALLEST: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
const DEBIAN: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-clippy",
    "lld-22",
];
const LINKERS: [&str; 2] = ["wasm-ld-22", "wasm-ld"];

/// How wasm is compiled on this machine.
#[derive(Debug)]
pub(crate) enum WasmStd {
    /// The active toolchain brings it. With the sources beside it, it is built again, for size.
    Installed { rustc: String, has_sources: bool },
    /// The compiler in /usr builds it from its own sources.
    FromSource { rustc: String, linker: PathBuf },
}

impl WasmStd {
    /// What the machine has, else `rustup target add`, else Debian's compiler, else a sentence.
    pub(crate) fn ensure() -> Result<Self> {
        if let Some(found) = Self::of_toolchain() {
            let found = found.with_sources();
            ready(&found.to_string());
            return Ok(found);
        }
        if let Some(found) = Self::of_debian() {
            ready(&found.to_string());
            return Ok(found);
        }
        if paths::on_path(&["rustup"]).is_some() {
            let step = Step::begin("wasm32 standard library", "rustup target add");
            let rustup = run::quietly(
                Command::new("rustup").args(["target", "add", WASM_TARGET]),
                "rustup",
            );
            if let (Ok(()), Some(found)) = (rustup, Self::of_toolchain()) {
                step.done("installed");
                return Ok(found.with_sources());
            }
            println!("  rustup could not bring it");
        }
        if apt::is_here() {
            apt::install(
                "wasm32 standard library (Debian's compiler with its sources)",
                &DEBIAN,
            )?;
            if let Some(found) = Self::of_debian() {
                return Ok(found);
            }
            println!(
                "  that compiler is older than {}, or its linker is not on the PATH",
                env!("CARGO_PKG_RUST_VERSION")
            );
        }
        bail!(
            "no standard library for {WASM_TARGET}: install rustup (https://rustup.rs) and run `rustup target add {WASM_TARGET}`"
        );
    }

    fn of_toolchain() -> Option<Self> {
        let folder = run::answer("rustc", &["--print", "target-libdir", "--target", WASM_TARGET])?;
        // rustc names the folder of a target it knows even if nothing is in it.
        let whole = fs::read_dir(folder).ok()?.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        });
        if whole {
            let rustc = run::answer("rustc", &["--version"])?;
            Some(Self::Installed {
                rustc,
                has_sources: has_sources(&run::answer("rustc", &["--print", "sysroot"])?),
            })
        } else {
            None
        }
    }

    /// Asks rustup for the sources. Without them everything works too, only the wasm is larger.
    fn with_sources(self) -> Self {
        match self {
            Self::Installed {
                rustc,
                has_sources: false,
            } if paths::on_path(&["rustup"]).is_some() => {
                let step = Step::begin("sources of the standard library", "rustup component add rust-src");
                let added = run::quietly(
                    Command::new("rustup").args(["component", "add", "rust-src"]),
                    "rustup",
                );
                let here = run::answer("rustc", &["--print", "sysroot"])
                    .is_some_and(|sysroot| has_sources(&sysroot));
                step.done(if added.is_ok() && here {
                    "installed"
                } else {
                    "not to be had; the wasm will be larger"
                });
                Self::Installed {
                    rustc,
                    has_sources: here,
                }
            }
            other => other,
        }
    }

    fn of_debian() -> Option<Self> {
        let rustc = run::answer("/usr/bin/rustc", &["--version"])?;
        let sysroot = run::answer("/usr/bin/rustc", &["--print", "sysroot"])?;
        let has_cargo = Path::new("/usr/bin/cargo").is_file();
        let least = version::numbers(env!("CARGO_PKG_RUST_VERSION"))?;
        if sysroot != "/usr" || !has_sources(&sysroot) || !has_cargo || version::numbers(&rustc)? < least {
            return None;
        }
        Some(Self::FromSource {
            rustc,
            linker: paths::on_path(&LINKERS)?,
        })
    }

    /// What a release build gets beside [`Self::apply`]. Cargo adds it to the flags of `.cargo/config.toml`.
    pub(super) fn apply_smallest(&self, command: &mut Command) {
        if !matches!(
            self,
            Self::Installed {
                has_sources: false,
                ..
            }
        ) {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SMALLEST);
        }
    }

    /// Sets the compiler of a wasm build. Never for a native build: see `RUSTC_BOOTSTRAP`.
    pub(crate) fn apply(&self, command: &mut Command) {
        match self {
            Self::Installed {
                has_sources: false, ..
            } => return,
            Self::Installed { .. } => {}
            Self::FromSource { linker, .. } => {
                // The folder itself is the toolchain: nothing needs to be linked into the user's rustup.
                command
                    .env("RUSTUP_TOOLCHAIN", "/usr")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            }
        }
        command
            // `build-std` is not stable; this lets a stable compiler do it.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    }
}

fn has_sources(sysroot: &str) -> bool {
    Path::new(sysroot)
        .join("lib/rustlib/src/rust/library/std/Cargo.toml")
        .is_file()
}

/// What the user sees: `rustc 1.96.0` is enough of the version.
impl fmt::Display for WasmStd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = |rustc: &str| rustc.split(" (").next().unwrap_or_default().to_owned();
        match self {
            Self::Installed {
                rustc,
                has_sources: true,
            } => {
                write!(f, "wasm32 standard library from the sources of {}", short(rustc))
            }
            Self::Installed { rustc, .. } => write!(f, "wasm32 standard library of {}", short(rustc)),
            Self::FromSource { rustc, .. } => {
                write!(
                    f,
                    "wasm32 standard library from the sources of /usr/bin/{}",
                    short(rustc)
                )
            }
        }
    }
}
