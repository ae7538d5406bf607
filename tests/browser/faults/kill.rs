//! The browser is killed a moment after something was recorded.

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use content::Route;
use product_tests::engines::{Browser, Engine};
use product_tests::folders::Build;
use tokio::runtime::Handle;

use super::kept::{
    boxes, events, history_counts, local, open_settled, open_without_app, sets, shadow, tick, ticked_up_to,
};
use super::{soaking, tried};
use crate::checks::Check;
use crate::restart::{Home, KEEPERS};
use crate::visit::Visit;

/// Sets that are ticked before each kill, the last of them as long before it as the fault says.
const SETS_A_KILL: usize = 2;

/// How often, and how many browsers side by side, each with a profile of its own.
struct Plan {
    side_by_side: usize,
    kills_each: usize,
}

pub(super) fn checks() -> Vec<Check> {
    let few = |engine| match engine {
        Engine::Chromium => (2, 5),
        _ => (1, 3),
    };
    // Half a minute is spent waiting, so all that wait do it together.
    let long = |_| (2, 1);
    vec![
        Check::threads("faults/kill-after-1-s", move |handle, engine| {
            kills(
                handle,
                engine,
                "kill-after-1-s",
                Duration::from_secs(1),
                few(engine),
            )
        })
        .among(&KEEPERS),
        Check::threads("faults/kill-after-30-s", move |handle, engine| {
            kills(
                handle,
                engine,
                "kill-after-30-s",
                Duration::from_secs(30),
                long(engine),
            )
        })
        .among(if soaking() { &KEEPERS } else { &KEEPERS[..1] }),
    ]
}

fn kills(
    handle: &Handle,
    engine: Engine,
    fault: &'static str,
    after: Duration,
    few: (usize, usize),
) -> Result<()> {
    let (side_by_side, kills_each) = if soaking() { (4, 5) } else { few };
    let plan = Plan {
        side_by_side,
        kills_each,
    };
    let behind = thread::scope(|scope| {
        let chains: Vec<_> = (0..plan.side_by_side)
            .map(|_| scope.spawn(|| handle.block_on(chain(engine, after, plan.kills_each))))
            .collect();
        chains
            .into_iter()
            .map(|chain| {
                chain
                    .join()
                    .map_err(|_panic| anyhow!("a chain of kills panicked"))?
            })
            .sum::<Result<usize>>()
    })?;
    let kills = plan.side_by_side * plan.kills_each;
    tried(engine, fault, kills, "kills");
    tried(engine, fault, kills * SETS_A_KILL, "sets");
    tried(
        engine,
        fault,
        behind,
        "times local storage was behind and the shadow was not",
    );
    Ok(())
}

/// Ticks, kills, comes back and looks, again and again with one profile. Says how often local storage
/// had not all of it when the browser came back.
async fn chain(engine: Engine, after: Duration, kills: usize) -> Result<usize> {
    let home = Home::new(engine, Build::Root)?;
    let mut behind = 0;
    for kill in 0..kills {
        let (browser, is_behind) = back(&home, kill).await?;
        behind += usize::from(is_behind);
        let record = async |visit: &Visit<'_>| {
            for at in 0..SETS_A_KILL {
                tick(visit, kill * SETS_A_KILL + at).await?;
            }
            // The fault itself: this long after the last of them.
            tokio::time::sleep(after).await;
            Ok(())
        };
        let (browser, ()) = home.in_browser(browser, record).await?;
        browser.kill()?;
    }
    let (browser, is_behind) = back(&home, kills).await?;
    let all = async |visit: &Visit<'_>| {
        // Local storage is whole again too, so the next loss of the shadow costs nothing.
        same_sets(
            visit,
            kills * SETS_A_KILL,
            &sets(&events(&local(visit).await?)),
            "local storage",
        )
        .await?;
        same_sets(
            visit,
            kills * SETS_A_KILL,
            &sets(&events(&shadow(visit).await?)),
            "the shadow",
        )
        .await?;
        visit.open_live(Route::Progress).await?;
        history_counts(visit, u32::try_from(kills * SETS_A_KILL)?).await
    };
    let (browser, ()) = home.in_browser(browser, all).await?;
    browser.quit().await?;
    Ok(behind + usize::from(is_behind))
}

/// Starts the browser after some kills: every set that was ticked before must be ticked now. Says whether local storage
/// had less.
async fn back(home: &Home, kills: usize) -> Result<(Browser, bool)> {
    let wanted = kills * SETS_A_KILL;
    let look = async |visit: &Visit<'_>| {
        open_without_app(visit).await?;
        let before = sets(&events(&local(visit).await?)).len();
        open_settled(visit, Route::Today).await?;
        ticked_up_to(visit, wanted).await.with_context(|| {
            format!("after {kills} kills; local storage had kept {before} of {wanted} sets")
        })?;
        Ok(before < wanted)
    };
    home.in_browser(home.start().await?, look).await
}

/// The stored sets are those of the first boxes, each once.
async fn same_sets(visit: &Visit<'_>, wanted: usize, stored: &[(String, u8)], place: &str) -> Result<()> {
    let names: BTreeSet<String> = stored
        .iter()
        .map(|(exercise, set)| format!("set-{exercise}-{set}"))
        .collect();
    let ticked: BTreeSet<String> = boxes(visit)
        .await?
        .into_iter()
        .filter_map(|(name, is_ticked)| is_ticked.then_some(name))
        .collect();
    ensure!(
        names == ticked && stored.len() == wanted,
        "{wanted} sets were ticked; the page shows {ticked:?}, {place} holds {stored:?}"
    );
    Ok(())
}
