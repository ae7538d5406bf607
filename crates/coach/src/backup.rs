//! Everything as one file, for keeping elsewhere and for other devices.
//!
//! The file is readable JSON, ASCII, one event a line, each as in [`crate::record`]:
//!
//! ```text
//! {"app":"knees-forward","backup":1,"format":2,"saved_at":1795435200000,"entries":2,"events":[
//! {"id":"1-00a1b2c3d4e5","at":1795435200000,"day":"2026-11-24","kind":"session_finished"},
//! {"id":"2-00a1b2c3d4e5","at":1795435200000,"day":"2026-11-24","kind":"undone","of":"1-00a1b2c3d4e5"}
//! ],"unreadable":{},"checksum":"0k3x9"}
//! ```
//!
//! - `backup` is the number of this layout, `format` that of what the events mean ([`FORMAT`]).
//! - `unreadable` are stored texts that hold damaged lines, by their keys, as they are: somebody may still mend them.
//! - `checksum` is a CRC-24 in base 36 over the items of `events`, then `unreadable`, each on a line of its own,
//!   without blanks and the members of all objects in the order of their names. So another layout of the file does
//!   not change it, and another value does. For it, in strings all but `!` to `~` is written `\u0020`, with small
//!   digits, but `\"` and `\\`.
//!
//! Where the app does not run, `public/backup.js` can still save what is stored, as it is:
//!
//! ```text
//! {"app":"knees-forward","raw":1,"records":{"kf:/:j:0-000000000000:00a1b2c3d4e5:1":"kf2\n@…", …}}
//! ```

use crate::chunk::gather;
use crate::codec;
use crate::crc::Crc;
use crate::json::{DEEPEST, Json, Value, push_canonical, push_quoted};
use crate::record::{read_json, write_json};
use crate::{Epoch, Event, FORMAT, Journal, Key};

/// The layout of the file that this version writes.
pub const BACKUP: u64 = 1;

const APP: &str = "knees-forward";

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// Events. Those of a raw file may come several times.
    pub events: Vec<Event>,
    /// Stored texts that hold damaged lines, by their keys.
    pub unreadable: Vec<(String, String)>,
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no backup of this app.
    Foreign,
    /// A newer version wrote it.
    Newer,
    /// It is one of ours and something in it has changed, or is missing.
    Damaged,
}

/// Writes the file.
#[must_use]
pub fn write(journal: &Journal, unreadable: &[(String, String)], saved_at_ms: u64) -> String {
    let mut crc = Crc::of("");
    let mut file = [
        "{\"app\":\"",
        APP,
        "\",\"backup\":",
        &BACKUP.to_string(),
        ",\"format\":",
        &FORMAT.to_string(),
        ",\"saved_at\":",
        &saved_at_ms.to_string(),
        ",\"entries\":",
        &journal.events().len().to_string(),
        ",\"events\":[",
    ]
    .concat();
    let mut before = "\n";
    for event in journal.events() {
        let line = write_json(event);
        crc = with_text(crc, &line);
        file.push_str(before);
        file.push_str(&line);
        before = ",\n";
    }
    file.push_str("\n],\"unreadable\":");
    let mut texts = String::new();
    let mut before = "{";
    for (key, text) in unreadable {
        texts.push_str(before);
        push_quoted(&mut texts, key, " ");
        texts.push(':');
        push_quoted(&mut texts, text, " ");
        before = ",";
    }
    texts.push_str(if before == "{" { "{}" } else { "}" });
    crc = with_text(crc, &texts);
    file.push_str(&texts);
    for part in [",\"checksum\":\"", &crc.text(), "\"}\n"] {
        file.push_str(part);
    }
    file
}

/// The checksum with one more value.
fn with<J: Json>(crc: Crc, value: &J) -> Option<Crc> {
    let mut text = String::new();
    push_canonical(&mut text, value, DEEPEST)?;
    text.push('\n');
    Some(crc.and(&text))
}

/// The checksum with one more value, as it is written here.
fn with_text(crc: Crc, text: &str) -> Crc {
    Value::parse(text)
        .and_then(|value| with(crc, &value))
        .unwrap_or(crc)
}

/// Reads the file, or a raw one.
///
/// # Errors
/// See [`Refused`]; then nothing of it is taken.
pub fn read<J: Json>(json: &J) -> Result<Backup, Refused> {
    if json.get("app").and_then(|app| app.text()).as_deref() != Some(APP) {
        return Err(Refused::Foreign);
    }
    let number = |name| json.get(name).and_then(|json| json.number());
    let is_newer = |name, known: u64| number(name).is_some_and(|number| number > known);
    if is_newer("backup", BACKUP) || is_newer("format", u64::from(FORMAT)) || is_newer("raw", RAW) {
        return Err(Refused::Newer);
    }
    if number("raw") == Some(RAW) {
        return raw(json);
    }
    if number("backup") == Some(BACKUP) {
        return checked(json).ok_or(Refused::Damaged);
    }
    Err(Refused::Damaged)
}

/// `None` if not all is as it was written.
fn checked<J: Json>(json: &J) -> Option<Backup> {
    let events = json.get("events")?.items()?;
    let unreadable = json.get("unreadable")?;
    let mut crc = Crc::of("");
    for event in &events {
        crc = with(crc, event)?;
    }
    crc = with(crc, &unreadable)?;
    let is_whole = crc.is(&json.get("checksum")?.text()?)
        && json.get("format")?.number()? > 0
        && json.get("entries")?.number()? == events.len() as u64;
    let backup = Backup {
        events: events.iter().map(read_json).collect::<Option<_>>()?,
        unreadable: texts(unreadable.entries()?)?,
    };
    is_whole.then_some(backup)
}

fn texts<J: Json>(entries: Vec<(String, J)>) -> Option<Vec<(String, String)>> {
    entries
        .into_iter()
        .map(|(key, text)| Some((key, text.text()?)))
        .collect()
}

/// The layout of the raw file.
const RAW: u64 = 1;

/// Reads what is stored, as it is. Damage in it is no reason to refuse it.
fn raw<J: Json>(json: &J) -> Result<Backup, Refused> {
    let records = json.get("records").and_then(|records| records.entries());
    let records = records.and_then(texts).ok_or(Refused::Damaged)?;
    let mut last = Epoch::FIRST;
    let mut chunks: Vec<(Key, String)> = Vec::new();
    for (key, text) in records {
        if Epoch::is_key(&key) {
            last = last.max(text.parse().unwrap_or_default());
        } else if let Some(key) = Key::parse(&key) {
            last = last.max(key.epoch());
            chunks.push((key, text));
        }
    }
    chunks.retain(|(key, _)| key.epoch() == last);
    let of = |is_imported: bool| {
        let chosen = chunks
            .iter()
            .filter(move |(key, _)| key.is_imported() == is_imported);
        chosen.map(|(_, text)| text.as_str())
    };
    let gathered = gather(of(false), of(true));
    if gathered.is_newer {
        return Err(Refused::Newer);
    }
    if gathered.damaged > 0 {
        chunks.retain(|(_, text)| codec::decode(text).map_or(1, |decoded| decoded.damaged) > 0);
    } else {
        chunks.clear();
    }
    let unreadable = chunks.into_iter().map(|(key, text)| (key.as_str().into(), text));
    Ok(Backup {
        events: gathered.events,
        unreadable: unreadable.collect(),
    })
}
