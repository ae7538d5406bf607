//! The ankle test, settings and data: what a visitor notes, changes, takes along and deletes.

use anyhow::{Result, ensure};
use content::{Route, words};
use product_tests::engines::Engine;
use serde_json::json;

use crate::checks::Check;
use crate::session::{error_of, history, ticked, type_into};
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("ankle/read-kindly-noted-and-taken-back", ankle),
        Check::new("settings/theme-units-and-motion-stay", settings),
        Check::new("data/everything-goes-into-a-file", save).only(Engine::Chromium),
        Check::new("data/everything-is-deleted-after-a-question", delete),
    ]
}

async fn ankle(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_live(Route::AnkleTest).await?;
    visit.click(".ankle button").await?;
    visit
        .until(
            "a word about empty fields",
            "return document.querySelector('.ankle [role=status]').textContent === arguments[0]",
            [json!(words::ankle::NOTHING_TYPED)],
        )
        .await?;
    type_into(visit, "#ankle-left", "11,5 cm").await?;
    type_into(visit, "#ankle-right", "far").await?;
    visit.click(".ankle button").await?;
    ensure!(
        error_of(visit, "#ankle-right").await?.as_deref() == Some(words::ankle::HELP_CM),
        "\"far\" is no length"
    );
    let rows = "return document.querySelectorAll('.events > li').length === arguments[0]";
    visit
        .until("nothing to be noted by halves", rows, [json!(0)])
        .await?;
    type_into(visit, "#ankle-right", "4 1/2\"").await?;
    visit.click(".ankle button").await?;
    visit.until("both sides", rows, [json!(2)]).await?;
    let apart = words::ankle::apart("0.1", "cm");
    visit
        .until(
            "how far they are apart",
            "return document.querySelector('.ankle-test').textContent.includes(arguments[0])",
            [json!(apart)],
        )
        .await?;
    visit.click(".events button").await?;
    visit.until("one side taken back", rows, [json!(1)]).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    visit.until("one side after a reload", rows, [json!(1)]).await?;
    history(visit, 1).await.map(drop)
}

async fn settings(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Settings).await?;
    for (name, value) in [
        ("theme", "dark"),
        ("theme", "light"),
        ("motion", "less"),
        ("length-unit", "inch"),
    ] {
        visit
            .click(&format!("label:has(input[name={name}][value={value}])"))
            .await?;
        let chosen = "return document.querySelector(`input[name=${arguments[0]}]:checked`).value === arguments[1]
          && (arguments[0] === 'length-unit' || document.documentElement.dataset[arguments[0]] === arguments[1])";
        let arguments = [json!(name), json!(value)];
        visit.until("the choice", chosen, arguments.clone()).await?;
        visit.browser.driver.refresh().await?;
        visit.taken_over().await?;
        visit
            .until("the choice after a reload", chosen, arguments)
            .await?;
    }
    visit.open_live(Route::AnkleTest).await?;
    type_into(visit, "#ankle-left", "4.5").await?;
    visit.click(".ankle button").await?;
    visit
        .until(
            "inches",
            "return document.querySelector('.events')?.textContent.includes('4.5 in')",
            [],
        )
        .await
        .map(drop)
}

async fn something(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Today).await?;
    visit.click(".exercise .tick").await?;
    ticked(visit, "10").await?;
    visit.open_live(Route::Settings).await
}

/// The file that arrives is the journal, word for word.
async fn save(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    let folder = tempfile::tempdir()?;
    let options = json!({ "behavior": "allow", "downloadPath": folder.path(), "eventsEnabled": false });
    visit
        .browser
        .driver
        .cdp()
        .send_raw("Browser.setDownloadBehavior", options)
        .await?;
    visit.click("[data-live=data] button[value=save]").await?;
    let file = visit.until_saved(folder.path()).await?;
    let text = std::fs::read_to_string(&file)?;
    let decoded = coach::codec::decode(&text).map_err(|why| anyhow::anyhow!("{why:?}: {text}"))?;
    ensure!(decoded.events.len() == 1 && decoded.damaged == 0, "{decoded:?}");
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

async fn delete(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    visit
        .js::<bool>("localStorage.setItem('other', 'thing'); return true", [])
        .await?;
    let keys = "return JSON.stringify(Object.keys(localStorage).sort().map((key) => key.split(':')[0]))";
    visit.click("[data-live=data] button[value=delete]").await?;
    visit
        .until("the question", "return document.querySelector('dialog').open", [])
        .await?;
    visit.click("dialog button[value=keep]").await?;
    visit
        .until(
            "the question to go",
            "return !document.querySelector('dialog').open",
            [],
        )
        .await?;
    let kept: String = visit.js(keys, []).await?;
    ensure!(kept.contains("kf"), "keeping kept nothing: {kept}");
    visit.click("[data-live=data] button[value=delete]").await?;
    visit.click("dialog button[value=really-delete]").await?;
    visit
        .until(
            "only the other app's entry",
            &format!("{keys} === '[\"other\"]'"),
            [],
        )
        .await?;
    visit.open_live(Route::Progress).await?;
    visit
        .until(
            "an empty history",
            "return !!document.querySelector('[data-live=history] .empty')",
            [],
        )
        .await
        .map(drop)
}
