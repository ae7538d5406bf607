//! A page that comes late, or not at all: the one that stands stays, with its address and all that was done on it.

use anyhow::{Result, ensure};
use content::{Route, words};
use product_tests::engines::Setup;
use serde_json::json;
use thirtyfour::Key;
use xtask::host::Pages;

use crate::checks::Check;
use crate::navigation::{MARK, MARKED, follow};
use crate::session::ticked;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("navigation/offline-link-keeps-the-page", offline),
        Check::new("navigation/offline-back-and-forward", offline_steps),
        Check::new("navigation/late-page-is-asked-for-once", late),
        Check::new("navigation/late-step-back", late_step),
        Check::new("navigation/another-link-replaces-the-first", another),
        Check::new("navigation/stop", stop),
        Check::new("navigation/answers-that-are-no-page", no_page),
        Check::new("navigation/page-of-another-build", another_build),
        Check::new("navigation/offline-without-storage", without_storage).with(Setup::NoStorage),
        Check::new("navigation-kot/offline-link-keeps-the-page", offline).under_kot(),
    ]
}

const SAID: &str = ".notices > div:first-of-type [role=status]";
const AGAIN: &str = ".notices > .notice .btn:not(.btn-line)";
const END: &str = ".notices > .notice .btn-line";

/// Waits until this is said about a page on its way; nothing, if empty.
async fn says(visit: &Visit<'_>, words: &str) -> Result<()> {
    visit
        .until(
            &format!("{words:?} to be said"),
            "const said = document.querySelector(arguments[0]);
             return said?.textContent === arguments[1] && !!said.parentElement.className === !!arguments[1]",
            [json!(SAID), json!(words)],
        )
        .await
        .map(drop)
}

/// Presses Enter on the link to a route, so many times.
async fn press_link(visit: &Visit<'_>, route: Route, times: usize) -> Result<()> {
    let focused: bool = visit
        .js(
            "const link = document.querySelector(`nav.nav a[href=\"${arguments[0]}\"]`);
             link.focus({ preventScroll: true }); return document.activeElement === link",
            [json!(visit.href(route))],
        )
        .await?;
    ensure!(focused, "no link to {route:?}");
    visit.press(&vec![Key::Enter; times]).await
}

fn asked_for(visit: &Visit<'_>, route: Route) -> usize {
    let path = visit.href(route);
    visit
        .host
        .requests()
        .iter()
        .filter(|one| one.path == path)
        .count()
}

/// Still the same document, and still this route's page.
async fn stays(visit: &Visit<'_>, route: Route) -> Result<()> {
    visit.arrived(route).await?;
    ensure!(visit.js::<bool>(MARKED, []).await?, "the page was loaded anew");
    Ok(())
}

async fn start(visit: &Visit<'_>, route: Route) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(route).await?;
    visit.js::<bool>(MARK, []).await?;
    Ok(())
}

async fn offline(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    visit.host.faults().gone(true);
    press_link(visit, Route::Quiz, 1).await?;
    says(visit, words::travel::FAILED).await?;
    stays(visit, Route::Home).await?;
    // Closed, the focus goes back to the link.
    visit.click(END).await?;
    says(visit, "").await?;
    let focused: bool = visit
        .js(
            "return document.activeElement.getAttribute('href') === arguments[0]",
            [json!(visit.href(Route::Quiz))],
        )
        .await?;
    ensure!(focused, "the focus was lost");
    press_link(visit, Route::Quiz, 1).await?;
    says(visit, words::travel::FAILED).await?;
    visit.click(AGAIN).await?;
    says(visit, words::travel::FAILED).await?;
    visit.host.faults().gone(false);
    visit.click(AGAIN).await?;
    visit.arrived(Route::Quiz).await?;
    visit.heading_has_focus().await?;
    says(visit, "").await?;
    stays(visit, Route::Quiz).await?;
    visit.browser.driver.back().await?;
    stays(visit, Route::Home).await
}

