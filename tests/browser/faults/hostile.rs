//! Files that are given as a backup and are none.

use std::io::Write as _;

use anyhow::{Context, Result, ensure};
use coach::Journal;
use content::Route;
use product_tests::engines::Engine;
use tempfile::NamedTempFile;

use super::kept::{events, give, local, no_complaints, open_settled, sets, tick};
use super::{if_soaking, tried};
use crate::checks::Check;
use crate::visit::Visit;

/// What a file holds, and what it is called here.
type Made = (&'static str, Vec<u8>);

pub(super) fn checks() -> Vec<Check> {
    vec![Check::new("faults/hostile-file", hostile).among(if_soaking(&[Engine::Chromium]))]
}

fn made(own: &str) -> Vec<Made> {
    const SCRIPT: &str = "<img src=x onerror=\"window.__hacked = true\">";
    let half = own.len() / 2;
    let first_line = own.lines().next().unwrap_or_default();
    // A number of an entry; the check of the file does not fit any more.
    let flipped = own.replacen("\"set\":1", "\"set\":2", 1);
    let text = |text: String| text.into_bytes();
    vec![
        ("empty", Vec::new()),
        ("only the first line", text(format!("{first_line}\n"))),
        (
            "binary",
            (0..20_000_u32)
                .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
                .collect(),
        ),
        ("not UTF-8", b"kf2\n\xff\xfe\xc0\xaf\n".to_vec()),
        ("zeros", vec![0; 100_000]),
        ("200 000 brackets", vec![b'['; 200_000]),
        ("deep objects", text("{\"a\":".repeat(100_000))),
        ("50 MB of one line", vec![b'x'; 50_000_000]),
        (
            "50 MB after the first line",
            [first_line.as_bytes(), b"\n", &vec![b'7'; 50_000_000]].concat(),
        ),
        (
            "wrong types",
            text("{\"app\":\"knees-forward\",\"backup\":1,\"events\":{\"length\":-1}}".into()),
        ),
        (
            "foreign JSON",
            text("[{\"type\":\"FeatureCollection\",\"features\":[]}]".into()),
        ),
        (
            "a newer backup",
            text(own.replacen("\"backup\":1", "\"backup\":9", 1)),
        ),
        (
            "a script for an exercise",
            text(
                own.replace("heel-raise", SCRIPT)
                    .replace("backward-walking", SCRIPT),
            ),
        ),
        ("a script for a file", text(format!("<!doctype html>{SCRIPT}"))),
        ("a flipped digit", text(flipped)),
        ("the first half", text(own[..half].into())),
        ("the second half", text(own[half..].into())),
    ]
}

async fn hostile(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    open_settled(visit, Route::Today).await?;
    for at in 0..2 {
        tick(visit, at).await?;
    }
    let before = local(visit).await?;
    let mut journal = Journal::default();
    journal.merge(events(&before));
    let files = made(&coach::backup::write(&journal, &[], 0));
    for (name, bytes) in &files {
        open_settled(visit, Route::Progress).await?;
        let mut file = tempfile::Builder::new().suffix(".json").tempfile()?;
        file.write_all(bytes)?;
        refused(visit, &file).await.with_context(|| (*name).to_owned())?;
        let now = local(visit).await?;
        ensure!(
            now == before,
            "{name}: local storage was {before:?} and is {now:?}"
        );
        let hacked: bool = visit.js("return window.__hacked === true", []).await?;
        ensure!(!hacked, "{name}: it ran");
        no_complaints(visit).await.with_context(|| (*name).to_owned())?;
    }
    // Alive all the same.
    open_settled(visit, Route::Today).await?;
    tick(visit, 2).await?;
    ensure!(sets(&events(&local(visit).await?)).len() == 3);
    tried(visit.browser.engine, "hostile-file", files.len(), "files");
    Ok(())
}

/// Gives a file to the page, which says one sentence and offers nothing to import.
async fn refused(visit: &Visit<'_>, file: &NamedTempFile) -> Result<()> {
    give(visit, file).await?;
    let said = visit
        .until(
            "a word about the file",
            "return document.querySelector('[data-live=data] [role=status]').textContent.trim()
               || (document.querySelector('[data-live=data] button[value=import]') && 'it can be imported')",
            [],
        )
        .await?;
    let said: String = serde_json::from_value(said)?;
    let sentences = said.matches(['.', '!', '?']).count();
    ensure!(
        said.len() > 20 && said.len() < 300 && (1..=2).contains(&sentences),
        "it says {said:?}"
    );
    let offered: bool = visit
        .js(
            "return !!document.querySelector('[data-live=data] button[value=import]')?.checkVisibility()",
            [],
        )
        .await?;
    ensure!(!offered, "it can be imported, and it says {said:?}");
    Ok(())
}
