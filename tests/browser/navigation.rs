//! Going about inside the app: address bar, title, focus, scroll, Back, Forward, reload; also below a base.

use anyhow::{Result, ensure};
use content::Route;
use serde_json::json;
use thirtyfour::Key;

use crate::checks::Check;
use crate::visit::{Visit, title_of};

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("navigation/click", click),
        Check::new("navigation/every-nav-link", every_nav_link),
        Check::new("navigation/back-and-forward", back_and_forward),
        Check::new("navigation/a-link-to-where-one-was", link_to_where_one_was),
        Check::new("navigation/reload", reload),
        Check::new("navigation/in-page-link", in_page_link),
        Check::new("navigation/unknown-link", unknown_link),
        Check::new("navigation-kot/click", click).under_kot(),
        Check::new("navigation-kot/every-nav-link", every_nav_link).under_kot(),
        Check::new("navigation-kot/back-and-forward", back_and_forward).under_kot(),
        Check::new("navigation-kot/reload", reload).under_kot(),
    ]
}

/// Marks the document, so that a full page load would show.
pub(crate) const MARK: &str = "window.__sameDocument = true; return true";
pub(crate) const MARKED: &str = "return window.__sameDocument === true";

/// Follows a link by keyboard: a mouse would scroll to it first, which would spoil the position that Back has
/// to bring back; and a script's click is no gesture, so WebKit's Back would skip the page.
pub(crate) async fn follow(visit: &Visit<'_>, route: Route) -> Result<()> {
    let href = visit.href(route);
    let found: bool = visit
        .js(
            "const link = [...document.querySelectorAll('a[href]')].find((one) =>
               one.origin === location.origin && one.pathname === arguments[0] && !one.hash);
             if (link) link.focus({ preventScroll: true });
             return !!link && document.activeElement === link",
            [json!(href)],
        )
        .await?;
    ensure!(found, "no link to {href} on {}", visit.path().await?);
    visit.press(&[Key::Enter]).await?;
    visit.arrived(route).await
}

/// After a step inside the app: the same document, at the top, the h1 in focus.
async fn fresh_page(visit: &Visit<'_>) -> Result<()> {
    visit.heading_has_focus().await?;
    visit
        .until("the top of the page", "return scrollY === 0", [])
        .await?;
    ensure!(visit.js::<bool>(MARKED, []).await?, "the page was loaded anew");
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

async fn click(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 600).await?;
    visit.open_live(Route::Home).await?;
    visit.js::<bool>(MARK, []).await?;
    // Down the page first, so that coming in at the top means something.
    visit.js::<bool>("scrollTo(0, 200); return true", []).await?;
    visit
        .click(&format!("nav.nav a[href=\"{}\"]", visit.href(Route::Quiz)))
        .await?;
    visit.arrived(Route::Quiz).await?;
    fresh_page(visit).await
}

async fn every_nav_link(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Home).await?;
    visit.js::<bool>(MARK, []).await?;
    let paths: Vec<String> = visit
        .js("return [...new Set([...document.querySelectorAll('nav.nav a[href]')].map((one) => one.pathname))]", [])
        .await?;
    ensure!(paths.len() >= 3, "only {paths:?} in the nav");
    for path in &paths {
        ensure!(path.starts_with(visit.base()), "{path} leaves {}", visit.base());
        let below = &path[visit.base().len()..];
        let route = Route::parse(below);
        ensure!(route != Route::NotFound, "{path} is no route");
        if route == Route::Home {
            continue; // here it would be no step
        }
        follow(visit, route).await?;
        fresh_page(visit).await?;
    }
    let outside: Vec<String> = visit
        .js(
            "return [...document.querySelectorAll('a[href]')].filter((one) =>
               one.origin === location.origin && !one.pathname.startsWith(arguments[0])).map((one) => one.href)",
            [json!(visit.base())],
        )
        .await?;
    ensure!(outside.is_empty(), "links out of the base: {outside:?}");
    Ok(())
}

async fn scroll_to(visit: &Visit<'_>, wanted: u32) -> Result<()> {
    visit
        .until(
            "the page to be long enough",
            "scrollTo(0, arguments[0]); return Math.abs(scrollY - arguments[0]) < 1",
            [json!(wanted)],
        )
        .await?;
    visit.painted().await
}

