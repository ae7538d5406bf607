//! The squat lab: whatever sets it, it shows what the crates `lab` and `mechanics` compute natively for the same numbers.

mod asked;
mod controls;
mod figure;
mod focus;
mod guess;
mod hands;
mod links;
mod motion;
mod pair;
mod shapes;
mod used;

use anyhow::{Result, ensure};

use crate::checks::Check;
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    [
        controls::checks(),
        figure::checks(),
        focus::checks(),
        guess::checks(),
        links::checks(),
        motion::checks(),
        pair::checks(),
        shapes::checks(),
        used::checks(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A check of the lab, after which nothing has complained and no element has got a style of its own.
fn check(
    name: impl Into<String>,
    run: impl AsyncFn(&Visit<'_>) -> Result<()> + Send + Sync + 'static,
) -> Check {
    Check::new(format!("lab/{}", name.into()), async move |visit: &Visit<'_>| {
        run(visit).await?;
        in_order(visit).await
    })
}

async fn in_order(visit: &Visit<'_>) -> Result<()> {
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    let styled: Vec<String> = visit
        .js(
            "return [...document.querySelectorAll('[style]')].map((one) => one.outerHTML.slice(0, 120))",
            [],
        )
        .await?;
    ensure!(styled.is_empty(), "with a style attribute: {styled:?}");
    Ok(())
}
