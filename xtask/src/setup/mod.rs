//! Installing what is missing. Tools lie in a cache folder of the project's own; what the machine
//! has is used as it is.

mod apt;
mod axe;
mod binaryen;
mod browsers;
mod cargo_tool;
mod lighthouse;
mod npm;
mod version;
mod wasm;

pub(crate) use axe::ensure as axe;
pub(crate) use browsers::Browsers;
pub(crate) use lighthouse::ensure as lighthouse;
pub(crate) use wasm::{WASM_TARGET, WasmStd};

use anyhow::{Context, Result};
use cargo_tool::CargoTool;
use std::{env, ffi::OsString, fs, path::PathBuf, process::Command};

const TRUNK: CargoTool = CargoTool {
    name: "trunk",
    version: "0.21.14",
    program: "trunk",
    locked: true,
    note: "building it once, about 5 minutes",
};

/// The same version as the library in Cargo.toml: the two speak one format.
const WASM_BINDGEN: CargoTool = CargoTool {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    program: "wasm-bindgen",
    // Its own lock file names a crate version that some registries do not serve.
    locked: false,
    note: "building it once, about 2 minutes",
};

const GECKODRIVER: CargoTool = CargoTool {
    name: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    locked: true,
    note: "building it once, about 2 minutes",
};

/// All that a build of the site needs.
pub(crate) struct BuildTools {
    pub(crate) wasm: WasmStd,
    trunk: PathBuf,
    path: OsString,
}

impl BuildTools {
    /// Finds or installs them.
    pub(crate) fn ensure() -> Result<Self> {
        let wasm = WasmStd::ensure()?;
        let trunk = TRUNK.ensure()?;
        let folders = [
            binaryen::ensure()?,
            folder_of(WASM_BINDGEN.ensure()?)?,
            folder_of(trunk.clone())?,
        ];
        let rest = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(folders.into_iter().chain(env::split_paths(&rest)))?;
        Ok(Self { wasm, trunk, path })
    }

    /// Trunk in the clone, with its tools first on the PATH and the wasm compiler set.
    pub(crate) fn trunk(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.trunk);
        command
            .args(words)
            .current_dir(crate::paths::root())
            .env("PATH", &self.path);
        // Ours is a debug build, whose own backtraces would bury the compiler's message.
        command.env("RUST_BACKTRACE", "0");
        self.wasm.apply(&mut command);
        command
    }

    /// Trunk for what is put on a host: the smallest wasm that this machine can make.
    pub(crate) fn trunk_release(&self, words: &[&str]) -> Command {
        let mut command = self.trunk(words);
        self.wasm.apply_smallest(&mut command);
        command
    }

    /// What a build's bytes depend on, beside the sources.
    pub(crate) fn settings(&self) -> Vec<String> {
        let tools = [TRUNK, WASM_BINDGEN].map(|tool| format!("{} {}", tool.name, tool.version));
        let binaryen = format!("binaryen {}", binaryen::VERSION);
        tools
            .into_iter()
            .chain([binaryen, format!("{:?}", self.wasm), wasm::SMALLEST.into()])
            .collect()
    }
}

fn folder_of(program: PathBuf) -> Result<PathBuf> {
    Ok(program.parent().context("a program without a folder")?.to_owned())
}

/// Installs into a folder beside the final one and moves it there when it is whole, so that an
/// interrupted install is never taken for a finished one.
fn whole_or_nothing(name: &str, install: impl FnOnce(&PathBuf) -> Result<()>) -> Result<PathBuf> {
    let cache = crate::paths::cache()?;
    let (done, partial) = (cache.join(name), cache.join(format!(".partial-{name}")));
    for old in [&partial, &done] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("cannot clear {}", old.display()))?;
        }
    }
    fs::create_dir_all(&partial).with_context(|| format!("cannot make {}", partial.display()))?;
    install(&partial)?;
    fs::rename(&partial, &done).with_context(|| format!("cannot move {} in place", done.display()))?;
    Ok(done)
}
