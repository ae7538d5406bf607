//! Forced colours and reduced motion: every route takes over, keeps still, and its words can be seen.

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Engine;
use product_tests::findings::Findings;

use crate::checks::{Check, name_of};
use crate::visit::Visit;

const ASKED: [(&str, &str); 2] = [("forced-colors", "active"), ("prefers-reduced-motion", "reduce")];

pub(crate) fn checks() -> Vec<Check> {
    Route::all()
        .map(|route| {
            Check::new(
                format!("modes/{}", name_of(route)),
                async move |visit: &Visit<'_>| heeds(visit, route).await,
            )
            .only(Engine::Chromium)
        })
        .collect()
}

async fn heeds(visit: &Visit<'_>, route: Route) -> Result<()> {
    const HEED: &str = concat!(
        include_str!("scripts/common.js"),
        include_str!("scripts/modes.js")
    );
    // A figure moves when a switch is turned; that is asked of the first, if there is one.
    const TURN: &str =
        "const one = document.querySelector('main :is([role=switch], .switch):not(:disabled)');
        one?.click();
        return new Promise((done) => requestAnimationFrame(() => done(!!one)));";
    visit.viewport_of(390, 844).await?;
    visit.media("", &ASKED).await?;
    visit.open_live(route).await?;
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    let mut findings = Findings::default();
    findings.add("at first", visit.js(HEED, []).await?);
    visit.open_everything().await?;
    if visit.js(TURN, []).await? {
        findings.add("a switch turned", visit.js(HEED, []).await?);
    } else {
        findings.add("details open", visit.js(HEED, []).await?);
    }
    findings.none()?;
    visit.as_it_was().await
}
