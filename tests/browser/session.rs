//! Today's session: what a visitor ticks, types and takes back.

use anyhow::{Result, ensure};
use content::{EXERCISES, Kit, Route, words};
use product_tests::engines::Engine;
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::prelude::*;

use crate::checks::Check;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("session/ticks-pain-finish-undo", session),
        Check::new("session/by-keyboard", by_keyboard),
        // A box that is clicked has the focus in Chromium; WebKit gives it none, so there the place is taken at once.
        Check::new("session/begun-before-the-app-came", begun_early).only(Engine::Chromium),
        Check::new("session/kit-and-step-are-kept", kit_and_step),
        Check::new("session/ticks-survive-going-away-and-back", away_and_back),
        Check::new("session/nonsense-is-refused-and-loses-nothing", nonsense),
        Check::new("session/strong-pain-leads-to-safety", strong_pain),
    ]
}

/// Lines of the history, all days together.
pub(crate) async fn history(visit: &Visit<'_>, wanted: usize) -> Result<Vec<String>> {
    visit.open_live(Route::Progress).await?;
    let what = format!("{wanted} lines in the history");
    let lines = visit
        .until(
            &what,
            "const lines = [...document.querySelectorAll('ol.days > li li')].map((one) => one.textContent);
             return lines.length === arguments[0] && lines",
            [json!(wanted)],
        )
        .await?;
    Ok(serde_json::from_value(lines)?)
}

/// Which boxes of the first exercise are ticked.
pub(crate) async fn ticked(visit: &Visit<'_>, wanted: &str) -> Result<()> {
    visit
        .until(
            &format!("the ticks {wanted}"),
            "return [...document.querySelector('.exercise').querySelectorAll('.tick input')]
               .map((one) => one.checked ? 1 : 0).join('') === arguments[0]",
            [json!(wanted)],
        )
        .await
        .map(drop)
}

/// Puts a text into a field as a person does, and leaves the field.
pub(crate) async fn type_into(visit: &Visit<'_>, css: &str, text: &str) -> Result<()> {
    let field = visit.browser.driver.find(By::Css(css)).await?;
    visit
        .js::<bool>(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); return true",
            [field.to_json()?],
        )
        .await?;
    field.click().await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(Key::Backspace + text + Key::Tab).await?;
    Ok(())
}

const ERROR: &str = "const field = document.querySelector(arguments[0]);
    const error = document.getElementById(field.getAttribute('aria-describedby'));
    return error.checkVisibility() ? error.textContent.trim() : null";

/// The sentence under a field, if one is in sight.
async fn error_of(visit: &Visit<'_>, css: &str) -> Result<Option<String>> {
    visit.js(ERROR, [json!(css)]).await
}

/// Waits for a sentence under a field: it comes when no pointer is down any more.
pub(crate) async fn error_comes(visit: &Visit<'_>, css: &str) -> Result<String> {
    let error = visit
        .until(&format!("a sentence under {css}"), ERROR, [json!(css)])
        .await?;
    Ok(serde_json::from_value(error)?)
}

async fn first_set(visit: &Visit<'_>) -> Result<String> {
    visit
        .js(
            "return '#' + document.querySelector('.exercise .num input').id",
            [],
        )
        .await
}

