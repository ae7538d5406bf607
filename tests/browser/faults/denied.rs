//! The browser refuses to keep things.

use anyhow::{Context, Result, ensure};
use content::{Route, words};
use product_tests::engines::{Engine, Setup};
use serde_json::json;

use super::kept::{
    WATCH, events, harder_then_easier, local, no_complaints, on_step, one_notice, open_settled, regex_of,
    seen, sets, tick, ticked_up_to,
};
use super::tried;
use crate::checks::Check;
use crate::session::history;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("faults/indexeddb-denied", denied),
        Check::new("faults/indexeddb-never-answers", silent),
        Check::new("faults/both-denied", both).with(Setup::NoStorage),
    ]
}

/// The ways in which a browser refuses a database: none at all, an exception, an error later.
const REFUSALS: [(&str, &str); 3] = [
    (
        "there is none",
        "Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });",
    ),
    (
        "open throws",
        "window.__realOpen = IDBFactory.prototype.open;
         IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError') };",
    ),
    (
        "open fails later",
        // A real error of a real request: the version asked for is below the one that stands.
        "window.__realOpen = IDBFactory.prototype.open;
         IDBFactory.prototype.open = function () {
           __realOpen.call(this, 'in the way', 2);
           return __realOpen.call(this, 'in the way', 1);
         };",
    ),
];

async fn denied(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    for (at, (name, script)) in REFUSALS.iter().enumerate() {
        visit.host.faults().also_run(*script);
        let state = open_settled(visit, Route::Today).await?;
        ensure!(state == "silent", "{name}: data-shadow is {state}");
        ticked_up_to(visit, at).await?;
        tick(visit, at).await?;
        open_settled(visit, Route::Today).await?;
        ticked_up_to(visit, at + 1).await?;
        no_complaints(visit).await?;
    }
    // Once it answers again, it has everything.
    visit.host.faults().also_run("");
    let state = open_settled(visit, Route::Today).await?;
    ensure!(state == "answered", "data-shadow is {state}");
    ticked_up_to(visit, REFUSALS.len()).await?;
    super::kept::shadow_has(visit, "all sets", |events| sets(events).len() == REFUSALS.len()).await?;
    tried(
        visit.browser.engine,
        "indexeddb-denied",
        REFUSALS.len(),
        "refusals",
    );
    Ok(())
}

/// A request that is made and of which nothing is ever heard.
const SILENT: &str = "window.__realOpen = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => new EventTarget();";

async fn silent(visit: &Visit<'_>) -> Result<()> {
    harder_then_easier(visit).await?;
    visit.host.faults().also_run(format!("{SILENT}{WATCH}"));
    let state = open_settled(visit, Route::Today).await?;
    ensure!(state == "silent", "data-shadow is {state}");
    let waited: f64 = visit.js("return performance.now()", []).await?;
    ensure!(waited >= 2000.0, "given up after {waited} ms");
    on_step(visit, 1).await?;
    let seen = seen(visit).await?;
    ensure!(
        !seen.iter().any(|state| state == "step 2") && seen.iter().any(|state| state == "checking"),
        "{seen:?}"
    );
    tick(visit, 0).await?;
    let stored = sets(&events(&local(visit).await?));
    ensure!(stored.len() == 1, "local storage holds {stored:?}");
    no_complaints(visit).await?;
    tried(visit.browser.engine, "indexeddb-never-answers", 1, "starts");
    Ok(())
}

async fn both(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().also_run(REFUSALS[1].1);
    visit.browser.viewport(1280, 800).await?;
    open_settled(visit, Route::Today).await?;
    one_notice(visit, &regex_of(words::notice::BLOCKED)).await?;
    tick(visit, 0).await?;
    ticked_up_to(visit, 1).await?;
    // By a link, so that what is in memory stays.
    visit
        .click(&format!("nav.nav a[href=\"{}\"]", visit.href(Route::Progress)))
        .await?;
    visit.arrived(Route::Progress).await?;
    let lines: usize = visit
        .js("return document.querySelectorAll('ol.days > li li').length", [])
        .await?;
    ensure!(lines == 1, "{lines} lines in the history");
    let folder = tempfile::tempdir()?;
    if visit.browser.engine == Engine::Chromium {
        let options = json!({ "behavior": "allow", "downloadPath": folder.path(), "eventsEnabled": false });
        visit.cdp("Browser.setDownloadBehavior", options).await?;
    }
    visit.click("[data-live=data] button[value=save]").await?;
    visit
        .until(
            "the file to be on its way",
            "return document.querySelector('[data-live=data] [role=status]').textContent.includes(arguments[0])",
            [json!(words::data::SAVED)],
        )
        .await?;
    if visit.browser.engine == Engine::Chromium {
        let text = std::fs::read_to_string(visit.until_saved(folder.path()).await?)?;
        let json = coach::json::Value::parse(&text).with_context(|| text.clone())?;
        let backup = coach::backup::read(&json).map_err(|why| anyhow::anyhow!("{why:?}: {text}"))?;
        ensure!(sets(&backup.events).len() == 1, "{text}");
    }
    no_complaints(visit).await?;
    // What was in memory only is gone, and the page says nothing else than before.
    history(visit, 0).await?;
    tried(visit.browser.engine, "both-denied", 1, "sessions");
    Ok(())
}
