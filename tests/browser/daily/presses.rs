//! A press that lands on something else, and a press that acts twice.

use anyhow::{Context, Result, ensure};
use coach::{Event, What};
use content::{Route, words};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::checks::Check;
use crate::faults::kept::{events, local, open_settled, tick};
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("daily/delete-pressed-twice", delete_twice),
        Check::new("daily/enter-held-on-finish", enter_held),
        Check::new("daily/space-pressed-twice-on-finish", space_twice),
        Check::new("daily/box-double-clicked", box_twice),
        Check::new("daily/answer-double-clicked", answer_twice),
        Check::new("daily/enter-held-in-a-form", form_held),
        Check::new("daily/form-double-clicked", form_twice),
        Check::new("daily/quick-presses-at-two-places-both-count", two_places),
    ]
}

/// Two real clicks at the same place, as close together as a driver can make them.
pub(super) async fn click_twice(visit: &Visit<'_>, css: &str) -> Result<()> {
    let found = in_the_middle(visit, css).await?;
    let chain = visit.browser.driver.action_chain();
    chain
        .move_to_element_center(&found)
        .click()
        .click()
        .perform()
        .await?;
    visit.painted().await
}

async fn in_the_middle(visit: &Visit<'_>, css: &str) -> Result<WebElement> {
    let found = visit.browser.driver.find(By::Css(css)).await;
    let found = found.with_context(|| format!("no {css}"))?;
    let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); return true";
    // What is laid out late gets its real size when one comes near.
    for _ in 0..2 {
        visit.js::<bool>(scroll, [found.to_json()?]).await?;
        visit.painted().await?;
    }
    Ok(found)
}

/// A key held down: the system repeats it.
pub(super) async fn hold(visit: &Visit<'_>, key: Key, times: usize) -> Result<()> {
    let mut chain = visit.browser.driver.action_chain();
    for _ in 0..times {
        chain = chain.key_down(char::from(key.clone()));
    }
    chain.key_up(char::from(key)).perform().await?;
    visit.painted().await
}

/// One real set, and the first of the two questions on the page.
async fn at_the_question(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    ask_to_delete(visit).await
}

async fn ask_to_delete(visit: &Visit<'_>) -> Result<()> {
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    open_settled(visit, Route::Progress).await?;
    visit.click("[data-live=data] button[value=delete]").await?;
    visit
        .until("the question", "return document.querySelector('dialog').open", [])
        .await?;
    visit.painted().await
}

async fn nothing_was_deleted(visit: &Visit<'_>) -> Result<()> {
    visit.painted().await?;
    let stored = events(&local(visit).await?);
    ensure!(!stored.is_empty(), "everything is gone");
    let is_open: bool = visit
        .js("return document.querySelector('dialog').open", [])
        .await?;
    ensure!(is_open, "the second question was answered or dismissed");
    Ok(())
}

async fn delete_twice(visit: &Visit<'_>) -> Result<()> {
    at_the_question(visit).await?;
    click_twice(visit, "dialog button[value=delete-2]").await?;
    nothing_was_deleted(visit).await?;
    // Who means it can still go on.
    visit.press(&[Key::Tab]).await?;
    visit.click("dialog button[value=really-delete]").await?;
    let said = "return document.querySelector('[data-live=data]').textContent.includes(arguments[0])";
    visit
        .until("everything to be deleted", said, [json!(words::delete::DELETED)])
        .await?;
    ensure!(events(&local(visit).await?).is_empty(), "something is left");
    Ok(())
}

/// Part of the one check of fingers, `touch/fingers`, in a browser that has a touch screen.
pub(crate) async fn delete_tapped_twice(visit: &Visit<'_>) -> Result<()> {
    ask_to_delete(visit).await?;
    let place: (f64, f64) = visit
        .js(
            "const box = document.querySelector('dialog button[value=delete-2]').getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2]",
            [],
        )
        .await?;
    for _ in 0..2 {
        let down = json!({ "type": "touchStart", "touchPoints": [{ "x": place.0, "y": place.1 }] });
        visit.cdp("Input.dispatchTouchEvent", down).await?;
        let up = json!({ "type": "touchEnd", "touchPoints": [] });
        visit.cdp("Input.dispatchTouchEvent", up).await?;
    }
    nothing_was_deleted(visit).await?;
    visit
        .until(
            "the second question",
            "return document.querySelector('dialog button[value=really-delete]').checkVisibility()",
            [],
        )
        .await
        .map(drop)
}

