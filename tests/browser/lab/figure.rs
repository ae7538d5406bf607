//! The figure: taken hold of, said in words, marked on the tapes.

use anyhow::{Context, Result, ensure};
use content::{Route, words};
use lab::{Control, Cue, Cues, Lab, Who};
use mechanics::LoadAt;
use serde_json::json;
use thirtyfour::Key;

use super::asked::{Asked, CUES, PLACES, whole};
use super::check;
use super::hands::{
    Area, HOME, LESSON, again, area, bring, change_hash, drag, drawing, focus, hash_of, open, press, says,
    shows, shows_of, step_to, value,
};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        check("knee-is-dragged", async |visit: &Visit<'_>| {
            dragged(visit, "knee", &[(-14.0, 0.0), (10.0, 2.0)]).await
        }),
        check("hip-is-dragged", async |visit: &Visit<'_>| {
            dragged(visit, "hip", &[(4.0, -36.0), (-6.0, 14.0)]).await
        }),
        check("drag-outside-the-plate-ends-with-the-button", let_go),
        check("words-say-every-kind-of-squat", every_kind),
        check("words-settle-once-in-the-same-node", settle),
        check("cues-obey-and-leave-a-mark", cues),
        check("figure-is-named-by-its-load", named),
        check("home-and-lessons-have-a-smaller-one", smaller),
    ]
}

/// Drags a joint some times by so many pixels. The sliders follow, the joint is under the pointer, and keys that set the
/// same numbers draw the same figure.
async fn dragged(visit: &Visit<'_>, grip: &str, ways: &[(f64, f64)]) -> Result<()> {
    let mut asked = open(visit).await?;
    let css = format!("[data-grip={grip}]");
    for way in ways {
        let from = bring(visit, &css).await?.middle();
        let to = (from.0 + way.0, from.1 + way.1);
        drag(visit, from, to).await?;
        let before = asked;
        follow_sliders(visit, &mut asked).await?;
        ensure!(
            asked.lab != before.lab,
            "dragging the {grip} by {way:?} set nothing"
        );
        shows(visit, &asked).await?;
        is_under(&css, area(visit, &css).await?, to)?;
    }
    let by_pointer = drawing(visit, 0).await?;
    let landed = asked;
    asked = again(visit).await?;
    ensure!(
        drawing(visit, 0).await? != by_pointer,
        "starting over draws the same figure"
    );
    for (id, control) in [("lab-depth", Control::Depth), ("lab-shin", Control::Shin)] {
        step_to(visit, &mut asked, id, landed.get(control)).await?;
    }
    shows(visit, &asked).await?;
    ensure!(
        drawing(visit, 0).await? == by_pointer,
        "the same numbers set by keys draw another figure"
    );
    Ok(())
}

async fn follow_sliders(visit: &Visit<'_>, asked: &mut Asked) -> Result<()> {
    for (id, control) in [("lab-depth", Control::Depth), ("lab-shin", Control::Shin)] {
        let there = value(visit, id).await?;
        if there != asked.get(control) {
            asked.set(control, there);
        }
    }
    Ok(())
}

/// Whole degrees move a joint by several pixels at once.
fn is_under(what: &str, joint: Area, pointer: (f64, f64)) -> Result<()> {
    const SLACK: f64 = 8.0;
    let (x, y) = joint.middle();
    let apart = (x - pointer.0).hypot(y - pointer.1);
    ensure!(
        apart <= SLACK,
        "{what} is {apart:.1} px from the pointer at {pointer:?}"
    );
    Ok(())
}

