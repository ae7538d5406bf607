//! Faults of local storage alone.

use anyhow::{Result, ensure};
use content::{Route, words};
use serde_json::Value;

use super::kept::{
    Texts, WATCH, chose, events, harder_then_easier, local, no_complaints, on_step, one_notice, open_settled,
    put_local, regex_of, seen, sets, settled, shadow_has, tick, ticked_up_to,
};
use super::tried;
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("faults/local-storage-lost-the-last-minute", lost_minute),
        Check::new("faults/quota-filled-by-another-key", quota),
        Check::new("faults/cleared-while-open", cleared),
    ]
}

async fn lost_minute(visit: &Visit<'_>) -> Result<()> {
    let between = harder_then_easier(visit).await?;
    ensure!(chose(&events(&between), 2), "{between:?}");
    put_local(visit, &between).await?;
    visit.host.faults().also_run(WATCH);
    ensure!(open_settled(visit, Route::Today).await? == "answered");
    on_step(visit, 1).await?;
    one_notice(visit, "restored|brought back|found again").await?;
    let seen = seen(visit).await?;
    ensure!(
        !seen.iter().any(|state| state == "step 2"),
        "the harder step was shown: {seen:?}"
    );
    ensure!(
        chose(&events(&local(visit).await?), 1),
        "local storage is still behind"
    );
    no_complaints(visit).await?;
    tried(
        visit.browser.engine,
        "local-storage-lost-the-last-minute",
        1,
        "roll-backs",
    );
    Ok(())
}

async fn quota(visit: &Visit<'_>) -> Result<()> {
    const FILL: &str = "let size = 1 << 20, n = 0;
        while (size >= 1) {
          try { localStorage.setItem('other:' + n, 'x'.repeat(size)); n += 1 } catch { size >>= 1 }
        }
        return n";
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    let filled: usize = visit.js(FILL, []).await?;
    ensure!(filled > 1, "storage has no limit");
    // An app that writes its open chunk anew has room for a byte here and there, and no more.
    for at in 1..4 {
        tick(visit, at).await?;
    }
    one_notice(visit, &regex_of(words::notice::FULL)).await?;
    ticked_up_to(visit, 4).await?;
    shadow_has(visit, "all four sets", |events| sets(events).len() == 4).await?;
    let kept = "return Object.keys(localStorage).filter((key) => key.startsWith('other:')).length";
    let left: usize = visit.js(kept, []).await?;
    ensure!(left == filled, "{filled} foreign entries became {left}");
    visit
        .js::<bool>("localStorage.removeItem('other:0'); return true", [])
        .await?;
    tick(visit, 4).await?;
    one_notice(visit, &regex_of(words::notice::KEPT_AGAIN)).await?;
    let stored = sets(&events(&local(visit).await?));
    ensure!(stored.len() == 5, "local storage holds {stored:?}");
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    settled(visit).await?;
    ticked_up_to(visit, 5).await?;
    no_complaints(visit).await?;
    tried(
        visit.browser.engine,
        "quota-filled-by-another-key",
        3,
        "sets without room",
    );
    Ok(())
}

async fn cleared(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    for at in 0..2 {
        tick(visit, at).await?;
    }
    let clear = "localStorage.clear(); return localStorage.length";
    visit.js::<Value>(clear, []).await?;
    tick(visit, 2).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    settled(visit).await?;
    ticked_up_to(visit, 3).await?;
    let stored = sets(&events(&local(visit).await?));
    ensure!(stored.len() == 3, "local storage holds {stored:?}");
    // Emptied, and nothing more recorded: what is left is the shadow.
    shadow_has(visit, "three sets", |events| sets(events).len() == 3).await?;
    put_local(visit, &Texts::new()).await?;
    open_settled(visit, Route::Today).await?;
    ticked_up_to(visit, 3).await?;
    let stored = sets(&events(&local(visit).await?));
    ensure!(stored.len() == 3, "local storage holds {stored:?}");
    no_complaints(visit).await?;
    tried(visit.browser.engine, "cleared-while-open", 2, "clearings");
    Ok(())
}
