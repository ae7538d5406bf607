//! axe-core finds nothing to complain of: every route, light and dark, phone and desk.

use std::fs;

use anyhow::{Context, Result};
use content::Route;
use product_tests::engines::Engine;
use product_tests::findings::{Finding, Findings};
use serde_json::json;

use crate::checks::{Check, name_of};
use crate::visit::Visit;

const VIEWPORTS: [(u32, u32); 2] = [(390, 844), (1280, 800)];

pub(crate) fn checks() -> Vec<Check> {
    Route::all()
        .map(|route| {
            Check::new(
                format!("axe/{}", name_of(route)),
                async move |visit: &Visit<'_>| accessible(visit, route).await,
            )
            .only(Engine::Chromium)
        })
        .collect()
}

/// All rules, with `target-size`, which axe leaves out by default; in the dark those that look at colours.
const RUN: &str = "const [dark, done] = arguments;
    const options = { resultTypes: ['violations'], elementRef: false,
      ...(dark ? { runOnly: ['color-contrast', 'link-in-text-block'] } : { rules: { 'target-size': { enabled: true } } }) };
    axe.run(document, options).then(
      ({ violations }) => done(violations.flatMap((rule) => rule.nodes.map((node) => ({
        what: `${rule.id} at ${node.target.flat().join(' ')}: ${rule.help}`,
        detail: node.any.concat(node.all, node.none).map((one) => one.message).join(' / '),
      })))),
      (error) => done([{ what: 'axe failed: ' + error }]));";

async fn accessible(visit: &Visit<'_>, route: Route) -> Result<()> {
    accessible_as(visit, async || visit.open_live(route).await).await
}

/// The same of a page that has been put into a state first.
pub(crate) async fn accessible_as(visit: &Visit<'_>, open: impl AsyncFn() -> Result<()>) -> Result<()> {
    let file =
        std::env::var_os("KF_AXE").context("KF_AXE names no axe.min.js: run `cargo xtask test browser`")?;
    let axe = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let mut findings = Findings::default();
    // Without motion no colour is on its way when it is looked at.
    visit
        .media(
            "",
            &[
                ("prefers-color-scheme", "light"),
                ("prefers-reduced-motion", "reduce"),
            ],
        )
        .await?;
    visit.viewport_of(VIEWPORTS[0].0, VIEWPORTS[0].1).await?;
    open().await?;
    visit.open_everything().await?;
    visit
        .js::<bool>(&format!("{axe}; window.axe = axe; return true"), [])
        .await?;
    for scheme in ["light", "dark"] {
        visit
            .media(
                "",
                &[
                    ("prefers-color-scheme", scheme),
                    ("prefers-reduced-motion", "reduce"),
                ],
            )
            .await?;
        for (width, height) in VIEWPORTS {
            visit.viewport_of(width, height).await?;
            visit.painted().await?;
            let answer = visit
                .browser
                .driver
                .execute_async(RUN, [json!(scheme == "dark")])
                .await?;
            findings.add(
                &format!("{width} px, {scheme}"),
                answer.convert::<Vec<Finding>>()?,
            );
        }
    }
    findings.none()?;
    visit.as_it_was().await
}
