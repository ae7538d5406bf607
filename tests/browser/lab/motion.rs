//! One repetition plays, pauses and ends where it began; where less motion is wished for nothing moves by itself.

use anyhow::{Result, ensure};
use content::{Route, words};
use product_tests::engines::Engine;
use serde_json::json;

use lab::Control;

use super::asked::Asked;
use super::check;
use super::hands::{again, button, drawing, has_focus, open, says, shows, step_to};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        check("repetition-plays-pauses-and-ends", repetition),
        check("repetition-ends-when-something-is-set", interrupted),
        check("less-motion-by-setting", by_setting),
        check("less-motion-by-device", by_device).only(Engine::Chromium),
    ]
}

/// Notes from now on each height of the hip on the plate, larger lower, as the figure moves.
const WATCH: &str = "const hip = document.querySelector('[data-grip=hip]');
    const height = () => parseFloat(hip.getAttribute('d').split(' ')[1]);
    window.__heights = [];
    window.__watch?.disconnect();
    window.__watch = new MutationObserver(() => __heights.push(height()));
    __watch.observe(hip, { attributeFilter: ['d'] });
    return height()";

/// Runs before the page: its frames pass at a pace that a check sets, so that no busy machine looks too late.
const PACE: &str = "const frame = requestAnimationFrame;
    let real = 0, shown = 0;
    window.__pace = 0.5;
    window.requestAnimationFrame = (act) => frame((now) => {
      shown += (now - real) * __pace;
      real = now;
      act(shown);
    });";

/// As soon as the hip is past half of its way down the page all but stands still.
const BRAKE: &str = "const [standing, deep] = arguments;
    const hip = document.querySelector('[data-grip=hip]');
    new MutationObserver((_, watch) => {
      const isPast = __heights.some((height) => height < standing + 10) && __heights.at(-1) > (standing + deep) / 2;
      if (isPast) { __pace = 0.02; watch.disconnect() }
    }).observe(hip, { attributeFilter: ['d'] });
    return true";

/// The hip has been past half of its way, down to where it is held.
const PAST_HALF: &str = "const [standing, deep] = arguments;
    return __heights.some((height) => height < standing + 10)
      && __heights.at(-1) > (standing + deep) / 2 && __heights.at(-1)";

/// Sets the pace of the page that is opened next; a translator that is in it already stays.
fn slowly(visit: &Visit<'_>) {
    visit.host.faults().also_run_before(PACE);
}

async fn label_is(visit: &Visit<'_>, words: &str) -> Result<()> {
    says(visit, "button[value=play]", words).await
}

/// Where the hip is on the plate when the body stands, and at the depth it begins with.
async fn ends(visit: &Visit<'_>) -> Result<(f64, f64)> {
    let mut asked = Asked::default();
    let deep: f64 = visit.js(WATCH, []).await?;
    step_to(visit, &mut asked, "lab-depth", 0).await?;
    shows(visit, &asked).await?;
    let standing: f64 = visit.js(WATCH, []).await?;
    // By keys: after "start over" the figure is still on its way.
    step_to(
        visit,
        &mut asked,
        "lab-depth",
        Asked::default().get(Control::Depth),
    )
    .await?;
    shows(visit, &asked).await?;
    ensure!(
        standing + 20.0 < deep,
        "standing the hip is at {standing}, deep at {deep}"
    );
    Ok((standing, deep))
}

