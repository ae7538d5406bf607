//! Fingers on a phone: one that scrolls or zooms changes nothing that it began on.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use content::Route;
use product_tests::engines::Engine;
use serde_json::{Value, json};

use crate::checks::Check;
use crate::daily::delete_tapped_twice;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![Check::new("touch/fingers", all).only(Engine::Chromium)]
}

/// One check for all: Chromium that was told twice that it has a touch screen may feel no finger any more.
async fn all(visit: &Visit<'_>) -> Result<()> {
    let metrics = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
    visit.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
    let fingers = json!({ "enabled": true, "maxTouchPoints": 5 });
    visit.cdp("Emulation.setTouchEmulationEnabled", fingers).await?;
    swipe(visit).await.context("a swipe that begins on a slider")?;
    along(visit).await.context("a finger along a slider")?;
    tap(visit).await.context("a tap on a slider")?;
    two_fingers(visit).await.context("two fingers on a slider")?;
    two_fingers_on_figure(visit)
        .await
        .context("two fingers on the figure")?;
    delete_tapped_twice(visit)
        .await
        .context("a button tapped twice")?;
    visit
        .cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": false }))
        .await?;
    visit.as_it_was().await
}

const DEPTH: &str = "#lab-depth";
const KNEE: &str = "[data-grip=knee]";

async fn open(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Lab).await?;
    // Chromium learns in its own time that this page listens to fingers, and drops those that come before.
    listen(visit, "body").await?;
    for _ in 0..100 {
        touch(visit, "touchStart", &[(2.0, 2.0)]).await?;
        touch(visit, "touchEnd", &[]).await?;
        visit.painted().await?;
        if visit.js("return __heard.includes('pointerup')", []).await? {
            return Ok(());
        }
    }
    bail!("Chromium feels no finger")
}

async fn unharmed(visit: &Visit<'_>) -> Result<()> {
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

/// A place inside an element, by shares of its width and height, brought to the middle of the screen.
async fn place(visit: &Visit<'_>, css: &str, share: f64) -> Result<(f64, f64)> {
    for _ in 0..2 {
        visit
            .js::<bool>(
                "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });
                 return true",
                [json!(css)],
            )
            .await?;
        visit.painted().await?;
    }
    visit
        .js(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();
             return [box.x + box.width * arguments[1], box.y + box.height / 2]",
            [json!(css), json!(share)],
        )
        .await
}

/// What the slider, its words and the whole figure show.
async fn shown(visit: &Visit<'_>) -> Result<Value> {
    visit.painted().await?;
    visit
        .js(
            "const slider = document.querySelector(arguments[0]);
             return [slider.value, slider.getAttribute('aria-valuetext'),
               [...document.querySelectorAll('.plate.squat path')].map((one) => one.getAttribute('d')).join()]",
            [json!(DEPTH)],
        )
        .await
}

/// Waits until the slider, its words and the figure show what is wanted: a busy browser moves a finger later.
async fn until_shown(visit: &Visit<'_>, what: &str, is_wanted: impl Fn(&Value) -> bool) -> Result<Value> {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let now = shown(visit).await?;
        if is_wanted(&now) {
            return Ok(now);
        }
        ensure!(
            Instant::now() < deadline,
            "waited in vain: {what}; it shows {}",
            now[0]
        );
    }
}

/// One step of fingers: `touchStart`, `touchMove`, `touchEnd` or `touchCancel`, and where those are that touch.
async fn touch(visit: &Visit<'_>, kind: &str, fingers: &[(f64, f64)]) -> Result<()> {
    let points: Vec<Value> = fingers
        .iter()
        .enumerate()
        .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
        .collect();
    let event = json!({ "type": kind, "touchPoints": points });
    visit.cdp("Input.dispatchTouchEvent", event).await.map(drop)
}

/// Listens to what comes to the slider, so that a check knows that its finger was felt.
async fn listen(visit: &Visit<'_>, css: &str) -> Result<()> {
    visit
        .js::<bool>(
            "window.__heard = []; const one = document.querySelector(arguments[0]);
             for (const kind of ['pointerdown', 'pointercancel', 'pointerup'])
               addEventListener(kind, (event) => event.isTrusted && __heard.push(kind), true);
             return !!one",
            [json!(css)],
        )
        .await?;
    Ok(())
}

async fn heard(visit: &Visit<'_>, kind: &str) -> Result<()> {
    visit
        .until(kind, "return __heard.includes(arguments[0])", [json!(kind)])
        .await
        .map(drop)
}

async fn swipe(visit: &Visit<'_>) -> Result<()> {
    open(visit).await?;
    for (share, by) in [(0.2, -200.0), (0.9, 150.0), (0.05, -120.0)] {
        let (x, y) = place(visit, DEPTH, share).await?;
        let before = shown(visit).await?;
        listen(visit, DEPTH).await?;
        let scrolled: f64 = visit.js("return scrollY", []).await?;
        touch(visit, "touchStart", &[(x, y)]).await?;
        for step in 1..=10 {
            touch(visit, "touchMove", &[(x + 1.0, y + by * f64::from(step) / 10.0)]).await?;
        }
        touch(visit, "touchEnd", &[]).await?;
        heard(visit, "pointercancel").await?;
        visit
            .until(
                "the page to have scrolled",
                "return Math.abs(scrollY - arguments[0]) > 40",
                [json!(scrolled)],
            )
            .await?;
        let after = shown(visit).await?;
        ensure!(
            before == after,
            "a swipe at {share} changed {} to {}",
            before[0],
            after[0]
        );
    }
    unharmed(visit).await
}

