//! A browser of text, w3m: no style, no script, no pictures, 80 columns. Such a reader gets the same words.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use content::Route;
use libtest_mimic::{Failed, Trial};
use product_tests::folders::Build;
use product_tests::reading::{Told, dense, from_heading, plain, raw_marks};

use crate::checks::name_of;
use crate::visit::title_of;

/// The fewest words of a lesson, with its questions and what stands behind its claims.
const LESSON_WORDS: usize = 500;

pub(crate) fn trials() -> Vec<Trial> {
    Route::all()
        .map(|route| {
            Trial::test(format!("w3m/{}", name_of(route)), move || {
                reads(route).map_err(|error| Failed::from(format!("{error:#}")))
            })
        })
        .collect()
}

fn reads(route: Route) -> Result<()> {
    let file = Build::Root.folder()?.join(route.path()).join("index.html");
    let html = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let told = Told::of(&html);
    let w3m = std::env::var_os("KF_W3M").unwrap_or_else(|| "w3m".into());
    let output = Command::new(w3m)
        .args([
            "-dump",
            "-cols",
            "80",
            "-I",
            "UTF-8",
            "-O",
            "UTF-8",
            "-T",
            "text/html",
        ])
        .arg(&file)
        .output()
        .context("cannot start w3m; is it installed?")?;
    ensure!(
        output.status.success(),
        "w3m failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let dump = String::from_utf8(output.stdout).context("w3m's answer is not UTF-8")?;
    says_what_the_file_says(route, &told, &dump).with_context(|| format!("w3m shows:\n{dump}"))
}

fn says_what_the_file_says(route: Route, told: &Told, dump: &str) -> Result<()> {
    ensure!(told.title == title_of(route), "title {:?}", told.title);
    let main =
        from_heading(dump, &told.h1).with_context(|| format!("the heading {:?} is not shown", told.h1))?;
    let lines = main.lines().filter(|line| !line.trim().is_empty()).count();
    ensure!(lines >= 6, "only {lines} lines from the heading on");
    let raw = raw_marks(&plain(dump));
    ensure!(raw.is_empty(), "raw marks: {raw:#?}");

    let text = dense(main);
    let shows = |words: &str| text.contains(&dense(words));
    for cell in told.rows.iter().flatten() {
        // A cell is broken to the width of its column, with its neighbours' lines between.
        for word in cell.split(|c: char| !c.is_alphanumeric()) {
            ensure!(shows(word), "{word:?} of the table's cell {cell:?} is not shown");
        }
    }
    match route {
        Route::Quiz => {
            for question in content::quiz() {
                ensure!(shows(question.text().ask), "not asked: {:?}", question.text().ask);
                for choice in question.text().choices {
                    ensure!(shows(choice.text), "not offered: {:?}", choice.text);
                }
            }
        }
        Route::Routine => ensure!(told.rows.len() >= 5, "a table of {} rows", told.rows.len()),
        Route::Lesson(_) => {
            let words = plain(main).split(' ').count();
            ensure!(words >= LESSON_WORDS, "{words} words");
        }
        _ => {}
    }
    Ok(())
}
