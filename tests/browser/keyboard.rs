//! Real key presses, without a mouse.

use anyhow::{Result, ensure};
use content::Route;
use thirtyfour::Key;

use crate::checks::Check;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("keyboard/skip-link-before-the-app", skip_before),
        Check::new("keyboard/skip-link-after-the-app", skip_after),
        Check::new("keyboard/skip-link-on-the-apps-own-page", skip_after_navigation),
    ]
}

async fn skip_before(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_held(Route::Lesson(0)).await?;
    skip(visit).await?;
    let focus = "window.__focus = document.activeElement; return true";
    visit.js::<bool>(focus, []).await?;
    visit.let_wasm_come().await?;
    let same: bool = visit
        .js(
            "return document.activeElement === __focus && __focus.isConnected",
            [],
        )
        .await?;
    ensure!(same, "the focus was lost when the app came");
    Ok(())
}

async fn skip_after(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Lesson(0)).await?;
    skip(visit).await
}

/// After a step inside the app the tab order starts at the h1: Shift+Tab leads out of main to the header, so
/// the skip link is asked for by going to the top of the document.
async fn skip_after_navigation(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Home).await?;
    visit
        .click(&format!("nav.nav a[href=\"{}\"]", visit.href(Route::Quiz)))
        .await?;
    visit.arrived(Route::Quiz).await?;
    visit.heading_has_focus().await?;
    // As from the address bar: nothing in focus, the document's start comes next.
    visit
        .js::<bool>(
            "document.activeElement.blur(); getSelection().removeAllRanges();
        const first = document.createElement('span'); first.tabIndex = -1; document.body.prepend(first);
        first.focus(); return true",
            [],
        )
        .await?;
    skip(visit).await?;
    visit.arrived(Route::Quiz).await
}

/// Tab reaches the skip link first, Enter follows it, and the next Tab is inside main.
async fn skip(visit: &Visit<'_>) -> Result<()> {
    visit.press(&[Key::Tab]).await?;
    visit.until("the skip link to have the focus and be in sight",
        "const box = document.activeElement.getBoundingClientRect();
         return document.activeElement.matches('a.skip[href=\"#main\"]') && box.width > 1 && box.top >= 0 && box.left >= 0",
        []).await?;
    visit.press(&[Key::Enter]).await?;
    visit
        .until("main to be the target", "return location.hash === '#main'", [])
        .await?;
    visit.painted().await?;
    let at_main: bool = visit
        .js(
            "const main = document.querySelector('main#main');
             return document.activeElement === main || document.activeElement === document.body",
            [],
        )
        .await?;
    ensure!(at_main, "Enter left the focus outside main");
    visit.press(&[Key::Tab]).await?;
    visit
        .until(
            "the focus to be inside main",
            "const main = document.querySelector('main#main');
         return document.activeElement !== main && main.contains(document.activeElement)",
            [],
        )
        .await?;
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}
