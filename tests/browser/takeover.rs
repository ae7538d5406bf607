//! The late takeover: the app comes while somebody is already reading, and what they were at stays.

use anyhow::{Context, Result, ensure};
use content::Route;
use serde_json::{Value, json};

use crate::checks::Check;
use crate::visit::Visit;

/// The page on which all of it is tried.
const LESSON: Route = Route::Lesson(0);

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("takeover/prose-is-the-same-nodes", prose),
        Check::new("takeover/open-details-and-focused-summary", details),
        Check::new("takeover/selection", selection),
        Check::new("takeover/scroll-position", scroll),
        Check::new("takeover/chosen-radio", radio_then_elsewhere),
        Check::new("takeover/focus-inside-a-live-place", radio_in_focus),
        Check::new("takeover/button-in-a-place-that-waits", button_in_waiting_place),
    ]
}

/// Every live place has been exchanged: none of the nodes kept in `__live` is left.
const ALL_EXCHANGED: &str = "return __live.length > 0 && __live.every((one) => !one.isConnected)";

async fn start(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_held(LESSON).await?;
    let live: usize = visit
        .js(
            "window.__live = [...document.querySelectorAll('[data-live]')]; return __live.length",
            [],
        )
        .await?;
    ensure!(live > 0, "the lesson has no live place");
    Ok(())
}

/// Lets the app come and waits until it holds its places, so that "it stayed" is not said of a page that
/// nobody has touched yet.
async fn come(visit: &Visit<'_>) -> Result<()> {
    visit.let_wasm_come().await?;
    visit
        .until("the live places to be exchanged", ALL_EXCHANGED, [])
        .await?;
    Ok(())
}

async fn prose(visit: &Visit<'_>) -> Result<()> {
    start(visit).await?;
    let kept: usize = visit
        .js(
            "window.__kept = [...document.querySelectorAll('body *')]
               .filter((one) => !one.closest('[data-live]') && !one.querySelector('[data-live]') && one.tagName !== 'SCRIPT');
             return __kept.length",
            [],
        )
        .await?;
    ensure!(kept > 30, "only {kept} standing elements");
    come(visit).await?;
    let lost: Vec<String> = visit
        .js(
            "return __kept.filter((one) => !one.isConnected).map((one) => one.outerHTML.slice(0, 80))",
            [],
        )
        .await?;
    ensure!(
        lost.is_empty(),
        "{} of {kept} elements were replaced: {:?}",
        lost.len(),
        lost.first()
    );
    Ok(())
}

const FIRST_DETAILS: &str =
    "[...document.querySelectorAll('main details')].find((one) => !one.closest('[data-live]'))";

async fn details(visit: &Visit<'_>) -> Result<()> {
    start(visit).await?;
    let opened: bool = visit
        .js(
            &format!(
                "window.__details = {FIRST_DETAILS};
                 const summary = __details.querySelector('summary');
                 summary.scrollIntoView({{ block: 'center' }}); summary.focus(); summary.click();
                 return __details.open && document.activeElement === summary"
            ),
            [],
        )
        .await
        .context("opening the first details of the prose")?;
    ensure!(opened, "could not be opened and focused to begin with");
    come(visit).await?;
    let after: Value = visit
        .js(
            &format!(
                "return {{ connected: __details.isConnected, same: __details.isSameNode({FIRST_DETAILS}),
                   open: __details.open, focused: document.activeElement === __details.querySelector('summary') }}"
            ),
            [],
        )
        .await?;
    let whole = json!({ "connected": true, "same": true, "open": true, "focused": true });
    ensure!(after == whole, "{after}");
    Ok(())
}

async fn selection(visit: &Visit<'_>) -> Result<()> {
    start(visit).await?;
    let before: String = visit
        .js(
            "const text = [...document.querySelectorAll('main p')]
               .filter((one) => !one.closest('[data-live]') && one.textContent.length > 60)[1];
             window.__start = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
             getSelection().setBaseAndExtent(__start, 2, text, text.childNodes.length);
             return getSelection().toString()",
            [],
        )
        .await?;
    ensure!(before.len() > 40, "selected only {before:?}");
    come(visit).await?;
    let (after, same): (String, bool) = visit
        .js("return [getSelection().toString(), getSelection().anchorNode === __start && __start.isConnected]", [])
        .await?;
    ensure!(
        after == before && same,
        "the selection was {before:?}, is {after:?}, same node: {same}"
    );
    Ok(())
}

