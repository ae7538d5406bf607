//! The script that starts the app does not come, or what it starts never begins, hangs or traps: the page notices by
//! itself, says so, shows its answers and leaves no dead control standing.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use content::{Route, words};
use product_tests::engines::Engine;
use product_tests::folders::Build;
use serde_json::json;
use thirtyfour::By;
use xtask::host::{Boot, Host, HostOptions, Wasm};

use crate::checks::Check;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    let mut all: Vec<Check> = [
        ("missing", Boot::Missing),
        ("of-a-wrong-type", Boot::WrongType),
        ("garbage", Boot::Garbage),
        ("blocked", Boot::Refused),
    ]
    .map(|(name, fault)| {
        Check::new(format!("silent/boot-{name}"), async move |visit: &Visit<'_>| {
            visit.host.faults().boot(fault);
            never_begins(visit, &visit.href(Route::Quiz)).await?;
            try_again(visit).await
        })
    })
    .into();
    all.extend([
        Check::new("silent/under-another-path", elsewhere),
        Check::new("silent/from-a-file", from_a_file),
        Check::new("silent/reduced-motion", reduced_motion).only(Engine::Chromium),
        Check::new("silent/compiling-hangs", compiling_hangs),
        Check::new("silent/wasm-never-comes", wasm_never_comes),
        Check::new("silent/no-webassembly", no_webassembly),
        Check::new("silent/try-again-past-the-cache", past_the_cache),
        Check::new("silent/backup-without-boot", backup),
        Check::new("silent/trap-in-the-quiz", trap_in_the_quiz),
        Check::new("silent/trap-elsewhere", trap_elsewhere),
    ]);
    all
}

/// What is in sight: notices with their words, answers to open, and controls that only the app could answer.
const SIGHT: &str = "
    const seen = (one) => one.checkVisibility() && one.getClientRects().length > 0
      && getComputedStyle(one).visibility === 'visible';
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    return [
      all('.app-failed').map((one) => one.textContent.trim()),
      all('details.no-script > summary, p.no-script').length,
      all('.needs-script, [data-live] :is(button, input, select, textarea)').map((one) => one.outerHTML.slice(0, 99)),
    ]";

type Sight = (Vec<String>, usize, Vec<String>);

async fn app(visit: &Visit<'_>) -> Result<Option<String>> {
    visit
        .js("return document.documentElement.dataset.app ?? null", [])
        .await
}

/// The page has said that the app is not running, once, and left nothing that is dead.
async fn has_noticed(visit: &Visit<'_>, words: &str) -> Result<()> {
    let (notices, answers, dead): Sight = visit.js(SIGHT, []).await?;
    ensure!(
        notices.len() == 1 && notices[0].starts_with(words),
        "notices in sight: {notices:?}"
    );
    ensure!(answers > 0, "no answer is in sight");
    ensure!(dead.is_empty(), "dead controls in sight: {dead:?}");
    Ok(())
}

async fn until_noticed(visit: &Visit<'_>, words: &str) -> Result<()> {
    let first = format!("const [notices] = (() => {{{SIGHT}}})(); return notices.length > 0");
    visit.until("a notice", &first, []).await?;
    has_noticed(visit, words).await
}

/// A page of questions on which no script of ours ever runs.
async fn never_begins(visit: &Visit<'_>, path: &str) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open(path).await?;
    let (notices, answers, controls): Sight = visit.js(SIGHT, []).await?;
    ensure!(
        notices.is_empty() && answers == 0 && !controls.is_empty(),
        "before it could be known: {notices:?}, {answers} answers, controls {controls:?}"
    );
    until_noticed(visit, words::notice::APP_FAILED).await?;
    let app = app(visit).await?;
    ensure!(app.is_none(), "a script of ours ran: {app:?}");
    let opened: usize = visit.js(crate::noscript::OPEN_ALL, []).await?;
    ensure!(opened > 0, "no answer can be opened");
    Ok(())
}

/// "Try again" is a link, to an address that no cache knows.
async fn try_again(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().boot(Boot::Normal);
    visit
        .browser
        .driver
        .find(By::Css(".app-failed a"))
        .await?
        .click()
        .await?;
    visit
        .until("another address", "return location.search === '?again=1'", [])
        .await?;
    visit.taken_over().await?;
    let (notices, answers, controls): Sight = visit.js(SIGHT, []).await?;
    ensure!(
        notices.is_empty() && answers == 0 && !controls.is_empty(),
        "with the app: {notices:?}, {answers} answers, controls {controls:?}"
    );
    Ok(())
}

