//! Texts that are kept together, folded and damaged.

use std::collections::BTreeMap;

use coach::chunk::{LOOSE_CHUNKS, SEALED_BYTES, gather, is_left_behind, seal};
use coach::codec::{decode, encode};
use coach::{Day, Event, EventId, Slug, What, Writer};
use proptest::prelude::*;

use super::events::{event, events, journal, rivals};

/// Events in texts of a few each, as page loads leave them.
fn texts(events: &[Event], size: usize) -> Vec<String> {
    events.chunks(size.max(1)).map(encode).collect()
}

fn sorted(mut events: Vec<Event>) -> Vec<Event> {
    // Rivals have one id and two contents.
    events.sort_by_key(|event| (event.id, encode(std::slice::from_ref(event))));
    events
}

fn union<'a>(texts: impl IntoIterator<Item = &'a String>) -> Vec<Event> {
    let gathered = gather(texts.into_iter().map(String::as_str), []);
    journal(&gathered.events).events().to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn texts_together_hold_what_they_hold_alone(events in rivals(), size in 1..9_usize) {
        let gathered = gather(texts(&events, size).iter().map(String::as_str), []);
        prop_assert_eq!(sorted(gathered.events), sorted(events));
        prop_assert_eq!((gathered.damaged, gathered.is_newer), (0, false));
    }

    #[test]
    fn an_import_that_was_cut_short_is_as_if_it_had_never_begun(
        here in events(), there in events(), size in 1..9_usize, kept in any::<[bool; 40]>(),
    ) {
        // No import of here's own may speak for what is about to come.
        let here: Vec<Event> =
            here.into_iter().filter(|event| !matches!(event.what, What::Imported { .. })).collect();
        let mut whole = journal(&here);
        let came = whole.import(Writer::new(9), 5, Day(3), there.clone());
        let own = encode(&here);
        let brought: Vec<String> = texts(&there, size)
            .into_iter()
            .zip(kept)
            .filter_map(|(text, kept)| kept.then_some(text))
            .collect();
        let brought = || brought.iter().map(String::as_str);
        let without = gather([own.as_str()], brought());
        prop_assert_eq!(sorted(without.events), sorted(here.clone()));
        // Committed, what is there of it counts.
        let Some(came) = came else { return Ok(()); };
        let What::Imported { batch, .. } = &came.what else { unreachable!() };
        let commit = encode(std::slice::from_ref(&came));
        let with = gather([own.as_str(), &commit], brought());
        let arrived = gather(brought(), []).events.into_iter().filter(|event| batch.holds(event.id));
        let known = here.into_iter().chain([came.clone()]).chain(arrived);
        prop_assert_eq!(sorted(with.events), sorted(known.collect()));
    }

    #[test]
    fn folding_loses_nothing_wherever_it_stops(events in rivals(), more in rivals(), rival in event(), today in -45_000..45_000_i32) {
        let mut kept: BTreeMap<String, String> = texts(&[events, more].concat(), 1)
            .into_iter()
            .enumerate()
            .map(|(place, text)| (format!("{place:04}"), text))
            .collect();
        let mut old = rival.clone();
        old.day = Day(-50_000);
        kept.insert("damaged".into(), encode(&[old]) + "2f 0 f 00000\n");
        kept.insert("foreign".into(), "something else".into());
        let before = union(kept.values());
        let keys: Vec<String> = kept.keys().cloned().collect();
        let chunks: Vec<String> = kept.values().cloned().collect();
        let chunks: Vec<&str> = chunks.iter().map(String::as_str).collect();
        let Some(sealing) = seal(&chunks, Day(today)) else { return Ok(()); };
        prop_assert_eq!(&sealing, &seal(&chunks, Day(today)).unwrap(), "two tabs do the same");
        prop_assert!(sealing.remove.len() > LOOSE_CHUNKS);
        for (name, text) in sealing.write {
            prop_assert!(text.len() <= SEALED_BYTES);
            kept.insert(name, text);
            prop_assert_eq!(&union(kept.values()), &before);
        }
        for place in sealing.remove {
            prop_assert!(keys[place] != "damaged" && keys[place] != "foreign");
            kept.remove(&keys[place]);
            prop_assert_eq!(&union(kept.values()), &before);
        }
        let chunks: Vec<&str> = kept.values().map(String::as_str).collect();
        prop_assert_eq!(seal(&chunks, Day(today)), None);
    }

    /// Any bytes in any place of one text among several.
    #[test]
    fn damage_stays_where_it_is(
        events in events(),
        size in 5..20_usize,
        chosen in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        length in 0..60_usize,
        put in prop_oneof![Just(String::new()), any::<String>(), "[a-z0-9 .@\n]{0,60}"],
        flip in proptest::option::of(0..7_u8),
    ) {
        let mut texts = texts(&events, size);
        prop_assume!(!texts.is_empty());
        let chosen = chosen.index(texts.len());
        let text = texts[chosen].clone();
        let start = encode(&[]).len() + place.index(text.len() - encode(&[]).len() + 1);
        let end = (start + length).min(text.len());
        let (put, end) = match flip {
            Some(bit) if start < text.len() => {
                (char::from(text.as_bytes()[start] ^ (1 << bit)).to_string(), start + 1)
            }
            _ => (put, end),
        };
        texts[chosen] = [&text[..start], &put, &text[end..]].concat();
        let gathered = gather(texts.iter().map(String::as_str), []);
        for event in &gathered.events {
            prop_assert!(events.contains(event), "an event that nobody made: {:?}", event);
        }
        for (place, others) in events.chunks(size).enumerate() {
            for event in others.iter().filter(|_| place != chosen) {
                prop_assert!(gathered.events.contains(event));
            }
        }
        // Lines before the damage, and groups that begin, at the start of a line, after it.
        let before = text[..start].rfind('\n').map_or("", |at| &text[..=at]);
        let after = text[end..].find("\n@").map_or("", |at| &text[end + at + 1..]);
        for intact in [before, &["kf2\n", after].concat()] {
            for event in decode(intact).unwrap().events {
                prop_assert!(gathered.events.contains(&event), "lost: {:?}", event);
            }
        }
    }
}

