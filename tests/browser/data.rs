//! What a visitor saves, restores, takes to another device and deletes, on the progress page.

mod elsewhere;

use std::io::Write as _;

use anyhow::{Context, Result, ensure};
use coach::json::Value;
use content::{Route, words};
use product_tests::engines::Engine;
use serde_json::json;
use tempfile::NamedTempFile;
use thirtyfour::prelude::*;

use crate::checks::Check;
use crate::session::{history, ticked};
use crate::visit::Visit;

pub(crate) fn checks() -> Vec<Check> {
    vec![
        Check::new("data/everything-goes-into-a-file", save).only(Engine::Chromium),
        Check::new("data/everything-is-deleted-after-two-questions", delete),
        Check::new("data/what-was-deleted-is-restored", restore),
        Check::new("data/an-import-is-told-before-and-taken-back-after", import),
        Check::new("data/a-link-carries-a-few-entries", elsewhere::link),
        Check::new(
            "data/a-link-that-cannot-be-copied-is-shown",
            elsewhere::link_in_a_field,
        ),
        Check::new("data/a-backup-without-the-app-is-restored", elsewhere::raw),
        Check::new("data/a-file-chosen-before-the-app-came", elsewhere::early),
        Check::new("data/health-in-words", health),
    ]
}

const SAID: &str = "[data-live=data] [role=status]";

async fn something(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(390, 844).await?;
    visit.open_live(Route::Today).await?;
    // No set is offered before the second copy was asked.
    has(visit, ".exercise .tick", true).await?;
    visit.click(".exercise .tick").await?;
    ticked(visit, "10").await?;
    visit.open_live(Route::Progress).await
}

/// Waits until the element says so; all of it, or a part.
async fn says(visit: &Visit<'_>, css: &str, words: &str) -> Result<()> {
    visit
        .until(
            &format!("the words {words:?}"),
            "return document.querySelector(arguments[0])?.textContent.includes(arguments[1])",
            [json!(css), json!(words)],
        )
        .await
        .map(drop)
}

/// Files of this page come here instead of to the downloads.
async fn catch_files(visit: &Visit<'_>) -> Result<()> {
    visit
        .js::<bool>(
            "const real = URL.createObjectURL;
             URL.createObjectURL = (blob) => { blob.text().then((text) => { window.__file = text }); return real.call(URL, blob) };
             HTMLAnchorElement.prototype.click = function () { window.__name = this.download };
             return true",
            [],
        )
        .await
        .map(drop)
}

/// Name and text of the file that was caught.
async fn caught(visit: &Visit<'_>) -> Result<(String, String)> {
    let file = visit
        .until(
            "a file",
            "return window.__file && window.__name && [window.__name, window.__file]",
            [],
        )
        .await?;
    Ok(serde_json::from_value(file)?)
}

/// Saves, and gives the text of the backup.
async fn saved(visit: &Visit<'_>) -> Result<String> {
    catch_files(visit).await?;
    visit.click("[data-live=data] button[value=save]").await?;
    says(visit, SAID, words::data::SAVED).await?;
    let (name, text) = caught(visit).await?;
    let is_named = name.starts_with("knees-forward-2") && name.ends_with(".json");
    ensure!(is_named, "the file is called {name}");
    Ok(text)
}

/// Chooses a file with this text.
async fn choose(visit: &Visit<'_>, text: &str) -> Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().suffix(".json").tempfile()?;
    file.write_all(text.as_bytes())?;
    let path = file.path().to_str().context("a path in letters")?.to_owned();
    let field = visit.browser.driver.find(By::Css("#restore")).await?;
    field.send_keys(path).await?;
    Ok(file)
}

async fn has(visit: &Visit<'_>, css: &str, wanted: bool) -> Result<()> {
    visit
        .until(
            &format!("{css} to be {}", if wanted { "there" } else { "gone" }),
            "return !!document.querySelector(arguments[0])?.checkVisibility() === arguments[1]",
            [json!(css), json!(wanted)],
        )
        .await
        .map(drop)
}

async fn delete_all(visit: &Visit<'_>) -> Result<()> {
    visit.click("[data-live=data] button[value=delete]").await?;
    has(visit, "dialog button[value=delete-2]", true).await?;
    visit.click("dialog button[value=delete-2]").await?;
    has(visit, "dialog button[value=really-delete]", true).await?;
    visit.click("dialog button[value=really-delete]").await?;
    has(visit, "[data-live=history] .empty", true).await?;
    visit
        .until(
            "a word that everything is deleted",
            "return document.querySelector('[data-live=data]').textContent.includes(arguments[0])",
            [json!(words::delete::DELETED)],
        )
        .await
        .map(drop)
}

