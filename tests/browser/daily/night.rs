//! A page that stays open over night.

use anyhow::{Result, ensure};
use content::{Route, words};
use serde_json::{Value, json};

use crate::checks::Check;
use crate::faults::kept::{events, local, open_settled, tick, ticked_up_to};
use crate::session::type_into;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("daily/set-pressed-next-morning", set_next_morning),
        Check::new("daily/number-changed-next-morning", number_next_morning),
        Check::new("daily/home-turns-at-four", home_at_four),
    ]
}

/// A clock that the check moves. The page's timers that wait for the clock can be made due.
const CLOCK: &str = "(() => {
  const Real = Date;
  window.__now = () => Real.now() + Number(sessionStorage.__shift ?? 0);
  window.Date = class Date extends Real {
    constructor(...given) { super(...(given.length ? given : [__now()])) }
    static now() { return __now() }
  };
  const timers = new Map(), real = setTimeout, cancel = clearTimeout;
  window.setTimeout = (act, ms = 0, ...rest) => {
    const id = real(() => { timers.delete(id); act(...rest) }, ms);
    // Those of the driver are shorter.
    if (ms > 45000) timers.set(id, { act: () => act(...rest), due: __now() + ms });
    return id;
  };
  window.clearTimeout = (id) => { timers.delete(id); cancel(id) };
  window.__sleepUntil = (hour, minute, withTimers) => {
    const now = new Date(), then = new Date(now);
    then.setHours(hour, minute, 0, 0);
    if (then <= now) then.setDate(then.getDate() + 1);
    sessionStorage.__shift = Number(sessionStorage.__shift ?? 0) + (then - now);
    if (!withTimers) return true;
    for (const [id, timer] of [...timers]) if (timer.due <= __now()) { timers.delete(id); cancel(id); timer.act() }
    return true;
  };
})();";

async fn at_ten_to_four(visit: &Visit<'_>, route: Route) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.host.faults().also_run(CLOCK);
    open_settled(visit, route).await?;
    // Of a day on which nothing was done.
    visit
        .js::<bool>(
            "return __sleepUntil(5, 0, false) && __sleepUntil(3, 50, false)",
            [],
        )
        .await?;
    open_settled(visit, route).await.map(drop)
}

/// Days and places of the sets that count.
async fn sets_by_day(visit: &Visit<'_>) -> Result<Vec<(i32, u8, u16)>> {
    let mut journal = coach::Journal::default();
    journal.merge(events(&local(visit).await?));
    let progress = coach::Progress::of(&journal);
    Ok(progress
        .sets
        .iter()
        .map(|set| (set.day.0, set.set, set.amount))
        .collect())
}

/// With the page's timers held up, as on a machine that slept, and with timers that run.
async fn set_next_morning(visit: &Visit<'_>) -> Result<()> {
    for with_timers in [false, true] {
        at_ten_to_four(visit, Route::Today).await?;
        let before = sets_by_day(visit).await?.len();
        for at in 0..2 {
            tick(visit, at).await?;
        }
        let evening = sets_by_day(visit).await?;
        ensure!(evening.len() == before + 2, "{evening:?}");
        visit
            .js::<bool>("return __sleepUntil(8, 0, arguments[0])", [json!(with_timers)])
            .await?;
        if with_timers {
            ticked_up_to(visit, 0).await?;
        }
        visit.click(".exercise .tick").await?;
        visit.painted().await?;
        let morning = sets_by_day(visit).await?;
        ensure!(
            morning[..evening.len()] == evening[..],
            "timers {with_timers}: of {evening:?} is left {morning:?}"
        );
        // Whatever the first press did, today's page stands now, and a set of today can be ticked.
        ticked_up_to(visit, morning.len() - evening.len()).await?;
        if morning.len() == evening.len() {
            visit.press(&[thirtyfour::Key::Tab]).await?;
            tick(visit, 0).await?;
        }
        let morning = sets_by_day(visit).await?;
        let today = morning.last().map(|set| set.0);
        ensure!(
            morning.len() == evening.len() + 1 && today > evening.last().map(|set| set.0),
            "{morning:?}"
        );
    }
    Ok(())
}

/// A number that is changed belongs to the day it was shown for.
async fn number_next_morning(visit: &Visit<'_>) -> Result<()> {
    at_ten_to_four(visit, Route::Today).await?;
    tick(visit, 0).await?;
    let evening = sets_by_day(visit).await?;
    let field: String = visit
        .js(
            "return '#' + document.querySelector('.exercise .num input').id",
            [],
        )
        .await?;
    visit.js::<bool>("return __sleepUntil(8, 0, false)", []).await?;
    // Either the number goes to yesterday's set, or nowhere: never to a set of today that nobody did.
    type_into(visit, &field, "17").await?;
    visit.painted().await?;
    let morning = sets_by_day(visit).await?;
    ensure!(
        morning.len() == 1 && morning[0].0 == evening[0].0,
        "of {evening:?} became {morning:?}"
    );
    ticked_up_to(visit, 0).await
}

/// Nobody touches the page: at four it is another day.
async fn home_at_four(visit: &Visit<'_>) -> Result<()> {
    at_ten_to_four(visit, Route::Today).await?;
    tick(visit, 0).await?;
    visit.click(".finish button").await?;
    visit
        .click(&format!("header a.mark[href=\"{}\"]", visit.href(Route::Home)))
        .await?;
    visit.arrived(Route::Home).await?;
    let is_done = "return document.querySelector('[data-live=next]').textContent.includes(arguments[0]) === arguments[1]";
    visit
        .until(
            "done for today",
            is_done,
            [json!(words::home::ROUTINE_DONE), json!(true)],
        )
        .await?;
    visit.js::<Value>("return __sleepUntil(4, 0, true)", []).await?;
    visit
        .until(
            "not done today",
            is_done,
            [json!(words::home::ROUTINE_DONE), json!(false)],
        )
        .await
        .map(drop)
}
