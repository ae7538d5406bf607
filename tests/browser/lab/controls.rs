//! Every slider, switch, radio button and preset, by keyboard and by pointer: the same value is the same squat.

use anyhow::{Result, ensure};
use lab::{Control, Preset};
use serde_json::json;
use thirtyfour::Key;

use super::asked::{Asked, PLACES, SLIDERS, SWITCHES};
use super::check;
use super::hands::{again, area, bring, button, drag, focus, has_focus, open, press, shows, step_to, value};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    let sliders = SLIDERS.map(|(id, control)| {
        check(
            id.replacen("lab-", "slider-", 1),
            async move |visit: &Visit<'_>| slider(visit, id, control).await,
        )
    });
    let others = [
        check("switches-by-keyboard-and-pointer", switches),
        check("places-by-keyboard-and-pointer", places),
        check("masses-by-keyboard-and-pointer", masses),
        check("shin-slider-takes-the-shin-back", shin_back),
        check("presets-and-start-over", presets),
    ];
    sliders.into_iter().chain(others).collect()
}

/// Arrow keys step, Home and End reach the ends, and where a pointer lands the keys land too.
async fn slider(visit: &Visit<'_>, id: &'static str, control: Control) -> Result<()> {
    let mut asked = open(visit).await?;
    let (least, most, step) = control.range();
    let start = asked.get(control);
    for steps in [1, -1, 2] {
        let to = control.tame(asked.get(control) + steps * step);
        step_to(visit, &mut asked, id, to).await?;
        shows(visit, &asked).await?;
    }
    for (key, end) in [(Key::End, most), (Key::Home, least)] {
        press(visit, key, 1).await?;
        asked.set(control, end);
        shows(visit, &asked).await?;
    }
    has_focus(visit, &format!("#{id}")).await?;
    let landed = carry_thumb(
        visit,
        id,
        control,
        least,
        f64::from(start - least) / f64::from(most - least) * 0.7 + 0.2,
    )
    .await?;
    ensure!(
        landed != least && control.tame(landed) == landed,
        "the thumb landed at {landed}"
    );
    asked.set(control, landed);
    shows(visit, &asked).await?;
    has_focus(visit, &format!("#{id}")).await?;
    // From elsewhere, by keyboard, to where the pointer was.
    asked = again(visit).await?;
    step_to(visit, &mut asked, id, landed).await?;
    shows(visit, &asked).await
}

/// Drags the thumb of a slider from a value to a share of its way, and says where it landed.
async fn carry_thumb(visit: &Visit<'_>, id: &str, control: Control, from: i32, share: f64) -> Result<i32> {
    /// Between 26 and 28 px in all engines; the middle of the thumb stops half of it before the ends.
    const THUMB: f64 = 27.0;
    let (least, most, _) = control.range();
    let track = bring(visit, &format!("#{id}")).await?;
    let at = |share: f64| {
        (
            track.x + THUMB / 2.0 + (track.width - THUMB) * share,
            track.middle().1,
        )
    };
    let from = f64::from(from - least) / f64::from(most - least);
    drag(visit, at(from), at(share)).await?;
    let landed = value(visit, id).await?;
    let wanted = f64::from(least) + share * f64::from(most - least);
    // As near as a pixel and a step allow.
    let near = f64::from(most - least) / 40.0 + f64::from(control.range().2);
    ensure!(
        (f64::from(landed) - wanted).abs() <= near,
        "dragged to {wanted}, the thumb of {id} landed at {landed}"
    );
    Ok(landed)
}

