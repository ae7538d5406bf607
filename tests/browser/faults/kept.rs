//! What a browser keeps, read past the app, and what the page shows of it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use coach::{Event, EventId, What};
use content::{Route, words};
use serde_json::json;
use tempfile::NamedTempFile;
use thirtyfour::By;

use crate::visit::Visit;

/// Texts by their keys.
pub(crate) type Texts = BTreeMap<String, String>;

/// Everything in local storage, also what is not the app's.
pub(crate) async fn local(visit: &Visit<'_>) -> Result<Texts> {
    visit.js("return { ...localStorage }", []).await
}

/// Everything in the shadow. A database that is not there is not made by looking.
pub(crate) async fn shadow(visit: &Visit<'_>) -> Result<Texts> {
    const READ: &str = "const [name, done] = arguments;
        let request;
        // Where a fault has taken `open` away, it has left the real one.
        const open = window.__realOpen ?? indexedDB.open;
        try { request = open.call(indexedDB, name) } catch { return done({}) }
        request.onupgradeneeded = () => request.transaction.abort();
        request.onerror = () => done({});
        request.onsuccess = () => {
          const db = request.result;
          if (!db.objectStoreNames.contains('records')) { db.close(); return done({}) }
          const store = db.transaction('records').objectStore('records');
          const keys = store.getAllKeys(), values = store.getAll();
          values.onsuccess = () => {
            db.close();
            done(Object.fromEntries(keys.result.map((key, at) => [String(key), String(values.result[at])])));
          };
        };";
    let name = format!("kf:{}", visit.base());
    let answer = visit.browser.driver.execute_async(READ, [json!(name)]).await?;
    answer.convert().context("reading the shadow")
}

/// The intact events of texts, each once, in their order. Of an import only what `i` chunks hold is left out.
pub(crate) fn events(texts: &Texts) -> Vec<Event> {
    let mut all: BTreeMap<EventId, Event> = BTreeMap::new();
    for (key, text) in texts {
        if key.contains(":j:")
            && let Ok(decoded) = coach::codec::decode(text)
        {
            all.extend(decoded.events.into_iter().map(|event| (event.id, event)));
        }
    }
    all.into_values().collect()
}

/// The sets among events that nobody has taken back: exercise and number, in the order in which they were done.
pub(crate) fn sets(events: &[Event]) -> Vec<(String, u8)> {
    let undone: BTreeSet<EventId> = events
        .iter()
        .filter_map(|event| match event.what {
            What::Undone { of } => Some(of),
            _ => None,
        })
        .collect();
    events
        .iter()
        .filter(|event| !undone.contains(&event.id))
        .filter_map(|event| match &event.what {
            What::SetDone { exercise, set, .. } => Some((exercise.as_str().to_owned(), *set)),
            _ => None,
        })
        .collect()
}

/// Waits until the shadow holds what is wanted.
pub(crate) async fn shadow_has(
    visit: &Visit<'_>,
    what: &str,
    is_wanted: impl Fn(&[Event]) -> bool,
) -> Result<()> {
    store_has(async || shadow(visit).await, what, is_wanted).await
}

/// Waits until the journal in local storage is as wanted.
pub(crate) async fn local_has(
    visit: &Visit<'_>,
    what: &str,
    is_wanted: impl Fn(&[Event]) -> bool,
) -> Result<()> {
    store_has(async || local(visit).await, what, is_wanted).await
}

