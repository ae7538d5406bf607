//! What is said again is heard again: a live region tells a screen reader only what has changed in it.

use anyhow::{Result, ensure};
use content::{Route, words};
use serde_json::json;

use crate::checks::Check;
use crate::faults::kept::open_settled;
use crate::session::type_into;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![Check::new("daily/same-words-said-twice", twice)]
}

/// Runs before the page: counts how often words came into a live region.
const LISTEN: &str = "window.__listen = (css, words) => {
  window.__said = 0;
  new MutationObserver((records) => {
    const added = records.flatMap((record) => [...record.addedNodes]).some((node) => node.textContent.includes(words));
    if (added) __said += 1;
  }).observe(document.querySelector(css), { subtree: true, childList: true, characterData: true });
  return true;
};";

async fn listen(visit: &Visit<'_>, words: &str) -> Result<()> {
    let css = ".ankle [role=status]";
    visit
        .js::<bool>(
            "return __listen(arguments[0], arguments[1])",
            [json!(css), json!(words)],
        )
        .await
        .map(drop)
}

async fn said(visit: &Visit<'_>, times: u32) -> Result<()> {
    let heard = visit
        .until(
            &format!("it to be said {times} times"),
            "return __said >= arguments[0] && __said",
            [json!(times)],
        )
        .await?;
    ensure!(heard == json!(times), "said {heard} times instead of {times}");
    Ok(())
}

async fn twice(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.host.faults().also_run(LISTEN);
    open_settled(visit, Route::AnkleTest).await?;
    listen(visit, words::ankle::NOTED).await?;
    for times in 1..3 {
        type_into(visit, "#ankle-left", "11").await?;
        visit.click(".ankle button").await?;
        said(visit, times).await?;
    }
    // An empty form, sent twice.
    listen(visit, words::ankle::NOTHING_TYPED).await?;
    for times in 1..3 {
        visit.click(".ankle button").await?;
        said(visit, times).await?;
    }
    Ok(())
}
