//! A proxy has changed the style on its way, so the browser drops it whole; one without cascade layers sees as little.
//! The page must make sense without.

use anyhow::{Result, ensure};
use content::Route;
use xtask::host::Wasm;

use crate::checks::{Check, name_of};
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    let routes = Route::all().map(|route| {
        Check::new(
            format!("naked/{}", name_of(route)),
            async move |visit: &Visit<'_>| naked(visit, route).await,
        )
    });
    routes.chain([Check::new("naked/failed", failed)]).collect()
}

/// What is in sight and should not be: notices, what is hidden, what only a stopped app needs, and pictures larger than a sign
/// that are no figure or tape, or that a phone cannot show.
const WRONG: &str = "
    const seen = (one) => one.checkVisibility() && one.getClientRects().length > 0;
    const wrong = [...document.querySelectorAll('[hidden], .app-failed, p.no-script, .raw, dialog:not([open])')].filter(seen);
    for (const svg of document.querySelectorAll('svg')) {
      const { width, height } = svg.getBoundingClientRect();
      const most = svg.closest('.fig') ? [320, 480] : svg.closest('.tape, .rule') ? [300, 64] : [64, 64];
      if (width > most[0] || height > most[1]) wrong.push(svg);
    }
    return [getComputedStyle(document.body).marginTop, wrong.map((one) => one.outerHTML.slice(0, 120))]";

async fn makes_sense(visit: &Visit<'_>) -> Result<()> {
    let (margin, wrong): (String, Vec<String>) = visit.js(WRONG, []).await?;
    ensure!(margin == "8px", "the page has a style: body's margin is {margin}");
    ensure!(wrong.is_empty(), "in sight, or too large: {wrong:#?}");
    Ok(())
}

async fn naked(visit: &Visit<'_>, route: Route) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.host.faults().spoil_styles(true);
    visit.open_held(route).await?;
    makes_sense(visit).await?;
    visit.let_wasm_come().await?;
    makes_sense(visit).await
}

/// A reason for the notice is said without a style too, and taken back.
async fn failed(visit: &Visit<'_>) -> Result<()> {
    const SEEN: &str = "return document.documentElement.dataset.app === 'failed'
        && document.querySelector('.app-failed').getClientRects().length > 0";
    visit.host.faults().spoil_styles(true);
    visit.host.faults().wasm(Wasm::Missing);
    visit.open(&visit.href(Route::Settings)).await?;
    visit.until("the notice", SEEN, []).await?;
    let told: bool = visit
        .js(
            "return document.querySelector('p.no-script').checkVisibility()",
            [],
        )
        .await?;
    ensure!(told, "what the page can do without the app is not said");
    Ok(())
}