/// Ticks two sets, takes one back, says how it felt, finishes, takes that back and finishes again.
async fn session(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_live(Route::Today).await?;
    let offered: Vec<bool> = visit
        .js(
            "return [...document.querySelectorAll('.exercise')].map((one) => one.querySelector('.levels input').checked)",
            [],
        )
        .await?;
    let asked = content::routine(Kit::Nothing).exercises;
    ensure!(
        offered.len() == asked.len() && offered.iter().all(|easiest| *easiest),
        "{offered:?}"
    );
    let stops: usize = visit
        .js("return document.querySelectorAll('.exercise .stop').length", [])
        .await?;
    ensure!(
        stops == asked.len(),
        "{stops} stop signs for {} exercises",
        asked.len()
    );
    visit.click(".exercise .set .tick").await?;
    visit.click(".exercise .set + .set .tick").await?;
    ticked(visit, "11").await?;
    visit.click(".exercise .set .tick").await?;
    ticked(visit, "01").await?;
    visit.click(".exercise .pain label:has(input[value='2'])").await?;
    let finish = ".finish button";
    let said = "return document.querySelector('.finish [role=status]').textContent.includes(arguments[0])";
    visit.click(finish).await?;
    visit
        .until("the finish", said, [json!(words::routine::FINISHED)])
        .await?;
    // The second press comes too soon after the first to be a double click in no engine.
    visit
        .js::<bool>(
            "document.querySelector('.finish button').focus(); return true",
            [],
        )
        .await?;
    visit.press(&[Key::Enter]).await?;
    visit
        .until("the finish to be taken back", said, [json!("1 of")])
        .await?;
    visit.press(&[Key::Tab]).await?;
    visit.click(finish).await?;
    visit
        .until("the finish again", said, [json!(words::routine::FINISHED)])
        .await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    ticked(visit, "01").await?;
    let lines = history(visit, 2).await?;
    ensure!(lines[0].contains("pain 2 of 10"), "{lines:?}");
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

/// Somebody who began on the standing page and goes on in it loses nothing, and the sets count for the chosen step.
async fn begun_early(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_held(Route::Today).await?;
    visit.click(".exercise .levels .opt + .opt").await?;
    visit.click(".exercise .set .tick").await?;
    visit.let_wasm_come().await?;
    visit.click(".exercise .set + .set .tick").await?;
    ticked(visit, "11").await?;
    let lines = history(visit, 1).await?;
    ensure!(lines[0].contains("step 2: 30, "), "{lines:?}");
    Ok(())
}

/// The first exercise from step to pain without a mouse.
async fn by_keyboard(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Today).await?;
    crate::journeys::tab_to(visit, ".exercise .levels input").await?;
    visit.press(&[Key::Down]).await?;
    crate::journeys::tab_to(visit, ".exercise .tick input").await?;
    visit.press(&[Key::Space]).await?;
    ticked(visit, "10").await?;
    crate::journeys::tab_to(visit, ".exercise .num input").await?;
    crate::journeys::tab_to(visit, ".exercise .pain input").await?;
    visit.press(&[Key::Space]).await?;
    crate::journeys::tab_to(visit, ".finish button").await?;
    visit.press(&[Key::Enter]).await?;
    let lines = history(visit, 2).await?;
    ensure!(
        lines[0].contains("step 2") && lines[0].contains("pain 0 of 10"),
        "{lines:?}"
    );
    Ok(())
}

async fn kit_and_step(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Routine).await?;
    visit.click("label:has(input[name=kit][value=gym])").await?;
    visit.open_live(Route::Today).await?;
    let shown = "return [...document.querySelectorAll('.exercise')].map((one) => one.id)";
    let gym: Vec<&str> = content::routine(Kit::Gym)
        .exercises
        .iter()
        .map(|one| one.slug)
        .collect();
    let ids: Vec<String> = visit.js(shown, []).await?;
    ensure!(ids == gym, "{ids:?}");
    // The second step of the first exercise is chosen, and is there on another day's visit.
    visit.click(".exercise .levels .opt + .opt").await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    visit
        .until(
            "the step after a reload",
            "return document.querySelector('.exercise .levels .opt + .opt input').checked",
            [],
        )
        .await?;
    visit.click("label:has(input[name=kit][value=none])").await?;
    let none: Vec<Value> = content::routine(Kit::Nothing)
        .exercises
        .iter()
        .map(|one| json!(one.slug))
        .collect();
    visit
        .until(
            "the session without equipment",
            "return JSON.stringify([...document.querySelectorAll('.exercise')].map((one) => one.id)) === JSON.stringify(arguments[0])",
            [Value::from(none)],
        )
        .await
        .map(drop)
}