async fn store_has(
    read: impl AsyncFn() -> Result<Texts>,
    what: &str,
    is_wanted: impl Fn(&[Event]) -> bool,
) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        let texts = read().await?;
        if is_wanted(&events(&texts)) {
            return Ok(());
        }
        if Instant::now() > deadline {
            bail!("waited in vain for {what}; there is {texts:?}");
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Waits until the app has heard from the shadow, or has given it up. Says which.
pub(crate) async fn settled(visit: &Visit<'_>) -> Result<String> {
    let state = visit
        .until(
            "data-shadow to be answered or silent",
            "const state = document.documentElement.dataset.shadow;
             return state === 'answered' || state === 'silent' ? state : null",
            [],
        )
        .await?;
    visit.painted().await?;
    Ok(serde_json::from_value(state)?)
}

pub(crate) async fn open_settled(visit: &Visit<'_>, route: Route) -> Result<String> {
    visit.open_live(route).await?;
    settled(visit).await
}

/// A file of the same origin without the app: what is put into storage there, no app puts back.
pub(crate) async fn open_without_app(visit: &Visit<'_>) -> Result<()> {
    visit.open(&format!("{}robots.txt", visit.base())).await
}

/// The names of today's boxes in their order, and which are ticked.
pub(crate) async fn boxes(visit: &Visit<'_>) -> Result<Vec<(String, bool)>> {
    visit
        .js(
            "return [...document.querySelectorAll('.exercise .tick input')].map((one) => [one.name, one.checked])",
            [],
        )
        .await
}

/// Ticks the box at a place with a real click and waits until it is ticked.
pub(crate) async fn tick(visit: &Visit<'_>, at: usize) -> Result<()> {
    let all = boxes(visit).await?;
    let (name, is_ticked) = all.get(at).with_context(|| format!("no box {at} in {all:?}"))?;
    ensure!(!is_ticked, "{name} is ticked already");
    visit
        .click(&format!("label.tick:has(input[name=\"{name}\"])"))
        .await?;
    visit
        .until(
            &format!("{name} to be ticked"),
            "return document.querySelector(`input[name=\"${arguments[0]}\"]`).checked",
            [json!(name)],
        )
        .await
        .map(drop)
}

/// Waits until exactly the first boxes are ticked.
pub(crate) async fn ticked_up_to(visit: &Visit<'_>, wanted: usize) -> Result<()> {
    visit
        .until(
            &format!("exactly the first {wanted} boxes to be ticked"),
            "const all = [...document.querySelectorAll('.exercise .tick input')].map((one) => one.checked);
             return all.length > 0 && all.every((is, at) => is === at < arguments[0])",
            [json!(wanted)],
        )
        .await
        .map(drop)
}

/// Waits for exactly one notice in sight, and that its words fit.
pub(crate) async fn one_notice(visit: &Visit<'_>, fits: &str) -> Result<String> {
    let text = visit
        .until(
            &format!("one notice like {fits}"),
            "const all = [...document.querySelectorAll('[data-live=notices] .notice')]
               .filter((one) => one.checkVisibility()).map((one) => one.textContent);
             return all.length === 1 && new RegExp(arguments[0], 'i').test(all[0]) && all[0]",
            [json!(fits)],
        )
        .await?;
    Ok(serde_json::from_value(text)?)
}

/// Gives a file to the page's restore field.
pub(crate) async fn give(visit: &Visit<'_>, file: &NamedTempFile) -> Result<()> {
    let path = file.path().to_str().context("a path in letters")?.to_owned();
    let css = By::Css("[data-live=data] input[type=file]");
    let input = visit.browser.driver.find(css).await?;
    Ok(input.send_keys(path).await?)
}

/// How many sets the history counts.
pub(crate) async fn history_counts(visit: &Visit<'_>, sets: u32) -> Result<()> {
    let wanted = if sets == 0 {
        "return !!document.querySelector('[data-live=history] .empty')"
    } else {
        "return [...document.querySelectorAll('[data-live=history] .sums li')]
           .some((one) => one.textContent.trim() === arguments[0])"
    };
    visit
        .until(
            &format!("{sets} sets in the history"),
            wanted,
            [json!(words::progress::sum_sets(sets))],
        )
        .await
        .map(drop)
}

/// Nothing went wrong inside the page.
pub(crate) async fn no_complaints(visit: &Visit<'_>) -> Result<()> {
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

/// Runs before the page and writes down every step that the first exercise is seen on.
pub(crate) const WATCH: &str = "(() => {
  const seen = window.__seen = [];
  const look = () => {
    const exercise = document.querySelector('[data-live=today] .exercise');
    const step = exercise ? [...exercise.querySelectorAll('.levels input')].findIndex((one) => one.checked) + 1 : null;
    const doses = exercise?.querySelector('.ex-do');
    const now = doses && getComputedStyle(doses).visibility === 'hidden' ? 'checking'
      : step === null ? 'nothing' : 'step ' + step;
    if (seen.at(-1) !== now) seen.push(now);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  const frame = () => { look(); requestAnimationFrame(frame) };
  requestAnimationFrame(frame);
})();";

/// What [`WATCH`] has seen.
pub(crate) async fn seen(visit: &Visit<'_>) -> Result<Vec<String>> {
    visit.js("return __seen", []).await
}

/// Chooses a step of the first exercise and waits until it is the chosen one.
pub(crate) async fn choose_step(visit: &Visit<'_>, step: usize) -> Result<()> {
    visit
        .click(&format!(".exercise .levels .opt:nth-of-type({step})"))
        .await?;
    on_step(visit, step).await
}

pub(crate) async fn on_step(visit: &Visit<'_>, step: usize) -> Result<()> {
    visit
        .until(
            &format!("step {step}"),
            "const all = document.querySelectorAll('.exercise')[0]?.querySelectorAll('.levels input');
             return !!all && all[arguments[0] - 1].checked",
            [json!(step)],
        )
        .await
        .map(drop)
}

pub(crate) fn chose(events: &[Event], wanted: u8) -> bool {
    let last = events.iter().rev().find_map(|event| match event.what {
        What::LevelChosen { level, .. } => Some(level),
        _ => None,
    });
    last == Some(wanted)
}

/// Two steps are chosen, the harder one first, and both have come into the shadow. Gives local storage as it was
/// between the two.
pub(crate) async fn harder_then_easier(visit: &Visit<'_>) -> Result<Texts> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    choose_step(visit, 2).await?;
    shadow_has(visit, "step 2", |events| chose(events, 2)).await?;
    let between = local(visit).await?;
    choose_step(visit, 1).await?;
    shadow_has(visit, "step 1", |events| chose(events, 1)).await?;
    Ok(between)
}

/// Makes local storage hold exactly this, from a page without the app.
pub(crate) async fn put_local(visit: &Visit<'_>, texts: &Texts) -> Result<()> {
    open_without_app(visit).await?;
    visit
        .js::<bool>(
            "localStorage.clear();
             for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text);
             return true",
            [json!(texts)],
        )
        .await
        .map(drop)
}

/// Words as an expression that finds nothing but them.
pub(crate) fn regex_of(words: &str) -> String {
    words
        .chars()
        .flat_map(|c| {
            (!c.is_alphanumeric() && c != ' ')
                .then_some('\\')
                .into_iter()
                .chain([c])
        })
        .collect()
}
