//! Predict first: a ghost is set, then the cue is turned, then both can be compared.

use anyhow::{Result, ensure};
use content::{Route, words};
use lab::Who;
use serde_json::json;
use thirtyfour::Key;

use super::asked::{Asked, whole};
use super::check;
use super::figure::joints;
use super::hands::{LESSON, bring, button, drag, focus, open, press, says, shows, shows_of, step_to, value};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        check("ghost-is-compared", whole_lab),
        check("ghost-is-compared-in-lesson-1", lesson),
        check("ghost-keeps-the-focus-in-its-place", focus_stays),
    ]
}

/// The ghost's sliders.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Ghost {
    shin: i32,
    trunk: i32,
}

impl Ghost {
    /// It begins where the body is.
    fn of(asked: &Asked) -> Self {
        let posture = asked.lab.posture(Who::One);
        Self {
            shin: whole(posture.shank_deg),
            trunk: whole(posture.trunk_lean_deg),
        }
    }

    async fn read(visit: &Visit<'_>) -> Result<Self> {
        Ok(Self {
            shin: value(visit, "lab-ghost-shin").await?,
            trunk: value(visit, "lab-ghost-trunk").await?,
        })
    }

    fn answer(self, asked: &Asked) -> String {
        let model = Self::of(asked);
        let [shin, trunk, model_shin, model_trunk] =
            [self.shin, self.trunk, model.shin, model.trunk].map(|deg| deg.to_string());
        words::stage::guess_said(&shin, &trunk, &model_shin, &model_trunk)
    }
}

/// The ghost's path on the first figure; empty where none stands.
async fn path(visit: &Visit<'_>) -> Result<String> {
    visit
        .js(
            "return document.querySelector('.plate.squat .f-ghost').getAttribute('d')",
            [],
        )
        .await
}

/// Sets the ghost, and says where it was put. The body stays as it is.
async fn place(visit: &Visit<'_>, asked: &Asked) -> Result<Ghost> {
    ensure!(
        path(visit).await?.is_empty(),
        "a ghost stands before anybody guesses"
    );
    button(visit, "guess").await?;
    visit
        .until(
            "the ghost's sliders",
            "return !!document.getElementById('lab-ghost-shin') && !!document.getElementById('lab-ghost-trunk')",
            [],
        )
        .await?;
    let begun = Ghost::read(visit).await?;
    ensure!(begun == Ghost::of(asked), "the ghost begins at {begun:?}");
    let before = path(visit).await?;
    ensure!(!before.is_empty(), "no ghost in the figure");
    focus(visit, "lab-ghost-shin").await?;
    press(visit, Key::Left, 6).await?;
    let track = bring(visit, "#lab-ghost-trunk").await?;
    let (_, y) = track.middle();
    let from = track.x + track.width * f64::from(begun.trunk) / 80.0;
    drag(visit, (from, y), (from + track.width / 8.0, y)).await?;
    let put = Ghost::read(visit).await?;
    ensure!(
        put.shin == begun.shin - 6 && put.trunk > begun.trunk,
        "from {begun:?} the ghost went to {put:?}"
    );
    ensure!(
        path(visit).await? != before,
        "the ghost does not follow its sliders"
    );
    Ok(put)
}

async fn whole_lab(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    let lead = words::stage::guess_lead(words::stage::GUESS_OBEYS);
    let put = place(visit, &asked).await?;
    says(visit, ".guess .legend", &lead).await?;
    shows(visit, &asked).await?;
    let ghost = path(visit).await?;
    button(visit, "show").await?;
    asked.choose("lab-cue-knees", true);
    shows(visit, &asked).await?;
    says(visit, ".guess [role=status]", &put.answer(&asked)).await?;
    ensure!(path(visit).await? == ghost, "the ghost went along with the body");
    // The answer follows what is set afterwards, and a ghost stays at the depth of the body.
    step_to(visit, &mut asked, "lab-depth", 80).await?;
    shows(visit, &asked).await?;
    says(visit, ".guess [role=status]", &put.answer(&asked)).await?;
    ensure!(path(visit).await? != ghost, "the ghost stayed at another depth");
    away(visit).await?;
    shows(visit, &asked).await
}

async fn away(visit: &Visit<'_>) -> Result<()> {
    button(visit, "put-away").await?;
    visit
        .until(
            "the ghost to be away and the button to be there again",
            "return document.querySelector('.plate.squat .f-ghost').getAttribute('d') === ''
               && !!document.querySelector('button[value=guess]') && !document.getElementById('lab-ghost-shin')",
            [],
        )
        .await
        .map(drop)
}

/// In the first lesson the knees are held to begin with, so it is asked where they go when they may.
async fn lesson(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(joints()?).await?;
    let mut asked = Asked::default();
    asked.choose("lab-cue-knees", true);
    shows_of(visit, &asked, &LESSON).await?;
    let put = place(visit, &asked).await?;
    says(
        visit,
        ".guess .legend",
        &words::stage::guess_lead(words::stage::GUESS_FREE),
    )
    .await?;
    let ghost = path(visit).await?;
    button(visit, "show").await?;
    asked.choose("lab-cue-knees", false);
    shows_of(visit, &asked, &LESSON).await?;
    says(visit, ".guess [role=status]", &put.answer(&asked)).await?;
    ensure!(path(visit).await? == ghost, "the ghost went along with the body");
    away(visit).await
}

/// Each press takes its button away; who pressed it by keyboard must not start again at the top of the page.
async fn focus_stays(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Lab).await?;
    for name in ["guess", "show", "put-away"] {
        visit
            .js::<bool>(
                "document.querySelector(`button[value=${arguments[0]}]`).focus(); return true",
                [json!(name)],
            )
            .await?;
        press(visit, Key::Enter, 1).await?;
        visit
            .until(
                &format!("the focus inside the guess after {name}"),
                "return document.querySelector('.guess').contains(document.activeElement)",
                [],
            )
            .await?;
    }
    Ok(())
}