#[test]
fn ten_years_are_folded_once() {
    let mut chunks = Vec::new();
    let mut counter = 0;
    for session in 0..2_080_u64 {
        let events: Vec<Event> = (0..32)
            .map(|_| {
                counter += 1;
                Event {
                    id: EventId {
                        counter,
                        writer: Writer::new(session.wrapping_mul(0x9e37_79b9_7f4a_7c15)),
                    },
                    at_ms: 1_795_435_200_000 + counter * 75_000,
                    day: Day(20_780 + i32::try_from(session).unwrap()),
                    what: What::SetDone {
                        exercise: Slug::new(
                            ["heel-raise", "front-foot-raised-split-squat"][session as usize % 2],
                        )
                        .unwrap(),
                        level: 2,
                        set: 3,
                        amount: 12,
                        load_g: Some(12_500),
                    },
                }
            })
            .collect();
        chunks.push(encode(&events));
    }
    let today = Day(30_000);
    let texts: Vec<&str> = chunks.iter().map(String::as_str).collect();
    let sealing = seal(&texts, today).unwrap();
    assert_eq!(sealing.remove.len(), chunks.len());
    let sealed: Vec<String> = sealing.write.into_iter().map(|(_, text)| text).collect();
    assert_eq!(union(&sealed), union(&chunks));
    assert!(sealed.iter().all(|text| text.len() <= SEALED_BYTES));
    assert!(sealed.iter().all(|text| text.len() > SEALED_BYTES / 2));
    let texts: Vec<&str> = sealed.iter().map(String::as_str).collect();
    assert_eq!(seal(&texts, today), None);
}

proptest! {
    #[test]
    fn only_whole_texts_of_which_nothing_counts_are_left_behind(
        events in events(), place in any::<prop::sample::Index>(), count in any::<bool>(),
    ) {
        prop_assume!(!events.is_empty());
        let text = encode(&events);
        let counting = journal(if count { &events } else { &[] });
        prop_assert_eq!(is_left_behind(&text, &counting), !count);
        // Its check is the last field of a line; another digit there is damage.
        let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).skip(1).collect();
        let at = ends[place.index(ends.len())] - 1;
        let other = if &text[at..=at] == "0" { "1" } else { "0" };
        let damaged = [&text[..at], other, &text[at + 1..]].concat();
        prop_assert!(!is_left_behind(&damaged, &counting));
    }
}
