//! Another browser than the one in which something was done: a link, a raw file, a file that is chosen early.

use anyhow::{Context, Result, ensure};
use coach::{Day, Epoch, Event, EventId, Key, Slug, What, Writer};
use content::{Route, words};
use product_tests::folders::Build;
use serde_json::json;
use xtask::host::Wasm;

use super::{SAID, catch_files, caught, choose, has, quiet, saved, says, something};
use crate::session::history;
use crate::visit::Visit;

/// Puts another clipboard in place, takes a link, and gives what follows the page's address in it.
async fn link_with(visit: &Visit<'_>, clipboard: &str) -> Result<()> {
    let clipboard = format!(
        "Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard}, configurable: true }}); return true"
    );
    visit.js::<bool>(&clipboard, []).await?;
    visit.click("[data-live=data] button[value=link]").await
}

/// As some messengers write a link that they pass on.
fn escaped(hash: &str) -> String {
    hash.replace('-', "%2D").replace('.', "%2E").replace('~', "%7E")
}

pub(super) async fn link(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    let before = history(visit, 1).await?;
    link_with(visit, "{ writeText: async (text) => { window.__link = text } }").await?;
    let copied: String = serde_json::from_value(visit.until("a link", "return window.__link", []).await?)?;
    let (page, hash) = copied.split_once('#').context("a hash")?;
    let here = format!("{}{}", visit.host.origin(), visit.href(Route::Progress));
    ensure!(page == here, "{page} is not {here}");
    // Another origin is as empty as another device.
    let other = Visit::new(visit.browser, Build::Root)?;
    other
        .open(&format!("{}#{}).", other.href(Route::Progress), escaped(hash)))
        .await?;
    other.taken_over().await?;
    says(&other, SAID, &words::data::adds(1)).await?;
    other
        .until(
            "the hash to be gone and the focus on the words",
            "return location.hash === '' && document.activeElement.id === 'restore-said'",
            [],
        )
        .await?;
    other.click("button[value=cancel]").await?;
    has(&other, "button[value=import]", false).await?;
    // On the page that stands.
    other
        .js::<bool>(
            "location.hash = arguments[0]; return true",
            [json!(format!("{hash}."))],
        )
        .await?;
    has(&other, "button[value=import]", true).await?;
    other.click("button[value=import]").await?;
    says(&other, SAID, &words::data::added(1)).await?;
    let after = history(&other, 1).await?;
    ensure!(before == after, "{before:?} became {after:?}");
    other
        .open(&format!("{}#take=kf9", other.href(Route::Progress)))
        .await?;
    other.taken_over().await?;
    says(&other, SAID, words::data::DAMAGED).await?;
    quiet(&other).await
}

pub(super) async fn link_in_a_field(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    for clipboard in [
        "undefined",
        "{ writeText: async () => { throw new DOMException('no') } }",
    ] {
        visit.open_live(Route::Progress).await?;
        link_with(visit, clipboard).await?;
        visit
            .until(
                "a field with the link, all of it marked",
                "const field = document.querySelector('#link-field');
                 return field.value.includes('#take=') && document.activeElement === field
                   && field.selectionEnd - field.selectionStart === field.value.length",
                [],
            )
            .await?;
    }
    quiet(visit).await
}

/// A chunk that stands in local storage, and with one set more under the same name in the second copy.
async fn put_without_app(visit: &Visit<'_>) -> Result<()> {
    let writer = Writer::new(7);
    let events: Vec<Event> = (1..=2)
        .map(|n| {
            Ok(Event {
                id: EventId { counter: n, writer },
                at_ms: 1_795_435_200_000 + n,
                day: Day(20_780),
                what: What::SetDone {
                    exercise: Slug::new(content::EXERCISES[0].slug).context("a slug")?,
                    level: 1,
                    set: u8::try_from(n)?,
                    amount: 12,
                    load_g: None,
                },
            })
        })
        .collect::<Result<_>>()?;
    let key = Key::new(visit.base(), Epoch::FIRST, false, writer, "1");
    visit.open(&format!("{}robots.txt", visit.base())).await?;
    const PUT: &str = "const [name, key, local, shadow, done] = arguments;
        localStorage.setItem(key, local);
        const asked = indexedDB.open(name, 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore('records');
        asked.onsuccess = () => {
          const step = asked.result.transaction('records', 'readwrite');
          step.objectStore('records').put(shadow, key);
          step.oncomplete = () => { asked.result.close(); done(true) };
        };";
    let arguments = [
        json!(format!("kf:{}", visit.base())),
        json!(key.as_str()),
        json!(coach::codec::encode(&events[..1])),
        json!(coach::codec::encode(&events)),
    ];
    visit.browser.driver.execute_async(PUT, arguments).await?;
    Ok(())
}

pub(super) async fn raw(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    put_without_app(visit).await?;
    visit.host.faults().wasm(Wasm::Missing);
    visit.open(&visit.href(Route::Progress)).await?;
    visit
        .until(
            "the app to have failed",
            "return document.documentElement.dataset.app === 'failed'",
            [],
        )
        .await?;
    has(visit, "button[value=raw]", true).await?;
    has(visit, "button[value=save]", false).await?;
    catch_files(visit).await?;
    visit.click("button[value=raw]").await?;
    says(visit, ".raw [role=status]", words::raw::SAVED).await?;
    let (name, text) = caught(visit).await?;
    ensure!(
        name.starts_with("knees-forward-raw-2"),
        "the file is called {name}"
    );
    let other = Visit::new(visit.browser, Build::Root)?;
    other.open_live(Route::Progress).await?;
    has(&other, "button[value=raw]", false).await?;
    let _file = choose(&other, &text).await?;
    has(&other, "button[value=import]", true).await?;
    other.click("button[value=import]").await?;
    says(&other, SAID, &words::data::added(2)).await?;
    let lines = history(&other, 1).await?;
    ensure!(lines[0].contains("12, 12"), "{lines:?}");
    quiet(&other).await
}

/// A file that was chosen on the standing page is looked at as soon as the app is there.
pub(super) async fn early(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    let backup = saved(visit).await?;
    let other = Visit::new(visit.browser, Build::Root)?;
    other.open_held(Route::Progress).await?;
    let _file = choose(&other, &backup).await?;
    other.let_wasm_come().await?;
    // Somebody who is inside goes on before the place is taken.
    other
        .js::<bool>("document.activeElement.blur(); return true", [])
        .await?;
    says(&other, SAID, &words::data::adds(1)).await?;
    quiet(&other).await
}
