//! A page that comes back after another tab has recorded.

use anyhow::{Result, ensure};
use content::Route;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::fields::{close_tab, second_tab, sets_of};
use crate::checks::Check;
use crate::faults::kept::{events, history_counts, local, open_settled, tick, ticked_up_to};
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("daily/back-to-a-page-after-another-tab-recorded", back_forward),
        Check::new("daily/deaf-tab-reads-again-when-seen", deaf_tab),
        Check::new("daily/one-set-ticked-in-two-tabs-counts-once", two_ticks),
        Check::new("daily/answer-of-another-tab-stands", answer_elsewhere),
        Check::new("daily/round-begun-in-another-tab", round_elsewhere),
    ]
}

/// Runs before the page: it hears of no other tab, as a page in the back/forward cache does.
const DEAF: &str = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);";

/// Runs before the page: it does not look into the storage again either, as long as this stands.
const BLIND: &str = "for (const name of ['focus', 'pageshow', 'visibilitychange'])
  addEventListener(name, (event) => event.stopImmediatePropagation(), true);";

/// Firefox keeps the page as it was; where an engine loads it anew, the same must be seen.
async fn back_forward(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    visit.open(&format!("{}icon.svg", visit.base())).await?;
    let (first, _) = second_tab(visit, Route::Today).await?;
    tick(visit, 1).await?;
    close_tab(visit, &first).await?;
    visit.browser.driver.back().await?;
    visit.taken_over().await?;
    ticked_up_to(visit, 2).await?;
    let stored = sets_of(&events(&local(visit).await?));
    ensure!(stored.len() == 2, "{stored:?}");
    history_counts_after(visit, 2).await
}

async fn history_counts_after(visit: &Visit<'_>, sets: u32) -> Result<()> {
    open_settled(visit, Route::Progress).await?;
    history_counts(visit, sets).await
}

/// What is heard by nobody is read when the page is looked at again.
async fn deaf_tab(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.host.faults().also_run(DEAF);
    open_settled(visit, Route::Today).await?;
    let (first, second) = second_tab(visit, Route::Today).await?;
    tick(visit, 0).await?;
    tick(visit, 1).await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    visit
        .js::<bool>(
            "document.dispatchEvent(new Event('visibilitychange')); return true",
            [],
        )
        .await?;
    ticked_up_to(visit, 2).await?;
    // Deleted elsewhere, and not heard either.
    visit.browser.driver.switch_to_window(second.clone()).await?;
    open_settled(visit, Route::Progress).await?;
    visit.click("[data-live=data] button[value=delete]").await?;
    visit.click("dialog button[value=delete-2]").await?;
    visit.press(&[Key::Tab]).await?;
    visit.click("dialog button[value=really-delete]").await?;
    visit
        .until(
            "everything to be deleted",
            "return !document.querySelector('dialog').open",
            [],
        )
        .await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    visit
        .js::<bool>(
            "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); return true",
            [],
        )
        .await?;
    ticked_up_to(visit, 0).await?;
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await
}

/// Both tabs tick the first set before either has heard of the other.
async fn two_ticks(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.host.faults().also_run([DEAF, BLIND].concat());
    open_settled(visit, Route::Today).await?;
    let (first, second) = second_tab(visit, Route::Today).await?;
    tick(visit, 0).await?;
    tick(visit, 1).await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    tick(visit, 0).await?;
    visit.host.faults().also_run("");
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await?;
    open_settled(visit, Route::Progress).await?;
    history_counts(visit, 2).await?;
    // Taking the set back takes both back.
    open_settled(visit, Route::Today).await?;
    ticked_up_to(visit, 2).await?;
    visit.click(".exercise .set + .set .tick").await?;
    ticked_up_to(visit, 1).await?;
    visit.click(".exercise .tick").await?;
    ticked_up_to(visit, 0).await?;
    let stored = sets_of(&events(&local(visit).await?));
    ensure!(stored.is_empty(), "{stored:?}");
    Ok(())
}

/// A card that was answered in another tab is answered here too, and stands in both as it was answered first.
async fn answer_elsewhere(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Lesson(0)).await?;
    let (first, second) = second_tab(visit, Route::Lesson(0)).await?;
    visit.click("[data-live^=check] label.opt").await?;
    visit.click("[data-live^=check] .ask .acts button").await?;
    let answered = "const check = document.querySelector('[data-live^=check]');
        return !!check.querySelector('.answer') && check.querySelector('.opt input').checked
          && check.querySelector('.opt input').disabled";
    visit.until("the answer", answered, []).await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    visit.until("the answer in the other tab", answered, []).await?;
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await?;
    open_settled(visit, Route::Progress).await?;
    let lines: usize = visit
        .js("return document.querySelectorAll('ol.days > li li').length", [])
        .await?;
    ensure!(lines == 1, "{lines} lines for one answer");
    Ok(())
}

/// A card of a round that is over cannot be answered into the new one.
async fn round_elsewhere(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Quiz).await?;
    let (first, second) = second_tab(visit, Route::Quiz).await?;
    let mut last = String::new();
    for _ in 0..coach::ROUND {
        last = answer_card(visit, &last).await?;
    }
    visit
        .until("the result", "return !!document.querySelector('.result')", [])
        .await?;
    visit.press(&[Key::Tab]).await?;
    visit.click(".result .acts button").await?;
    let asks = "return document.querySelector('[data-live=quiz] .ask fieldset input')?.name";
    let name: Value = visit.until("a new card", asks, []).await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    visit
        .until(
            "the same card in the other tab",
            "return document.querySelector('[data-live=quiz] .ask fieldset input')?.name === arguments[0]",
            [name],
        )
        .await?;
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await
}

/// Answers the card that stands, which is another than the last, and goes on.
async fn answer_card(visit: &Visit<'_>, last: &str) -> Result<String> {
    let name = visit
        .until(
            "the next card",
            "const name = document.querySelector('[data-live=quiz] .ask fieldset input')?.name;
             return !document.querySelector('[data-live=quiz] .answer') && name !== arguments[0] && name",
            [json!(last)],
        )
        .await?;
    visit.painted().await?;
    visit
        .click("[data-live=quiz] .ask fieldset:not(.sure) .opt")
        .await?;
    visit.click("[data-live=quiz] .sure .opt").await?;
    visit.click("[data-live=quiz] .ask .acts button").await?;
    visit
        .until(
            "what is said to it",
            "return !!document.querySelector('.answer-place .answer')",
            [],
        )
        .await?;
    visit.press(&[Key::Tab]).await?;
    visit.click("[data-live=quiz] .answer-place .acts button").await?;
    Ok(serde_json::from_value(name)?)
}
