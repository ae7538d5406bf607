//! What is stored is not what was written, or the clock is not what it was.

use anyhow::{Context, Result, ensure};
use coach::What;
use content::Route;
use product_tests::engines::Engine;
use serde_json::json;

use super::kept::{
    Texts, boxes, events, history_counts, local, no_complaints, one_notice, open_settled, put_local, sets,
    settled, shadow_has, tick, ticked_up_to,
};
use super::{if_soaking, tried};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        Check::new("faults/chunk-overwritten-with-random-bytes", overwritten)
            .among(if_soaking(&[Engine::Chromium])),
        Check::new("faults/clock-set-back-a-day", clock).among(if_soaking(&[Engine::Chromium])),
        Check::new("faults/newer-app", newer).among(if_soaking(&[Engine::Chromium])),
    ]
}

/// Bytes that look like nothing and are the same in every run.
fn noise(length: usize) -> String {
    let mut state: u32 = 0x6b6e_6565;
    (0..length)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from((state >> 24) as u8)
        })
        .collect()
}

/// The keys under which sets are stored, in the order of the sets.
fn keys_with_sets(texts: &Texts) -> Vec<String> {
    let mut keys: Vec<_> = texts
        .iter()
        .filter_map(|(key, text)| {
            let own = Texts::from([(key.clone(), text.clone())]);
            let first = events(&own)
                .into_iter()
                .find(|event| matches!(event.what, What::SetDone { .. }))?;
            Some((first.id, key.clone()))
        })
        .collect();
    keys.sort();
    keys.into_iter().map(|(_, key)| key).collect()
}

async fn overwritten(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    // Each page load has a chunk of its own.
    for load in 0..3 {
        open_settled(visit, Route::Today).await?;
        ticked_up_to(visit, load).await?;
        tick(visit, load).await?;
    }
    shadow_has(visit, "three sets", |events| sets(events).len() == 3).await?;
    let whole = local(visit).await?;
    let keys = keys_with_sets(&whole);
    ensure!(keys.len() == 3, "sets stand under {keys:?}");
    let text = whole.get(&keys[0]).context("the first chunk")?;
    let spoils = [
        ("overwritten", noise(text.len())),
        ("cut in half", text[..text.len() / 2].to_owned()),
        ("cut to nothing", String::new()),
    ];
    for (name, spoilt) in &spoils {
        let mut texts = whole.clone();
        texts.insert(keys[0].clone(), spoilt.clone());
        put_local(visit, &texts).await?;
        open_settled(visit, Route::Today).await?;
        ticked_up_to(visit, 3).await.with_context(|| (*name).to_owned())?;
        // How many depends on what was tried before.
        one_notice(visit, "^Restored .*second copy")
            .await
            .with_context(|| (*name).to_owned())?;
        // And after one more entry.
        tick(visit, 3).await?;
        let now = local(visit).await?;
        ensure!(
            now.get(&keys[0]) == Some(spoilt),
            "{name}: the bytes became {:?}",
            now.get(&keys[0])
        );
        ensure!(
            sets(&events(&now)).len() == 4,
            "{name}: local storage was not made whole: {now:?}"
        );
        // As before, for the next.
        untick(visit, 3).await?;
        shadow_has(visit, "three sets", |events| sets(events).len() == 3).await?;
    }
    no_complaints(visit).await?;
    tried(
        visit.browser.engine,
        "chunk-overwritten-with-random-bytes",
        spoils.len(),
        "spoilt texts",
    );
    Ok(())
}

async fn untick(visit: &Visit<'_>, at: usize) -> Result<()> {
    let all = boxes(visit).await?;
    let (name, _) = all.get(at).context("no such box")?;
    visit
        .click(&format!("label.tick:has(input[name=\"{name}\"])"))
        .await?;
    visit
        .until(
            &format!("{name} to be taken back"),
            "return !document.querySelector(`input[name=\"${arguments[0]}\"]`).checked",
            [json!(name)],
        )
        .await
        .map(drop)
}

/// Sets the page's clock by whole days, now or before it starts.
fn clock_by(days: i32) -> String {
    format!(
        "(() => {{
  const Real = window.__RealDate ??= Date, shift = {days} * 86400000;
  window.Date = class Date extends Real {{
    constructor(...given) {{ super(...(given.length ? given : [Real.now() + shift])) }}
    static now() {{ return Real.now() + shift }}
  }};
}})();"
    )
}