async fn switches(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    for id in SWITCHES {
        for is_on in [true, false] {
            focus(visit, id).await?;
            press(visit, Key::Space, 1).await?;
            asked.choose(id, is_on);
            shows(visit, &asked).await?;
            has_focus(visit, &format!("#{id}")).await?;
            let said: String = visit
                .js(
                    "return document.getElementById(arguments[0]).closest('label').querySelector('i').textContent",
                    [json!(id)],
                )
                .await?;
            let words = if is_on {
                content::words::stage::ON
            } else {
                content::words::stage::OFF
            };
            ensure!(said == words, "beside {id} stands {said:?}");
        }
    }
    // By pointer all stay on, and those before are obeyed with those that come.
    for id in SWITCHES {
        visit.click(&format!("label[for={id}]")).await?;
        asked.choose(id, true);
        shows(visit, &asked).await?;
    }
    for id in SWITCHES {
        visit.click(&format!("#{id}")).await?;
        asked.choose(id, false);
        shows(visit, &asked).await?;
        has_focus(visit, &format!("#{id}")).await?;
    }
    Ok(())
}

async fn places(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    for id in PLACES {
        visit.click(&format!("label[for={id}]")).await?;
        asked.choose(id, true);
        shows(visit, &asked).await?;
    }
    // From the last back to the first: not every engine goes round.
    focus(visit, PLACES[PLACES.len() - 1]).await?;
    for id in PLACES.into_iter().rev().skip(1) {
        press(visit, Key::Left, 1).await?;
        asked.choose(id, true);
        shows(visit, &asked).await?;
        has_focus(visit, &format!("#{id}")).await?;
    }
    Ok(())
}

async fn masses(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    for id in ["lab-female", "lab-male"] {
        visit.click(&format!("label[for={id}]")).await?;
        asked.choose(id, true);
        shows(visit, &asked).await?;
    }
    focus(visit, "lab-male").await?;
    for (key, id) in [(Key::Left, "lab-female"), (Key::Right, "lab-male")] {
        press(visit, key, 1).await?;
        asked.choose(id, true);
        shows(visit, &asked).await?;
        has_focus(visit, &format!("#{id}")).await?;
    }
    Ok(())
}

/// While the shin is left to the body its slider says so; moving it sets the shin again.
async fn shin_back(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    visit.click("#lab-shin-free").await?;
    asked.choose("lab-shin-free", true);
    shows(visit, &asked).await?;
    let words: String = visit
        .js(
            "return document.getElementById('lab-shin').getAttribute('aria-valuetext')",
            [],
        )
        .await?;
    ensure!(
        words == content::words::stage::SHIN_FREE,
        "the slider says {words:?}"
    );
    let to = asked.get(Control::Shin) + 1;
    step_to(visit, &mut asked, "lab-shin", to).await?;
    ensure!(!asked.lab.is_shin_free, "the crate keeps the shin free");
    shows(visit, &asked).await
}

const PRESETS: [(&str, Preset); 4] = [
    ("long-thighs", Preset::LongThighs),
    ("stiff-ankles", Preset::StiffAnkles),
    ("front-squat", Preset::FrontSquat),
    ("chair", Preset::Chair),
];

async fn presets(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    // One after another, so that each leaves what the ones before set.
    for (name, preset) in PRESETS {
        button(visit, name).await?;
        asked.preset(preset);
        shows(visit, &asked).await?;
        has_focus(visit, &format!("button[value={name}]")).await?;
    }
    again(visit).await?;
    for (name, preset) in PRESETS {
        let mut asked = Asked::default();
        focus_button(visit, name).await?;
        press(visit, Key::Enter, 1).await?;
        asked.preset(preset);
        shows(visit, &asked).await?;
        focus_button(visit, "again").await?;
        press(visit, Key::Space, 1).await?;
        shows(visit, &Asked::default()).await?;
        has_focus(visit, "button[value=again]").await?;
    }
    // They stay where they are on the desk, whatever the figure does.
    let row = area(visit, ".presets").await?;
    ensure!(row.width > 0.0 && row.height > 0.0, "{row:?}");
    Ok(())
}

async fn focus_button(visit: &Visit<'_>, value: &str) -> Result<()> {
    let css = format!("button[value={value}]");
    visit
        .js::<bool>(
            "document.querySelector(arguments[0]).focus(); return true",
            [json!(css)],
        )
        .await?;
    has_focus(visit, &css).await
}
