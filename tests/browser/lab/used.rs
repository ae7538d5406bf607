//! The lab's page in use: narrow, on paper, without JavaScript, with a test of one's own.

use anyhow::{Result, ensure};
use content::{Route, words};
use lab::{Control, Person, ankle_deg_of_wall_mm};
use product_tests::engines::{Engine, Setup};
use serde_json::json;

use super::asked::Asked;
use super::check;
use super::hands::{button, has_focus, open, says, shows};
use super::shapes::{ROWS, rows};
use crate::axe::accessible_as;
use crate::checks::Check;
use crate::session::type_into;
use crate::visit::Visit;
use crate::widths::fits_as;

pub(super) fn checks() -> Vec<Check> {
    vec![
        check("ankle-of-ones-own-test", ankle),
        check("narrow-with-two-bodies-and-a-ghost", narrow),
        check("widths-in-use", widths).only(Engine::Chromium),
        check("axe-in-use", axe).only(Engine::Chromium),
        check("print-shows-the-figure-and-no-controls", print).only(Engine::Chromium),
        // Nothing complains where no script runs, so there is nothing to ask.
        Check::new("lab/no-javascript", without).with(Setup::NoJavascript),
    ]
}

/// Who has noted a test is offered its number; who has not is shown the way to it.
async fn ankle(visit: &Visit<'_>) -> Result<()> {
    const MM: u16 = 80;
    open(visit).await?;
    let ways = "return [document.querySelectorAll('button[value=ankle]').length,
        document.querySelectorAll(`[data-live=lab-bodies] a[href=\"${arguments[0]}\"]`).length]";
    let href = json!(visit.href(Route::AnkleTest));
    let counts: (usize, usize) = visit.js(ways, [href.clone()]).await?;
    ensure!(
        counts == (0, 1),
        "before a test: buttons and links are {counts:?}"
    );
    visit.open_live(Route::AnkleTest).await?;
    type_into(visit, "#ankle-left", "8").await?;
    visit.click(".ankle button").await?;
    visit
        .until(
            "the test to be noted",
            "return document.querySelectorAll('.events > li').length === 1",
            [],
        )
        .await?;
    let mut asked = open(visit).await?;
    let counts: (usize, usize) = visit.js(ways, [href]).await?;
    ensure!(counts == (1, 0), "after a test: buttons and links are {counts:?}");
    let deg = ankle_deg_of_wall_mm(&Person::default(), MM);
    ensure!(
        deg != asked.get(Control::Ankle),
        "the test says what stands there already"
    );
    let offer = words::lab::ankle_from_test(deg.unsigned_abs());
    says(visit, "button[value=ankle]", &offer).await?;
    button(visit, "ankle").await?;
    asked.set(Control::Ankle, deg);
    shows(visit, &asked).await?;
    has_focus(visit, "button[value=ankle]").await
}

/// Opens the lab and puts all into it that takes room: a second body, three cues, a ghost, a link in its field.
async fn crowd(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Lab).await?;
    for id in ["lab-pair", "lab-cue-hips", "lab-cue-heels", "lab-cue-knees"] {
        visit.click(&format!("#{id}")).await?;
    }
    button(visit, "link").await?;
    button(visit, "guess").await?;
    let mut asked = Asked::default();
    asked.choose("lab-pair", true);
    for id in ["lab-cue-hips", "lab-cue-heels", "lab-cue-knees"] {
        asked.choose(id, true);
    }
    shows(visit, &asked).await?;
    visit
        .until(
            "the ghost",
            "return document.querySelector('.plate.squat .f-ghost').getAttribute('d') !== ''",
            [],
        )
        .await
        .map(drop)
}

async fn narrow(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(320, 568).await?;
    crowd(visit).await?;
    visit.open_everything().await?;
    let (wide, out): (f64, Vec<String>) = visit
        .js(
            "const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
             const out = [...document.querySelectorAll('main *')].filter((one) => !one.ownerSVGElement && !one.parentElement.closest('.hide')
               && one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1 && !scrolls(one.parentElement));
             return [document.documentElement.scrollWidth, out.map((one) => one.outerHTML.slice(0, 100))]",
            [],
        )
        .await?;
    ensure!(
        wide <= 320.0 && out.is_empty(),
        "{wide} px wide; out of the viewport: {out:?}"
    );
    Ok(())
}

async fn widths(visit: &Visit<'_>) -> Result<()> {
    fits_as(visit, async || crowd(visit).await).await
}

async fn axe(visit: &Visit<'_>) -> Result<()> {
    accessible_as(visit, async || crowd(visit).await).await
}

async fn print(visit: &Visit<'_>) -> Result<()> {
    open(visit).await?;
    visit.media("print", &[]).await?;
    visit.painted().await?;
    let (missing, useless): (Vec<String>, Vec<String>) = visit
        .js(
            "const isSeen = (one) => one.checkVisibility() && one.getBoundingClientRect().height > 10;
             return [['.plate.squat svg', '.twin [aria-live]', '.loads', 'svg.plot', 'table.nums']
                 .filter((css) => ![...document.querySelectorAll(css)].some(isSeen)),
               [...document.querySelectorAll('main :is(button, input, label, output, a.go)')]
                 .filter(isSeen).map((one) => one.outerHTML.slice(0, 100))]",
            [],
        )
        .await?;
    visit.media("", &[]).await?;
    ensure!(
        missing.is_empty() && useless.is_empty(),
        "not printed: {missing:?}; printed: {useless:?}"
    );
    visit.as_it_was().await
}

/// The page as it came: the first squat with all its numbers, and nothing to press.
async fn without(visit: &Visit<'_>) -> Result<()> {
    visit.open(&visit.href(Route::Lab)).await?;
    let probe: bool = visit.js("return !!window.__probe", []).await?;
    ensure!(!probe, "scripts are not off in this browser");
    shows(visit, &Asked::default()).await?;
    let (words, paths, controls, plot): (String, usize, Vec<String>, usize) = visit
        .js(
            "const isSeen = (one) => one.checkVisibility();
             return [document.querySelector('.twin [aria-live=polite]').textContent,
               [...document.querySelectorAll('.plate.squat svg path')].filter(isSeen).length,
               [...document.querySelectorAll('main :is(button, input)')].filter(isSeen).map((one) => one.outerHTML.slice(0, 100)),
               [...document.querySelectorAll('svg.plot :is(.l-knee, .l-hip, .l-back, .m-knee, .m-hip)')].filter(isSeen).length]",
            [],
        )
        .await?;
    let asked = Asked::default();
    ensure!(words == asked.words(), "the page says {words:?}");
    ensure!(
        paths > 20 && plot == 5,
        "{paths} paths in the figure, {plot} parts of the plot"
    );
    ensure!(
        controls.is_empty(),
        "can be pressed and does nothing: {controls:?}"
    );
    let shown: Vec<Vec<String>> = visit.js(ROWS, []).await?;
    ensure!(shown == rows(&asked.lab), "the tables show {shown:?}");
    Ok(())
}
