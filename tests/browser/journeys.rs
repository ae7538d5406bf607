//! What a visitor does from one end to the other: answer, tick, come back.

use anyhow::{Result, ensure};
use content::{Route, words};
use product_tests::engines::Setup;
use serde_json::json;
use thirtyfour::Key;

use crate::checks::Check;
use crate::session::history;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("journey/quiz-round-by-keyboard", quiz),
        Check::new("journey/lesson-answer-stays", lesson),
        Check::new("journey/storage-blocked", blocked).with(Setup::NoStorage),
        Check::new("journey/storage-full", full),
        Check::new("journey/foreign-bytes-are-kept", foreign),
    ]
}

/// Presses Tab until the element in focus fits.
pub(crate) async fn tab_to(visit: &Visit<'_>, css: &str) -> Result<()> {
    for _ in 0..60 {
        visit.press(&[Key::Tab]).await?;
        if visit
            .js(
                "return document.activeElement.matches(arguments[0])",
                [json!(css)],
            )
            .await?
        {
            return Ok(());
        }
    }
    anyhow::bail!("60 Tabs did not reach {css}")
}

/// Every card of a round, without a mouse, with a reload in the middle and one at the end.
async fn quiz(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Quiz).await?;
    let cards = coach::ROUND;
    ensure!(
        content::quiz().count() >= 3 * cards,
        "fewer cards than three rounds"
    );
    for card in 0..cards {
        at_card(visit, card).await?;
        if card == 1 {
            // One answer given: the round goes on where it was.
            visit.browser.driver.refresh().await?;
            visit.taken_over().await?;
            at_card(visit, card).await?;
        }
        tab_to(visit, "[data-live=quiz] .ask fieldset:not(.sure) input").await?;
        visit.press(&[Key::Space]).await?;
        tab_to(visit, "[data-live=quiz] .sure input").await?;
        visit.press(&[Key::Space]).await?;
        tab_to(visit, "[data-live=quiz] .ask .acts button").await?;
        visit.press(&[Key::Enter]).await?;
        visit.until("the feedback to have the focus",
            "const heading = document.querySelector('.answer-place h2');
             return heading && document.activeElement === heading && heading.closest('.answer').innerText.length > 60",
            []).await?;
        tab_to(visit, "[data-live=quiz] .answer-place .acts button").await?;
        visit.press(&[Key::Enter]).await?;
        visit
            .until(
                "the next card or the result to have the focus",
                "return document.activeElement.id === 'card-title'",
                [],
            )
            .await?;
    }
    result(visit, cards).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    result(visit, cards).await?;
    // And once more from the start.
    tab_to(visit, ".result .acts button").await?;
    visit.press(&[Key::Enter]).await?;
    at_card(visit, 0).await
}

async fn at_card(visit: &Visit<'_>, card: usize) -> Result<()> {
    let what = format!("card {card} to be there, unanswered");
    visit.until(&what,
        "return [...document.querySelectorAll('.pips > *')].findIndex((one) => one.classList.contains('now')) === arguments[0]
           && document.querySelectorAll('[data-live=quiz] .ask').length === 1
           && !document.querySelector('[data-live=quiz] .answer')",
        [json!(card)]).await.map(drop)
}

async fn result(visit: &Visit<'_>, cards: usize) -> Result<()> {
    visit
        .until(
            "the result with every card",
            "return document.querySelectorAll('.result ol.cards > li').length === arguments[0]",
            [json!(cards)],
        )
        .await
        .map(drop)
}

/// An answer in a lesson is there again after a reload, and the others are still open.
async fn lesson(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_live(Route::Lesson(0)).await?;
    visit.click("[data-live^=check] label.opt").await?;
    visit.click("[data-live^=check] .ask .acts button").await?;
    let answered = "const [first, second] = document.querySelectorAll('[data-live^=check]');
        const radio = first.querySelector('input');
        return !!first.querySelector('.answer') && radio.checked && radio.disabled
          && !!second && !second.querySelector('.answer') && !second.querySelector('input').disabled";
    visit.until("the answer", answered, []).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    visit.until("the answer after a reload", answered, []).await?;
    history(visit, 1).await.map(drop)
}

