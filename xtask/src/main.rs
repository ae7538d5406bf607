//! The project's only entry point: `cargo xtask <command>`.

mod args;
mod commands;
mod release;
mod run;
mod setup;

use std::process::ExitCode;
use xtask::{budget, compress, paths, report, sizes, stamp};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let result = args::parse(&words).and_then(commands::perform);
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
