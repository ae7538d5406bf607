//! Lighthouse's own view of three pages, as a phone.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use content::Route;
use product_tests::engines::{CHROMIUM_FLAGS, program};
use serde_json::Value;

use super::chromium::site;
use super::figures::{median, spread};
use super::report::{Budget, Judged, Table};

const RUNS: usize = 3;
const CATEGORIES: [(&str, f64); 4] = [
    ("performance", 98.0),
    ("accessibility", 100.0),
    ("best-practices", 100.0),
    ("seo", 100.0),
];
const METRICS: [(&str, &str); 5] = [
    ("first-contentful-paint", "FCP ms"),
    ("largest-contentful-paint", "LCP ms"),
    ("speed-index", "speed index ms"),
    ("total-blocking-time", "TBT ms"),
    ("cumulative-layout-shift", "CLS"),
];

pub(crate) fn measure() -> Result<String> {
    let lighthouse = program("KF_LIGHTHOUSE", "lighthouse");
    let mut judged = Vec::new();
    let mut table = Table::new(&[&["median (least–most)"][..], &METRICS.map(|(_, head)| head)].concat());
    let mut short = BTreeMap::new();
    for (name, route) in [
        ("home", Route::Home),
        ("lesson", Route::Lesson(0)),
        ("quiz", Route::Quiz),
    ] {
        let runs = (0..RUNS)
            .map(|_| run(&lighthouse, route))
            .collect::<Result<Vec<Value>>>()?;
        for (category, least) in CATEGORIES {
            let scores: Vec<f64> = runs.iter().map(|run| score(run, category)).collect();
            judged.push(Judged {
                what: format!("{category}, {name}"),
                value: median(&scores),
                digits: 0,
                unit: "",
                budget: Budget::Least(least),
                note: "",
            });
        }
        let mut row = vec![name.to_owned()];
        for (metric, _) in METRICS {
            let values: Vec<f64> = runs
                .iter()
                .map(|run| number(&run["audits"][metric]["numericValue"]))
                .collect();
            row.push(spread(
                &values,
                if metric == "cumulative-layout-shift" { 3 } else { 0 },
            ));
        }
        table.row(row);
        for (audit, title) in runs.iter().flat_map(imperfect) {
            short.entry(audit).or_insert((title, Vec::new())).1.push(name);
        }
    }
    let mut text = format!(
        "{}\n{}\nMedian of {RUNS}, its usual phone: simulated 150 ms, 1.6 Mbit/s, processor ×4.\n",
        Judged::table(&judged).markdown(),
        table.markdown()
    );
    if !short.is_empty() {
        text += "\nAudits with weight that did not give all points in some run:\n\n";
        for (audit, (title, mut pages)) in short {
            pages.dedup();
            text += &format!("- `{audit}` ({}): {title}\n", pages.join(", "));
        }
    }
    Ok(text)
}

fn run(lighthouse: &Path, route: Route) -> Result<Value> {
    // A host of its own, so a new origin with nothing kept.
    let host = site()?;
    let url = format!("{}{}", host.origin(), route.href("/"));
    let flags = CHROMIUM_FLAGS.map(quoted).join(" ");
    let output = Command::new(lighthouse)
        .args([
            url.as_str(),
            "--output=json",
            "--quiet",
            "--no-enable-error-reporting",
        ])
        .arg(format!(
            "--only-categories={}",
            CATEGORIES.map(|(name, _)| name).join(",")
        ))
        .arg(format!("--chrome-flags={flags}"))
        .env("CHROME_PATH", program("KF_CHROMIUM", "/usr/bin/chromium"))
        .output()
        .context("cannot start lighthouse")?;
    ensure!(
        output.status.success(),
        "lighthouse failed on {url}:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let report: Value = serde_json::from_slice(&output.stdout).context("its report is no JSON")?;
    ensure!(
        report["runtimeError"].is_null(),
        "lighthouse says {}",
        report["runtimeError"]
    );
    Ok(report)
}

/// Lighthouse splits flags at spaces, but not in quotes around a value.
fn quoted(flag: &str) -> String {
    match flag.split_once('=') {
        Some((name, value)) if value.contains(' ') => format!("{name}='{value}'"),
        _ => flag.to_owned(),
    }
}

/// 0 to 100, as its own page shows it.
fn score(report: &Value, category: &str) -> f64 {
    (number(&report["categories"][category]["score"]) * 100.0).round()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// Audits that count for a category and did not give all their points, with their titles.
fn imperfect(report: &Value) -> Vec<(String, String)> {
    let Some(categories) = report["categories"].as_object() else {
        return Vec::new();
    };
    let counted = categories
        .values()
        .filter_map(|category| category["auditRefs"].as_array())
        .flatten();
    counted
        .filter(|reference| number(&reference["weight"]) > 0.0)
        .filter_map(|reference| {
            let id = reference["id"].as_str()?;
            let audit = &report["audits"][id];
            // No score at all: it did not apply.
            let is_short = audit["score"].as_f64().is_some_and(|score| score < 0.995);
            is_short.then(|| {
                (
                    id.to_owned(),
                    audit["title"].as_str().unwrap_or_default().to_owned(),
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_with_spaces_is_quoted_alone() {
        assert_eq!(quoted("--rules=MAP * ~X"), "--rules='MAP * ~X'");
        assert_eq!(quoted("--size=1,2"), "--size=1,2");
        assert_eq!(quoted("--headless"), "--headless");
    }

    #[test]
    fn a_report_gives_scores_and_what_cost_points() {
        let report = json!({
            "categories": {
                "seo": { "score": 0.92, "auditRefs": [{ "id": "a", "weight": 1 }, { "id": "b", "weight": 1 }, { "id": "c", "weight": 0 }] },
                "performance": { "score": 0.995, "auditRefs": [{ "id": "d", "weight": 30 }] },
            },
            "audits": {
                "a": { "score": 0, "title": "A" }, "b": { "score": 1, "title": "B" },
                "c": { "score": 0, "title": "C" }, "d": { "score": null, "title": "D" },
            },
        });
        assert_eq!(
            (score(&report, "seo"), score(&report, "performance")),
            (92.0, 100.0)
        );
        assert!(score(&report, "none").is_nan());
        assert_eq!(imperfect(&report), [("a".to_owned(), "A".to_owned())]);
    }
}
