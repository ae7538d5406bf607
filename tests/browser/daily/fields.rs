//! A field holds what was typed, its unit, and whether it was touched.

use anyhow::{Context, Result, ensure};
use coach::{Event, What};
use content::{EXERCISES, Route};
use serde_json::json;
use thirtyfour::WindowHandle;
use thirtyfour::prelude::*;

use crate::checks::Check;
use crate::faults::kept::{events, local, local_has, open_settled, tick};
use crate::session::type_into;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("daily/unit-changed-in-another-tab", unit_elsewhere),
        Check::new("daily/length-unit-changed-in-another-tab", length_unit_elsewhere),
        Check::new("daily/only-what-was-touched-is-written", only_touched),
        Check::new("daily/typed-and-reloaded", typed_and_reloaded),
        Check::new("daily/typed-and-gone-to-another-page", typed_and_left),
        Check::new("daily/typed-and-closed", typed_and_closed),
    ]
}

/// The slug of an exercise with a weight, of the gym's list.
fn loaded() -> Result<&'static str> {
    let item = EXERCISES.iter().find(|item| item.has_load);
    Ok(item.context("no exercise with a weight")?.slug)
}

pub(super) async fn in_the_gym(visit: &Visit<'_>) -> Result<()> {
    open_settled(visit, Route::Routine).await?;
    visit.click("label:has(input[name=kit][value=gym])").await?;
    open_settled(visit, Route::Today).await.map(drop)
}

/// A second tab on a page, which is current. Gives the first and the second.
pub(super) async fn second_tab(visit: &Visit<'_>, route: Route) -> Result<(WindowHandle, WindowHandle)> {
    let first = visit.browser.driver.window().await?;
    let second = visit.browser.open_window().await?;
    visit.browser.driver.switch_to_window(second.clone()).await?;
    open_settled(visit, route).await?;
    Ok((first, second))
}

pub(super) async fn close_tab(visit: &Visit<'_>, back_to: &WindowHandle) -> Result<()> {
    visit.browser.driver.close_window().await?;
    visit.browser.driver.switch_to_window(back_to.clone()).await?;
    Ok(())
}

/// The sets among events that count: exercise, set, amount, grams.
pub(super) fn sets_of(events: &[Event]) -> Vec<(String, u8, u16, Option<u32>)> {
    let mut journal = coach::Journal::default();
    journal.merge(events.to_vec());
    let progress = coach::Progress::of(&journal);
    let sets = progress.sets.iter();
    sets.map(|set| (set.exercise.as_str().to_owned(), set.set, set.amount, set.load_g))
        .collect()
}

/// Waits until the loads of the recorded sets are these.
async fn loads_are(visit: &Visit<'_>, wanted: [u32; 2]) -> Result<()> {
    local_has(visit, &format!("the loads {wanted:?}"), |events| {
        let loads = sets_of(events).into_iter().map(|set| set.3);
        loads.eq(wanted.map(Some))
    })
    .await
}

/// Waits until the amounts of the recorded sets are these.
pub(super) async fn amounts_are(visit: &Visit<'_>, wanted: &[u16]) -> Result<()> {
    local_has(visit, &format!("the amounts {wanted:?}"), |events| {
        let amounts = sets_of(events).into_iter().map(|set| set.2);
        amounts.eq(wanted.iter().copied())
    })
    .await
}

async fn choose_unit(visit: &Visit<'_>, name: &str, value: &str) -> Result<()> {
    visit
        .click(&format!("label:has(input[name={name}][value={value}])"))
        .await
}

async fn value_is(visit: &Visit<'_>, css: &str, wanted: &str) -> Result<()> {
    visit
        .until(
            &format!("{css} to hold {wanted:?}"),
            "return document.querySelector(arguments[0])?.value === arguments[1]",
            [json!(css), json!(wanted)],
        )
        .await
        .map(drop)
}

/// Twenty kilograms stay twenty kilograms, whether the field was touched or not.
async fn unit_elsewhere(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    in_the_gym(visit).await?;
    let slug = loaded()?;
    let load = |set: u32| format!("#set-{slug}-{set}-load");
    let box_of = |set: u32| format!("label.tick:has(input[name=\"set-{slug}-{set}\"])");
    type_into(visit, &load(1), "20").await?;
    visit.click(&box_of(1)).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    // The second set offers the first one's weight; nobody has touched it.
    value_is(visit, &load(2), "20").await?;
    let (first, second) = second_tab(visit, Route::Settings).await?;
    choose_unit(visit, "load-unit", "lb").await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    value_is(visit, &load(2), "44.09").await?;
    visit.click(&box_of(2)).await?;
    loads_are(visit, [20_000, 20_000]).await?;
    // Typed in pounds, and then kilograms are chosen elsewhere: it was meant in pounds.
    type_into(visit, &load(2), "22").await?;
    loads_are(visit, [20_000, 9_979]).await?;
    type_and_stay(visit, &load(1), "11").await?;
    visit.browser.driver.switch_to_window(second.clone()).await?;
    choose_unit(visit, "load-unit", "kg").await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    value_is(visit, &load(2), "9.98").await?;
    visit.press(&[Key::Tab]).await?;
    loads_are(visit, [9_979, 4_989]).await?;
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await
}