/// The folder was copied to another place than it was built for.
async fn elsewhere(visit: &Visit<'_>) -> Result<()> {
    let host = Host::start(HostOptions {
        root: Build::Root.folder()?,
        base: "/elsewhere/".into(),
        port: 0,
    })?;
    let other = Visit::of(visit.browser, Arc::new(host), Build::Root);
    never_begins(&other, "/elsewhere/quiz/").await
}

/// Somebody opened the file itself.
async fn from_a_file(visit: &Visit<'_>) -> Result<()> {
    let file: PathBuf = Build::Root.folder()?.join("quiz/index.html");
    visit.browser.viewport(390, 844).await?;
    let url = format!("file://{}", file.canonicalize()?.display());
    visit.browser.driver.goto(url).await?;
    until_noticed(visit, words::notice::APP_FAILED).await
}

async fn reduced_motion(visit: &Visit<'_>) -> Result<()> {
    visit.media("", &[("prefers-reduced-motion", "reduce")]).await?;
    visit.host.faults().boot(Boot::Missing);
    never_begins(visit, &visit.href(Route::Quiz)).await?;
    visit.as_it_was().await
}

async fn until_failed(visit: &Visit<'_>, words: &str) -> Result<()> {
    visit
        .until(
            "data-app to be \"failed\"",
            "return document.documentElement.dataset.app === 'failed'",
            [],
        )
        .await?;
    visit.painted().await?;
    has_noticed(visit, words).await
}

async fn compiling_hangs(visit: &Visit<'_>) -> Result<()> {
    visit
        .host
        .faults()
        .also_run("WebAssembly.instantiate = WebAssembly.compile = () => new Promise(() => {});");
    visit.open(&visit.href(Route::Quiz)).await?;
    let (notices, ..): Sight = visit.js(SIGHT, []).await?;
    ensure!(notices.is_empty(), "before it could be known: {notices:?}");
    until_failed(visit, words::notice::APP_FAILED).await
}

/// It may still come: the notice then goes, and nothing that somebody reads has moved.
async fn wasm_never_comes(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_held(Route::Lesson(0)).await?;
    const PLACES: &str =
        "scrollTo({ top: document.querySelector('.checks').offsetTop - 300, behavior: 'instant' });
        window.__read = [...document.querySelectorAll('main p, main h2, .checks legend')]
          .filter((one) => one.getClientRects().length);
        return true";
    const WHERE: &str = "return __read.filter((one) => one.isConnected)
        .map((one) => Math.round(one.getBoundingClientRect().top + scrollY))";
    visit.js::<bool>(PLACES, []).await?;
    visit.painted().await?;
    let before: Vec<i64> = visit.js(WHERE, []).await?;
    until_failed(visit, words::notice::APP_FAILED).await?;
    let failed: Vec<i64> = visit.js(WHERE, []).await?;
    ensure!(
        before == failed,
        "the notice moved the page: {before:?}, {failed:?}"
    );
    // What has been read or is in sight, but not inside a live place, which is built anew.
    visit
        .js::<bool>(
            "window.__read = __read.filter((one) => !one.closest('[data-live]')
               && one.getBoundingClientRect().top < innerHeight); return true",
            [],
        )
        .await?;
    let failed: Vec<i64> = visit.js(WHERE, []).await?;
    ensure!(failed.len() > 10, "only {} places", failed.len());
    visit.let_wasm_come().await?;
    let on: Vec<i64> = visit.js(WHERE, []).await?;
    ensure!(failed == on, "the app moved the page: {failed:?}, {on:?}");
    let (notices, answers, controls): Sight = visit.js(SIGHT, []).await?;
    ensure!(
        notices.is_empty() && answers == 0 && !controls.is_empty(),
        "with the app: {notices:?}, {answers} answers, controls {controls:?}"
    );
    Ok(())
}

