//! A page that comes slowly is not a page that fails: no notice before there is a reason, and none that stays.

use std::time::Duration;

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Engine;
use serde::Deserialize;
use xtask::host::Boot;

use crate::checks::Check;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    [
        Check::new("late/page-in-12-s", page),
        Check::new("late/boot-in-6-s", boot),
        Check::new("late/boot-after-the-notice", boot_after),
    ]
    .into()
}

/// Notes, frame by frame and from before the body on, what `data-app` is, whether the notice is in sight, whether the
/// page is still coming, and where what stands before and after the first question is. Each new state once.
const WATCH: &str = "{
    const log = window.__log = [];
    const top = (one) => one ? Math.round(one.getBoundingClientRect().top + scrollY) : null;
    const note = () => {
      const notice = document.querySelector('.app-failed');
      const app = document.documentElement.dataset.app ?? '';
      const now = {
        app,
        notice: !!notice && notice.getClientRects().length > 0 && getComputedStyle(notice).visibility === 'visible',
        loading: document.readyState === 'loading',
        // The page is whole, and the app has not built anything yet.
        at: document.readyState !== 'loading' && app !== 'on'
          ? [top(document.querySelector('.checks')), top(document.querySelector('.foot'))] : null,
      };
      if (JSON.stringify(now) !== JSON.stringify(log.at(-1))) log.push(now);
    };
    const look = () => {
      note();
      requestAnimationFrame(look);
    };
    look();
    // WebKit gives no frames while a page is coming.
    new MutationObserver(note).observe(document, { subtree: true, attributeFilter: ['data-app'] });
  }";

#[derive(Debug, Deserialize, PartialEq, Clone)]
struct State {
    app: String,
    notice: bool,
    loading: bool,
    at: Option<[i64; 2]>,
}

/// All states that a lesson goes through until the app is there.
async fn states(visit: &Visit<'_>) -> Result<Vec<State>> {
    visit.browser.viewport(390, 844).await?;
    visit.host.faults().also_run(WATCH);
    visit.open(&visit.href(Route::Lesson(0))).await?;
    visit.taken_over().await?;
    let log: Vec<State> = visit.js("return __log", []).await?;
    ensure!(
        log.last().is_some_and(|last| last.app == "on" && !last.notice),
        "{log:?}"
    );
    let (sees, shifts): (bool, Vec<serde_json::Value>) = visit
        .js("__probe.flush(); return [__probe.seesShifts, __probe.shifts]", [])
        .await?;
    ensure!(
        sees || visit.browser.engine != Engine::Chromium,
        "no shifts are told"
    );
    ensure!(shifts.is_empty(), "layout shifts: {shifts:?}");
    Ok(log)
}

fn never_a_notice(log: &[State]) -> Result<()> {
    ensure!(log.iter().all(|state| !state.notice), "a false notice: {log:?}");
    Ok(())
}

async fn page(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().page_takes(Duration::from_secs(12));
    let log = states(visit).await?;
    never_a_notice(&log)?;
    // The script does not wait for the whole page, and the app does. WebKitGTK ran it only with the last piece.
    ensure!(
        visit.browser.engine == Engine::Webkit
            || log.iter().any(|state| state.loading && state.app == "starting"),
        "{log:?}"
    );
    ensure!(
        log.iter().all(|state| !(state.loading && state.app == "on")),
        "{log:?}"
    );
    let left: usize = visit
        .js(
            "return document.querySelectorAll('[data-live] .no-script').length",
            [],
        )
        .await?;
    ensure!(left == 0, "{left} live places were not taken");
    Ok(())
}

async fn boot(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().boot(Boot::Delay(Duration::from_secs(6)));
    let log = states(visit).await?;
    never_a_notice(&log)?;
    ensure!(
        log.iter().any(|state| state.app.is_empty() && !state.loading),
        "the script was not late: {log:?}"
    );
    Ok(())
}

/// It comes after the page has given it up.
async fn boot_after(visit: &Visit<'_>) -> Result<()> {
    visit.host.faults().boot(Boot::Delay(Duration::from_secs(10)));
    let log = states(visit).await?;
    ensure!(
        log.iter().any(|state| state.app.is_empty() && state.notice),
        "no notice: {log:?}"
    );
    ensure!(
        log.iter()
            .all(|state| !state.notice || state.app.is_empty() || state.app == "failed"),
        "the notice stayed: {log:?}"
    );
    let mut places: Vec<[i64; 2]> = log.iter().filter_map(|state| state.at).collect();
    places.dedup();
    ensure!(places.len() == 1, "something moved: {log:?}");
    Ok(())
}