/// How often a session was finished, and how often anything was taken back.
fn finished(events: &[Event]) -> (usize, usize) {
    let count = |is: fn(&What) -> bool| events.iter().filter(|event| is(&event.what)).count();
    (
        count(|what| matches!(what, What::SessionFinished)),
        count(|what| matches!(what, What::Undone { .. })),
    )
}

async fn at_finish(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    in_the_middle(visit, ".finish button").await?;
    visit
        .js::<bool>(
            "document.querySelector('.finish button').focus(); return true",
            [],
        )
        .await
        .map(drop)
}

async fn is_finished_once(visit: &Visit<'_>) -> Result<()> {
    let said = "return document.querySelector('.finish [role=status]').textContent.includes(arguments[0])";
    visit
        .until("the finish", said, [json!(words::routine::FINISHED)])
        .await?;
    let counts = finished(&events(&local(visit).await?));
    ensure!(counts == (1, 0), "finished and taken back: {counts:?}");
    Ok(())
}

async fn enter_held(visit: &Visit<'_>) -> Result<()> {
    at_finish(visit).await?;
    hold(visit, Key::Enter, 40).await?;
    is_finished_once(visit).await
}

async fn space_twice(visit: &Visit<'_>) -> Result<()> {
    at_finish(visit).await?;
    let chain = visit.browser.driver.action_chain();
    chain.send_keys("  ").perform().await?;
    is_finished_once(visit).await
}

async fn box_twice(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    click_twice(visit, ".exercise .tick").await?;
    crate::session::ticked(visit, "10").await?;
    let stored = events(&local(visit).await?);
    ensure!(
        stored.len() == 1,
        "one press that was a double click left {stored:?}"
    );
    Ok(())
}

async fn answer_twice(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Lesson(0)).await?;
    visit.click("[data-live^=check] label.opt").await?;
    click_twice(visit, "[data-live^=check] .ask .acts button").await?;
    visit
        .until(
            "the answer",
            "return !!document.querySelector('[data-live^=check] .answer')",
            [],
        )
        .await?;
    let stored = events(&local(visit).await?);
    let is_one_answer = matches!(&stored[..], [one] if matches!(one.what, What::CardAnswered { .. }));
    ensure!(is_one_answer, "{stored:?}");
    Ok(())
}

async fn type_left(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::AnkleTest).await?;
    let field = in_the_middle(visit, "#ankle-left").await?;
    field.click().await?;
    field.send_keys("11.5").await?;
    Ok(())
}

/// The side was noted once, and what was said about it stands.
async fn is_noted_once(visit: &Visit<'_>) -> Result<()> {
    let said = "return document.querySelector('.ankle [role=status]').textContent === arguments[0]
        && document.querySelectorAll('.events > li').length === 1";
    visit
        .until("one note, said to be noted", said, [json!(words::ankle::NOTED)])
        .await
        .map(drop)
}

async fn form_held(visit: &Visit<'_>) -> Result<()> {
    type_left(visit).await?;
    hold(visit, Key::Enter, 20).await?;
    is_noted_once(visit).await
}

async fn form_twice(visit: &Visit<'_>) -> Result<()> {
    type_left(visit).await?;
    click_twice(visit, ".ankle button").await?;
    is_noted_once(visit).await
}

/// Nobody is slowed down who means two things.
async fn two_places(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    let first = in_the_middle(visit, ".exercise .set .tick").await?;
    let second = visit
        .browser
        .driver
        .find(By::Css(".exercise .set + .set .tick"))
        .await?;
    let chain = visit.browser.driver.action_chain();
    chain
        .move_to_element_center(&first)
        .click()
        .move_to_element_center(&second)
        .click()
        .perform()
        .await?;
    crate::session::ticked(visit, "11").await?;
    // A key between two presses says that they are two.
    at_finish_by_keys(visit).await
}

async fn at_finish_by_keys(visit: &Visit<'_>) -> Result<()> {
    visit
        .js::<Value>("document.querySelector('.exercise .tick input').focus()", [])
        .await?;
    let space = char::from(Key::Space).to_string();
    let (tab, back) = (char::from(Key::Tab), char::from(Key::Shift));
    let chain = visit.browser.driver.action_chain();
    chain
        .send_keys(&space)
        .key_down(tab)
        .key_up(tab)
        .key_down(back)
        .key_down(tab)
        .key_up(tab)
        .key_up(back)
        .send_keys(&space)
        .perform()
        .await?;
    crate::session::ticked(visit, "11").await
}
