//! The wasm does not come, or not whole: the page stays useful and says so once.

use anyhow::{Result, ensure};
use content::Route;
use serde_json::json;
use xtask::host::Wasm;

use crate::checks::Check;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    [
        ("missing", Wasm::Missing),
        ("cut-in-half", Wasm::CutInHalf),
        ("half-a-file", Wasm::HalfFile),
    ]
    .map(|(name, fault)| {
        Check::new(format!("broken/wasm-{name}"), async move |visit: &Visit<'_>| {
            failed(visit, fault).await
        })
    })
    .into()
}

async fn failed(visit: &Visit<'_>, fault: Wasm) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.host.faults().wasm(fault);
    visit.open(&visit.href(Route::Lesson(0))).await?;
    says_so_once(visit).await?;
    let (h1, text): (String, usize) = visit
        .js("return [document.querySelector('h1').textContent, document.querySelector('main').textContent.length]", [])
        .await?;
    ensure!(!h1.is_empty() && text > 2000, "h1 {h1:?}, {text} characters");
    let policy: Vec<String> = visit.js("return __probe.violations", []).await?;
    ensure!(policy.is_empty(), "{policy:?}");
    // Links are ordinary page loads.
    visit
        .js::<bool>("window.__sameDocument = true; return true", [])
        .await?;
    let href = visit.href(Route::Quiz);
    visit
        .js::<bool>(
            "document.querySelector(`a[href=\"${arguments[0]}\"]`).click(); return true",
            [json!(href)],
        )
        .await?;
    visit.arrived(Route::Quiz).await?;
    let same: bool = visit.js("return window.__sameDocument === true", []).await?;
    ensure!(!same, "the link did not load a page");
    says_so_once(visit).await?;
    // The answers of the standing quiz can still be opened.
    let opened: usize = visit.js(crate::noscript::OPEN_ALL, []).await?;
    ensure!(opened > 0, "no answer can be opened");
    Ok(())
}

async fn says_so_once(visit: &Visit<'_>) -> Result<()> {
    visit
        .until(
            "data-app to be \"failed\"",
            "return document.documentElement.dataset.app === 'failed'",
            [],
        )
        .await?;
    visit.painted().await?;
    let notices: Vec<String> = visit
        .js(
            "return [...document.querySelectorAll('.app-failed')]
               .filter((one) => one.checkVisibility() && one.getClientRects().length)
               .map((one) => one.textContent.trim())",
            [],
        )
        .await?;
    ensure!(
        notices.len() == 1 && notices[0].len() > 20,
        "notices in sight: {notices:?}"
    );
    Ok(())
}
