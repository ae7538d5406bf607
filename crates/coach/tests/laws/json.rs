//! Events as JSON.

use coach::codec::{decode, encode};
use coach::json::{Json, Value};
use coach::record::{read_json, write_json};
use coach::{Event, What};
use proptest::prelude::*;

use super::events::{events, value};
use super::serde::Serde;

/// The same with our reader as with another.
fn read(line: &str) -> Option<Event> {
    let ours = Value::parse(line).and_then(|json| read_json(&json));
    let other = Serde::parse(line).and_then(|json| read_json(&json));
    assert_eq!(ours, other, "{line}");
    ours
}

/// What a reader says, as another library would.
fn told(json: &impl Json) -> serde_json::Value {
    if let Some(text) = json.text() {
        text.into()
    } else if let Some(number) = json.number() {
        number.into()
    } else if let Some(flag) = json.flag() {
        flag.into()
    } else if let Some(items) = json.items() {
        items.iter().map(told).collect()
    } else if let Some(entries) = json.entries() {
        assert_eq!(entries.len(), json.size());
        for (name, value) in &entries {
            assert_eq!(json.get(name).map(|value| told(&value)), Some(told(value)));
        }
        entries
            .into_iter()
            .map(|(name, value)| (name, told(&value)))
            .collect()
    } else {
        serde_json::from_str(&json.written()).unwrap()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn an_event_reads_back_from_its_line(events in events()) {
        for event in events {
            let line = write_json(&event);
            prop_assert!(line.is_ascii() && !line.contains('\n'));
            prop_assert!(Serde::parse(&line).is_some(), "no JSON: {}", line);
            prop_assert_eq!(read(&line), Some(event), "{}", line);
        }
    }

    /// kf2, JSON, kf2: and the object comes out as it went in.
    #[test]
    fn what_a_later_version_says_passes_through(
        kind in "[a-z_]{9,20}", members in proptest::collection::btree_map("[a-z_ é]{5,9}", value(), 0..4),
    ) {
        let mut object: serde_json::Map<String, serde_json::Value> = members.into_iter().collect();
        for (name, value) in [("id", "3-00a1b2c3d4e5"), ("day", "2026-11-24"), ("kind", &kind)] {
            object.insert(name.into(), value.into());
        }
        object.insert("at".into(), 1_795_435_200_000_u64.into());
        let object = Serde(object.into());
        let Some(event) = read_json(&object) else { return Ok(()); };
        prop_assume!(matches!(event.what, What::Unknown(_)));
        let kept = decode(&encode(std::slice::from_ref(&event))).unwrap();
        prop_assert_eq!(kept.damaged, 0);
        prop_assert_eq!(&kept.events, &[event]);
        let line = write_json(&kept.events[0]);
        prop_assert_eq!(Serde::parse(&line), Some(object), "{}", line);
    }

    #[test]
    fn our_reader_reads_json_as_another_does(value in value()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let ours = Value::parse(&text).unwrap();
            prop_assert_eq!(told(&ours), told(&Serde(value.clone())));
        }
    }

    #[test]
    fn our_reader_refuses_what_another_refuses(
        events in events(), place in any::<prop::sample::Index>(), other in "[ -~]{0,2}", text in "[\\[\\]{}\",:0-9eE.+tfn\\\\u-]{0,12}",
    ) {
        let line = events.first().map_or_else(String::new, write_json);
        let place = place.index(line.len() + 1);
        let rest = line.get(place + 1..).unwrap_or("");
        for text in [&[&line[..place], &other, rest].concat(), &text] {
            match (Value::parse(text), Serde::parse(text)) {
                (Some(ours), Some(other)) => prop_assert_eq!(told(&ours), told(&other)),
                // Half of a pair of UTF-16, and numbers that are too large, as a browser reads them.
                (Some(_), None) => prop_assert!(text.contains("\\u") || text.contains(['e', 'E']), "{}", text),
                (None, other) => prop_assert!(other.is_none(), "{}", text),
            }
        }
    }

    /// Whatever is done to an event, two readers agree, and nothing is believed that could not be.
    #[test]
    fn reading_is_strict(
        events in events(), member in any::<prop::sample::Index>(), value in value(), remove in any::<bool>(),
    ) {
        let Some(event) = events.first() else { return Ok(()); };
        let mut object: serde_json::Map<_, _> = serde_json::from_str(&write_json(event)).unwrap();
        let name = object.keys().nth(member.index(object.len())).unwrap().clone();
        if remove {
            object.remove(&name);
        } else {
            object.insert(name, value);
        }
        let line = serde_json::Value::Object(object).to_string();
        if let Some(event) = read(&line) {
            prop_assert_eq!(read(&write_json(&event)), Some(event));
        }
    }
}

