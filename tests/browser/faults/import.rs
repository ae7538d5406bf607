//! An import that does not come to its end: either nothing of the file is there afterwards, or all of it.

use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use coach::{Day, Event, EventId, Journal, Slug, What, Writer};
use content::Route;
use product_tests::engines::Engine;
use product_tests::folders::Build;
use serde_json::json;
use tempfile::NamedTempFile;
use xtask::host::Host;

use super::kept::{give, history_counts, open_settled, tick};
use super::{if_soaking, soaking, tried};
use crate::checks::Check;
use crate::restart::{Home, KEEPERS};
use crate::visit::Visit;

/// Sets in the file: several chunks of 64 KB.
const IN_FILE: u32 = 12_000;
/// A set that was there before.
const OWN: u32 = 1;

pub(super) fn checks() -> Vec<Check> {
    vec![Check::alone("faults/import-interrupted", interrupted).among(if_soaking(&[Engine::Chromium]))]
}

/// A backup of years of training.
fn backup() -> Result<NamedTempFile> {
    let exercise = Slug::new("heel-raise").context("a slug")?;
    let events: Vec<Event> = (0..IN_FILE)
        .map(|n| {
            let day = 19_000 + i32::try_from(n / 12)?;
            Ok(Event {
                id: EventId {
                    counter: u64::from(n) + 1,
                    writer: Writer::new(0x00c0_ffee),
                },
                at_ms: u64::try_from(day)? * 86_400_000 + 43_200_000 + u64::from(n % 12) * 60_000,
                day: Day(day),
                what: What::SetDone {
                    exercise: exercise.clone(),
                    level: 1,
                    set: u8::try_from(n % 12)? + 1,
                    amount: 12,
                    load_g: None,
                },
            })
        })
        .collect::<Result<_>>()?;
    let mut file = tempfile::Builder::new().suffix(".json").tempfile()?;
    let mut journal = Journal::default();
    journal.merge(events);
    file.write_all(coach::backup::write(&journal, &[], 0).as_bytes())?;
    Ok(file)
}

/// Gives a file to the page and waits until it can be imported.
async fn preview(visit: &Visit<'_>, file: &NamedTempFile) -> Result<()> {
    open_settled(visit, Route::Progress).await?;
    give(visit, file).await?;
    visit
        .until(
            "the import to be offered",
            "return !!document.querySelector('[data-live=data] button[value=import]')",
            [],
        )
        .await
        .map(drop)
}

/// How many sets the history counts, once it counts any.
async fn counted(visit: &Visit<'_>) -> Result<u32> {
    open_settled(visit, Route::Progress).await?;
    for wanted in [OWN, OWN + IN_FILE] {
        let text = content::words::progress::sum_sets(wanted);
        let is: bool = visit
            .js(
                "return [...document.querySelectorAll('[data-live=history] .sums li')]
                   .some((one) => one.textContent.trim() === arguments[0])",
                [json!(text)],
            )
            .await?;
        if is {
            return Ok(wanted);
        }
    }
    let sums: String = visit
        .js(
            "return document.querySelector('[data-live=history]').textContent.slice(0, 200)",
            [],
        )
        .await?;
    bail!("neither nothing nor all of the file is there: {sums}")
}

/// From the write after so many on, the storage refuses or the page stands still and tells the host so.
fn at_write(write: usize, then: &str) -> String {
    format!(
        "let left = {write};
         const real = Storage.prototype.setItem;
         Storage.prototype.setItem = function (key, text) {{
           if (left-- <= 0) {then}
           return real.call(this, key, text);
         }};
         document.querySelector('[data-live=data] button[value=import]').click();
         return true"
    )
}

const REFUSE: &str = "throw new DOMException('no room', 'QuotaExceededError');";

/// A stall that the host hears of. The button is pressed when WebDriver has its answer, and looks into the page no more.
fn stall_at(write: usize) -> String {
    let stall = "{ const ask = new XMLHttpRequest(); ask.open('GET', document.documentElement.dataset.base + 'robots.txt?stalled', false);
        ask.send(); for (;;) {} }";
    at_write(write, stall)
        .replace(
            "document.querySelector",
            "setTimeout(() => document.querySelector",
        )
        .replace(".click();", ".click(), 1000);")
}

async fn stalled(host: &Arc<Host>) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !host.requests().iter().any(|seen| seen.path.ends_with("?stalled")) {
        ensure!(Instant::now() < deadline, "the import never came to that write");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

async fn own_set(visit: &Visit<'_>) -> Result<()> {
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await
}

async fn interrupted(engine: Engine) -> Result<()> {
    let file = backup()?;
    refused(engine, &file).await?;
    if KEEPERS.contains(&engine) {
        let writes: &[usize] = if soaking() { &[0, 1, 2, 3, 4, 5] } else { &[1, 3] };
        for write in writes {
            killed(engine, &file, *write)
                .await
                .with_context(|| format!("killed at write {write}"))?;
        }
        tried(engine, "import-interrupted", writes.len(), "kills");
    }
    Ok(())
}

/// The storage refuses at one write after another, until an import needs no more of them.
async fn refused(engine: Engine, file: &NamedTempFile) -> Result<()> {
    let home = Home::new(engine, Build::Root)?;
    let writes = [0, 1, 2, 4];
    let try_all = async |visit: &Visit<'_>| {
        visit.browser.viewport(1280, 800).await?;
        own_set(visit).await?;
        for write in writes {
            preview(visit, file).await?;
            visit.js::<bool>(&at_write(write, REFUSE), []).await?;
            visit
                .until(
                    "the import to say how it went",
                    "return !!document.querySelector('[data-live=data] [role=status]').textContent.trim()",
                    [],
                )
                .await?;
            let now = counted(visit)
                .await
                .with_context(|| format!("refused at write {write}"))?;
            if now == OWN + IN_FILE {
                break;
            }
        }
        complete(visit, file).await
    };
    let (browser, ()) = home.in_browser(home.start().await?, try_all).await?;
    browser.quit().await?;
    tried(engine, "import-interrupted", writes.len(), "refused writes");
    Ok(())
}

/// The page stands still at a write and is killed there; afterwards the import is made once more.
async fn killed(engine: Engine, file: &NamedTempFile, write: usize) -> Result<()> {
    let home = Home::new(engine, Build::Root)?;
    let begin = async |visit: &Visit<'_>| {
        own_set(visit).await?;
        preview(visit, file).await?;
        visit.js::<bool>(&stall_at(write), []).await?;
        stalled(&visit.host).await
    };
    let (browser, ()) = home.in_browser(home.start().await?, begin).await?;
    browser.kill()?;
    let again = async |visit: &Visit<'_>| {
        counted(visit).await?;
        complete(visit, file).await
    };
    let (browser, ()) = home.in_browser(home.start().await?, again).await?;
    browser.quit().await
}

/// Importing (again) ends with all of it, each once.
async fn complete(visit: &Visit<'_>, file: &NamedTempFile) -> Result<()> {
    if counted(visit).await? == OWN {
        preview(visit, file).await?;
        visit.click("[data-live=data] button[value=import]").await?;
        history_counts(visit, OWN + IN_FILE).await?;
    }
    open_settled(visit, Route::Progress).await?;
    history_counts(visit, OWN + IN_FILE).await
}
