//! What is said again is heard again: a live region tells a screen reader only what has changed in it.

use anyhow::Result;
use content::{Route, words};
use serde_json::json;
use thirtyfour::Key;

use crate::checks::Check;
use crate::faults::kept::open_settled;
use crate::session::type_into;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![Check::new("daily/same-words-said-twice", twice)]
}

/// Counts how often these words came into a live region.
const LISTEN: &str = "window.__said = 0;
    const [css, words] = arguments;
    new MutationObserver((records) => {
      const added = records.flatMap((record) => [...record.addedNodes]).some((node) => node.textContent.includes(words));
      if (added) __said += 1;
    }).observe(document.querySelector(css), { subtree: true, childList: true, characterData: true });
    return true";

async fn said(visit: &Visit<'_>, times: u32) -> Result<()> {
    visit
        .until(
            &format!("it to be said {times} times"),
            "return __said === arguments[0]",
            [json!(times)],
        )
        .await
        .map(drop)
}

async fn twice(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::AnkleTest).await?;
    let css = ".ankle [role=status]";
    visit
        .js::<bool>(LISTEN, [json!(css), json!(words::ankle::NOTED)])
        .await?;
    for times in 1..3 {
        type_into(visit, "#ankle-left", "11").await?;
        visit.click(".ankle button").await?;
        said(visit, times).await?;
    }
    // An empty form, sent twice.
    visit
        .js::<bool>(LISTEN, [json!(css), json!(words::ankle::NOTHING_TYPED)])
        .await?;
    for times in 1..3 {
        visit.press(&[Key::Shift]).await?;
        visit.click(".ankle button").await?;
        said(visit, times).await?;
    }
    Ok(())
}