/// A drag that leaves the plate goes on outside; after the button is let go the pointer moves nothing.
async fn let_go(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    let knee = bring(visit, "[data-grip=knee]").await?.middle();
    let plate = area(visit, ".plate.squat").await?;
    // Far to the left of the plate there is the page's margin or the window's edge.
    let outside = ((plate.x - 10.0).max(1.0), knee.1);
    drag(visit, knee, outside).await?;
    follow_sliders(visit, &mut asked).await?;
    ensure!(
        asked.get(Control::Shin) == 0,
        "the knee pulled far back leaves the shin at {}",
        asked.get(Control::Shin)
    );
    shows(visit, &asked).await?;
    let landed = drawing(visit, 0).await?;
    let hip = area(visit, "[data-grip=hip]").await?.middle();
    let chain = visit.browser.driver.action_chain();
    let px = |place: f64| i64::from(whole(place));
    chain
        .move_to(px(hip.0), px(hip.1))
        .move_to(px(hip.0) + 30, px(hip.1))
        .perform()
        .await?;
    visit.painted().await?;
    ensure!(
        drawing(visit, 0).await? == landed,
        "the figure follows a pointer that holds nothing"
    );
    Ok(())
}

/// Squats of which the words have to say something different.
fn kinds() -> Vec<Lab> {
    let lab = Lab::default();
    let with = |change: &dyn Fn(&mut Lab)| {
        let mut changed = lab;
        change(&mut changed);
        changed
    };
    let set = |numbers: &'static [(Control, i32)]| {
        with(&|lab| {
            for (control, value) in numbers {
                control.set(lab, Who::One, *value);
            }
        })
    };
    vec![
        set(&[(Control::Depth, 0)]),
        set(&[(Control::Depth, 60)]),
        set(&[(Control::Depth, 110), (Control::Shin, 38)]),
        set(&[(Control::Shin, 45), (Control::Ankle, 20)]),
        set(&[(Control::Shin, 0)]),
        set(&[(Control::Depth, 125), (Control::Shin, 40)]),
        set(&[(Control::Depth, 125), (Control::Ankle, 10)]),
        set(&[(Control::Shin, 40), (Control::Load, 200), (Control::Mass, 50)]),
        set(&[
            (Control::Height, 230),
            (Control::Mass, 250),
            (Control::Trunk, 140),
            (Control::Thigh, 70),
        ]),
        with(&|lab| lab.cues = Cues::only(Cue::Knees)),
        with(&|lab| {
            lab.cues = Cues::only(Cue::Knees);
            Control::Thigh.set(lab, Who::One, 115);
        }),
        with(&|lab| lab.is_shin_free = true),
        with(&|lab| {
            lab.load_at = LoadAt::ArmsForward;
            lab.balance_pc = 20;
        }),
    ]
}

/// The sentences with no number in them, and the first words of those with one.
const PARTS: [&str; 8] = [
    words::stage::WORDS_STANDS,
    words::stage::WORDS_LEVEL,
    words::stage::GAVE_DEPTH,
    words::stage::GAVE_BACK,
    "above level",
    "below level",
    "The knees pass the toes",
    "behind the toes",
];

async fn every_kind(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    let mut said = String::new();
    for lab in kinds() {
        change_hash(visit, &hash_of(&lab)).await?;
        asked.lab = lab;
        shows(visit, &asked).await?;
        said += &asked.words();
    }
    let ankles = words::stage::gave_ankle(20);
    let missing = PARTS.iter().find(|part| !said.contains(**part));
    ensure!(
        missing.is_none() && said.contains(&ankles),
        "no squat of these says {missing:?}: {said}"
    );
    Ok(())
}

/// Ten steps of a slider within half a second are said once, in the element that stands since the app came.
async fn settle(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    // All steps have their time from the start: a busy browser runs each before the words are due, never after.
    let stepped: bool = visit
        .js(
            "const spoken = window.__spoken = document.querySelector('.twin [aria-live=polite]');
             const said = window.__said = [];
             new MutationObserver(() => {
               if (said.at(-1) !== spoken.textContent) said.push(spoken.textContent);
             }).observe(spoken, { childList: true, characterData: true, subtree: true });
             const slider = document.getElementById('lab-depth');
             for (let step = 1; step <= 10; step += 1) setTimeout(() => {
               slider.stepDown();
               slider.dispatchEvent(new Event('input', { bubbles: true }));
             }, step * 50);
             return spoken.textContent.length > 60",
            [],
        )
        .await?;
    ensure!(stepped, "there are no words to begin with");
    asked.set(Control::Depth, asked.get(Control::Depth) - 10);
    shows(visit, &asked).await?;
    let (said, same): (Vec<String>, bool) = visit
        .js(
            "return [__said, __spoken.isConnected && document.querySelector('.twin [aria-live]') === __spoken]",
            [],
        )
        .await?;
    ensure!(same, "the element that speaks was replaced");
    ensure!(said == [asked.words()], "said while ten steps came: {said:?}");
    Ok(())
}