async fn no_webassembly(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().also_run("delete window.WebAssembly;");
    visit.open(&visit.href(Route::Quiz)).await?;
    until_failed(visit, words::notice::CANNOT).await?;
    let asked = visit.host.requests();
    ensure!(
        asked.iter().all(|one| !one.path.ends_with(".wasm")),
        "asked for wasm: {asked:?}"
    );
    Ok(())
}

/// What the cache keeps is what is broken: a half that was once delivered as whole, to be kept for a year.
async fn past_the_cache(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().wasm(Wasm::HalfFile);
    visit.open(&visit.href(Route::Quiz)).await?;
    until_failed(visit, words::notice::APP_FAILED).await?;
    visit.host.faults().wasm(Wasm::Normal);
    visit
        .browser
        .driver
        .find(By::Css(".app-failed a"))
        .await?
        .click()
        .await?;
    visit.taken_over().await
}

/// Nothing starts the app; what is stored can be saved all the same.
async fn backup(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().boot(Boot::Missing);
    visit.open(&visit.href(Route::Progress)).await?;
    let is_there = "return document.querySelector('button[value=raw]').checkVisibility()";
    let early: bool = visit.js(is_there, []).await?;
    ensure!(!early, "it stands there before anything is known");
    visit.until("a way to save", is_there, []).await?;
    visit.click("button[value=raw]").await?;
    visit
        .until(
            "an answer",
            "return document.querySelector('.raw [role=status]').textContent === arguments[0]",
            [json!(words::raw::NOTHING)],
        )
        .await
        .map(drop)
}

/// Keeps a hand on the app's memory.
const HOLD_MEMORY: &str = "{
    const real = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...all) => {
      const done = await real.apply(WebAssembly, all);
      window.__memory = (done.instance ?? done).exports.memory;
      return done;
    };
  }";

/// Breaks the running app and presses one of its buttons, in one task, before anything else calls it: what it then does
/// ends in a real trap.
async fn trap(visit: &Visit<'_>, css: &str) -> Result<()> {
    let press = "const button = document.querySelector(arguments[0]);
        new Uint8Array(__memory.buffer).fill(255);
        button.click();
        return true";
    visit.js::<bool>(press, [json!(css)]).await?;
    visit
        .until(
            "data-app to be \"failed\"",
            "return document.documentElement.dataset.app === 'failed'",
            [],
        )
        .await?;
    visit.painted().await
}

async fn trap_in_the_quiz(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().also_run(HOLD_MEMORY);
    visit.open_live(Route::Quiz).await?;
    trap(visit, "[data-live=quiz] .acts button").await?;
    // The answers come back with the page's own text.
    visit
        .until(
            "the answers",
            "return document.querySelectorAll('[data-live=quiz] .no-script').length > 2",
            [],
        )
        .await?;
    visit.painted().await?;
    has_noticed(visit, words::notice::APP_FAILED).await?;
    let opened: usize = visit.js(crate::noscript::OPEN_ALL, []).await?;
    ensure!(opened > 2, "{opened} answers can be opened");
    // Links are ordinary page loads again, and the next page is alive.
    visit
        .click(&format!("a[href=\"{}\"]", visit.href(Route::Lessons)))
        .await?;
    visit.arrived(Route::Lessons).await?;
    visit.taken_over().await
}

/// After a way through the app: its own pages have come without scripts, and the history is the app's.
async fn trap_elsewhere(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().also_run(HOLD_MEMORY);
    visit.open_live(Route::Settings).await?;
    visit
        .click(&format!("nav a[href=\"{}\"]", visit.href(Route::Progress)))
        .await?;
    visit.arrived(Route::Progress).await?;
    trap(visit, "[data-live=data] button[value=delete]").await?;
    let (notices, _, dead): Sight = visit.js(SIGHT, []).await?;
    ensure!(
        notices.len() == 1 && dead.is_empty(),
        "notices {notices:?}, dead controls {dead:?}"
    );
    visit
        .until(
            "a way to save",
            "return document.querySelector('button[value=raw]').checkVisibility()",
            [],
        )
        .await?;
    visit.click("button[value=raw]").await?;
    visit
        .until(
            "an answer",
            "return document.querySelector('.raw [role=status]').textContent !== ''",
            [],
        )
        .await?;
    visit.browser.driver.back().await.context("going back")?;
    visit.arrived(Route::Settings).await?;
    visit.taken_over().await
}
