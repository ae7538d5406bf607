//! Two bodies side by side.

use anyhow::{Result, ensure};
use lab::{Control, Preset, Who};

use super::asked::Asked;
use super::check;
use super::hands::{area, bring, button, drag, drawing, open, shows, step_to, value};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        check("two-bodies-differ-and-are-set-apart", set_apart),
        check("two-bodies-are-dragged-together", dragged),
    ]
}

/// Puts a second body beside the first.
pub(super) async fn pair(visit: &Visit<'_>) -> Result<Asked> {
    let mut asked = open(visit).await?;
    visit.click("#lab-pair").await?;
    asked.choose("lab-pair", true);
    shows(visit, &asked).await?;
    Ok(asked)
}

async fn set_apart(visit: &Visit<'_>) -> Result<()> {
    let mut asked = pair(visit).await?;
    let [one, two] = Who::ALL.map(|who| asked.loads(who));
    ensure!(one != two, "both bodies carry {one:?}");
    ensure!(
        drawing(visit, 0).await? != drawing(visit, 1).await?,
        "both bodies are drawn alike"
    );
    // The sliders are the second body's.
    for (id, value) in [("lab-height", 190), ("lab-mass", 90), ("lab-trunk", 95)] {
        step_to(visit, &mut asked, id, value).await?;
        shows(visit, &asked).await?;
    }
    ensure!(asked.loads(Who::One) == one, "the crate changed the first body");
    visit.click("label[for=lab-whose-first]").await?;
    asked.choose("lab-whose-first", true);
    shows(visit, &asked).await?;
    for (id, value) in [("lab-thigh", 94), ("lab-ankle", 30)] {
        step_to(visit, &mut asked, id, value).await?;
        shows(visit, &asked).await?;
    }
    visit.click("label[for=lab-female]").await?;
    asked.choose("lab-female", true);
    shows(visit, &asked).await?;
    visit.click("label[for=lab-whose-second]").await?;
    asked.choose("lab-whose-second", true);
    button(visit, "stiff-ankles").await?;
    asked.preset(Preset::StiffAnkles);
    shows(visit, &asked).await?;
    // Cues and load are for both.
    visit.click("#lab-cue-knees").await?;
    asked.choose("lab-cue-knees", true);
    step_to(visit, &mut asked, "lab-load", 60).await?;
    shows(visit, &asked).await?;
    // Away and back: both are as they were left.
    for is_on in [false, true] {
        visit.click("#lab-pair").await?;
        asked.choose("lab-pair", is_on);
        shows(visit, &asked).await?;
    }
    button(visit, "again").await?;
    shows(visit, &Asked::default()).await
}

/// Depth and shin belong to both, so both follow whichever is taken hold of.
async fn dragged(visit: &Visit<'_>) -> Result<()> {
    let mut asked = pair(visit).await?;
    for plate in [1, 2] {
        let css = format!(".plates > :nth-child({plate}) [data-grip=hip]");
        let (x, y) = bring(visit, &css).await?.middle();
        let to = (x + 2.0, y - 20.0);
        drag(visit, (x, y), to).await?;
        let before = asked.lab;
        for (id, control) in [("lab-depth", Control::Depth), ("lab-shin", Control::Shin)] {
            asked.set(control, value(visit, id).await?);
        }
        ensure!(
            asked.lab != before,
            "dragging the hip of body {plate} set nothing"
        );
        shows(visit, &asked).await?;
        let (x, y) = area(visit, &css).await?.middle();
        let apart = (x - to.0).hypot(y - to.1);
        ensure!(
            apart <= 8.0,
            "the hip of body {plate} is {apart:.1} px from the pointer"
        );
    }
    Ok(())
}