/// The page that was loaded first is in no memory. Back to it fails, and nothing is lost: neither the steps on both
/// sides nor the place on the page.
async fn offline_steps(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    follow(visit, Route::Lesson(0)).await?;
    follow(visit, Route::Safety).await?;
    visit.browser.driver.back().await?;
    visit.arrived(Route::Lesson(0)).await?;
    visit
        .until(
            "a place far down",
            "scrollTo(0, 700); return Math.abs(scrollY - 700) < 1",
            [],
        )
        .await?;
    visit.painted().await?;
    visit.host.faults().gone(true);
    visit.browser.driver.back().await?;
    says(visit, words::travel::FAILED).await?;
    stays(visit, Route::Lesson(0)).await?;
    visit.painted().await?;
    let y: f64 = visit.js("return scrollY", []).await?;
    ensure!((y - 700.0).abs() < 2.0, "the place on the page was 700, is {y}");
    visit.browser.driver.forward().await?;
    stays(visit, Route::Safety).await?;
    visit.browser.driver.back().await?;
    stays(visit, Route::Lesson(0)).await?;
    // Two steps at once are taken back as two.
    visit.browser.driver.forward().await?;
    stays(visit, Route::Safety).await?;
    visit.js::<bool>("history.go(-2); return true", []).await?;
    says(visit, words::travel::FAILED).await?;
    stays(visit, Route::Safety).await?;
    visit.browser.driver.back().await?;
    stays(visit, Route::Lesson(0)).await?;
    says(visit, "").await?;
    visit.js::<bool>("history.back(); return true", []).await?;
    says(visit, words::travel::FAILED).await?;
    visit.host.faults().gone(false);
    visit.click(AGAIN).await?;
    stays(visit, Route::Home).await?;
    visit.browser.driver.forward().await?;
    stays(visit, Route::Lesson(0)).await
}

async fn late(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    const PLACES: &str = "return [...document.querySelectorAll('main *')].slice(0, 60)
        .map((one) => Object.values(one.getBoundingClientRect().toJSON()).join()).join(' ')";
    let before: String = visit.js(PLACES, []).await?;
    visit.host.faults().pages(Pages::Held);
    press_link(visit, Route::Quiz, 5).await?;
    says(visit, words::travel::BUSY).await?;
    press_link(visit, Route::Quiz, 3).await?;
    stays(visit, Route::Home).await?;
    let now: String = visit.js(PLACES, []).await?;
    ensure!(before == now, "something has moved");
    visit.host.faults().pages(Pages::Normal);
    visit.arrived(Route::Quiz).await?;
    stays(visit, Route::Quiz).await?;
    says(visit, "").await?;
    let asked = asked_for(visit, Route::Quiz);
    ensure!(asked == 1, "asked for {asked} times");
    // One press, one step.
    visit.browser.driver.back().await?;
    stays(visit, Route::Home).await
}

/// Back, and the page is late: the address is put back by Stop, by the step Forward, and by another link.
async fn late_step(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    follow(visit, Route::Quiz).await?;
    visit.host.faults().pages(Pages::Held);
    visit.js::<bool>("history.back(); return true", []).await?;
    says(visit, words::travel::BUSY).await?;
    visit.click(END).await?;
    says(visit, "").await?;
    stays(visit, Route::Quiz).await?;
    visit.js::<bool>("history.back(); return true", []).await?;
    says(visit, words::travel::BUSY).await?;
    visit.js::<bool>("history.forward(); return true", []).await?;
    says(visit, "").await?;
    stays(visit, Route::Quiz).await?;
    visit.js::<bool>("history.back(); return true", []).await?;
    says(visit, words::travel::BUSY).await?;
    press_link(visit, Route::Lessons, 1).await?;
    visit
        .until(
            "the address of the page that stands",
            "return location.pathname === arguments[0]",
            [json!(visit.href(Route::Quiz))],
        )
        .await?;
    visit.host.faults().pages(Pages::Normal);
    stays(visit, Route::Lessons).await?;
    visit.browser.driver.back().await?;
    stays(visit, Route::Quiz).await?;
    visit.browser.driver.back().await?;
    stays(visit, Route::Home).await
}

