//! Right to left, as a translator sets it: everything keeps its place, from the other side.

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Engine;
use serde_json::json;

use crate::checks::Check;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    [
        Check::new("direction/the-knob-stays-in-its-track", knob),
        Check::new("direction/pages-from-right-to-left-fit", fits),
        Check::new("direction/figures-stay-as-they-are", figures),
    ]
    .map(|check| check.among(&[Engine::Chromium, Engine::Firefox]))
    .into()
}

async fn open(visit: &Visit<'_>, route: Route) -> Result<()> {
    visit.open_live(route).await?;
    turn(visit, "rtl").await
}

/// Sets the direction, and that nothing moves on its way to where it belongs.
async fn turn(visit: &Visit<'_>, direction: &str) -> Result<()> {
    visit
        .js::<bool>(
            "document.documentElement.dir = arguments[0];
             document.documentElement.dataset.motion = 'less'; return true",
            [json!(direction)],
        )
        .await?;
    visit.painted().await
}

/// What a browser makes of the knob's styles, on and off: whole inside its track, at its start and at its end.
async fn knob(visit: &Visit<'_>) -> Result<()> {
    for dir in ["rtl", "ltr"] {
        visit.open_live(Route::Lab).await?;
        turn(visit, dir).await?;
        let places: Vec<(f64, f64, f64)> = visit
            .js(
                "const one = document.querySelector('.switch:not(:disabled)');
                 const place = () => {
                   const knob = getComputedStyle(one, '::before');
                   const [along] = knob.translate === 'none' ? [0] : knob.translate.split(' ').map(parseFloat);
                   return [parseFloat(knob.left) + along, parseFloat(knob.width), one.clientWidth];
                 };
                 const first = place(); one.click(); return [first, place()]",
                [],
            )
            .await?;
        for (left, width, track) in &places {
            ensure!(
                *width > 10.0 && *left >= 1.0 && left + width <= track - 1.0,
                "{dir}: the knob is {left} to {} in a track of {track}",
                left + width
            );
        }
        let moved = places[1].0 - places[0].0;
        ensure!(
            if dir == "rtl" { moved < -10.0 } else { moved > 10.0 },
            "{dir}: switched on, the knob moved by {moved}"
        );
    }
    Ok(())
}

const MAIN_PAGES: [Route; 10] = [
    Route::Home,
    Route::Lessons,
    Route::Lesson(0),
    Route::Lab,
    Route::Quiz,
    Route::Routine,
    Route::Today,
    Route::Progress,
    Route::Evidence,
    Route::Settings,
];

async fn fits(visit: &Visit<'_>) -> Result<()> {
    for width in [320, 390, 1280] {
        visit.browser.viewport(width, 700).await?;
        for route in MAIN_PAGES {
            open(visit, route).await?;
            let out: Vec<String> = visit
                .js(
                    "const root = document.documentElement;
                     const clips = (one) => one.parentElement
                       && (getComputedStyle(one.parentElement).overflowX !== 'visible' || clips(one.parentElement));
                     const out = [...document.querySelectorAll('body *:not(svg *)')].filter((one) => {
                       const box = one.getBoundingClientRect();
                       return box.width > 1 && (box.left < -1 || box.right > innerWidth + 1) && !clips(one)
                         && getComputedStyle(one).position !== 'absolute';
                     }).map((one) => one.outerHTML.slice(0, 90));
                     return root.scrollWidth > root.clientWidth ? ['the page is wider than the window', ...out] : out",
                    [],
                )
                .await?;
            ensure!(out.is_empty(), "{route:?} at {width}: {out:?}");
        }
    }
    Ok(())
}

/// A person faces the same way, and numbers stand where they stood: in a figure nothing moves.
async fn figures(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    for route in [Route::Home, Route::Lab, Route::Lesson(0)] {
        const PLACES: &str = "return [...document.querySelectorAll('main svg')].map((svg) => {
            const box = svg.getBoundingClientRect();
            return [...svg.querySelectorAll('path, text, rect')].map((one) => {
              const { x, y, width } = one.getBoundingClientRect();
              return [x - box.x, y - box.y, width].map(Math.round).join();
            }).join(' ');
          })";
        visit.open_live(route).await?;
        visit
            .js::<bool>(
                "document.querySelectorAll('.next-list svg').forEach((one) => one.remove()); return true",
                [],
            )
            .await?;
        visit.painted().await?;
        let before: Vec<String> = visit.js(PLACES, []).await?;
        turn(visit, "rtl").await?;
        let after: Vec<String> = visit.js(PLACES, []).await?;
        ensure!(before.len() > 2, "{route:?} has {} figures", before.len());
        for (before, after) in before.iter().zip(&after) {
            ensure!(before == after, "{route:?}: a figure was {before}, is {after}");
        }
    }
    Ok(())
}
