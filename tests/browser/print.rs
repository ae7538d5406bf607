//! On paper: the words without the buttons, and nothing folded away.

use std::collections::HashSet;
use std::mem::discriminant;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use content::Route;
use product_tests::engines::Engine;
use product_tests::findings::Findings;
use serde_json::json;

use crate::checks::{Check, name_of};
use crate::visit::Visit;

/// A4 upright at 96 pixels an inch, without the margins that Chromium leaves.
const PAPER: (u32, u32) = (718, 1047);

/// One page of each kind: the first lesson stands for all of them.
pub(crate) fn checks() -> Vec<Check> {
    let mut kinds = HashSet::new();
    Route::all()
        .filter(|route| kinds.insert(discriminant(route)))
        .map(|route| {
            Check::new(
                format!("print/{}", name_of(route)),
                async move |visit: &Visit<'_>| prints(visit, route).await,
            )
            .only(Engine::Chromium)
        })
        .collect()
}

/// Answers every question of a lesson with its first choice.
const ANSWER: &str = "const asked = [...document.querySelectorAll('main [data-live^=check] .ask')];
    for (const one of asked) {
      one.querySelector('input[type=radio]').click();
      one.querySelector('.acts button').click();
    }
    return asked.length;";

async fn prints(visit: &Visit<'_>, route: Route) -> Result<()> {
    const PRINT: &str = concat!(
        include_str!("scripts/common.js"),
        include_str!("scripts/print.js")
    );
    visit.viewport_of(PAPER.0, PAPER.1).await?;
    visit.open_live(route).await?;
    let is_lesson = matches!(route, Route::Lesson(_));
    let asked: usize = if is_lesson { visit.js(ANSWER, []).await? } else { 0 };
    visit.painted().await?;
    let answers: usize = visit.js(PRINT, [json!("screen")]).await?;
    ensure!(
        !is_lesson || (asked > 0 && answers == asked),
        "{answers} answers to {asked} questions"
    );
    visit.media("print", &[]).await?;
    visit.painted().await?;
    let mut findings = Findings::default();
    findings.add("print", visit.js(PRINT, [json!("paper")]).await?);
    visit.media("", &[]).await?;
    pdf(visit).await?;
    findings.none()?;
    visit.as_it_was().await
}

/// A file that says it is a PDF and has pages.
async fn pdf(visit: &Visit<'_>) -> Result<()> {
    let answer = visit
        .cdp(
            "Page.printToPDF",
            json!({ "paperWidth": 8.27, "paperHeight": 11.69 }),
        )
        .await?;
    let data = answer
        .get("data")
        .and_then(|data| data.as_str())
        .context("no PDF came")?;
    let file = base64::engine::general_purpose::STANDARD.decode(data)?;
    ensure!(
        file.starts_with(b"%PDF-") && file.len() > 5000,
        "{} bytes of PDF",
        file.len()
    );
    let pages = file
        .windows(12)
        .filter(|part| part.starts_with(b"/Type /Page") && part[11] != b's')
        .count();
    ensure!((1..=60).contains(&pages), "a PDF of {pages} pages");
    Ok(())
}
