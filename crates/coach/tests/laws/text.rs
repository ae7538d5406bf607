//! The stored text.

use coach::codec::{NotOurs, decode, encode};
use coach::{Day, Event, EventId, Slug, What, Writer};
use proptest::prelude::*;

use super::events::events;

const FIRST_LINE: &str = "kf2";

proptest! {
    #[test]
    fn what_is_written_reads_back(events in events()) {
        let text = encode(&events);
        prop_assert!(text.is_ascii());
        let decoded = decode(&text).unwrap();
        prop_assert_eq!(&decoded.events, &events);
        prop_assert_eq!(decoded.damaged, 0);
    }

    #[test]
    fn a_flipped_bit_costs_no_other_group_and_is_never_believed(
        events in events(), place in any::<prop::sample::Index>(), bit in 0..7_u8,
    ) {
        let text = encode(&events);
        let mut bytes = text.clone().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        let flipped = String::from_utf8(bytes).unwrap();
        match decode(&flipped) {
            Err(_) => prop_assert!(place <= FIRST_LINE.len(), "only the first line may make a text unreadable"),
            Ok(decoded) => {
                for event in &decoded.events {
                    prop_assert!(events.contains(event), "an event that nobody made: {:?}", event);
                }
            }
        }
    }

    #[test]
    fn a_truncated_text_keeps_its_whole_lines(events in events(), cut in any::<prop::sample::Index>()) {
        let text = encode(&events);
        let cut = cut.index(text.len() + 1);
        let whole_lines = text[..cut].matches('\n').count();
        if let Ok(decoded) = decode(&text[..cut]) {
            let groups = text[..cut].lines().take(whole_lines).filter(|line| line.starts_with('@')).count();
            let whole_events = whole_lines.saturating_sub(1 + groups);
            prop_assert!(decoded.events.len() >= whole_events);
            prop_assert_eq!(&decoded.events[..], &events[..decoded.events.len()]);
        } else {
            prop_assert!(cut < FIRST_LINE.len());
        }
    }
}

#[test]
fn texts_that_are_not_ours_are_refused_whole() {
    assert_eq!(decode("kf9\nwhatever"), Err(NotOurs::Newer));
    assert_eq!(decode("{\"app\":\"else\"}"), Err(NotOurs::Foreign));
    assert_eq!(decode(""), Err(NotOurs::Foreign));
}

#[test]
fn ten_years_fit_into_two_and_a_half_megabytes() {
    // 4 sessions a week, 8 exercises, 3 sets; a page load (a new writer) for each session.
    // The names of the exercises as they are; they are the longest part of an entry.
    let exercises = [
        "backward-walking",
        "front-of-shin-raise",
        "heel-raise",
        "forward-knee-step",
        "front-foot-raised-split-squat",
    ];
    let mut counter = 0;
    let mut bytes = 0;
    for session in 0..(10 * 52 * 4_u64) {
        let mut events = Vec::new();
        // Eight exercises: three sets and the pain of each.
        for i in 0..32_u64 {
            counter += 1;
            let exercise = Slug::new(exercises[usize::try_from(i).unwrap() / 4 % exercises.len()]).unwrap();
            events.push(Event {
                id: EventId {
                    counter,
                    writer: Writer::new(session * 7_919),
                },
                at_ms: 1_795_435_200_000 + session * 151_200_000 + i * 75_000,
                day: Day(20_780 + i32::try_from(session * 7 / 4).unwrap()),
                what: if i % 4 == 3 {
                    What::PainFelt { exercise, pain: 1 }
                } else {
                    What::SetDone {
                        exercise,
                        level: 2,
                        set: 3,
                        amount: 12,
                        load_g: Some(12_500),
                    }
                },
            });
        }
        bytes += encode(&events).len() + "kf:/knees-forward/:j:00a1b2c3d4e5:1".len();
    }
    assert!(bytes < 2_500_000, "{bytes} bytes");
}
