//! The figure stays in sight while one goes from control to control, and never lies on the one that has the focus.

use anyhow::{Result, ensure};
use content::Route;
use product_tests::engines::Engine;
use thirtyfour::Key;

use super::check;
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![check("nothing-lies-on-the-focus", uncovered).among(&[Engine::Chromium, Engine::Firefox])]
}

/// What lies on the middle of what has the focus, if anything does; whether the tabs have gone round.
const COVERED: &str = "const one = document.activeElement;
    if (one === document.body || one === document.documentElement || one.matches('.skip') && window.__stops > 0)
      return [true, ''];
    window.__stops = (window.__stops ?? 0) + 1;
    // A link may go over two lines.
    const box = one.getClientRects()[0];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    const is_hit = one.contains(hit) || hit?.closest('label')?.control === one;
    return [false, is_hit ? '' : `${one.outerHTML.slice(0, 80)} at ${x}, ${y} is under ${hit?.outerHTML.slice(0, 60)}`]";

async fn uncovered(visit: &Visit<'_>) -> Result<()> {
    for (width, height) in [(568, 320), (390, 664)] {
        visit.browser.viewport(width, height).await?;
        visit.open_live(Route::Lab).await?;
        let mut covered = Vec::new();
        let mut stops = 0;
        loop {
            visit.press(&[Key::Tab]).await?;
            visit.painted().await?;
            let (is_round, by): (bool, String) = visit.js(COVERED, []).await?;
            if is_round {
                break;
            }
            stops += 1;
            ensure!(stops < 200, "the tabs do not come round");
            covered.extend((!by.is_empty()).then_some(by));
        }
        ensure!(stops > 40, "only {stops} focus stops at {width}\u{d7}{height}");
        ensure!(
            covered.is_empty(),
            "{width}\u{d7}{height}, {} of {stops}: {covered:#?}",
            covered.len()
        );
    }
    Ok(())
}