async fn scroll(visit: &Visit<'_>) -> Result<()> {
    start(visit).await?;
    // Down to the last stretch of prose: everything live is above it and could push it about.
    let read = "return [scrollY, __place.getBoundingClientRect().top]";
    let before: (f64, f64) = {
        visit
            .js::<bool>(
                "window.__place = [...document.querySelectorAll('main h2, main p')]
                   .filter((one) => !one.closest('[data-live]')).pop();
                 __place.scrollIntoView({ block: 'center' }); return true",
                [],
            )
            .await?;
        visit.painted().await?;
        visit.js(read, []).await?
    };
    ensure!(before.0 > 500.0, "the page is too short: {before:?}");
    come(visit).await?;
    let after: (f64, f64) = visit.js(read, []).await?;
    // The number itself may change: what is above gets its real size as it is laid out, and the browser keeps the text
    // where it is. That is what somebody sees.
    ensure!(
        before.1 == after.1 && after.0 > 500.0,
        "scroll and place of the text were {before:?}, are {after:?}"
    );
    Ok(())
}

/// Chooses the second answer of the first question with a real click, and keeps what tells it again.
async fn choose(visit: &Visit<'_>) -> Result<(String, String)> {
    let chosen: Option<(String, String)> = visit
        .js(
            "const all = [...document.querySelectorAll('[data-live^=check] input[type=radio]')];
             window.__radio = all.filter((one) => one.name === all[0]?.name)[1];
             if (!window.__radio) return null;
             (__radio.closest('label') || __radio).setAttribute('data-test-choice', '');
             return [__radio.name, __radio.value]",
            [],
        )
        .await?;
    let chosen = chosen.context("no live place with radios")?;
    visit.click("[data-test-choice]").await?;
    ensure!(
        visit.js::<bool>("return __radio.checked", []).await?,
        "the click did not choose"
    );
    Ok(chosen)
}

const SAME_CHOICE: &str = "const now = [...document.querySelectorAll('input[type=radio]')]
      .filter((one) => one.name === arguments[0]);
    return !__radio.isConnected && now.filter((one) => one.checked).map((one) => one.value).join() === arguments[1]";

async fn radio_then_elsewhere(visit: &Visit<'_>) -> Result<()> {
    start(visit).await?;
    let (name, value) = choose(visit).await?;
    visit
        .js::<bool>("document.activeElement.blur(); return true", [])
        .await?;
    come(visit).await?;
    let kept: bool = visit.js(SAME_CHOICE, [json!(name), json!(value)]).await?;
    ensure!(kept, "the choice {value:?} of {name:?} did not go over");
    Ok(())
}

async fn radio_in_focus(visit: &Visit<'_>) -> Result<()> {
    start(visit).await?;
    let (name, value) = choose(visit).await?;
    let active: bool = visit
        .js("__radio.focus(); return document.hasFocus()", [])
        .await?;
    ensure!(
        active,
        "the window is not the active one, so nothing in it has the focus"
    );
    visit.let_wasm_come().await?;
    // The other places show that the app has really been at work meanwhile.
    visit
        .until(
            "the places without focus to be exchanged",
            "const mine = __radio.closest('[data-live]') || __live.find((one) => one.contains(__radio));
         window.__mine = mine; const others = __live.filter((one) => one !== mine);
         return others.every((one) => !one.isConnected)",
            [],
        )
        .await?;
    let held: (bool, bool, bool) = visit
        .js(
            "return [__radio.isConnected, __radio.checked, document.activeElement === __radio]",
            [],
        )
        .await?;
    ensure!(
        held == (true, true, true),
        "exchanged under somebody's hands: connected, checked, focused are {held:?}"
    );
    visit
        .js::<bool>(
            &format!("{FIRST_DETAILS}.querySelector('summary').focus(); return true"),
            [],
        )
        .await?;
    visit
        .until(
            "the place to be exchanged with its choice",
            SAME_CHOICE,
            [json!(name), json!(value)],
        )
        .await?;
    let focused: bool = visit
        .js(
            &format!("return document.activeElement === {FIRST_DETAILS}.querySelector('summary')"),
            [],
        )
        .await?;
    ensure!(focused, "the exchange took the focus away");
    Ok(())
}

/// Somebody chose an answer, the app came, and the place waits because they are still in it. Their next press of
/// the button must answer, not do nothing.
async fn button_in_waiting_place(visit: &Visit<'_>) -> Result<()> {
    start(visit).await?;
    choose(visit).await?;
    visit.js::<bool>("__radio.focus(); return true", []).await?;
    visit.let_wasm_come().await?;
    visit
        .js::<bool>(
            "__radio.closest('.ask').querySelector('button').setAttribute('data-test-button', ''); return true",
            [],
        )
        .await?;
    visit.click("[data-test-button]").await?;
    visit
        .until(
            "the feedback to that choice",
            "return document.querySelectorAll('.answer h2').length === 1",
            [],
        )
        .await?;
    Ok(())
}
