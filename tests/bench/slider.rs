//! The figure's slider, on a slow processor: the script of one step, and the frames while it moves.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use content::Route;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::chromium::{CPU_RATE, Live, cpu};
use super::figures::{median, percentile, spread};
use super::report::{Budget, Judged, Table};
use product_tests::machine::calm;

const SLIDER: &str = "#lab-depth";
/// The pages with that slider, and how many steps it can go from where it stands.
const PAGES: [(Route, usize); 2] = [(Route::Home, 30), (Route::Lab, 60)];
/// About one step a frame, as a finger drags.
const PAUSE_MS: u64 = 16;

/// Listens before and after everybody else. Between the two, the page's own handler runs, and what it has put off
/// to a microtask: the app's effects.
const WATCH: &str = "const slider = document.querySelector('#lab-depth');
    slider.focus();
    const seen = window.__steps = { script: [], frames: [], values: [], last: 0 };
    let start = 0;
    addEventListener('input', () => { start = performance.now(); }, true);
    addEventListener('input', () => {
      const now = performance.now();
      seen.script.push(now - start);
      seen.values.push(slider.value);
      seen.last = now;
    });
    let before = null;
    const frame = (now) => {
      // Only frames while it moves: from the first step on, up to a moment after the last.
      if (seen.script.length && performance.now() - seen.last < 40) {
        if (before !== null) seen.frames.push(now - before);
        before = now;
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);";

#[derive(Debug, Deserialize)]
struct Seen {
    script: Vec<f64>,
    frames: Vec<f64>,
    values: Vec<String>,
}

/// What Chromium has spent so far, in seconds.
#[derive(Debug, Default)]
struct Spent {
    script: f64,
    style: f64,
    layout: f64,
    tasks: f64,
}

pub(crate) async fn measure() -> Result<String> {
    let mut text = String::new();
    for (route, steps) in PAGES {
        text += &measure_on(route, steps).await?;
    }
    Ok(text)
}

async fn measure_on(route: Route, steps: usize) -> Result<String> {
    let live = Live::open(route).await?;
    let moved = move_it(&live, steps).await;
    live.browser.quit().await?;
    let (seen, spent) = moved?;
    let judged = [
        Judged {
            what: format!("script of one step, median of {}", seen.script.len()),
            value: median(&seen.script),
            digits: 1,
            unit: "ms",
            budget: Budget::Most(1.5),
            note: "",
        },
        Judged {
            what: format!("frame while it moves, p99 of {}", seen.frames.len()),
            value: percentile(&seen.frames, 99),
            digits: 1,
            unit: "ms",
            // The clock that a page is given ticks in steps of 0.1 ms, so a frame of 16.67 ms may show as 16.8.
            budget: Budget::Most(16.8),
            note: "one frame at 60 Hz: 16.7 and the clock's 0.1",
        },
    ];
    let mut table = Table::new(&["what", "ms"]);
    let a_step = |seconds: f64| format!("{:.2}", seconds * 1000.0 / seen.script.len() as f64);
    table.row([
        "script of one step, median (least–most)".to_owned(),
        spread(&seen.script, 1),
    ]);
    table.row(["frame, median (least–most)".to_owned(), spread(&seen.frames, 1)]);
    table.row([
        "by Chromium's own count, mean of a step: script".to_owned(),
        a_step(spent.script),
    ]);
    table.row(["… style".to_owned(), a_step(spent.style)]);
    table.row(["… layout".to_owned(), a_step(spent.layout)]);
    table.row(["… all tasks of the main thread".to_owned(), a_step(spent.tasks)]);
    Ok(format!(
        "### {}\n\n{}\n{}\n{steps} presses of an arrow key on `{SLIDER}`, one every {PAUSE_MS} ms, processor ×{CPU_RATE}, 412×823. \
         Script: from before the page's first listener of `input` to after its last, with the microtasks in between. \
         Frames: between calls of `requestAnimationFrame`. Chromium's own count (`Performance.getMetrics`) also holds the \
         measuring itself and the key events.\n",
        route.title(),
        Judged::table(&judged).markdown(),
        table.markdown()
    ))
}

async fn move_it(live: &Live, steps: usize) -> Result<(Seen, Spent)> {
    live.until("document.querySelector('#lab-depth')").await?;
    live.js::<()>(WATCH).await?;
    calm().await;
    cpu(&live.browser, CPU_RATE).await?;
    let cdp = live.browser.driver.cdp();
    cdp.send_raw("Performance.enable", json!({})).await?;
    // Downward first: the slider stands far up, and at its end a key changes nothing.
    // Down and up are one tick each, and a tick lasts as long as the idle pointer waits.
    let tick = Duration::from_millis(PAUSE_MS / 2);
    let keys = live
        .browser
        .driver
        .action_chain_with_delay(Some(tick), Some(tick));
    let keys = keys.send_keys(char::from(Key::Left).to_string().repeat(steps));
    let before = spent(live).await?;
    keys.perform().await?;
    let after = spent(live).await?;
    let seen: Seen = live.js("return __steps").await?;
    let mut values = seen.values.clone();
    values.dedup();
    ensure!(
        values.len() == steps,
        "{steps} presses made {} steps: {:?}",
        values.len(),
        seen.values
    );
    let spent = Spent {
        script: after.script - before.script,
        style: after.style - before.style,
        layout: after.layout - before.layout,
        tasks: after.tasks - before.tasks,
    };
    Ok((seen, spent))
}

async fn spent(live: &Live) -> Result<Spent> {
    let answer = live
        .browser
        .driver
        .cdp()
        .send_raw("Performance.getMetrics", json!({}))
        .await?;
    let metrics = answer["metrics"].as_array().context("no metrics")?;
    let of = |name: &str| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or(f64::NAN)
    };
    Ok(Spent {
        script: of("ScriptDuration"),
        style: of("RecalcStyleDuration"),
        layout: of("LayoutDuration"),
        tasks: of("TaskDuration"),
    })
}
