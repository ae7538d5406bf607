//! Every address opened cold: what a reader gets from a link somebody sent.

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Engine;
use serde::Deserialize;
use serde_json::json;

use crate::checks::{Check, name_of};
use crate::visit::{Visit, title_of};

pub(crate) fn checks() -> Vec<Check> {
    let routes = Route::all().map(|route| {
        Check::new(
            format!("cold/{}", name_of(route)),
            async move |visit: &Visit<'_>| cold(visit, route).await,
        )
    });
    let below = Route::all().map(|route| {
        let name = format!("cold-kot/{}", name_of(route));
        Check::new(name, async move |visit: &Visit<'_>| cold(visit, route).await).under_kot()
    });
    let others = [
        Check::new("cold/unknown-path", unknown),
        Check::new("cold-kot/unknown-path", unknown).under_kot(),
        Check::new("cold/hash", hash),
    ];
    routes.chain(below).chain(others).collect()
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    status: Option<u16>,
    title: String,
    h1: Vec<String>,
    main_text: usize,
    base: String,
    notices: usize,
    elsewhere: Vec<String>,
    outside_base: Vec<String>,
}

/// What there is to know about the page at hand. `arguments[0]` is the base.
const READ: &str = "
    const own = (url) => new URL(url, location.href).origin === location.origin;
    const entry = performance.getEntriesByType('navigation')[0];
    const loaded = performance.getEntriesByType('resource').map((one) => one.name);
    const named = [...document.querySelectorAll('[src],link[href]')].map((one) => one.src || one.href);
    return {
      status: (entry && entry.responseStatus) || null,
      title: document.title,
      h1: [...document.querySelectorAll('h1')].map((one) => one.textContent.trim()),
      mainText: document.querySelector('main#main').innerText.length,
      base: document.documentElement.dataset.base,
      notices: [...document.querySelectorAll('.app-failed')].filter((one) => one.checkVisibility()).length,
      elsewhere: [...loaded, ...named].filter((url) => !own(url)),
      outsideBase: [...document.querySelectorAll('a[href]')]
        .filter((one) => own(one.href) && !one.pathname.startsWith(arguments[0])).map((one) => one.href),
    };";

async fn read(visit: &Visit<'_>) -> Result<Page> {
    visit.js(READ, [json!(visit.base())]).await
}

async fn cold(visit: &Visit<'_>, route: Route) -> Result<()> {
    visit.open(&visit.href(route)).await?;
    sound(visit, &read(visit).await?, route, 200)?;
    visit.taken_over().await?;
    sound(visit, &read(visit).await?, route, 200)?;
    quiet(visit).await
}

/// The same is asked before and after the app has come.
fn sound(visit: &Visit<'_>, page: &Page, route: Route, status: u16) -> Result<()> {
    // Not every engine tells the status; the host's own record is asked in `quiet`.
    ensure!(
        page.status.is_none_or(|got| got == status),
        "status {:?}",
        page.status
    );
    ensure!(page.title == title_of(route), "title {:?}", page.title);
    ensure!(page.h1.len() == 1 && !page.h1[0].is_empty(), "h1: {:?}", page.h1);
    ensure!(page.main_text > 60, "only {} characters in main", page.main_text);
    ensure!(page.base == visit.base(), "data-base is {:?}", page.base);
    ensure!(page.notices == 0, "the notice that the app failed is in sight");
    ensure!(
        page.elsewhere.is_empty(),
        "asks other hosts: {:?}",
        page.elsewhere
    );
    ensure!(
        page.outside_base.is_empty(),
        "links out of the base: {:?}",
        page.outside_base
    );
    Ok(())
}

/// Nothing went wrong that the page, the browser or the host could have noticed.
async fn quiet(visit: &Visit<'_>) -> Result<()> {
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    if visit.browser.engine == Engine::Chromium {
        let log = visit.browser.driver.browser_log().await?;
        // The log of the whole session: other visits had other ports.
        let ours: Vec<_> = log
            .iter()
            .filter(|one| one.message.contains(&visit.host.origin()))
            .collect();
        let severe: Vec<_> = ours
            .iter()
            .filter(|one| format!("{:?}", one.level).eq_ignore_ascii_case("severe"))
            .collect();
        ensure!(severe.is_empty(), "the console says {severe:?}");
    }
    let origin = visit.host.origin();
    for seen in visit.host.requests() {
        ensure!(
            format!("http://{}", seen.host) == origin,
            "asked for another host: {seen:?}"
        );
        ensure!(
            seen.path.starts_with(visit.base()),
            "asked outside the base: {seen:?}"
        );
        ensure!(seen.status != Some(404), "not there: {seen:?}");
    }
    Ok(())
}

async fn unknown(visit: &Visit<'_>) -> Result<()> {
    let path = format!("{}no/such/page/", visit.base());
    visit.open(&path).await?;
    sound(visit, &read(visit).await?, Route::NotFound, 404)?;
    let answered = visit.host.requests().into_iter().find(|seen| seen.path == path);
    ensure!(
        answered.as_ref().is_some_and(|seen| seen.status == Some(404)),
        "{answered:?}"
    );
    visit.taken_over().await?;
    sound(visit, &read(visit).await?, Route::NotFound, 404)?;
    ensure!(visit.path().await? == path, "the address did not stay");
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    visit.click(&format!("main a[href=\"{}\"]", visit.base())).await?;
    visit.arrived(Route::Home).await
}

/// A link to a claim far down the page: the browser goes there, and the app's coming changes nothing.
async fn hash(visit: &Visit<'_>) -> Result<()> {
    let lesson = Route::Lesson(0);
    visit.browser.viewport(390, 844).await?;
    visit.open_held(lesson).await?;
    let last: Option<String> = visit
        .js(
            "const all = document.querySelectorAll('a.claim[href^=\"#\"]');
             return all.length ? all[all.length - 1].getAttribute('href') : null",
            [],
        )
        .await?;
    let last = last.ok_or_else(|| anyhow::anyhow!("the lesson has no link to a claim"))?;
    visit.open("/__probe.js").await?; // away, so that the next is a cold load and no jump in the page
    visit.open(&format!("{}{last}", visit.href(lesson))).await?;
    let place = "const target = document.querySelector(':target');
        const box = target && target.getBoundingClientRect();
        return box && scrollY > 0 && box.bottom > 0 && box.top < innerHeight ? [target.id, box.top, scrollY] : null";
    let before = visit.until("the target to be in sight", place, []).await?;
    visit.painted().await?;
    let settled: serde_json::Value = visit.js(place, []).await?;
    visit.let_wasm_come().await?;
    let after: serde_json::Value = visit.js(place, []).await?;
    ensure!(
        settled == after,
        "target, its place and scroll were {settled} (first {before}), then {after}"
    );
    Ok(())
}