async fn clock(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    for at in 0..2 {
        tick(visit, at).await?;
    }
    // Back while the page is open: a press on what was shown for another day only turns the page. What is recorded next
    // is of the day before, and the sets of the day after stay.
    visit
        .js::<bool>(&format!("{} return true", clock_by(-1)), [])
        .await?;
    visit.host.faults().also_run(clock_by(-1));
    visit.click(".exercise .tick").await?;
    ticked_up_to(visit, 0).await?;
    tick(visit, 2).await?;
    open_settled(visit, Route::Today).await?;
    let ticked: Vec<bool> = boxes(visit).await?.into_iter().map(|(_, is)| is).collect();
    ensure!(
        ticked.iter().filter(|is| **is).count() == 1 && ticked[2],
        "on the day before: {ticked:?}"
    );
    tick(visit, 0).await?;
    untick(visit, 0).await?;
    tick(visit, 1).await?;
    let stored = events(&local(visit).await?);
    let counters: Vec<u64> = stored.iter().map(|event| event.id.counter).collect();
    ensure!(
        counters.windows(2).all(|pair| pair[0] < pair[1]),
        "an id was given twice or out of turn: {counters:?}"
    );
    let days: Vec<i32> = stored.iter().map(|event| event.day.0).collect();
    let today = days.first().copied().unwrap_or_default();
    ensure!(
        days == [today, today, today - 1, today - 1, today - 1, today - 1],
        "days in the order of recording: {days:?}"
    );
    visit.open_live(Route::Progress).await?;
    settled(visit).await?;
    history_counts(visit, 4).await?;
    let listed: usize = visit
        .js("return document.querySelectorAll('ol.days > li').length", [])
        .await?;
    ensure!(listed == 2, "{listed} days in the history");
    // And forward again.
    visit.host.faults().also_run("");
    open_settled(visit, Route::Today).await?;
    ticked_up_to(visit, 2).await?;
    tick(visit, 2).await?;
    shadow_has(visit, "five sets", |events| sets(events).len() == 5).await?;
    visit.open_live(Route::Progress).await?;
    settled(visit).await?;
    history_counts(visit, 5).await?;
    no_complaints(visit).await?;
    tried(
        visit.browser.engine,
        "clock-set-back-a-day",
        2,
        "turns of the clock",
    );
    Ok(())
}

async fn newer(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    tick(visit, 0).await?;
    shadow_has(visit, "the set", |events| sets(events).len() == 1).await?;
    let mut texts = local(visit).await?;
    let key = format!("kf:{}:j:0-000000000000:00000000000a:1", visit.base());
    texts.insert(key, "kf9\nof a later version\n".into());
    put_local(visit, &texts).await?;
    let before = super::kept::shadow(visit).await?;
    open_settled(visit, Route::Today).await?;
    one_notice(visit, "newer|update|reload").await?;
    // Whatever is pressed, nothing is written, and nothing breaks.
    for press in [
        ".exercise .set + .set .tick",
        ".exercise .levels .opt + .opt",
        ".exercise .pain label:has(input[value='2'])",
        ".finish button",
    ] {
        press_if_possible(visit, press).await?;
    }
    visit.open_live(Route::Settings).await?;
    settled(visit).await?;
    press_if_possible(visit, "label:has(input[name=load-unit][value=lb])").await?;
    visit.painted().await?;
    let after = local(visit).await?;
    ensure!(after == texts, "local storage was {texts:?} and is {after:?}");
    let shadow = super::kept::shadow(visit).await?;
    ensure!(
        before.iter().all(|(key, text)| shadow.get(key) == Some(text)) && sets(&events(&shadow)).len() == 1,
        "the shadow was {before:?} and is {shadow:?}"
    );
    no_complaints(visit).await?;
    tried(visit.browser.engine, "newer-app", 5, "presses");
    Ok(())
}

/// Presses what may be switched off.
async fn press_if_possible(visit: &Visit<'_>, css: &str) -> Result<()> {
    visit
        .js::<bool>(
            "const found = document.querySelector(arguments[0]);
             (found.querySelector('input') ?? found).click();
             return true",
            [json!(css)],
        )
        .await
        .map(drop)
}
