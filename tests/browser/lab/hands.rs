//! Hands and eyes on a page with a squat lab.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use content::Route;
use lab::{Control, Lab};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::asked::{Asked, CUES, PLACES, RADIOS, SLIDERS, SWITCHES, whole};
use crate::visit::Visit;

/// The page of the lab on a desk, as it is at the start.
pub(super) async fn open(visit: &Visit<'_>) -> Result<Asked> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Lab).await?;
    let asked = Asked::default();
    shows(visit, &asked).await?;
    Ok(asked)
}

/// Which controls a page has.
pub(super) struct Parts {
    sliders: &'static [(&'static str, Control)],
    choices: &'static [&'static [&'static str]],
    has_words: bool,
}

const DEPTH: [(&str, Control); 1] = [("lab-depth", Control::Depth)];

/// Everything there is.
const LAB: Parts = Parts {
    sliders: &SLIDERS,
    choices: &[&SWITCHES, &PLACES, &RADIOS],
    has_words: true,
};

/// The first lesson's part of it.
pub(super) const LESSON: Parts = Parts {
    sliders: &DEPTH,
    choices: &[&CUES],
    has_words: true,
};

/// The first page's.
pub(super) const HOME: Parts = Parts {
    sliders: &DEPTH,
    choices: &[&["lab-cue-knees"]],
    has_words: false,
};

/// Waits until the page of the lab shows what was asked for: loads, marks, words, sliders, switches and radio buttons.
pub(super) async fn shows(visit: &Visit<'_>, asked: &Asked) -> Result<()> {
    shows_of(visit, asked, &LAB).await
}

/// The same for a page that has only some of the parts.
pub(super) async fn shows_of(visit: &Visit<'_>, asked: &Asked, parts: &Parts) -> Result<()> {
    const COMPARE: &str = include_str!("../scripts/lab.js");
    let sliders = parts
        .sliders
        .iter()
        .map(|(id, control)| json!([id, asked.get(*control)]));
    let choices = parts
        .choices
        .concat()
        .into_iter()
        .map(|id| json!([id, asked.is_on(id)]));
    let set = json!({
        "sliders": sliders.collect::<Vec<_>>(),
        "choices": choices.collect::<Vec<_>>(),
    });
    let arguments = [asked.shown(parts.has_words), set];
    let right = format!("{COMPARE} return wrong.length === 0");
    let Err(error) = visit
        .until("the lab to show what was set", &right, arguments.clone())
        .await
    else {
        return Ok(());
    };
    let wrong: Vec<String> = visit
        .js(&format!("{COMPARE} return wrong"), arguments)
        .await
        .unwrap_or_default();
    Err(error.context(format!("for {:?}: {}", asked.lab, wrong.join("; "))))
}

/// A box in the viewport.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    pub(super) fn middle(self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// Where an element is now.
pub(super) async fn area(visit: &Visit<'_>, css: &str) -> Result<Area> {
    visit
        .js(
            "const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
             return { x, y, width, height }",
            [json!(css)],
        )
        .await
}

/// Brings an element to the middle of the viewport.
pub(super) async fn bring(visit: &Visit<'_>, css: &str) -> Result<Area> {
    // What is far away gets its real size only as one comes near, so once more when one is there.
    for _ in 0..2 {
        visit
            .js::<bool>(
                "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });
                 return true",
                [json!(css)],
            )
            .await
            .with_context(|| format!("scrolling to {css}"))?;
        visit.painted().await?;
    }
    area(visit, css).await
}

/// Presses the mouse at one place, goes to another by way of the middle, and lets go.
pub(super) async fn drag(visit: &Visit<'_>, from: (f64, f64), to: (f64, f64)) -> Result<()> {
    let half = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let [from, half, to] = [from, half, to].map(|(x, y)| (i64::from(whole(x)), i64::from(whole(y))));
    visit
        .browser
        .driver
        .action_chain_with_delay(None, Some(Duration::from_millis(20)))
        .move_to(from.0, from.1)
        .click_and_hold()
        .move_to(half.0, half.1)
        .move_to(to.0, to.1)
        .release()
        .perform()
        .await?;
    Ok(())
}

