//! The project's only entry point: `cargo xtask <command>`.

mod args;
mod budget;
mod commands;
mod compress;
mod paths;
mod release;
mod report;
mod run;
mod setup;
mod sizes;
mod stamp;

use std::process::ExitCode;

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
