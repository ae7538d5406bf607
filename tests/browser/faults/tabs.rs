//! Two tabs of one browser at once.

use anyhow::{Context, Result, ensure};
use coach::What;
use content::Route;
use product_tests::engines::Engine;
use product_tests::folders::Build;
use serde_json::json;
use thirtyfour::{By, WindowHandle};

use super::kept::{
    boxes, events, local, no_complaints, open_settled, sets, settled, shadow, tick, ticked_up_to,
};
use super::{if_soaking, soaking, tried};
use crate::checks::Check;
use crate::restart::{Home, KEEPERS};
use crate::visit::Visit;

/// How often each tab records in one round.
const TURNS: usize = 200;
/// Every so many turns the press is one of the browser's own, not one of the page's.
const REAL_PRESS: usize = 20;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("faults/two-tabs", two_tabs),
        Check::alone("faults/deleted-while-another-tab-is-open", deleted)
            .among(if_soaking(&[Engine::Chromium, Engine::Webkit])),
    ]
}

/// Opens one more window. Gives the one that was there, and the new one, which is current.
async fn second(visit: &Visit<'_>) -> Result<(WindowHandle, WindowHandle)> {
    let first = visit.browser.driver.window().await?;
    let second = visit.browser.open_window().await?;
    visit.browser.driver.switch_to_window(second.clone()).await?;
    Ok((first, second))
}

/// Closes the current window and goes to one that stays.
async fn close_for(visit: &Visit<'_>, other: &WindowHandle) -> Result<()> {
    visit.browser.driver.close_window().await?;
    visit.browser.driver.switch_to_window(other.clone()).await?;
    Ok(())
}

async fn two_tabs(visit: &Visit<'_>) -> Result<()> {
    let rounds = if soaking() { 10 } else { 1 };
    open_settled(visit, Route::Settings).await?;
    let (first, second) = second(visit).await?;
    open_settled(visit, Route::Settings).await?;
    for turn in 0..rounds * TURNS {
        visit.browser.driver.switch_to_window(first.clone()).await?;
        choose(visit, (turn > 0).then_some("kg"), "lb", turn)
            .await
            .with_context(|| format!("first tab, turn {turn}"))?;
        visit.browser.driver.switch_to_window(second.clone()).await?;
        choose(visit, Some("lb"), "kg", turn)
            .await
            .with_context(|| format!("second tab, turn {turn}"))?;
    }
    no_complaints(visit).await?;
    let recorded = rounds * TURNS * 2;
    for (place, texts) in [
        ("local storage", local(visit).await?),
        ("the shadow", shadow(visit).await?),
    ] {
        let values: Vec<String> = events(&texts)
            .into_iter()
            .filter_map(|event| match event.what {
                What::SettingChanged { value, .. } => Some(value.as_str().to_owned()),
                _ => None,
            })
            .collect();
        ensure!(
            values.len() == recorded,
            "{recorded} were recorded, {place} holds {}",
            values.len()
        );
        let in_turn = values
            .iter()
            .enumerate()
            .all(|(at, value)| value == ["lb", "kg"][at % 2]);
        ensure!(in_turn, "not in turn in {place}: {values:?}");
    }
    close_for(visit, &first).await?;
    no_complaints(visit).await?;
    visit.browser.driver.refresh().await?;
    visit.taken_over().await?;
    settled(visit).await?;
    shows(visit, "kg").await?;
    tried(visit.browser.engine, "two-tabs", recorded, "entries");
    Ok(())
}

async fn shows(visit: &Visit<'_>, value: &str) -> Result<()> {
    visit
        .until(
            &format!("{value} to be chosen"),
            "return document.querySelector(`input[name=load-unit][value=${arguments[0]}]`).checked",
            [json!(value)],
        )
        .await
        .map(drop)
}

/// Waits until the tab shows what the other one chose, then chooses.
async fn choose(visit: &Visit<'_>, theirs: Option<&str>, mine: &str, turn: usize) -> Result<()> {
    if turn.is_multiple_of(REAL_PRESS) {
        if let Some(theirs) = theirs {
            shows(visit, theirs).await?;
        }
        let label = format!("label:has(input[name=load-unit][value={mine}])");
        visit.browser.driver.find(By::Css(label)).await?.click().await?;
        return shows(visit, mine).await;
    }
    // One question to the browser for each turn: there are hundreds.
    visit
        .until(
            &format!("{theirs:?} to be chosen by the other tab"),
            "const input = (value) => document.querySelector(`input[name=load-unit][value=${value}]`);
             const [theirs, mine] = arguments;
             if (theirs && !input(theirs).checked) return false;
             input(mine).click();
             return input(mine).checked",
            [json!(theirs), json!(mine)],
        )
        .await
        .map(drop)
}

