//! The ankle test and settings: what a visitor notes and changes.

use anyhow::{Result, ensure};
use content::{Route, words};
use serde_json::json;

use crate::checks::Check;
use crate::session::{error_comes, history, type_into};
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("ankle/read-kindly-noted-and-taken-back", ankle),
        Check::new("settings/theme-units-and-motion-stay", settings),
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
    let error = error_comes(visit, "#ankle-right").await?;
    ensure!(error == words::ankle::HELP_CM, "\"far\" is no length: {error}");
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
