//! Ten of our own, of the same kinds as what people have reported.

use anyhow::{Result, ensure};
use coach::What;
use content::{Route, words};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::fields::{amounts_are, close_tab, second_tab, sets_of};
use super::presses::{click_twice, hold};
use crate::checks::Check;
use crate::faults::kept::{events, local, no_complaints, open_settled, open_without_app, tick, ticked_up_to};
use crate::session::type_into;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("daily/own/read-and-take-back-at-one-place", read_twice),
        Check::new("daily/own/enter-held-through-the-quiz", quiz_held),
        Check::new("daily/own/next-row-under-the-finger", rows),
        Check::new("daily/own/import-pressed-twice", import_twice),
        Check::new(
            "daily/own/set-taken-back-elsewhere-while-typing",
            taken_back_elsewhere,
        ),
        Check::new("daily/own/deleted-elsewhere-while-typing", deleted_elsewhere),
        Check::new("daily/own/typed-and-looked-away", looked_away),
        Check::new("daily/own/arrows-over-the-themes", themes),
        Check::new("daily/own/extensions-put-things-in", extensions),
        Check::new("daily/own/history-grows-and-keeps-the-focus", history_grows),
    ]
}

/// "Take it back" comes where "Mark as read" was.
async fn read_twice(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Lesson(1)).await?;
    click_twice(visit, "[data-live=read] button[value=read]").await?;
    visit
        .until(
            "the lesson to be read",
            "return document.querySelector('[data-live=read] [role=status]').textContent.includes(arguments[0])",
            [json!(words::lesson::IS_READ)],
        )
        .await?;
    let stored = events(&local(visit).await?);
    ensure!(stored.len() == 1, "{stored:?}");
    Ok(())
}

/// Enter stays down on "Answer": one answer, and the next card is not even reached.
async fn quiz_held(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Quiz).await?;
    for _ in 0..2 {
        visit
            .click("[data-live=quiz] .ask fieldset:not(.sure) .opt")
            .await?;
        visit.click("[data-live=quiz] .sure .opt").await?;
        let focus = "document.querySelector('[data-live=quiz] .ask .acts button').focus()";
        visit.js::<Value>(focus, []).await?;
        hold(visit, Key::Enter, 30).await?;
        visit
            .until(
                "what is said",
                "return !!document.querySelector('.answer-place .answer')",
                [],
            )
            .await?;
        let focus = "document.querySelector('[data-live=quiz] .answer-place .acts button').focus()";
        visit.js::<Value>(focus, []).await?;
        visit.press(&[Key::Shift]).await?;
        hold(visit, Key::Enter, 30).await?;
        visit
            .until(
                "the next card",
                "return !document.querySelector('.answer-place .answer')",
                [],
            )
            .await?;
    }
    let answers = events(&local(visit).await?)
        .into_iter()
        .filter(|event| matches!(event.what, What::CardAnswered { .. }))
        .count();
    ensure!(answers == 2, "{answers} answers");
    Ok(())
}

/// A row that goes brings the next one under the finger.
async fn rows(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::AnkleTest).await?;
    for cm in ["9", "10", "11"] {
        type_into(visit, "#ankle-left", cm).await?;
        visit.click(".ankle button").await?;
    }
    let rows = "return document.querySelectorAll('.events > li').length === arguments[0]";
    visit.until("three rows", rows, [json!(3)]).await?;
    visit.js::<Value>("document.activeElement.blur()", []).await?;
    click_twice(visit, ".events button").await?;
    visit.until("two rows", rows, [json!(2)]).await.map(drop)
}

async fn import_twice(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    open_settled(visit, Route::Progress).await?;
    let texts = local(visit).await?;
    let fragment = coach::link::to_fragment(&events(&texts)).unwrap_or_default();
    // Another device: nothing is here.
    open_without_app(visit).await?;
    visit
        .js::<Value>(
            "localStorage.clear(); indexedDB.deleteDatabase('kf:' + arguments[0])",
            [json!(visit.base())],
        )
        .await?;
    visit
        .open(&format!("{}#take={fragment}", visit.href(Route::Progress)))
        .await?;
    visit.taken_over().await?;
    visit
        .until(
            "the offer",
            "return !!document.querySelector('button[value=import]')",
            [],
        )
        .await?;
    click_twice(visit, "button[value=import]").await?;
    visit
        .until(
            "one import",
            "return document.querySelectorAll('[data-live=data] .events > li').length === 1",
            [],
        )
        .await?;
    let imports = events(&local(visit).await?)
        .into_iter()
        .filter(|event| matches!(event.what, What::Imported { .. }))
        .count();
    ensure!(imports == 1, "{imports} imports");
    Ok(())
}

/// Types into the first amount and stays in it.
async fn typing(visit: &Visit<'_>, text: &str) -> Result<()> {
    visit.click(".exercise .num input").await?;
    let field = visit.browser.driver.find(By::Css(".exercise .num input")).await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(text).await?;
    Ok(())
}

