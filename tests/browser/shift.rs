//! Nothing moves when the app comes: quick or 3 s late, on a phone and on a desk.

use std::time::Duration;

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Engine;
use serde::Deserialize;
use xtask::host::Wasm;

use crate::checks::{Check, name_of};
use crate::visit::Visit;

const LATE: Duration = Duration::from_secs(3);

pub(crate) fn checks() -> Vec<Check> {
    let mut all = Vec::new();
    for route in [Route::Home, Route::Lesson(0), Route::Quiz, Route::Routine] {
        for width in [390, 1280] {
            for late in [false, true] {
                let speed = if late { "late" } else { "quick" };
                all.push(Check::new(
                    format!("shift/{}-{width}-{speed}", name_of(route)),
                    async move |visit: &Visit<'_>| still(visit, route, width, late).await,
                ));
            }
        }
    }
    all
}

/// Keeps the nodes of the standing page, and the seats of the live places: who sits there will change.
const KEEP: &str = "
    const live = [...document.querySelectorAll('main [data-live]')];
    window.__seats = live.map((one) => [one.parentElement, [...one.parentElement.children].indexOf(one)]);
    window.__standing = [...document.querySelectorAll('body > *, header *, nav *, main, main *, footer *')]
      .filter((one) => one.closest('[data-live]') === null && one.tagName !== 'SCRIPT');
    const last = live.at(-1);
    window.__above = new Set(__standing.filter((one) =>
      last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING));
    return live.length";

/// Where each of them starts, and how large the live places are. What lies below the last live place may move
/// while it is out of sight; everything else stays.
const BOXES: &str = "
    const boxOf = (one, bound, sized) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const name = one.tagName + (one.id && '#' + one.id) + ' ' + one.textContent.trim().slice(0, 40);
      return { name, bound, inSight: height > 0 && y < innerHeight, at: [x, y + scrollY, width, sized ? height : 0] };
    };
    return [
      ...__seats.map(([parent, index], n) => boxOf(parent.children[index], true, n + 1 < __seats.length)),
      ...__standing.map((one) => boxOf(one, __above.has(one), false)),
    ];";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    name: String,
    bound: bool,
    in_sight: bool,
    at: [f64; 4],
}

#[derive(Debug, Deserialize)]
struct Shift {
    value: f64,
    nodes: Vec<String>,
}

async fn still(visit: &Visit<'_>, route: Route, width: u32, late: bool) -> Result<()> {
    visit.browser.viewport(width, 844).await?;
    visit
        .host
        .faults()
        .wasm(if late { Wasm::Delay(LATE) } else { Wasm::Held });
    visit.open(&visit.href(route)).await?;
    visit.painted().await?;
    let live: usize = visit.js(KEEP, []).await?;
    ensure!(live > 0, "no live place");
    let before: Vec<Place> = visit.js(BOXES, []).await?;
    let taken: bool = visit
        .js("return document.documentElement.dataset.app === 'on'", [])
        .await?;
    ensure!(!taken, "the app was there before the boxes were measured");
    ensure!(before.len() > 20, "only {} boxes", before.len());
    visit
        .host
        .faults()
        .wasm(if late { Wasm::Delay(LATE) } else { Wasm::Normal });
    visit.taken_over().await?;
    let after: Vec<Place> = visit.js(BOXES, []).await?;
    for (old, new) in before.iter().zip(&after) {
        let moved = old
            .at
            .iter()
            .zip(new.at)
            .map(|(old, new)| (old - new).abs())
            .fold(0.0, f64::max);
        let may_move = !old.bound && !old.in_sight && !new.in_sight;
        ensure!(
            may_move || moved < 0.5,
            "{:?} {:?} became {:?} {:?}",
            old.name,
            old.at,
            new.name,
            new.at
        );
    }
    ensure!(
        before.len() == after.len(),
        "{} boxes became {}",
        before.len(),
        after.len()
    );
    // Chromium also counts what moved in between and came back, from the first paint on.
    let (sees, shifts): (bool, Vec<Shift>) = visit
        .js("__probe.flush(); return [__probe.seesShifts, __probe.shifts]", [])
        .await?;
    ensure!(
        sees || visit.browser.engine != Engine::Chromium,
        "Chromium no longer reports layout shifts"
    );
    let total: f64 = shifts.iter().map(|one| one.value).sum();
    let nodes: Vec<_> = shifts.iter().flat_map(|one| &one.nodes).collect();
    ensure!(shifts.is_empty(), "layout shift {total}: {nodes:?}");
    Ok(())
}
