//! Solves squats: a JSON array of cases on standard input, a JSON array of results on standard output, one for each
//! case, in order. Anything wrong is one line on standard error and exit code 2, and nothing is printed.
//!
//! ```sh
//! echo '[{"body":{"height_m":1.75,"mass_kg":80,"sex":"male","thigh_ratio":1,"shank_ratio":1,"trunk_ratio":1},
//!   "load":{"kg":80,"at":"high_bar"},"heel_wedge_deg":0,"balance":0.5,"thigh_above_horizontal_deg":0,
//!   "shank_deg":null,"limits":{"dorsiflexion_deg":35}}]' | cargo run -q -p mechanics --example solve
//! ```
//!
//! `shank_deg` may be `null` for the shank of least effort; `limits` and each limit in it may be left out.

mod case;
mod result;

use std::io::{Read, Write};
use std::process::ExitCode;

use case::Case;
use result::Answer;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // Nobody is left to tell if standard error is closed.
            let _ = writeln!(std::io::stderr(), "solve: {why}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| format!("cannot read standard input: {error}"))?;
    let cases: Vec<Case> =
        serde_json::from_str(&text).map_err(|error| format!("not a JSON array of cases: {error}"))?;
    let answers = cases
        .iter()
        .enumerate()
        .map(|(i, case)| {
            case.check().map_err(|why| format!("case {}: {why}", i + 1))?;
            Ok(Answer::of(&mechanics::solve(&case.ask())))
        })
        .collect::<Result<Vec<_>, String>>()?;
    let mut json =
        serde_json::to_string(&answers).map_err(|error| format!("cannot write the results: {error}"))?;
    json.push('\n');
    std::io::stdout()
        .write_all(json.as_bytes())
        .map_err(|error| format!("cannot write standard output: {error}"))
}
