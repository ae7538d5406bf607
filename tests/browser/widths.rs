//! Every route from the narrowest phone to a wide desk, and at 400 %: it fits, can be read and can be hit.

use anyhow::Result;
use content::Route;
use product_tests::engines::Engine;
use product_tests::findings::Findings;

use crate::checks::{Check, name_of};
use crate::visit::Visit;

/// The last is a desk of 1280×1024 at 400 %.
const VIEWPORTS: [(u32, u32); 7] = [
    (320, 568),
    (360, 640),
    (390, 844),
    (768, 1024),
    (1280, 800),
    (1920, 1080),
    (320, 256),
];

pub(crate) fn checks() -> Vec<Check> {
    Route::all()
        .map(|route| {
            Check::new(
                format!("widths/{}", name_of(route)),
                async move |visit: &Visit<'_>| fits(visit, route).await,
            )
            .only(Engine::Chromium)
        })
        .collect()
}

async fn fits(visit: &Visit<'_>, route: Route) -> Result<()> {
    fits_as(visit, async || visit.open_live(route).await).await
}

/// The same of a page that has been put into a state first.
pub(crate) async fn fits_as(visit: &Visit<'_>, open: impl AsyncFn() -> Result<()>) -> Result<()> {
    const FIT: &str = concat!(
        include_str!("scripts/common.js"),
        include_str!("scripts/widths.js")
    );
    let (width, height) = VIEWPORTS[0];
    visit.viewport_of(width, height).await?;
    open().await?;
    visit.open_everything().await?;
    let mut findings = Findings::default();
    for (width, height) in VIEWPORTS {
        visit.viewport_of(width, height).await?;
        visit.painted().await?;
        findings.add(&format!("{width}×{height}"), visit.js(FIT, []).await?);
    }
    findings.none()?;
    visit.as_it_was().await
}