/// The notice with these words is in sight exactly once.
async fn said_once(visit: &Visit<'_>, words: &str) -> Result<()> {
    visit
        .until(
            &format!("one notice: {words}"),
            "return [...document.querySelectorAll('.notices .notice')]
           .filter((one) => one.checkVisibility() && one.textContent.includes(arguments[0])).length === 1",
            [json!(words)],
        )
        .await
        .map(drop)
}

/// Answers the first question of the lesson and sees that the app is at work.
async fn answer_something(visit: &Visit<'_>) -> Result<()> {
    visit.click("[data-live^=check] label.opt").await?;
    visit.click("[data-live^=check] .ask .acts button").await?;
    visit
        .until(
            "the answer",
            "return !!document.querySelector('[data-live^=check] .answer')",
            [],
        )
        .await
        .map(drop)
}

async fn blocked(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Lesson(0)).await?;
    let denied: bool = visit
        .js("try { return !window.localStorage } catch { return true }", [])
        .await?;
    ensure!(denied, "this browser was to deny local storage");
    said_once(visit, words::notice::BLOCKED).await?;
    answer_something(visit).await?;
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    // Kept in memory while the page is open: a step inside the app does not lose it.
    visit
        .click(&format!("nav.nav a[href=\"{}\"]", visit.href(Route::Progress)))
        .await?;
    visit.arrived(Route::Progress).await?;
    visit
        .until(
            "the answer in the history",
            "return document.querySelectorAll('ol.days > li li').length === 1",
            [],
        )
        .await
        .map(drop)
}

async fn full(visit: &Visit<'_>) -> Result<()> {
    // A file of the same origin without the app fills the storage to the last byte.
    visit.open(&format!("{}robots.txt", visit.base())).await?;
    let filled: usize = visit
        .js(
            "let size = 1 << 20, n = 0;
         while (size >= 1) {
           try { localStorage.setItem('other:' + n, 'x'.repeat(size)); n += 1 } catch { size >>= 1 }
         }
         return n",
            [],
        )
        .await?;
    ensure!(filled > 1, "storage has no limit");
    visit.open_live(Route::Lesson(0)).await?;
    answer_something(visit).await?;
    said_once(visit, words::notice::FULL).await?;
    let kept: usize = visit
        .js(
            "return Object.keys(localStorage).filter((key) => key.startsWith('other:')).length",
            [],
        )
        .await?;
    ensure!(kept == filled, "{filled} foreign entries became {kept}");
    // Room again: the next entry takes the one before along.
    visit
        .js::<bool>("localStorage.removeItem('other:0'); return true", [])
        .await?;
    visit.click("[data-live=read] button").await?;
    said_once(visit, words::notice::KEPT_AGAIN).await?;
    history(visit, 2).await.map(drop)
}

async fn foreign(visit: &Visit<'_>) -> Result<()> {
    visit.open(&format!("{}robots.txt", visit.base())).await?;
    // A chunk of noise, one with a line that is no entry, and another app's entry.
    let put = "const mine = { ['kf:' + arguments[0] + ':j:000000000999:1']: '\\u0000 not ours {[',
        ['kf:' + arguments[0] + ':j:000000000aaa:2']: 'kf1\\nno entry', other: 'thing' };";
    visit.js::<bool>(&format!("{put} for (const [key, text] of Object.entries(mine)) localStorage.setItem(key, text); return true"), [json!(visit.base())]).await?;
    visit.open_live(Route::Lesson(0)).await?;
    said_once(visit, &words::notice::set_aside(2)).await?;
    answer_something(visit).await?;
    history(visit, 1).await?;
    let same: bool = visit
        .js(
            &format!(
                "{put} return Object.entries(mine).every(([key, text]) => localStorage.getItem(key) === text)"
            ),
            [json!(visit.base())],
        )
        .await?;
    ensure!(same, "foreign bytes were changed");
    Ok(())
}