async fn repetition(visit: &Visit<'_>) -> Result<()> {
    slowly(visit);
    let asked = open(visit).await?;
    let (standing, deep) = ends(visit).await?;
    let before = drawing(visit, 0).await?;
    visit.js::<f64>(WATCH, []).await?;
    visit.js::<bool>(BRAKE, [json!(standing), json!(deep)]).await?;
    button(visit, "play").await?;
    label_is(visit, words::lab::PAUSE).await?;
    visit
        .until("the body to go down", PAST_HALF, [json!(standing), json!(deep)])
        .await?;
    sliders_and_words_stay(visit, &asked).await?;
    button(visit, "play").await?;
    label_is(visit, words::lab::PLAY).await?;
    has_focus(visit, "button[value=play]").await?;
    let held: f64 = visit.js(WATCH, []).await?;
    let paused = drawing(visit, 0).await?;
    for _ in 0..5 {
        visit.painted().await?;
    }
    ensure!(
        drawing(visit, 0).await? == paused,
        "the figure moves though it was paused"
    );
    ensure!(paused != before, "the pause has put the figure back");
    button(visit, "play").await?;
    label_is(visit, words::lab::PAUSE).await?;
    let first = visit
        .until("the body to go on", "return __heights[0]", [])
        .await?
        .as_f64()
        .unwrap_or_default();
    ensure!(
        (first - held).abs() < (first - standing).abs(),
        "held at {held}, it went on from {first}; standing is {standing}"
    );
    visit.js::<bool>("__pace = 1; return true", []).await?;
    label_is(visit, words::lab::PLAY).await?;
    shows(visit, &asked).await?;
    let after = drawing(visit, 0).await?;
    let moved = before.iter().zip(&after).find(|(before, after)| before != after);
    ensure!(
        moved.is_none(),
        "the figure does not end where it began: {moved:?}"
    );
    has_focus(visit, "button[value=play]").await
}

/// A repetition sets nothing and says nothing: only the figure, its loads and the marker of the plot go along.
async fn sliders_and_words_stay(visit: &Visit<'_>, asked: &Asked) -> Result<()> {
    let (depth, words): (String, String) = visit
        .js(
            "return [document.getElementById('lab-depth').value, document.querySelector('.twin [aria-live]').textContent]",
            [],
        )
        .await?;
    let wanted = asked.lab.depth_deg.to_string();
    ensure!(
        depth == wanted && words == asked.words(),
        "while it plays the slider is at {depth} and the words are {words:?}"
    );
    Ok(())
}

/// Who sets something while it plays, or while it pauses, has that at once, and the next repetition is a whole one.
async fn interrupted(visit: &Visit<'_>) -> Result<()> {
    slowly(visit);
    let mut asked = open(visit).await?;
    let (standing, deep) = ends(visit).await?;
    visit.js::<f64>(WATCH, []).await?;
    button(visit, "play").await?;
    visit
        .until(
            "the body to stand",
            "return __heights.at(-1) < arguments[0] + 10",
            [json!(standing)],
        )
        .await?;
    step_to(visit, &mut asked, "lab-depth", 85).await?;
    label_is(visit, words::lab::PLAY).await?;
    shows(visit, &asked).await?;
    let set = drawing(visit, 0).await?;
    for _ in 0..5 {
        visit.painted().await?;
    }
    ensure!(
        drawing(visit, 0).await? == set,
        "it plays on though something was set"
    );
    visit.js::<f64>(WATCH, []).await?;
    button(visit, "play").await?;
    let first = visit
        .until("the body to move again", "return __heights[0]", [])
        .await?
        .as_f64()
        .unwrap_or_default();
    ensure!(
        first > f64::midpoint(standing, deep),
        "after something was set a repetition begins in its midst: at {first}; standing is {standing}, deep {deep}"
    );
    again(visit).await.map(drop)
}

/// Nothing can be played, it says why, and a switch has its figure at once.
async fn keeps_still(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    let (buttons, said): (usize, bool) = visit
        .js(
            "return [document.querySelectorAll('button[value=play]').length,
               [...document.querySelectorAll('main p')].some((one) => one.checkVisibility() && one.textContent === arguments[0])]",
            [json!(words::lab::NO_MOTION)],
        )
        .await?;
    ensure!(
        buttons == 0 && said,
        "{buttons} buttons to play, the sentence stands there: {said}"
    );
    visit.js::<f64>(WATCH, []).await?;
    visit.click("#lab-cue-knees").await?;
    asked.choose("lab-cue-knees", true);
    shows(visit, &asked).await?;
    let heights: Vec<f64> = visit.js("return __heights", []).await?;
    ensure!(heights.len() <= 1, "the figure went by way of {heights:?}");
    Ok(())
}

async fn by_setting(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Settings).await?;
    visit.click("label:has(input[name=motion][value=less])").await?;
    visit
        .until(
            "less motion",
            "return document.documentElement.dataset.motion === 'less'",
            [],
        )
        .await?;
    keeps_still(visit).await
}

async fn by_device(visit: &Visit<'_>) -> Result<()> {
    visit.media("", &[("prefers-reduced-motion", "reduce")]).await?;
    keeps_still(visit).await?;
    visit.as_it_was().await
}