/// Puts the focus on the element with this id.
pub(super) async fn focus(visit: &Visit<'_>, id: &str) -> Result<()> {
    visit
        .js::<bool>(
            "document.getElementById(arguments[0]).focus(); return true",
            [json!(id)],
        )
        .await
        .with_context(|| format!("focusing {id}"))?;
    has_focus(visit, &format!("#{id}")).await
}

/// The element that fits has the focus.
pub(super) async fn has_focus(visit: &Visit<'_>, css: &str) -> Result<()> {
    let (has, instead): (bool, String) = visit
        .js(
            "const one = document.activeElement;
             return [one.matches(arguments[0]), one.outerHTML.slice(0, 120)]",
            [json!(css)],
        )
        .await?;
    ensure!(has, "not {css} has the focus, but {instead}");
    Ok(())
}

/// Presses a key some times to whatever has the focus.
pub(super) async fn press(visit: &Visit<'_>, key: Key, times: usize) -> Result<()> {
    if matches!(key, Key::Enter | Key::Space) {
        return visit.press(&vec![key; times]).await;
    }
    let keys = String::from(char::from(key)).repeat(times);
    visit
        .browser
        .driver
        .action_chain()
        .send_keys(keys)
        .perform()
        .await?;
    Ok(())
}

/// Takes a slider with the arrow keys from where it was asked to be to another value.
pub(super) async fn step_to(visit: &Visit<'_>, asked: &mut Asked, id: &str, value: i32) -> Result<()> {
    let control = control_of(id)?;
    let (_, _, step) = control.range();
    let steps = (value - asked.get(control)) / step;
    let key = if steps < 0 { Key::Left } else { Key::Right };
    focus(visit, id).await?;
    press(visit, key, usize::try_from(steps.unsigned_abs())?).await?;
    asked.set(control, value);
    Ok(())
}

pub(super) fn control_of(id: &str) -> Result<Control> {
    let found = SLIDERS.iter().find(|(slider, _)| *slider == id);
    found
        .map(|(_, control)| *control)
        .with_context(|| format!("no slider {id}"))
}

/// Where a slider stands in the page.
pub(super) async fn value(visit: &Visit<'_>, id: &str) -> Result<i32> {
    visit
        .js(
            "return Number(document.getElementById(arguments[0]).value)",
            [json!(id)],
        )
        .await
}

/// Clicks the button with this value.
pub(super) async fn button(visit: &Visit<'_>, value: &str) -> Result<()> {
    visit.click(&format!("button[value={value}]")).await
}

/// Starts over, and waits until everything is as at the start.
pub(super) async fn again(visit: &Visit<'_>) -> Result<Asked> {
    button(visit, "again").await?;
    let asked = Asked::default();
    shows(visit, &asked).await?;
    Ok(asked)
}

/// Every path and word of a figure, as drawn.
pub(super) async fn drawing(visit: &Visit<'_>, plate: usize) -> Result<Vec<String>> {
    visit
        .js(
            "return [...document.querySelectorAll('.plate.squat')[arguments[0]].querySelectorAll('path, text')]
               .map((one) => one.getAttribute('d') ?? [one.getAttribute('x'), one.getAttribute('y'), one.textContent].join())",
            [json!(plate)],
        )
        .await
}

/// What stands in the hash of a link to this lab.
pub(super) fn hash_of(lab: &Lab) -> String {
    format!("#squat={}", lab::link::write(lab))
}

/// Changes the hash of the address in place, as somebody does who pastes a link into the tab of the lab.
pub(super) async fn change_hash(visit: &Visit<'_>, hash: &str) -> Result<()> {
    visit
        .js::<Value>("location.hash = arguments[0]; return null", [json!(hash)])
        .await
        .map(drop)
}

/// What the element that fits says.
pub(super) async fn says(visit: &Visit<'_>, css: &str, words: &str) -> Result<()> {
    visit
        .until(
            &format!("{css} to say {words:?}"),
            "return document.querySelector(arguments[0])?.textContent.trim() === arguments[1]",
            [json!(css), json!(words)],
        )
        .await
        .map(drop)
}
