//! JavaScript is off: every page is a page all the same. WebDriver's own scripts still run in all three engines.

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Setup;
use serde_json::json;

use crate::checks::{Check, name_of};
use crate::visit::{Visit, title_of};

pub(crate) fn checks() -> Vec<Check> {
    let routes = Route::all().map(|route| {
        let name = format!("no-javascript/{}", name_of(route));
        Check::new(name, async move |visit: &Visit<'_>| reads(visit, route).await)
    });
    let tools = [
        Check::new("no-javascript/quiz-answers-open", quiz),
        Check::new("no-javascript/routine-is-a-table", routine),
        Check::new("no-javascript/links-lead-on", links),
    ];
    routes
        .chain(tools)
        .map(|check| check.with(Setup::NoJavascript))
        .collect()
}

/// Opens every closed `<details>` of the page as a click would, and counts those that then show more text.
pub(crate) const OPEN_ALL: &str = "
    let opened = 0;
    for (const one of document.querySelectorAll('main details:not([open])')) {
      const before = one.innerText.length;
      one.querySelector('summary').click();
      if (one.open && one.innerText.length > before) opened += 1;
    }
    return opened;";

async fn open(visit: &Visit<'_>, route: Route) -> Result<()> {
    visit.open(&visit.href(route)).await?;
    // The probe is the first script of the page: if it did not run, none does.
    let (probe, app): (bool, Option<String>) = visit
        .js(
            "return [!!window.__probe, document.documentElement.dataset.app ?? null]",
            [],
        )
        .await?;
    ensure!(!probe && app.is_none(), "scripts are not off in this browser");
    Ok(())
}

async fn reads(visit: &Visit<'_>, route: Route) -> Result<()> {
    open(visit, route).await?;
    let (title, h1, text, notices): (String, Vec<String>, String, usize) = visit
        .js(
            "return [document.title, [...document.querySelectorAll('h1')].map((one) => one.innerText),
               document.querySelector('main').innerText,
               [...document.querySelectorAll('.app-failed')].filter((one) => one.checkVisibility()).length]",
            [json!(null)],
        )
        .await?;
    ensure!(title == title_of(route), "title {title:?}");
    ensure!(h1.len() == 1 && !h1[0].is_empty(), "h1 {h1:?}");
    ensure!(text.len() > 60, "main says only {text:?}");
    ensure!(notices == 0, "the notice that the app failed is in sight");
    let asked = visit.host.requests();
    ensure!(
        asked.iter().all(|one| !one.path.ends_with(".wasm")),
        "asked for wasm: {asked:?}"
    );
    Ok(())
}

async fn quiz(visit: &Visit<'_>) -> Result<()> {
    open(visit, Route::Quiz).await?;
    let opened: usize = visit.js(OPEN_ALL, []).await?;
    ensure!(opened >= 3, "{opened} answers can be opened");
    Ok(())
}

async fn routine(visit: &Visit<'_>) -> Result<()> {
    open(visit, Route::Routine).await?;
    let rows: usize = visit
        .js("return [...document.querySelectorAll('main table tr')].filter((one) => one.checkVisibility()).length", [])
        .await?;
    ensure!(rows >= 5, "{rows} rows in sight");
    Ok(())
}

async fn links(visit: &Visit<'_>) -> Result<()> {
    open(visit, Route::Home).await?;
    visit
        .click(&format!("a[href=\"{}\"]", visit.href(Route::Lessons)))
        .await?;
    visit.arrived(Route::Lessons).await?;
    visit
        .click(&format!("main a[href=\"{}\"]", visit.href(Route::Lesson(0))))
        .await?;
    visit.arrived(Route::Lesson(0)).await
}
