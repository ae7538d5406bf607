//! What is chosen on the way is not recorded, and what was recorded can be taken back where it was done.

use anyhow::{Result, ensure};
use coach::{Event, What};
use content::{Route, words};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::checks::Check;
use crate::faults::kept::{events, local, open_settled};
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("daily/arrows-over-the-pain-scale", arrows),
        Check::new("daily/pain-settles-when-the-page-goes", page_goes),
        Check::new("daily/arrows-over-the-steps", arrows_over_steps),
        Check::new("daily/pain-is-taken-back", pain_back),
        Check::new("daily/reading-is-taken-back", reading_back),
        Check::new("daily/answer-is-taken-back", answer_back),
    ]
}

/// Everything recorded about pain, in its order.
fn pains(events: &[Event]) -> Vec<u8> {
    let of = |event: &Event| match event.what {
        What::PainFelt { pain, .. } => Some(pain),
        _ => None,
    };
    events.iter().filter_map(of).collect()
}

async fn pains_stored(visit: &Visit<'_>) -> Result<Vec<u8>> {
    Ok(pains(&events(&local(visit).await?)))
}

async fn on_the_scale(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    focus_scale(visit).await?;
    // The first press of Space or an arrow chooses.
    visit.press(&[Key::Right]).await
}

async fn focus_scale(visit: &Visit<'_>) -> Result<()> {
    visit
        .js::<Value>("document.querySelector('.exercise .pain input').focus()", [])
        .await
        .map(drop)
}

async fn arrows(visit: &Visit<'_>) -> Result<()> {
    on_the_scale(visit).await?;
    let said = "return document.querySelector('.ex-do [role=status] .stop')?.textContent ?? ''";
    let mut chain = visit.browser.driver.action_chain();
    for _ in 0..9 {
        chain = chain.send_keys(char::from(Key::Right));
    }
    for _ in 0..8 {
        chain = chain.send_keys(char::from(Key::Left));
    }
    chain.send_keys(char::from(Key::Enter)).perform().await?;
    visit.painted().await?;
    let stored = pains_stored(visit).await?;
    ensure!(stored == [2], "on the way {stored:?} were recorded");
    let said: String = visit.js(said, []).await?;
    ensure!(said.is_empty(), "2 leads to {said:?}");
    // A second of rest settles it too, and so does leaving the scale.
    visit.press(&[Key::Right]).await?;
    let kept = "return Object.entries(localStorage).filter(([key]) => key.includes(':j:'))
        .some(([, text]) => text.split('\\n').filter((line) => / p /.test(line)).length === arguments[0])";
    visit
        .until("three after a second of rest", kept, [json!(2)])
        .await?;
    visit.press(&[Key::Right, Key::Tab]).await?;
    visit
        .until("four once the focus has left", kept, [json!(3)])
        .await?;
    let stored = pains_stored(visit).await?;
    ensure!(stored == [2, 3, 4], "{stored:?}");
    // A pointer has settled when it lifts.
    visit.click(".exercise .pain label:has(input[value='1'])").await?;
    let stored = pains_stored(visit).await?;
    ensure!(stored == [2, 3, 4, 1], "{stored:?}");
    Ok(())
}

async fn page_goes(visit: &Visit<'_>) -> Result<()> {
    on_the_scale(visit).await?;
    visit.press(&[Key::Right]).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    let stored = pains_stored(visit).await?;
    ensure!(stored == [2], "after a reload {stored:?}");
    focus_scale(visit).await?;
    visit.press(&[Key::Right]).await?;
    let go = "document.querySelector(`nav.nav a[href=\"${arguments[0]}\"]`).click(); return true";
    visit.js::<bool>(go, [json!(visit.href(Route::Lab))]).await?;
    visit.arrived(Route::Lab).await?;
    let stored = pains_stored(visit).await?;
    ensure!(stored.len() == 2, "after another page {stored:?}");
    Ok(())
}

