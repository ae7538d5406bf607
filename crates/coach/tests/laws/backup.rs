//! The file that everything is saved as.

use coach::backup::{Backup, Refused, read, write};
use coach::codec::encode;
use coach::json::Value;
use coach::{Epoch, Event, Key, What, Writer};
use proptest::prelude::*;

use super::events::{events, journal};
use super::serde::Serde;

/// The same with our reader as with another; `None` if it is no JSON.
fn take(text: &str) -> Option<Result<Backup, Refused>> {
    let ours = Value::parse(text).map(|json| read(&json));
    let other = Serde::parse(text).map(|json| read(&json));
    // A number that is too large for another reader is infinite in a browser: no event.
    let is_infinite = other.is_none() && ours == Some(Err(Refused::Damaged));
    assert!(ours == other || is_infinite, "{text}");
    ours
}

fn unreadable() -> impl Strategy<Value = Vec<(String, String)>> {
    let texts = proptest::collection::btree_map("kf:/:j:[a-z0-9:é]{1,9}", any::<String>(), 0..3);
    texts.prop_map(|texts| texts.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_backup_reads_back(events in events(), unreadable in unreadable(), saved_at in 0..1_u64 << 53) {
        let journal = journal(&events);
        let file = write(&journal, &unreadable, saved_at);
        prop_assert!(file.is_ascii());
        let whole = Backup { events: journal.events().to_vec(), unreadable };
        prop_assert_eq!(take(&file), Some(Ok(whole.clone())));
        let other = Serde::parse(&file).unwrap().0;
        for layout in [other.to_string(), serde_json::to_string_pretty(&other).unwrap()] {
            prop_assert_eq!(take(&layout), Some(Ok(whole.clone())));
        }
        let lines = file.lines().filter(|line| line.starts_with("{\"id\"")).count();
        prop_assert_eq!(lines, whole.events.len(), "one event a line");
    }

    #[test]
    fn a_changed_value_is_known(
        events in events(), unreadable in unreadable(), place in any::<prop::sample::Index>(), other in "[0-9a-z]",
    ) {
        let file = write(&journal(&events), &unreadable, 0);
        let start = file.find("\"events\":[").unwrap() + 10;
        let is_value = |at: &usize| file.as_bytes()[*at].is_ascii_alphanumeric();
        let places: Vec<usize> = (start..file.len()).filter(is_value).collect();
        let place = places[place.index(places.len())];
        let changed = [&file[..place], &other, &file[place + 1..]].concat();
        match take(&changed) {
            None => {}
            Some(Err(why)) => prop_assert_eq!(why, Refused::Damaged),
            Some(Ok(backup)) => {
                // A letter for itself, or an escape that says the same.
                prop_assert_eq!(Some(Ok(backup)), take(&file));
                prop_assert_eq!(Serde::parse(&changed), Serde::parse(&file));
            }
        }
    }

    #[test]
    fn a_truncated_file_is_no_json(events in events(), place in any::<prop::sample::Index>()) {
        let file = write(&journal(&events), &[], 0);
        prop_assert_eq!(take(&file[..place.index(file.len() - 1)]), None);
    }

    #[test]
    fn a_raw_file_reads_as_what_is_stored(
        here in events(), old in events(), imported in events(), theme in any::<String>(), damage in any::<bool>(),
    ) {
        // No import of here's own may speak for what is about to come, and one id names one thing.
        let here: Vec<Event> = here.into_iter().filter(|event| !matches!(event.what, What::Imported { .. })).collect();
        let is_new = |event: &Event| here.iter().all(|known| known.id != event.id);
        let imported: Vec<Event> = imported.into_iter().filter(is_new).collect();
        let writer = Writer::new(7);
        let [first, second] = [Epoch::FIRST, Epoch::FIRST.next(3)];
        let mut journal = journal(&here);
        let came = journal.import(writer, 5, coach::Day(3), imported.clone());
        let kept = came.as_ref().map_or_else(Vec::new, |came| match &came.what {
            What::Imported { batch, .. } => journal.brought(batch),
            _ => Vec::new(),
        });
        let mut texts = [
            (Key::new("/", first, false, writer, "1"), encode(&old)),
            (Key::new("/", second, false, writer, "1"), encode(&here)),
            (Key::new("/", second, true, writer, "2"), encode(&kept)),
            (Key::new("/", second, false, writer, "3"), encode(came.as_slice())),
        ];
        if damage {
            texts[1].1.push_str("\u{fffd}\"damage\n");
        }
        let mut records: serde_json::Map<String, serde_json::Value> =
            texts.iter().map(|(key, text)| (key.as_str().into(), text.clone().into())).collect();
        records.insert("kf:/:theme".into(), theme.into());
        records.insert(Epoch::key("/"), second.to_string().into());
        let file = serde_json::json!({"app": "knees-forward", "raw": 1, "records": records}).to_string();
        let backup = take(&file).unwrap().unwrap();
        let mut read: Vec<Event> = backup.events;
        read.sort_by_key(|event| event.id);
        read.dedup_by_key(|event| event.id);
        let mut known = here;
        known.extend(came);
        known.extend(kept);
        known.sort_by_key(|event| event.id);
        known.dedup_by_key(|event| event.id);
        prop_assert_eq!(&read, &known);
        prop_assert_eq!(&read[..], journal.events());
        let kept = texts[1].clone();
        let kept = damage.then(|| (kept.0.as_str().to_owned(), kept.1));
        prop_assert_eq!(backup.unreadable, Vec::from_iter(kept));
    }

    #[test]
    fn any_json_may_be_asked(value in super::events::value(), text in any::<String>()) {
        for text in [value.to_string(), text] {
            let taken = take(&text);
            prop_assert!(taken.is_none_or(|taken| taken == Err(Refused::Foreign)));
        }
    }
}

#[test]
fn what_is_refused_is_refused_with_a_reason() {
    let file = write(&journal(&[]), &[], 0);
    let empty = r#"{"app":"knees-forward","backup":1,"format":2,"saved_at":0,"entries":0,"events":["#;
    assert!(file.starts_with(empty), "{file}");
    assert_eq!(take(&file), Some(Ok(Backup::default())));
    for (from, to, why) in [
        ("knees-forward", "else", Refused::Foreign),
        ("\"backup\":1", "\"backup\":2", Refused::Newer),
        ("\"backup\":1", "\"backup\":0", Refused::Damaged),
        ("\"format\":2", "\"format\":3", Refused::Newer),
        ("\"entries\":0", "\"entries\":1", Refused::Damaged),
        (",\"unreadable\":{}", "", Refused::Damaged),
        ("\"backup\":1", "\"raw\":2", Refused::Newer),
        ("\"backup\":1", "\"raw\":1", Refused::Damaged),
    ] {
        assert!(file.contains(from));
        assert_eq!(take(&file.replace(from, to)), Some(Err(why)), "{to}");
    }
    let newer = r#"{"app":"knees-forward","raw":1,"records":{"kf:/:j:00a1b2c3d4e5:1":"kf999\n"}}"#;
    assert_eq!(take(newer), Some(Err(Refused::Newer)));
    let half = r#"{"app":"knees-forward","raw":1,"records":{"kf:/:j:00a1b2c3d4e5:1":"\ud83d"}}"#;
    let half = read(&Value::parse(half).unwrap()).unwrap();
    assert_eq!(
        half.unreadable,
        [("kf:/:j:00a1b2c3d4e5:1".into(), "\u{fffd}".into())]
    );
}
