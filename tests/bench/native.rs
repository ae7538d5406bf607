//! The pure crates on this machine, without a browser: `cargo bench` of each prints `name value unit` lines.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use product_tests::folders::repository;

use super::report::{Budget, Judged, Table};

pub(crate) fn measure() -> Result<String> {
    let mut output = String::new();
    for (package, bench) in [("mechanics", "solve"), ("coach", "ten_years")] {
        output += &run(package, bench)?;
    }
    let figures = read(&output);
    let of = |name: &str| {
        let found = figures.iter().find(|(known, _, _)| *known == name);
        found
            .map(|(_, value, _)| *value)
            .with_context(|| format!("no `{name}` in:\n{output}"))
    };
    let judged = [
        Judged {
            what: "solving one squat posture".into(),
            value: of("solve-one-posture")? / 1000.0,
            digits: 3,
            unit: "µs",
            budget: Budget::Most(5.0),
            note: "",
        },
        Judged {
            what: "recording one set: ten years of history beside none".into(),
            value: of("record-after-ten-years")? / of("record-into-nothing")?,
            digits: 1,
            unit: "×",
            budget: Budget::Most(2.0),
            note: "",
        },
        Judged {
            what: "ten years on disk, ASCII".into(),
            value: of("bytes-of-ten-years")? / 1e6,
            digits: 2,
            unit: "MB",
            budget: Budget::Most(2.5),
            note: "",
        },
    ];
    let mut table = Table::new(&["figure", "value", "unit"]);
    for (name, value, unit) in &figures {
        table.row([(*name).to_owned(), value.to_string(), (*unit).to_owned()]);
    }
    Ok(format!(
        "{}\n{}\n`cargo bench`, release profile (small first), median of batches. Recording: the event, and the progress that \
         follows from it, as `src/store` does; writing to storage, which does not depend on the history, is not in it. Ten \
         years: 4 sessions a week of 8 exercises with 3 sets, a page load each, names of keys included.\n",
        Judged::table(&judged).markdown(),
        table.markdown()
    ))
}

fn run(package: &str, bench: &str) -> Result<String> {
    let output = Command::new("cargo")
        .args(["bench", "--quiet", "--package", package, "--bench", bench])
        .current_dir(repository())
        .output()
        .context("cannot start cargo")?;
    ensure!(
        output.status.success(),
        "cargo bench -p {package} failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The lines that are a name, a number and a unit.
fn read(output: &str) -> Vec<(&str, f64, &str)> {
    output
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let (name, value, unit) = (words.next()?, words.next()?.parse().ok()?, words.next()?);
            words.next().is_none().then_some((name, value, unit))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_lines_of_three_words() {
        let output = "warming up now\nsolve-one-posture 82.5 ns\nnot a figure\n\nbytes 12 bytes more\n";
        assert_eq!(read(output), [("solve-one-posture", 82.5, "ns")]);
    }
}