/// Each cue alone, then one after another until all three are obeyed. That the dashed marks stand where the loads were
/// is part of what every page shows; here they must be in sight.
async fn cues(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    marks_in_sight(visit, 0).await?;
    for id in CUES {
        visit.click(&format!("#{id}")).await?;
        asked.choose(id, true);
        ensure!(
            asked.loads(Who::One) != Asked::default().loads(Who::One),
            "{id} changes nothing in the crate"
        );
        shows(visit, &asked).await?;
        marks_in_sight(visit, 2).await?;
        visit.click(&format!("#{id}")).await?;
        asked = Asked::default();
        shows(visit, &asked).await?;
        marks_in_sight(visit, 0).await?;
    }
    for id in CUES {
        visit.click(&format!("#{id}")).await?;
        asked.choose(id, true);
        shows(visit, &asked).await?;
    }
    marks_in_sight(visit, 2).await
}

async fn marks_in_sight(visit: &Visit<'_>, wanted: usize) -> Result<()> {
    let count: usize = visit
        .js(
            "return [...document.querySelectorAll('.loads .tape-was')].filter((one) => {
               const style = getComputedStyle(one);
               return one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && style.strokeDasharray !== 'none';
             }).length",
            [],
        )
        .await?;
    ensure!(count == wanted, "{count} dashed marks in sight");
    Ok(())
}

/// A figure's name for those who cannot see it follows the load and its place.
async fn named(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    for id in PLACES {
        visit.click(&format!("label[for={id}]")).await?;
        asked.choose(id, true);
        shows(visit, &asked).await?;
        name_is(visit, &name_of(asked.lab.load_at, 40)).await?;
    }
    step_to(visit, &mut asked, "lab-load", 60).await?;
    shows(visit, &asked).await?;
    name_is(visit, &name_of(LoadAt::LowBar, 60)).await
}

fn name_of(at: LoadAt, kg: u32) -> String {
    match at {
        LoadAt::None => words::stage::FIGURE_BARE.into(),
        LoadAt::ArmsForward => words::stage::figure_ahead(kg),
        LoadAt::Goblet => words::stage::figure_chest(kg),
        LoadAt::Front => words::stage::figure_front(kg),
        LoadAt::HighBar => words::stage::figure(kg),
        LoadAt::LowBar => words::stage::figure_low(kg),
    }
}

async fn name_is(visit: &Visit<'_>, name: &str) -> Result<()> {
    visit
        .until(
            &format!("the figure's name {name:?}"),
            "const name = document.querySelector('.plate.squat svg').getAttribute('aria-label');
             return name === arguments[0]",
            [json!(name)],
        )
        .await
        .map(drop)
}

async fn smaller(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    for (route, is_held, parts) in [(Route::Home, false, HOME), (joints()?, true, LESSON)] {
        visit.open_live(route).await?;
        let mut asked = Asked::default();
        asked.choose("lab-cue-knees", is_held);
        shows_of(visit, &asked, &parts).await?;
        visit.click("#lab-cue-knees").await?;
        asked.choose("lab-cue-knees", !is_held);
        shows_of(visit, &asked, &parts).await?;
        // Both ends: here nobody stands.
        for (key, end) in [(Key::End, 110), (Key::Home, 60)] {
            focus(visit, "lab-depth").await?;
            press(visit, key, 1).await?;
            asked.set(Control::Depth, end);
            shows_of(visit, &asked, &parts).await?;
        }
        says(visit, "output[for=lab-depth]", &words::stage::depth_above(30)).await?;
    }
    Ok(())
}

/// The first lesson.
pub(super) fn joints() -> Result<Route> {
    Route::all()
        .find(|route| route.path() == "lessons/joints")
        .context("no lesson about joints")
}