/// Arrow keys over the steps choose the last one alone.
async fn arrows_over_steps(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    visit
        .js::<Value>(
            "document.querySelector('.exercise .levels input:checked').focus()",
            [],
        )
        .await?;
    let down = char::from(Key::Down);
    let chain = visit.browser.driver.action_chain();
    chain
        .send_keys(down)
        .send_keys(down)
        .send_keys(char::from(Key::Up))
        .perform()
        .await?;
    visit.press(&[Key::Tab]).await?;
    visit
        .until(
            "the second step",
            "return document.querySelectorAll('.exercise .levels input')[1].checked",
            [],
        )
        .await?;
    let focus: bool = visit
        .js(
            "return document.activeElement.matches('.exercise .tick input')",
            [],
        )
        .await?;
    ensure!(focus, "the Tab that settled it led nowhere");
    let stored = events(&local(visit).await?);
    let levels: Vec<u8> = stored
        .iter()
        .filter_map(|event| match event.what {
            What::LevelChosen { level, .. } => Some(level),
            _ => None,
        })
        .collect();
    ensure!(levels == [2], "{levels:?}");
    Ok(())
}

/// How many events of this browser count.
async fn counting(visit: &Visit<'_>) -> Result<usize> {
    let mut journal = coach::Journal::default();
    journal.merge(events(&local(visit).await?));
    Ok(journal.standing().count())
}

async fn pain_back(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    for pain in ["8", "3"] {
        visit
            .click(&format!(".exercise .pain label:has(input[value='{pain}'])"))
            .await?;
    }
    visit.click(".exercise button[value=pain-back]").await?;
    visit
        .until(
            "no pain to be chosen",
            "return !document.querySelector('.exercise .pain input:checked')
               && !document.querySelector('.ex-do [role=status] .stop')",
            [],
        )
        .await?;
    ensure!(counting(visit).await? == 0, "something is left");
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    let chosen: bool = visit
        .js(
            "return !!document.querySelector('.exercise .pain input:checked')",
            [],
        )
        .await?;
    ensure!(!chosen, "it is there again after a reload");
    Ok(())
}

async fn reading_back(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Lesson(0)).await?;
    let said = "return document.querySelector('[data-live=read] [role=status]').textContent.includes(arguments[0]) === arguments[1]";
    visit.click("[data-live=read] button[value=read]").await?;
    visit
        .until("read", said, [json!(words::lesson::IS_READ), json!(true)])
        .await?;
    visit.press(&[Key::Tab]).await?;
    visit.click("[data-live=read] button[value=unread]").await?;
    visit
        .until("not read", said, [json!(words::lesson::IS_READ), json!(false)])
        .await?;
    ensure!(counting(visit).await? == 0, "something is left");
    Ok(())
}

async fn answer_back(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Lesson(0)).await?;
    visit.click("[data-live^=check] label.opt").await?;
    visit.click("[data-live^=check] .ask .acts button").await?;
    visit
        .until(
            "the answer",
            "return !!document.querySelector('[data-live^=check] .answer')",
            [],
        )
        .await?;
    visit.press(&[Key::Tab]).await?;
    visit
        .click("[data-live^=check] button[value=answer-back]")
        .await?;
    visit
        .until(
            "the open question",
            "const check = document.querySelector('[data-live^=check]');
             return !check.querySelector('.answer') && !check.querySelector('input').disabled
               && check.querySelector('.ask .acts button').checkVisibility()",
            [],
        )
        .await?;
    ensure!(counting(visit).await? == 0, "something is left");
    // And it can be answered again, once.
    visit.click("[data-live^=check] label.opt + label.opt").await?;
    visit.click("[data-live^=check] .ask .acts button").await?;
    visit
        .until(
            "the answer",
            "return !!document.querySelector('[data-live^=check] .answer')",
            [],
        )
        .await?;
    ensure!(counting(visit).await? == 1, "one answer");
    Ok(())
}