/// Runs before the page: its database can no longer forget, and learns of no new epoch.
const NEVER_FORGETS: &str = "(() => {
  const refuse = () => { throw new DOMException('refused', 'UnknownError') };
  IDBObjectStore.prototype.delete = IDBObjectStore.prototype.clear = refuse;
  IDBCursor.prototype.delete = IDBFactory.prototype.deleteDatabase = refuse;
  for (const name of ['put', 'add']) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (value, key) {
      if (String(key ?? '').endsWith(':epoch')) refuse();
      return real.apply(this, arguments);
    };
  }
})();";

async fn deleted(engine: Engine) -> Result<()> {
    let home = Home::new(engine, Build::Root)?;
    let in_two_tabs = async |visit: &Visit<'_>| {
        visit.browser.viewport(1280, 800).await?;
        open_settled(visit, Route::Today).await?;
        tick(visit, 0).await?;
        let (first, second) = second(visit).await?;
        open_settled(visit, Route::Today).await?;
        ticked_up_to(visit, 1).await?;
        tick(visit, 1).await?;
        visit.host.faults().also_run(NEVER_FORGETS);
        visit.browser.driver.switch_to_window(first.clone()).await?;
        open_settled(visit, Route::Progress).await?;
        delete_everything(visit).await?;
        visit.browser.driver.switch_to_window(second.clone()).await?;
        nothing_today(visit)
            .await
            .context("in the tab that knew of nothing")?;
        for reload in 1..=2 {
            for (name, tab, route) in [
                ("the deleting tab", &first, Route::Progress),
                ("the other tab", &second, Route::Today),
            ] {
                visit.browser.driver.switch_to_window(tab.clone()).await?;
                open_settled(visit, route).await?;
                let place = || format!("{name}, reload {reload}");
                if route == Route::Today {
                    nothing_today(visit).await.with_context(place)?;
                } else {
                    nothing_in_history(visit).await.with_context(place)?;
                }
            }
        }
        visit.host.faults().also_run("");
        close_for(visit, &first).await
    };
    let (mut browser, ()) = home.in_browser(home.start().await?, in_two_tabs).await?;
    let restarts = if KEEPERS.contains(&engine) { 2 } else { 0 };
    for restart in 1..=restarts {
        browser.quit().await?;
        let look = async |visit: &Visit<'_>| {
            open_settled(visit, Route::Today).await?;
            nothing_today(visit).await
        };
        let again = home.in_browser(home.start().await?, look).await;
        (browser, ()) = again.with_context(|| format!("restart {restart}"))?;
    }
    let new_entry = async |visit: &Visit<'_>| {
        open_settled(visit, Route::Today).await?;
        tick(visit, 0).await?;
        visit.browser.driver.refresh().await?;
        visit.taken_over().await?;
        settled(visit).await?;
        ticked_up_to(visit, 1).await
    };
    let (browser, ()) = home.in_browser(browser, new_entry).await.context("a new entry")?;
    browser.quit().await?;
    tried(engine, "deleted-while-another-tab-is-open", 4, "reloads");
    tried(engine, "deleted-while-another-tab-is-open", restarts, "restarts");
    Ok(())
}

async fn delete_everything(visit: &Visit<'_>) -> Result<()> {
    for (press, then) in [
        ("[data-live=data] button[value=delete]", "button[value=delete-2]"),
        (
            "#delete-dialog button[value=delete-2]",
            "button[value=really-delete]",
        ),
        ("#delete-dialog button[value=really-delete]", ""),
    ] {
        visit.click(press).await?;
        visit
            .until(
                &format!("what comes after {press}"),
                "const dialog = document.querySelector('#delete-dialog');
                 const next = arguments[0] && dialog.querySelector(arguments[0]);
                 return arguments[0] ? dialog.open && next?.checkVisibility() : !dialog.open",
                [json!(then)],
            )
            .await?;
    }
    visit
        .until(
            "no set to be left in local storage",
            "return !Object.entries(localStorage).some(([key, text]) => key.includes(':j:') && / s /.test(text))",
            [],
        )
        .await
        .map(drop)
}

async fn nothing_today(visit: &Visit<'_>) -> Result<()> {
    ticked_up_to(visit, 0).await?;
    ensure!(!boxes(visit).await?.is_empty(), "no boxes at all");
    let left = sets(&events(&local(visit).await?));
    ensure!(left.is_empty(), "local storage holds {left:?}");
    Ok(())
}

async fn nothing_in_history(visit: &Visit<'_>) -> Result<()> {
    visit
        .until(
            "an empty history",
            "return !!document.querySelector('[data-live=history] .empty')",
            [],
        )
        .await
        .map(drop)
}
