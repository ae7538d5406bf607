//! Starting with ten years of history, on a slow processor, beside starting with none.

use anyhow::{Result, ensure};
use coach::chunk::split;
use coach::{Day, Epoch, Journal, Key, Slug, What, Writer};
use content::{EXERCISES, Route};
use serde_json::json;

use super::chromium::{CPU_RATE, Live, cpu, first_script};
use super::figures::{median, spread};
use super::report::{Budget, Judged, Table};
use product_tests::machine::calm;

const STARTS: usize = 9;
/// 4 sessions a week.
const SESSIONS: u64 = 10 * 52 * 4;
const SETS: u8 = 3;

/// Notes when the app has taken over, and when the second copy has answered.
const WATCH: &str = "new MutationObserver(() => {
    const { app, shadow } = document.documentElement.dataset;
    if (app === 'on') window.__on ??= performance.now();
    if (shadow === 'answered') window.__answered ??= performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app', 'data-shadow'] });";

pub(crate) async fn measure() -> Result<String> {
    let live = Live::open(Route::Home).await?;
    let measured = both(&live).await;
    live.browser.quit().await?;
    let (empty, full, events) = measured?;
    let of =
        |starts: &[(f64, f64)], which: fn(&(f64, f64)) -> f64| starts.iter().map(which).collect::<Vec<_>>();
    let [none, ten] = [&empty, &full].map(|starts| of(starts, |start| start.0));
    let judged = [Judged {
        what: "start to takeover: ten years of history more than none".into(),
        value: median(&ten) - median(&none),
        digits: 0,
        unit: "ms",
        budget: Budget::Most(150.0),
        note: "",
    }];
    let mut table = Table::new(&[
        "median (least–most)",
        "taken over, ms",
        "second copy answered, ms",
    ]);
    for (name, starts) in [("no history", &empty), ("ten years", &full)] {
        let answered = of(starts, |start| start.1);
        table.row([
            name.to_owned(),
            spread(&of(starts, |start| start.0), 0),
            spread(&answered, 0),
        ]);
    }
    Ok(format!(
        "{}\n{}\nThe home page, reloaded {STARTS} times on a full net with the browser's cache, processor ×{CPU_RATE}; from the \
         navigation on. Ten years are {events} events in sealed chunks, in local storage and in the second copy.\n",
        Judged::table(&judged).markdown(),
        table.markdown()
    ))
}

/// Starts without and with history, and how many events it has.
async fn both(live: &Live) -> Result<(Vec<(f64, f64)>, Vec<(f64, f64)>, usize)> {
    first_script(&live.browser, WATCH).await?;
    let empty = starts(live).await?;
    let journal = ten_years();
    for (place, text) in split(journal.events()).into_iter().enumerate() {
        let key = Key::new("/", Epoch::FIRST, false, Writer::new(1), &place.to_string());
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        live.browser
            .driver
            .execute(script, vec![json!(key.as_str()), json!(text)])
            .await?;
    }
    // The second copy takes it over at the next start, in one step.
    live.browser.driver.refresh().await?;
    live.until("document.documentElement.dataset.shadow === 'answered'")
        .await?;
    let copied = "new Promise((done) => {
        indexedDB.open('kf:/').onsuccess = ({ target: { result: db } }) => {
          db.transaction('records').objectStore('records').getAllKeys().onsuccess = ({ target }) => { db.close(); done(target.result.length) };
        };
      })";
    let keys: usize = live.js_until_done(&format!("{copied}.then(done)")).await?;
    ensure!(keys > 16, "the second copy holds {keys} records");
    let full = starts(live).await?;
    Ok((empty, full, journal.events().len()))
}

async fn starts(live: &Live) -> Result<Vec<(f64, f64)>> {
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        calm().await;
        cpu(&live.browser, CPU_RATE).await?;
        live.browser.driver.refresh().await?;
        live.until("window.__on && window.__answered").await?;
        starts.push((live.js("return __on").await?, live.js("return __answered").await?));
        cpu(&live.browser, 1.0).await?;
    }
    Ok(starts)
}

/// A page load for each session, as in `crates/coach/benches/ten_years.rs`.
fn ten_years() -> Journal {
    let mut journal = Journal::default();
    for session in 0..SESSIONS {
        let writer = Writer::new(session.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let day = Day(20_780 + i32::try_from(session * 7 / 4).unwrap_or_default());
        let at_ms = 1_795_435_200_000 + session * 151_200_000;
        for exercise in EXERCISES.iter().take(8).filter_map(|item| Slug::new(item.slug)) {
            for set in 1..=SETS {
                let what = What::SetDone {
                    exercise: exercise.clone(),
                    level: 2,
                    set,
                    amount: 12,
                    load_g: None,
                };
                journal.record(writer, at_ms + u64::from(set) * 75_123, day, what);
            }
            let pain = What::PainFelt { exercise, pain: 1 };
            journal.record(writer, at_ms + 300_000, day, pain);
        }
        journal.record(writer, at_ms + 4_000_000, day, What::SessionFinished);
    }
    journal
}
