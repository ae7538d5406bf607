//! The pure crates on this machine, without a browser. That of the coach prints `name value unit` lines; that of
//! the mechanics is criterion's, which leaves a file of estimates for each figure.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use product_tests::folders::repository;

use super::report::{Budget, Judged, Table};

/// The figures of the mechanics' bench, and what they are called.
const POSTURES: [(&str, &str); 5] = [
    ("shank-given", "one squat posture, shin given"),
    ("shank-held-back", "one squat posture, held back by a limit"),
    ("least-effort", "one squat posture, shin of least effort"),
    ("least-effort-depth-gives", "the same where the depth must give"),
    ("no-depth-at-all", "the same where no depth can be held"),
];

pub(crate) fn measure() -> Result<String> {
    // A new folder, so that no figure of an earlier bench is read.
    let estimates = tempfile::tempdir()?;
    run("mechanics", "solve", Some(estimates.path()))?;
    let mut judged = POSTURES
        .into_iter()
        .map(|(name, what)| {
            Ok(Judged {
                what: what.into(),
                value: median_ns(&estimates.path().join(name).join("new/estimates.json"))? / 1000.0,
                digits: 3,
                unit: "µs",
                budget: Budget::Most(5.0),
                note: "",
            })
        })
        .collect::<Result<Vec<_>>>()?;

    let output = run("coach", "ten_years", None)?;
    let figures = read(&output);
    let of = |name: &str| {
        let found = figures.iter().find(|(known, _, _)| *known == name);
        found
            .map(|(_, value, _)| *value)
            .with_context(|| format!("no `{name}` in:\n{output}"))
    };
    judged.extend([
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
    ]);
    let mut table = Table::new(&["figure", "value", "unit"]);
    for (name, value, unit) in &figures {
        table.row([(*name).to_owned(), value.to_string(), (*unit).to_owned()]);
    }
    Ok(format!(
        "{}\n{}\n`cargo bench`, release profile (small first), median of batches or of criterion's samples. Recording: the event, and the progress that \
         follows from it, as `src/store` does; writing to storage, which does not depend on the history, is not in it. Ten \
         years: 4 sessions a week of 8 exercises with 3 sets, a page load each, names of keys included.\n",
        Judged::table(&judged).markdown(),
        table.markdown()
    ))
}

fn run(package: &str, bench: &str, estimates: Option<&Path>) -> Result<String> {
    let mut command = Command::new("cargo");
    command
        .args(["bench", "--quiet", "--package", package, "--bench", bench])
        .current_dir(repository());
    if let Some(estimates) = estimates {
        command.env("CRITERION_HOME", estimates);
    }
    let output = command.output().context("cannot start cargo")?;
    ensure!(
        output.status.success(),
        "cargo bench -p {package} failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn median_ns(estimates: &Path) -> Result<f64> {
    let text = std::fs::read_to_string(estimates).with_context(|| format!("no {}", estimates.display()))?;
    median_in(&text).with_context(|| format!("no median in {}", estimates.display()))
}

/// The median time of one turn in criterion's `estimates.json`, which counts in nanoseconds.
fn median_in(estimates: &str) -> Option<f64> {
    let estimates: serde_json::Value = serde_json::from_str(estimates).ok()?;
    estimates["median"]["point_estimate"].as_f64()
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
        let output = "warming up now\nrecord-into-nothing 82.5 ns\nnot a figure\n\nbytes 12 bytes more\n";
        assert_eq!(read(output), [("record-into-nothing", 82.5, "ns")]);
    }

    #[test]
    fn the_median_is_read_and_not_the_mean() {
        let estimates = r#"{"mean":{"point_estimate":9.0},"median":{"point_estimate":7.5}}"#;
        assert_eq!(median_in(estimates), Some(7.5));
        assert_eq!(median_in(r#"{"mean":{"point_estimate":9.0}}"#), None);
    }
}