const SET: &str = r#"{"id":"17-00a1b2c3d4e5","at":1795435200000,"day":"2026-11-24","kind":"set_done","exercise":"heel-raise","level":1,"set":2,"amount":12,"load_g":12500}"#;

#[test]
fn an_event_is_written_as_it_is_documented() {
    assert_eq!(write_json(&read(SET).unwrap()), SET);
    for (members, is_event) in [
        (
            r#""kind":"set_done","exercise":"heel-raise","level":1,"set":2,"amount":12"#,
            true,
        ),
        (
            r#""kind":"card_answered","question":"q","choice":"a","sure":"fairly","right":true"#,
            true,
        ),
        (
            r#""kind":"card_answered","question":"q","choice":"a","right":false"#,
            true,
        ),
        (r#""kind":"round_started","cards":["q-1","q-2"]"#, true),
        (r#""kind":"ankle_measured","side":"left","mm":115"#, true),
        (
            r#""kind":"imported","count":3,"ids":["00a1b2c3d4e5:1-2","00a1b2c3d4e5:4-4"]"#,
            true,
        ),
        (
            r#""kind":"imported","count":3,"ids":["00a1b2c3d4e5:4-4","00a1b2c3d4e5:1-2"]"#,
            false,
        ),
        (
            r#""kind":"imported","count":3,"ids":["00a1b2c3d4e5:01-2"]"#,
            false,
        ),
        (r#""kind":"undone","of":"3-00a1b2c3d4e5""#, true),
        (r#""kind":"undone","of":"1125899906842625-00a1b2c3d4e5""#, false),
        (r#""kind":"unknown","text":"z of-a-later-version 9""#, true),
        (r#""kind":"unknown","text":"z  9""#, false),
        (r#""kind":"pain_felt","exercise":"heel-raise","pain":11"#, false),
        (
            r#""kind":"set_done","exercise":"heel-raise","level":256,"set":2,"amount":12"#,
            false,
        ),
        (
            r#""kind":"set_done","exercise":"heel-raise","level":1,"set":2,"amount":"12""#,
            false,
        ),
        (
            r#""kind":"set_done","exercise":"heel-raise","level":1,"set":2,"amount":12,"load_g":null"#,
            false,
        ),
        (r#""kind":"lesson_read","lesson":"Joints""#, false),
        (r#""kind":"lesson_read""#, false),
        (r#""kind":7"#, false),
    ] {
        let line = [
            r#"{"id":"17-00a1b2c3d4e5","at":0,"day":"2026-11-24","#,
            members,
            "}",
        ]
        .concat();
        let event = read(&line);
        assert_eq!(event.is_some(), is_event, "{line}");
        assert!(event.is_none_or(|event| write_json(&event) == line), "{line}");
    }
    for (good, bad) in [
        ("17-00a1b2c3d4e5", "17"),
        ("1795435200000", "8640000000000001"),
        ("1795435200000", "-1"),
        ("1795435200000", "1.5"),
        ("2026-11-24", "2026-11-31"),
    ] {
        assert_eq!(read(&SET.replace(good, bad)), None, "{bad}");
    }
}

#[test]
fn a_member_more_is_of_a_later_version_and_kept() {
    let line = SET.replace("\"load_g\"", "\"effort\":8,\"load_g\"");
    let event = read(&line).unwrap();
    assert!(matches!(event.what, What::Unknown(_)), "{event:?}");
    assert_eq!(Serde::parse(&write_json(&event)), Serde::parse(&line));
}

#[test]
fn what_an_older_version_kept_counts_once_it_is_known() {
    let text =
        r#"json {\"kind\":\"set_done\",\"amount\":12,\"exercise\":\"heel-raise\",\"level\":1,\"set\":2}"#;
    for text in [text, "s heel-raise 1 2 c"] {
        let line = format!(
            r#"{{"id":"17-00a1b2c3d4e5","at":0,"day":"2026-11-24","kind":"unknown","text":"{text}"}}"#
        );
        let event = read(&line).unwrap();
        assert!(
            matches!(event.what, What::SetDone { amount: 12, .. }),
            "{event:?}"
        );
    }
}

#[test]
fn what_is_too_long_or_too_deep_is_no_event() {
    let line = |value: &str| {
        SET.replace("\"set_done\"", "\"mood_noted\"")
            .replace("12500", value)
    };
    let texts = |length| line(&["\"", &"x".repeat(length), "\""].concat());
    assert!(read(&texts(3_800)).is_some());
    assert!(read(&texts(4_000)).is_none());
    let lists = |depth| line(&["[".repeat(depth), "]".repeat(depth)].concat());
    assert!(read(&lists(8)).is_some());
    assert!(read(&lists(9)).is_none());
    assert!(Value::parse(&"[".repeat(1_000_000)).is_none());
    assert!(Value::parse(&"{\"a\":".repeat(1_000_000)).is_none());
}