/// A browser restores the boxes of a page by itself on Back. That must neither take a set back nor choose a step.
async fn away_and_back(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Today).await?;
    visit.click(".exercise .tick").await?;
    let state = "return [document.querySelector('.exercise .tick input').checked, Object.keys(localStorage)
          .filter((key) => key.includes(':j:')).map((key) => localStorage.getItem(key)).join('').split('\\n')
          .filter((line) => / [suv] /.test(line)).length]";
    let before: (bool, u32) = visit.js(state, []).await?;
    ensure!(before == (true, 1), "to begin with: {before:?}");
    // A real page load away, by a link that is no page of the app.
    visit
        .js::<bool>(
            &format!("location.href = '{}icon.svg'; return true", visit.base()),
            [],
        )
        .await?;
    visit
        .until(
            "the other file",
            "return location.pathname.endsWith('icon.svg')",
            [],
        )
        .await?;
    visit.browser.driver.back().await?;
    visit.taken_over().await?;
    let after: (bool, u32) = visit.js(state, []).await?;
    ensure!(after == (true, 1), "the set was taken back or doubled: {after:?}");
    Ok(())
}

/// What cannot be read is named beside its field, stays in it, and changes nothing that was recorded.
async fn nonsense(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_live(Route::Today).await?;
    let field = first_set(visit).await?;
    for text in [
        "",
        "many",
        "0",
        "-5",
        "1e3",
        "7 kg",
        "999999999999999999999",
        "12.5",
        "<b>8</b>",
    ] {
        type_into(visit, &field, text).await?;
        visit.click(".exercise .tick").await?;
        let error = error_comes(visit, &field).await?;
        ensure!(
            [words::routine::SECONDS_HELP, words::routine::REPS_HELP].contains(&error.as_str()),
            "{text:?} leads to {error:?}"
        );
        ticked(visit, "00").await?;
        let kept: String = visit
            .js(
                "return document.querySelector(arguments[0]).value",
                [json!(field)],
            )
            .await?;
        ensure!(kept == text, "{text:?} became {kept:?}");
    }
    type_into(visit, &field, " 25,0 ").await?;
    visit.click(".exercise .tick").await?;
    ticked(visit, "10").await?;
    ensure!(error_of(visit, &field).await?.is_none(), "25,0 is clearly 25");
    // A recorded set stands until its field can be read again.
    type_into(visit, &field, "lots").await?;
    error_comes(visit, &field).await?;
    let lines = history(visit, 1).await?;
    ensure!(lines[0].contains(": 25"), "{lines:?}");
    // Weights: decimal commas and units are read, the rest is refused.
    let item = EXERCISES.iter().find(|item| item.has_load);
    let item = item.ok_or_else(|| anyhow::anyhow!("no exercise with a weight"))?;
    visit.open_live(Route::Routine).await?;
    visit.click("label:has(input[name=kit][value=gym])").await?;
    visit.open_live(Route::Today).await?;
    let load = format!("#set-{}-1-load", item.slug);
    let tick = format!("#{} .tick", item.slug);
    type_into(visit, &load, "heavy").await?;
    visit.click(&tick).await?;
    let error = error_comes(visit, &load).await?;
    ensure!(
        error == words::routine::LOAD_HELP_KG,
        "a weight of \"heavy\": {error}"
    );
    type_into(visit, &load, "22 lb").await?;
    visit.click(&tick).await?;
    let lines = history(visit, 2).await?;
    ensure!(lines.iter().any(|line| line.contains("× 9.98 kg")), "{lines:?}");
    Ok(())
}

async fn strong_pain(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_live(Route::Today).await?;
    visit.click(".exercise .pain label:has(input[value='8'])").await?;
    let link = format!(".ex-do [role=status] a[href=\"{}\"]", visit.href(Route::Safety));
    visit
        .until(
            "the way to the safety page",
            "return document.querySelector(arguments[0])?.checkVisibility()",
            [json!(link)],
        )
        .await?;
    visit.click(&link).await?;
    visit.arrived(Route::Safety).await?;
    let lines = history(visit, 1).await?;
    ensure!(lines[0].contains("pain 8 of 10"), "{lines:?}");
    Ok(())
}