async fn quiet(visit: &Visit<'_>) -> Result<()> {
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

/// The file that arrives holds everything.
async fn save(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    let folder = tempfile::tempdir()?;
    let options = json!({ "behavior": "allow", "downloadPath": folder.path(), "eventsEnabled": false });
    visit.cdp("Browser.setDownloadBehavior", options).await?;
    says(visit, ".facts", words::health::NEVER).await?;
    visit.click("[data-live=data] button[value=save]").await?;
    says(visit, SAID, words::data::SAVED).await?;
    let file = visit.until_saved(folder.path()).await?;
    let text = std::fs::read_to_string(&file)?;
    let json = Value::parse(&text).with_context(|| text.clone())?;
    let backup = coach::backup::read(&json).map_err(|why| anyhow::anyhow!("{why:?}: {text}"))?;
    ensure!(
        backup.events.len() == 1 && backup.unreadable.is_empty(),
        "{backup:?}"
    );
    let day: String = visit
        .js(
            "return [...document.querySelectorAll('.facts dd')].at(3).textContent",
            [],
        )
        .await?;
    let name = format!("knees-forward-{day}.json");
    ensure!(file.ends_with(&name), "{} is not {name}", file.display());
    quiet(visit).await
}

async fn delete(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    catch_files(visit).await?;
    visit
        .js::<bool>("localStorage.setItem('other', 'thing'); return true", [])
        .await?;
    let keys = "return JSON.stringify(Object.keys(localStorage).sort())";
    visit.click("[data-live=data] button[value=delete]").await?;
    visit.click("dialog button[value=delete-2]").await?;
    has(visit, "dialog button[value=really-delete]", true).await?;
    // Escape keeps everything, and the questions begin anew.
    visit.press(&[Key::Escape]).await?;
    has(visit, "dialog", false).await?;
    let kept: String = visit.js(keys, []).await?;
    ensure!(kept.contains(":j:"), "Escape kept nothing: {kept}");
    visit
        .until(
            "the focus back on the button",
            "return document.activeElement.value === 'delete'",
            [],
        )
        .await?;
    visit.click("[data-live=data] button[value=delete]").await?;
    has(visit, "dialog button[value=really-delete]", false).await?;
    visit.click("dialog button[value=save-first]").await?;
    says(visit, "dialog", words::data::SAVED).await?;
    visit.click("dialog button[value=keep]").await?;
    has(visit, "dialog", false).await?;
    delete_all(visit).await?;
    let epoch = format!("kf:{}:epoch", visit.base());
    visit
        .until(
            "only the epoch and the other app's entry",
            &format!("{keys} === JSON.stringify([arguments[0], 'other'])"),
            [json!(epoch)],
        )
        .await?;
    history(visit, 0).await?;
    quiet(visit).await
}

async fn restore(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    let before = history(visit, 1).await?;
    let backup = saved(visit).await?;
    delete_all(visit).await?;
    let _file = choose(visit, &backup).await?;
    has(visit, "button[value=import]", true).await?;
    visit.click("button[value=import]").await?;
    says(visit, SAID, &words::data::added(1)).await?;
    let after = history(visit, 1).await?;
    ensure!(before == after, "{before:?} became {after:?}");
    quiet(visit).await
}

async fn import(visit: &Visit<'_>) -> Result<()> {
    something(visit).await?;
    let backup = saved(visit).await?;
    // Nothing in it is new.
    let _first = choose(visit, &backup).await?;
    says(visit, SAID, words::data::NOTHING_NEW).await?;
    has(visit, "button[value=import]", false).await?;
    for (text, words) in [
        ("a shopping list", words::data::FOREIGN),
        ("{\"app\":\"other\"}", words::data::FOREIGN),
        (
            &backup.replace("heel", "heal").replace("\"set\":1", "\"set\":2"),
            words::data::DAMAGED,
        ),
        (
            &backup.replace("\"backup\":1", "\"backup\":9"),
            words::data::NEWER,
        ),
    ] {
        let _file = choose(visit, text).await?;
        says(visit, SAID, words).await?;
        has(visit, "button[value=import]", false).await?;
    }
    delete_all(visit).await?;
    let _second = choose(visit, &backup).await?;
    says(visit, SAID, &words::data::adds(1)).await?;
    visit.click("button[value=cancel]").await?;
    says(visit, SAID, words::data::LEFT).await?;
    has(visit, "[data-live=history] .empty", true).await?;
    // The same file again.
    let _third = choose(visit, &backup).await?;
    visit
        .until(
            "a preview",
            "return !!document.querySelector('button[value=import]')",
            [],
        )
        .await?;
    visit.click("button[value=import]").await?;
    says(visit, ".events", &words::data::came(1)).await?;
    visit
        .until(
            "the focus on the field",
            "return document.activeElement.id === 'restore'",
            [],
        )
        .await?;
    history(visit, 1).await?;
    visit.click("button[value=undo-import]").await?;
    has(visit, "[data-live=history] .empty", true).await?;
    has(visit, "button[value=undo-import]", false).await?;
    history(visit, 0).await?;
    quiet(visit).await
}

async fn health(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Progress).await?;
    says(visit, ".facts", words::health::BOTH).await?;
    visit
        .until(
            "a word about the promise and the space",
            "const text = document.querySelector('.facts').textContent;
             return !text.includes(arguments[0]) && !text.includes(arguments[1])",
            [
                json!(words::health::NOT_ASKED),
                json!(words::health::NOT_MEASURED),
            ],
        )
        .await?;
    quiet(visit).await
}
