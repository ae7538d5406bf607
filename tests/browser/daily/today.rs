//! What moves under the hand, and what is counted, while a session is filled in.

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Engine;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::fields::{amount_field, in_the_gym, type_and_stay};
use crate::checks::Check;
use crate::faults::kept::{open_settled, tick};
use crate::session::{error_comes, type_into};
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("daily/error-moves-no-button", error_moves_nothing),
        Check::new("daily/count-after-another-kit", count_after_kit).among(&[Engine::Chromium]),
    ]
}

/// The field is mended, and the press that follows hits its button.
async fn error_moves_nothing(visit: &Visit<'_>) -> Result<()> {
    for width in [320, 390, 1280] {
        visit.browser.viewport(width, 740).await?;
        open_settled(visit, Route::AnkleTest).await?;
        let before: usize = visit
            .js("return document.querySelectorAll('.events > li').length", [])
            .await?;
        type_into(visit, "#ankle-left", "far").await?;
        visit.click(".ankle button").await?;
        error_comes(visit, "#ankle-left").await?;
        type_and_stay(visit, "#ankle-left", "11").await?;
        visit.painted().await?;
        // Where the button is now; the pointer goes down there while the focus is still in the field.
        let note = visit.browser.driver.find(By::Css(".ankle button")).await?;
        visit
            .browser
            .driver
            .action_chain()
            .move_to_element_center(&note)
            .click()
            .perform()
            .await?;
        visit
            .until(
                &format!("the note at {width} px"),
                "return document.querySelectorAll('.events > li').length === arguments[0]",
                [json!(before + 1)],
            )
            .await?;
    }
    // An error that comes with leaving a field does not move what is being pressed either.
    visit.browser.viewport(390, 740).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    let fields = amount_field(visit, 0).await?;
    type_and_stay(visit, &fields, "many").await?;
    let second = visit
        .browser
        .driver
        .find(By::Css(".exercise .set + .set .tick"))
        .await?;
    visit
        .js::<Value>(
            "arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' })",
            [second.to_json()?],
        )
        .await?;
    visit
        .browser
        .driver
        .action_chain()
        .move_to_element_center(&second)
        .click()
        .perform()
        .await?;
    crate::session::ticked(visit, "11").await?;
    visit
        .until(
            "the sentence under the field",
            "return document.getElementById(document.querySelector(arguments[0]).getAttribute('aria-describedby')).checkVisibility()",
            [json!(fields)],
        )
        .await
        .map(drop)
}

/// What was done counts, and "of" never counts less than was done.
async fn count_after_kit(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    in_the_gym(visit).await?;
    let count: usize = visit
        .js(
            "return document.querySelectorAll('.exercise .tick input').length",
            [],
        )
        .await?;
    for at in 0..count {
        tick(visit, at).await?;
    }
    visit.click("label:has(input[name=kit][value=none])").await?;
    visit
        .until(
            "the other list",
            "return [...document.querySelectorAll('.exercise .tick input')].some((one) => !one.checked)",
            [],
        )
        .await?;
    let (said, here): (String, Vec<bool>) = visit
        .js(
            "return [document.querySelector('.finish [role=status]').textContent,
               [...document.querySelectorAll('.exercise .tick input')].map((one) => one.checked)]",
            [],
        )
        .await?;
    let ticked = here.iter().filter(|is| **is).count();
    let wanted = content::words::routine::sets_done(u32::try_from(ticked)?, u32::try_from(here.len())?);
    ensure!(
        said.contains(&wanted),
        "{ticked} of {} are ticked, and it says {said:?}",
        here.len()
    );
    ensure!(
        said.contains(&(count - ticked).to_string()),
        "the other {} sets are not told: {said:?}",
        count - ticked
    );
    Ok(())
}
