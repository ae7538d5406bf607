//! A page that a translator has been over: each text node was replaced by one of its own, inside `<font>`.

use anyhow::{Result, ensure};
use content::{Kit, Route};
use product_tests::engines::Engine;
use serde_json::json;

use crate::checks::Check;
use crate::faults::kept::{events, local, open_settled, tick};
use crate::visit::Visit;
use crate::{data, journeys, keeping, lab, session};

/// Chromium's and Edge's translators work like this. It says the same words again, so that checks can look for them.
pub(crate) const TRANSLATE: &str = "(() => {
  const isOurs = (node) => node.parentNode?.nodeName === 'FONT';
  const isText = (node) => node.parentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml'
    && !node.parentElement.closest('script, style, textarea, title') && node.data.trim() !== '';
  const translate = (node) => {
    if (!node.isConnected || isOurs(node) || !isText(node)) return;
    const outer = document.createElement('font'), inner = document.createElement('font');
    inner.append(document.createTextNode(node.data));
    outer.append(inner);
    node.replaceWith(outer);
    window.__translated = (window.__translated ?? 0) + 1;
  };
  const all = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return translate(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    found.forEach(translate);
  };
  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') translate(record.target);
      else record.addedNodes.forEach(all);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
})();";

/// The journeys once more on a translated page, and what a translator used to spoil.
pub(super) fn checks() -> Vec<Check> {
    let journeys = [
        journeys::checks(),
        session::checks(),
        keeping::checks(),
        data::checks(),
        lab::checks(),
    ];
    let mut all: Vec<Check> = journeys
        .into_iter()
        .flatten()
        .filter_map(Check::translated)
        .collect();
    let own = [
        Check::new("daily/translator-cards", cards),
        Check::new("daily/translator-kits", kits),
        Check::new("daily/translator-counts", counts),
    ];
    all.extend(own.into_iter().filter_map(Check::translated));
    all
}

/// The engines in which a translated page is tried.
pub(crate) const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

async fn is_translated(visit: &Visit<'_>) -> Result<()> {
    let count: usize = visit.js("return window.__translated ?? 0", []).await?;
    ensure!(count > 20, "only {count} texts were translated");
    Ok(())
}

/// The words over the inputs are those of the card that is recorded.
async fn cards(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_live(Route::Quiz).await?;
    is_translated(visit).await?;
    for _ in 0..3 {
        let (name, texts): (String, Vec<String>) = visit
            .js(
                "const ask = document.querySelector('[data-live=quiz] .ask');
                 return [ask.querySelector('fieldset:not(.sure) input').name,
                   [ask.querySelector('legend').textContent.trim(),
                    ...[...ask.querySelectorAll('fieldset:not(.sure) .opt span')].map((one) => one.textContent.trim())]]",
                [],
            )
            .await?;
        let item = content::question(&name).ok_or_else(|| anyhow::anyhow!("no question {name}"))?;
        let words = item.text();
        let mut wanted = vec![words.ask.to_string()];
        wanted.extend(words.choices.iter().map(|choice| choice.text.to_string()));
        ensure!(texts == wanted, "over the inputs of {name} stands {texts:?}");
        visit
            .click("[data-live=quiz] .ask fieldset:not(.sure) .opt")
            .await?;
        visit.click("[data-live=quiz] .sure .opt").await?;
        visit.click("[data-live=quiz] .ask .acts button").await?;
        visit
            .until(
                "what is said to it",
                "return (document.querySelector('.answer-place .answer')?.textContent.length ?? 0) > 60",
                [],
            )
            .await?;
        visit.click("[data-live=quiz] .answer-place .acts button").await?;
        visit
            .until(
                "the next card",
                "return document.querySelector('[data-live=quiz] .ask fieldset input').name !== arguments[0]
                   && !document.querySelector('[data-live=quiz] .answer')",
                [json!(name)],
            )
            .await?;
        visit.painted().await?;
    }
    Ok(())
}

/// The names over the boxes are those of the kit.
async fn kits(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    is_translated(visit).await?;
    for (value, kit) in [("gym", Kit::Gym), ("none", Kit::Nothing), ("step", Kit::Step)] {
        visit
            .click(&format!("label:has(input[name=kit][value={value}])"))
            .await?;
        let wanted: Vec<[&str; 2]> = content::routine(kit)
            .exercises
            .iter()
            .map(|item| [item.slug, item.name])
            .collect();
        visit
            .until(
                &format!("the names of {value}"),
                "const seen = [...document.querySelectorAll('.exercise')]
                   .map((one) => [one.querySelector('.tick input').name.slice(4, -2), one.querySelector('h2').textContent.trim()]);
                 return JSON.stringify(seen) === JSON.stringify(arguments[0])",
                [json!(wanted)],
            )
            .await?;
    }
    Ok(())
}

/// Counts, loads and what is said follow.
async fn counts(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    open_settled(visit, Route::Today).await?;
    for done in 1..3 {
        tick(visit, done - 1).await?;
        visit
            .until(
                &format!("{done} sets to be counted"),
                "return document.querySelector('.finish [role=status]').textContent.startsWith(arguments[0] + ' of')",
                [json!(done.to_string())],
            )
            .await?;
    }
    ensure!(events(&local(visit).await?).len() == 2, "two sets");
    visit.open_live(Route::Home).await?;
    is_translated(visit).await?;
    let seen = "return [...document.querySelectorAll('.load-num, .sum, .cue i, .twin p')].map((one) => one.textContent.trim())";
    let before: Vec<String> = visit.js(seen, []).await?;
    visit.click("label.cue").await?;
    visit
        .until(
            "loads, switch and sentence to follow the cue",
            "const now = [...document.querySelectorAll('.load-num, .sum, .cue i, .twin p')].map((one) => one.textContent.trim());
             const differs = (at) => now[at] !== arguments[0][at];
             return now.length === arguments[0].length && [0, 1].every(differs)",
            [json!(before)],
        )
        .await?;
    let on: String = visit
        .js("return document.querySelector('.cue i').textContent.trim()", [])
        .await?;
    ensure!(on == content::words::stage::ON, "the switch says {on:?}");
    Ok(())
}