async fn scrolled_to(visit: &Visit<'_>, wanted: u32) -> Result<()> {
    let what = format!("the scroll position {wanted}");
    visit
        .until(
            &what,
            "return Math.abs(scrollY - arguments[0]) < 2 || (window.__at = scrollY, false)",
            [json!(wanted)],
        )
        .await
        .map(drop)
}

async fn back_and_forward(visit: &Visit<'_>) -> Result<()> {
    let lesson = Route::Lesson(0);
    visit.browser.viewport(390, 600).await?;
    visit.open_live(lesson).await?;
    visit.js::<bool>(MARK, []).await?;
    scroll_to(visit, 900).await?;
    follow(visit, Route::Safety).await?;
    fresh_page(visit).await?;
    scroll_to(visit, 300).await?;
    visit.browser.driver.back().await?;
    visit.arrived(lesson).await?;
    scrolled_to(visit, 900).await?;
    visit.browser.driver.forward().await?;
    visit.arrived(Route::Safety).await?;
    scrolled_to(visit, 300).await?;
    visit.browser.driver.back().await?;
    visit.arrived(lesson).await?;
    scrolled_to(visit, 900).await?;
    ensure!(visit.js::<bool>(MARKED, []).await?, "the page was loaded anew");
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

/// Back, Forward, and then a link to the page before: the address must follow. (leptos_router 0.8.17 alone loses it.)
async fn link_to_where_one_was(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Home).await?;
    follow(visit, Route::Lessons).await?;
    follow(visit, Route::Quiz).await?;
    visit.browser.driver.back().await?;
    visit.arrived(Route::Lessons).await?;
    visit.browser.driver.forward().await?;
    visit.arrived(Route::Quiz).await?;
    // `arrived` waits for the address as well as for the page.
    follow(visit, Route::Lessons).await
}

async fn reload(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Home).await?;
    follow(visit, Route::Quiz).await?;
    visit.js::<bool>(MARK, []).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    ensure!(
        !visit.js::<bool>(MARKED, []).await?,
        "the page was not loaded anew"
    );
    visit.arrived(Route::Quiz).await?;
    let title: String = visit.js("return document.title", []).await?;
    ensure!(title == title_of(Route::Quiz), "title {title:?}");
    // The step before the reload is still behind it.
    visit.browser.driver.back().await?;
    visit.arrived(Route::Home).await?;
    visit.taken_over().await
}

async fn in_page_link(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 600).await?;
    // Once on the standing page, once on the app's own.
    visit.open_live(Route::Lesson(0)).await?;
    jump(visit).await?;
    visit.open_live(Route::Home).await?;
    follow(visit, Route::Lessons).await?;
    follow(visit, Route::Lesson(0)).await?;
    fresh_page_at_lesson(visit).await?;
    jump(visit).await
}

async fn fresh_page_at_lesson(visit: &Visit<'_>) -> Result<()> {
    visit
        .until("the top of the page", "return scrollY === 0", [])
        .await
        .map(drop)
}

async fn jump(visit: &Visit<'_>) -> Result<()> {
    visit.js::<bool>(MARK, []).await?;
    let hash: String = visit
        .js("const link = document.querySelector('main a.claim[href^=\"#\"]'); link.click(); return link.hash", [])
        .await?;
    visit
        .until(
            "the claim to be in sight",
            "const target = document.getElementById(arguments[0].slice(1));
         const box = target.getBoundingClientRect();
         return location.hash === arguments[0] && box.bottom > 0 && box.top < innerHeight",
            [json!(hash)],
        )
        .await?;
    visit.arrived(Route::Lesson(0)).await?;
    ensure!(
        visit.js::<bool>(MARKED, []).await?,
        "a link inside the page loaded it anew"
    );
    Ok(())
}

/// A link that leads nowhere shows the 404 page without leaving the app, and there is a way back.
async fn unknown_link(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Home).await?;
    visit
        .js::<bool>(
            "const link = document.createElement('a');
         link.href = arguments[0]; link.textContent = 'nowhere';
         document.querySelector('main').append(link); link.click(); return true",
            [json!(format!("{}myths/no-such-myth/", visit.base()))],
        )
        .await?;
    visit
        .until(
            "the 404 page",
            "return document.title === arguments[0] && document.querySelectorAll('h1').length === 1",
            [json!(title_of(Route::NotFound))],
        )
        .await?;
    follow(visit, Route::Home).await
}