async fn along(visit: &Visit<'_>) -> Result<()> {
    open(visit).await?;
    let (x, y) = place(visit, DEPTH, 0.7).await?;
    let before = shown(visit).await?;
    touch(visit, "touchStart", &[(x, y)]).await?;
    for step in 1..=10 {
        touch(visit, "touchMove", &[(x - 15.0 * f64::from(step), y + 2.0)]).await?;
    }
    let follows = |now: &Value| before[2] != now[2];
    let mut on_the_way = until_shown(visit, "the figure follows the finger", follows).await?;
    // A busy browser is some moves behind: it has come to the last one when a frame changes nothing more.
    loop {
        visit.painted().await?;
        let now = shown(visit).await?;
        if now == on_the_way {
            break;
        }
        on_the_way = now;
    }
    touch(visit, "touchEnd", &[]).await?;
    let after = shown(visit).await?;
    ensure!(after == on_the_way, "{} became {}", on_the_way[0], after[0]);
    unharmed(visit).await
}

async fn tap(visit: &Visit<'_>) -> Result<()> {
    open(visit).await?;
    let (x, y) = place(visit, DEPTH, 0.3).await?;
    let before = shown(visit).await?;
    touch(visit, "touchStart", &[(x, y)]).await?;
    touch(visit, "touchEnd", &[]).await?;
    visit
        .until(
            "the slider to be there",
            "return Number(document.querySelector(arguments[0]).value) < 60",
            [json!(DEPTH)],
        )
        .await?;
    let follows = |now: &Value| before[1] != now[1] && before[2] != now[2];
    until_shown(visit, "the figure follows the tap", follows).await?;
    unharmed(visit).await
}

async fn two_fingers(visit: &Visit<'_>) -> Result<()> {
    open(visit).await?;
    let (x, y) = place(visit, DEPTH, 0.3).await?;
    let before = shown(visit).await?;
    // At once, and after the first has gone along the slider.
    for way in [0.0, 60.0] {
        listen(visit, DEPTH).await?;
        touch(visit, "touchStart", &[(x, y)]).await?;
        if way > 0.0 {
            touch(visit, "touchMove", &[(x + way, y)]).await?;
            let felt = |now: &Value| before[2] != now[2];
            until_shown(visit, "the first finger is felt", felt).await?;
        }
        let x = x + way;
        touch(visit, "touchStart", &[(x, y), (x, y - 150.0)]).await?;
        for step in 1..=8 {
            let wide = 8.0 * f64::from(step);
            touch(visit, "touchMove", &[(x + wide, y), (x, y - 150.0 - wide)]).await?;
        }
        touch(visit, "touchEnd", &[]).await?;
        heard(visit, "pointerdown").await?;
        until_shown(visit, "two fingers change nothing", |now| *now == before).await?;
        visit
            .cdp("Emulation.setPageScaleFactor", json!({ "pageScaleFactor": 1 }))
            .await?;
    }
    // One finger works as before.
    let (x, y) = place(visit, DEPTH, 0.3).await?;
    touch(visit, "touchStart", &[(x, y)]).await?;
    touch(visit, "touchEnd", &[]).await?;
    visit
        .until(
            "the slider to be there",
            "return Number(document.querySelector(arguments[0]).value) < 60",
            [json!(DEPTH)],
        )
        .await?;
    unharmed(visit).await
}

/// A joint that was carried goes back when a second finger comes, and when the browser takes the finger for itself.
async fn two_fingers_on_figure(visit: &Visit<'_>) -> Result<()> {
    open(visit).await?;
    let (x, y) = place(visit, KNEE, 0.5).await?;
    let before = shown(visit).await?;
    for is_taken in [false, true] {
        touch(visit, "touchStart", &[(x, y)]).await?;
        for step in 1..=4 {
            touch(
                visit,
                "touchMove",
                &[(x - 6.0 * f64::from(step), y - 4.0 * f64::from(step))],
            )
            .await?;
        }
        until_shown(visit, "the joint is carried", |now| before[2] != now[2]).await?;
        if is_taken {
            touch(visit, "touchCancel", &[]).await?;
        } else {
            let first = (x - 24.0, y - 16.0);
            touch(visit, "touchStart", &[first, (x, y + 120.0)]).await?;
            touch(visit, "touchMove", &[(x - 60.0, y - 40.0), (x, y + 160.0)]).await?;
            touch(visit, "touchEnd", &[]).await?;
        }
        until_shown(visit, "the joint is back where it was", |now| *now == before).await?;
    }
    unharmed(visit).await
}