async fn another(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    visit.host.faults().pages(Pages::Held);
    press_link(visit, Route::Quiz, 1).await?;
    says(visit, words::travel::BUSY).await?;
    press_link(visit, Route::Lessons, 2).await?;
    says(visit, words::travel::BUSY).await?;
    visit.host.faults().pages(Pages::Normal);
    stays(visit, Route::Lessons).await?;
    says(visit, "").await?;
    let asked = [Route::Quiz, Route::Lessons].map(|route| asked_for(visit, route));
    ensure!(asked == [1, 1], "asked for {asked:?} times");
    // The first was given up: it is not in memory.
    follow(visit, Route::Quiz).await?;
    ensure!(asked_for(visit, Route::Quiz) == 2, "the page given up was kept");
    visit.browser.driver.back().await?;
    stays(visit, Route::Lessons).await
}

async fn stop(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    visit.host.faults().pages(Pages::Held);
    press_link(visit, Route::Quiz, 1).await?;
    says(visit, words::travel::BUSY).await?;
    // By keyboard: it comes right after the page.
    visit
        .js::<bool>(
            "document.querySelector(arguments[0]).focus(); return true",
            [json!(END)],
        )
        .await?;
    visit.press(&[Key::Enter]).await?;
    says(visit, "").await?;
    visit.host.faults().pages(Pages::Normal);
    stays(visit, Route::Home).await?;
    follow(visit, Route::Lessons).await?;
    stays(visit, Route::Lessons).await
}

async fn no_page(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    let ours: String = visit.js("return document.documentElement.outerHTML", []).await?;
    let answers = [
        (503, ours),
        (
            200,
            "<!doctype html><title>Wi-Fi</title><main><h1>Log in</h1></main>".to_owned(),
        ),
        (404, "nothing here".to_owned()),
        (200, String::new()),
    ];
    for (status, html) in answers {
        visit.host.faults().pages(Pages::Instead(status, html));
        press_link(visit, Route::Quiz, 1).await?;
        says(visit, words::travel::FAILED).await?;
        stays(visit, Route::Home).await?;
        visit.click(END).await?;
        says(visit, "").await?;
    }
    visit.host.faults().pages(Pages::Normal);
    follow(visit, Route::Quiz).await?;
    stays(visit, Route::Quiz).await
}

/// After a deployment the next page wants another wasm: then it is loaded, with all that belongs to it.
async fn another_build(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    let newer: String = visit
        .js(
            "const answer = new XMLHttpRequest(); answer.open('GET', arguments[0], false); answer.send();
             return answer.responseText.replace('data-wasm=\"', 'data-wasm=\"/newer')",
            [json!(visit.href(Route::Quiz))],
        )
        .await?;
    visit.host.faults().pages(Pages::Instead(200, newer));
    press_link(visit, Route::Quiz, 1).await?;
    visit.arrived(Route::Quiz).await?;
    visit
        .until("the newer page", "return !window.__sameDocument", [])
        .await?;
    visit.host.faults().pages(Pages::Normal);
    visit.browser.driver.back().await?;
    visit.arrived(Route::Home).await?;
    visit.taken_over().await
}

async fn without_storage(visit: &Visit<'_>) -> Result<()> {
    start(visit, Route::Home).await?;
    follow(visit, Route::Routine).await?;
    follow(visit, Route::Today).await?;
    visit.click(".exercise .tick").await?;
    ticked(visit, "10").await?;
    visit.host.faults().gone(true);
    press_link(visit, Route::Quiz, 1).await?;
    says(visit, words::travel::FAILED).await?;
    stays(visit, Route::Today).await?;
    ticked(visit, "10").await?;
    visit.host.faults().gone(false);
    visit.click(AGAIN).await?;
    stays(visit, Route::Quiz).await?;
    visit.browser.driver.back().await?;
    stays(visit, Route::Today).await?;
    ticked(visit, "10").await
}
