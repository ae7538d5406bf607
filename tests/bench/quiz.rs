//! Answering the quiz, on a slow processor: from the press to the next paint.

use anyhow::{Result, ensure};
use content::Route;
use serde::Deserialize;

use super::chromium::{CPU_RATE, Live, cpu};
use super::figures::{median, most, spread};
use super::report::{Budget, Judged, Table};
use product_tests::machine::calm;

const ANSWERS: usize = 12;
/// The shortest that the browser tells.
const LEAST_MS: f64 = 16.0;

/// Keeps every entry of the Event Timing API. One press makes several (pointerup, click …) with one number.
const WATCH: &str = "window.__events = [];
    new PerformanceObserver((list) => __events.push(...list.getEntries()
        .map((one) => [one.interactionId, one.duration, one.processingEnd - one.processingStart])))
      .observe({ type: 'event', durationThreshold: 16, buffered: false });";

/// After the paint and the entry about it, which comes a little later.
const TOLD: &str = "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(__events.splice(0)), 300)))";

/// Number of the press (0: none), from it to the paint, and what the handlers took, in ms.
#[derive(Debug, Deserialize)]
struct Entry(u64, f64, f64);

/// What one press cost.
struct Press {
    /// From the press to the next paint, in steps of 8 ms, the longest of its events.
    to_paint_ms: f64,
    /// What the handlers of its longest event took.
    script_ms: f64,
}

impl Press {
    fn of(entries: &[Entry]) -> Self {
        let longest = |figure: fn(&Entry) -> f64, least| {
            let pressed = entries.iter().filter(|entry| entry.0 != 0);
            pressed.map(figure).fold(least, f64::max)
        };
        Self {
            to_paint_ms: longest(|entry| entry.1, LEAST_MS),
            script_ms: longest(|entry| entry.2, 0.0),
        }
    }
}

pub(crate) async fn measure() -> Result<String> {
    let live = Live::open(Route::Quiz).await?;
    let presses = answer_all(&live).await;
    live.browser.quit().await?;
    let (answers, steps) = presses?;
    let to_paint = |presses: &[Press]| presses.iter().map(|press| press.to_paint_ms).collect::<Vec<_>>();
    let script = |presses: &[Press]| presses.iter().map(|press| press.script_ms).collect::<Vec<_>>();
    let judged = [
        ("median", median(&to_paint(&answers))),
        ("worst", most(&to_paint(&answers))),
    ]
    .map(|(which, value)| Judged {
        what: format!("answer to next paint, {which} of {}", answers.len()),
        value,
        digits: 0,
        unit: "ms",
        budget: Budget::Most(50.0),
        note: "",
    });
    let mut table = Table::new(&["median (least–most)", "to next paint ms", "handlers ms"]);
    for (name, presses) in [("press on Answer", &answers), ("press on the next card", &steps)] {
        table.row([
            name.to_owned(),
            spread(&to_paint(presses), 0),
            spread(&script(presses), 1),
        ]);
    }
    let order: Vec<String> = answers
        .iter()
        .map(|press| press.to_paint_ms.to_string())
        .collect();
    Ok(format!(
        "{}\n{}\nReal clicks by WebDriver on the quiz, processor ×{CPU_RATE}, 412×823. Event Timing entries, the longest of one \
         press; the browser counts in steps of 8 ms and tells nothing below 16 ms, which is counted as 16. Answers in their order: {}.\n",
        Judged::table(&judged).markdown(),
        table.markdown(),
        order.join(", ")
    ))
}

/// Goes through as many rounds as it takes. Returns the presses that answered and those that went on.
async fn answer_all(live: &Live) -> Result<(Vec<Press>, Vec<Press>)> {
    live.js::<()>(WATCH).await?;
    calm().await;
    cpu(&live.browser, CPU_RATE).await?;
    let (mut answers, mut steps) = (Vec::new(), Vec::new());
    while answers.len() < ANSWERS {
        live.click("[data-live=quiz] .ask fieldset:not(.sure) label.opt")
            .await?;
        live.click("[data-live=quiz] .sure label.opt").await?;
        answers.push(press(live, "[data-live=quiz] .ask .acts button").await?);
        live.until("document.querySelector('.answer-place .answer')")
            .await?;
        steps.push(press(live, "[data-live=quiz] .answer-place .acts button").await?);
        if live.js("return !!document.querySelector('.result')").await? {
            live.click(".result .acts button").await?;
        }
        live.until("document.querySelector('[data-live=quiz] .ask') && !document.querySelector('.answer')")
            .await?;
    }
    ensure!(
        answers
            .iter()
            .chain(&steps)
            .any(|press| press.to_paint_ms > LEAST_MS),
        "not one press of {} took longer than 16 ms: the browser tells no event times",
        answers.len() + steps.len()
    );
    Ok((answers, steps))
}

async fn press(live: &Live, css: &str) -> Result<Press> {
    // What was pressed before has been painted and told.
    live.js_until_done::<Vec<Entry>>(TOLD).await?;
    live.click(css).await?;
    Ok(Press::of(&live.js_until_done::<Vec<Entry>>(TOLD).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_costs_what_its_longest_event_does() {
        let entry = |id, duration, script| Entry(id, duration, script);
        let press = Press::of(&[entry(0, 96.0, 50.0), entry(7, 24.0, 2.0), entry(7, 32.0, 1.5)]);
        assert_eq!((press.to_paint_ms, press.script_ms), (32.0, 2.0));
        assert_eq!(Press::of(&[]).to_paint_ms, LEAST_MS);
    }
}