/// The ankle test as well.
async fn length_unit_elsewhere(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::AnkleTest).await?;
    type_and_stay(visit, "#ankle-left", "11").await?;
    let (first, second) = second_tab(visit, Route::Settings).await?;
    choose_unit(visit, "length-unit", "inch").await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    visit
        .until(
            "the other field to ask for inches",
            "return document.querySelector('label:has(#ankle-right)').textContent.trim().endsWith('in')",
            [],
        )
        .await?;
    let unit: String = visit
        .js(
            "return document.querySelector('label:has(#ankle-left)').textContent.trim().slice(-2)",
            [],
        )
        .await?;
    ensure!(unit == "cm", "what was typed in cm is now said to be {unit}");
    visit.click(".ankle button").await?;
    let stored = events(&local(visit).await?);
    let mm: Vec<u16> = stored
        .iter()
        .filter_map(|event| match event.what {
            What::AnkleMeasured { mm, .. } => Some(mm),
            _ => None,
        })
        .collect();
    ensure!(mm == [110], "{mm:?}");
    visit.browser.driver.switch_to_window(second).await?;
    close_tab(visit, &first).await
}

/// A tab that changes the weight leaves the repetitions that another tab recorded.
async fn only_touched(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    in_the_gym(visit).await?;
    let slug = loaded()?;
    let (first, second) = second_tab(visit, Route::Today).await?;
    let amount = format!("#set-{slug}-1-amount");
    let box_of = format!("label.tick:has(input[name=\"set-{slug}-1\"])");
    let offered: String = visit
        .js(
            "return document.querySelector(arguments[0]).value",
            [json!(amount)],
        )
        .await?;
    ensure!(offered != "3", "three is offered; the check wants another number");
    type_into(visit, &amount, "3").await?;
    visit.click(&box_of).await?;
    visit.browser.driver.switch_to_window(first.clone()).await?;
    type_into(visit, &format!("#set-{slug}-1-load"), "15").await?;
    local_has(visit, "three with 15 kg", |events| {
        sets_of(events) == [(slug.into(), 1, 3, Some(15_000))]
    })
    .await?;
    value_is(visit, &amount, "3").await?;
    visit.browser.driver.switch_to_window(second).await?;
    value_is(visit, &format!("#set-{slug}-1-load"), "15").await?;
    close_tab(visit, &first).await
}

/// Types into a field and stays in it.
pub(super) async fn type_and_stay(visit: &Visit<'_>, css: &str, text: &str) -> Result<()> {
    visit.click(css).await?;
    let field = visit.browser.driver.find(By::Css(css)).await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(text).await?;
    Ok(())
}

/// The amount of a set of the first exercise, from 0.
pub(super) async fn amount_field(visit: &Visit<'_>, set: usize) -> Result<String> {
    let ids: Vec<String> = visit
        .js(
            "return [...document.querySelector('.exercise').querySelectorAll('.num input')].map((one) => '#' + one.id)",
            [],
        )
        .await?;
    Ok(ids.get(set).context("a field")?.clone())
}

async fn typed_and_reloaded(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    type_and_stay(visit, &amount_field(visit, 0).await?, "17").await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    amounts_are(visit, &[17]).await?;
    let second = amount_field(visit, 1).await?;
    type_and_stay(visit, &second, "19").await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    value_is(visit, &second, "19").await?;
    tick(visit, 1).await?;
    amounts_are(visit, &[17, 19]).await?;
    // A unit of several words.
    let sides: String = visit
        .js(
            "return '#' + [...document.querySelectorAll('.num')].find((one) => one.textContent.includes('each side'))
               .querySelector('input').id",
            [],
        )
        .await?;
    type_and_stay(visit, &sides, "6").await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    value_is(visit, &sides, "6").await?;
    // A form that was not sent.
    open_settled(visit, Route::AnkleTest).await?;
    type_and_stay(visit, "#ankle-left", "12.5").await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    value_is(visit, "#ankle-left", "12.5").await
}

async fn typed_and_left(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    type_and_stay(visit, &amount_field(visit, 0).await?, "17").await?;
    // By the app, from script: the focus stays in the field until the page is exchanged.
    let go = "document.querySelector(`nav.nav a[href=\"${arguments[0]}\"]`).click(); return true";
    visit.js::<bool>(go, [json!(visit.href(Route::Lab))]).await?;
    visit.arrived(Route::Lab).await?;
    amounts_are(visit, &[17]).await?;
    visit.browser.driver.back().await?;
    visit.arrived(Route::Today).await?;
    let second = amount_field(visit, 1).await?;
    type_and_stay(visit, &second, "19").await?;
    visit.js::<bool>(go, [json!(visit.href(Route::Lab))]).await?;
    visit.arrived(Route::Lab).await?;
    visit.browser.driver.back().await?;
    visit.arrived(Route::Today).await?;
    value_is(visit, &second, "19").await?;
    // A real address, typed into the bar.
    type_and_stay(visit, &amount_field(visit, 0).await?, "18").await?;
    visit.open(&format!("{}robots.txt", visit.base())).await?;
    amounts_are(visit, &[18]).await?;
    Ok(())
}

async fn typed_and_closed(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Settings).await?;
    let (first, _) = second_tab(visit, Route::Today).await?;
    tick(visit, 0).await?;
    let second = amount_field(visit, 1).await?;
    type_and_stay(visit, &second, "19").await?;
    type_and_stay(visit, &amount_field(visit, 0).await?, "17").await?;
    close_tab(visit, &first).await?;
    open_settled(visit, Route::Today).await?;
    amounts_are(visit, &[17]).await?;
    value_is(visit, &second, "19").await
}