/// The set is gone elsewhere: what is being typed records nothing, and is not lost.
async fn taken_back_elsewhere(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    typing(visit, "17").await?;
    let (first, second) = second_tab(visit, Route::Today).await?;
    visit.click(".exercise .tick").await?;
    ticked_up_to(visit, 0).await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    ticked_up_to(visit, 0).await?;
    visit.press(&[Key::Tab]).await?;
    visit.painted().await?;
    let stored = sets_of(&events(&local(visit).await?));
    ensure!(
        stored.is_empty(),
        "a set that was taken back came again: {stored:?}"
    );
    // What stands in the field is what a tick records: still 17, unless the engine had hidden this tab and so settled it.
    let shown: String = visit
        .js("return document.querySelector('.exercise .num input').value", [])
        .await?;
    tick(visit, 0).await?;
    let stored = sets_of(&events(&local(visit).await?));
    ensure!(
        stored.len() == 1 && stored[0].2.to_string() == shown,
        "{shown} was shown: {stored:?}"
    );
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await
}

/// Everything is deleted elsewhere: nothing of it comes back with what was being typed.
async fn deleted_elsewhere(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    typing(visit, "17").await?;
    let (first, second) = second_tab(visit, Route::Progress).await?;
    visit.click("[data-live=data] button[value=delete]").await?;
    visit.click("dialog button[value=delete-2]").await?;
    visit.click("dialog button[value=really-delete]").await?;
    visit
        .until(
            "the end of the dialog",
            "return !document.querySelector('dialog').open",
            [],
        )
        .await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    ticked_up_to(visit, 0).await?;
    visit.press(&[Key::Tab]).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    ticked_up_to(visit, 0).await?;
    ensure!(events(&local(visit).await?).is_empty(), "something came back");
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await
}

/// Somebody looks at something else while the number is in the field: it is recorded by then.
async fn looked_away(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    typing(visit, "17").await?;
    let hide = "Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        delete document.hidden; return true";
    visit.js::<bool>(hide, []).await?;
    let stored = sets_of(&events(&local(visit).await?));
    ensure!(stored.len() == 1 && stored[0].2 == 17, "{stored:?}");
    // Going on typing goes on from there.
    type_into(visit, ".exercise .num input", "170").await?;
    amounts_are(visit, &[170]).await
}

async fn themes(visit: &Visit<'_>) -> Result<()> {
    open_settled(visit, Route::Settings).await?;
    visit
        .js::<Value>("document.querySelector('input[name=theme]:checked').focus()", [])
        .await?;
    let right = char::from(Key::Right);
    let chain = visit.browser.driver.action_chain();
    chain
        .send_keys(right)
        .send_keys(right)
        .send_keys(char::from(Key::Enter))
        .perform()
        .await?;
    visit
        .until(
            "dark",
            "return document.documentElement.dataset.theme === 'dark'",
            [],
        )
        .await?;
    let stored = events(&local(visit).await?);
    ensure!(stored.len() == 1, "on the way: {stored:?}");
    Ok(())
}

/// A password manager puts something behind each field, a dark-mode extension styles and marks everything.
async fn extensions(visit: &Visit<'_>) -> Result<()> {
    const EXTENSION: &str = "new MutationObserver((records) => {
        for (const record of records) for (const node of record.addedNodes) {
          if (node.nodeType !== 1) continue;
          for (const one of [node, ...node.querySelectorAll('*')]) {
            if (one.dataset.dark) continue;
            one.dataset.dark = 'on';
            if (one.matches('input')) {
              const key = document.createElement('span');
              key.dataset.dark = 'on';
              key.textContent = '🔑';
              one.after(key);
            }
          }
        }
      }).observe(document, { subtree: true, childList: true });";
    visit.browser.viewport(390, 740).await?;
    visit.host.faults().also_run(EXTENSION);
    open_settled(visit, Route::Today).await?;
    visit.click("label:has(input[name=kit][value=step])").await?;
    visit
        .until(
            "the other list",
            "return document.querySelector('input[name=kit][value=step]').checked",
            [],
        )
        .await?;
    tick(visit, 0).await?;
    type_into(visit, ".exercise .num input", "17").await?;
    visit.click(".exercise .pain label:has(input[value='2'])").await?;
    amounts_are(visit, &[17]).await?;
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
    no_complaints(visit).await
}

/// The button that shows more days keeps the focus, and another tab's entry does not take it away.
async fn history_grows(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 740).await?;
    // Seventy days, one lesson check a day, by an app of this format.
    let mut journal = coach::Journal::default();
    for day in 0..70 {
        let what = What::SetDone {
            exercise: coach::Slug::new("heel-raise").ok_or_else(|| anyhow::anyhow!("a slug"))?,
            level: 1,
            set: 1,
            amount: 8,
            load_g: None,
        };
        journal.record(coach::Writer::new(7), 0, coach::Day(20_000 + day), what);
    }
    let key = coach::Key::new(
        visit.base(),
        coach::Epoch::FIRST,
        false,
        coach::Writer::new(7),
        "1",
    );
    let text = coach::codec::encode(journal.events());
    visit.open(&format!("{}robots.txt", visit.base())).await?;
    visit
        .js::<Value>(
            "localStorage.setItem(arguments[0], arguments[1])",
            [json!(key.as_str()), json!(text)],
        )
        .await?;
    open_settled(visit, Route::Progress).await?;
    let days = "return document.querySelectorAll('ol.days > li').length === arguments[0]";
    visit.until("thirty days", days, [json!(30)]).await?;
    crate::journeys::tab_to(visit, "button[value=more]").await?;
    visit.press(&[Key::Enter]).await?;
    visit.until("sixty days", days, [json!(60)]).await?;
    let has_focus: bool = visit
        .js("return document.activeElement.value === 'more'", [])
        .await?;
    ensure!(has_focus, "the focus is lost");
    Ok(())
}
