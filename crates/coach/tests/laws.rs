//! The laws of the journal, over random events.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use coach::codec::{NotOurs, decode, encode};
use coach::{
    Day, Event, EventId, Journal, Next, Progress, ROUND, Side, Slug, Sure, What, Writer, draw, next_steps,
};
use proptest::prelude::*;

const FIRST_LINE: &str = "kf2";

fn slug() -> impl Strategy<Value = Slug> {
    "[a-z0-9-]{1,40}".prop_map(|text| Slug::new(&text).unwrap())
}

fn id() -> impl Strategy<Value = EventId> {
    (0..40_u64, 0..3_u64).prop_map(|(counter, bits)| EventId {
        counter,
        writer: Writer::new(bits),
    })
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        slug().prop_map(|lesson| What::LessonRead { lesson }),
        proptest::collection::vec(slug(), 0..9).prop_map(|cards| What::RoundStarted { cards }),
        (slug(), slug(), proptest::option::of(0..3_usize), any::<bool>()).prop_map(
            |(question, choice, sure, right)| What::CardAnswered {
                question,
                choice,
                sure: sure.map(|i| Sure::ALL[i]),
                right
            }
        ),
        (
            slug(),
            any::<u8>(),
            any::<u8>(),
            any::<u16>(),
            any::<Option<u32>>()
        )
            .prop_map(|(exercise, level, set, amount, load_g)| What::SetDone {
                exercise,
                level,
                set,
                amount,
                load_g,
            }),
        (slug(), 0..=10_u8).prop_map(|(exercise, pain)| What::PainFelt { exercise, pain }),
        (slug(), any::<u8>()).prop_map(|(exercise, level)| What::LevelChosen { exercise, level }),
        (any::<bool>(), any::<u16>()).prop_map(|(is_left, mm)| What::AnkleMeasured {
            side: Side::ALL[usize::from(!is_left)],
            mm,
        }),
        Just(What::SessionFinished),
        (slug(), slug()).prop_map(|(name, value)| What::SettingChanged { name, value }),
        id().prop_map(|of| What::Undone { of }),
    ]
}

/// Events whose content is a function of their id, as in life: one id never names two different things.
fn events() -> impl Strategy<Value = Vec<Event>> {
    proptest::collection::vec((id(), any::<u32>(), -40_000..40_000_i32, what()), 0..40).prop_map(|rows| {
        let mut known: Vec<Event> = Vec::new();
        for (id, at, day, what) in rows {
            if !known.iter().any(|event| event.id == id) {
                known.push(Event {
                    id,
                    at_ms: u64::from(at),
                    day: Day(day),
                    what,
                });
            }
        }
        known
    })
}

fn journal(events: &[Event]) -> Journal {
    let mut journal = Journal::default();
    journal.merge(events.iter().cloned());
    journal
}

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
    fn a_merge_is_a_union(events in events(), split in 0..41_usize, rotate in 0..41_usize) {
        let split = split.min(events.len());
        let (a, b) = events.split_at(split);
        let whole = journal(&events);
        let mut ab = journal(a);
        ab.merge(b.iter().cloned());
        let mut ba = journal(b);
        ba.merge(a.iter().cloned());
        ba.merge(a.iter().cloned());
        let mut turned = events.clone();
        turned.rotate_left(rotate.min(events.len()));
        prop_assert_eq!(&ab, &whole);
        prop_assert_eq!(&ba, &whole);
        prop_assert_eq!(&journal(&turned), &whole);
        prop_assert_eq!(Progress::of(&ba), Progress::of(&whole));
    }

    #[test]
    fn following_the_newest_event_is_folding_everything(events in events(), what in what()) {
        let mut journal = journal(&events);
        let mut progress = Progress::of(&journal);
        let event = journal.record(Writer::new(9), 5, Day(3), what);
        if progress.follow(&event) {
            prop_assert_eq!(progress, Progress::of(&journal));
        } else {
            let is_undoing = matches!(event.what, What::Undone { .. } | What::Imported { .. });
            prop_assert!(is_undoing);
        }
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

    #[test]
    fn a_new_event_is_the_last_one(events in events(), what in what()) {
        let mut journal = journal(&events);
        let event = journal.record(Writer::new(7), 5, Day(3), what);
        prop_assert_eq!(journal.events().last(), Some(&event));
    }

    #[test]
    fn what_is_undone_does_not_count(events in events(), chosen in any::<prop::sample::Index>()) {
        let mut journal = journal(&events);
        let Some(of) = journal.standing().map(|e| e.id).collect::<Vec<_>>().get(chosen.index(41)).copied() else {
            return Ok(());
        };
        journal.record(Writer::new(7), 5, Day(3), What::Undone { of });
        prop_assert!(journal.standing().all(|event| event.id != of));
    }
}

fn answered(counter: u64, question: &str, right: bool) -> Event {
    let what = What::CardAnswered {
        question: Slug::new(question).unwrap(),
        choice: Slug::new("a").unwrap(),
        sure: Some(Sure::Certain),
        right,
    };
    Event {
        id: EventId {
            counter,
            writer: Writer::new(1),
        },
        at_ms: 0,
        day: Day(20_000),
        what,
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

#[test]
fn a_new_round_forgets_no_answer_but_starts_at_nothing() {
    let mut journal = journal(&[answered(1, "q", true)]);
    assert!(Progress::of(&journal).answer_in_round("q").is_some());
    journal.record(
        Writer::new(1),
        0,
        Day(20_000),
        What::RoundStarted {
            cards: vec![Slug::new("q1").unwrap()],
        },
    );
    let progress = Progress::of(&journal);
    assert!(progress.answer_in_round("q").is_none());
    assert!(progress.last_answer("q").is_some_and(|answer| answer.right));
}

#[test]
fn the_home_page_offers_what_was_not_done_yet() {
    let today = Day(20_000);
    let mut journal = Journal::default();
    let steps =
        |journal: &Journal| next_steps(&Progress::of(journal), today, &["joints", "life"], &["p", "q"]);
    assert_eq!(
        steps(&journal),
        [
            Next::Read { lesson: "joints" },
            Next::Quiz { again: false },
            Next::Routine { done_today: false }
        ]
    );
    for what in [
        What::LessonRead {
            lesson: Slug::new("joints").unwrap(),
        },
        What::RoundStarted {
            cards: ["p", "q", "a-card-that-is-gone"]
                .map(|card| Slug::new(card).unwrap())
                .to_vec(),
        },
        answered(0, "p", false).what,
        What::SessionFinished,
    ] {
        journal.record(Writer::new(1), 0, today, what);
    }
    assert_eq!(
        steps(&journal),
        [
            Next::Read { lesson: "life" },
            Next::Round { left: 1 },
            Next::Routine { done_today: true }
        ]
    );
    journal.record(
        Writer::new(1),
        0,
        today,
        What::LessonRead {
            lesson: Slug::new("life").unwrap(),
        },
    );
    assert_eq!(steps(&journal)[0], Next::ReadAgain { lesson: "joints" });
}

#[test]
fn a_round_has_new_cards_first_then_wrong_ones_then_the_longest_unseen() {
    let questions: Vec<String> = (0..12).map(|i| format!("q{i}")).collect();
    let questions: Vec<&str> = questions.iter().map(String::as_str).collect();
    let mut journal = Journal::default();
    assert_eq!(draw(&Progress::of(&journal), &questions), questions[..ROUND]);
    let mut answer = |question: &str, right, sure| {
        let [question, choice] = [question, "a"].map(|text| Slug::new(text).unwrap());
        let what = What::CardAnswered {
            question,
            choice,
            sure: Some(sure),
            right,
        };
        journal.record(Writer::new(1), 0, Day(1), what);
    };
    for question in &questions[..9] {
        answer(question, true, Sure::Fairly);
    }
    answer("q4", false, Sure::Guessing);
    answer("q7", false, Sure::Certain);
    answer("q0", true, Sure::Certain);
    assert_eq!(
        draw(&Progress::of(&journal), &questions),
        ["q9", "q10", "q11", "q7", "q4", "q1", "q2", "q3"]
    );
    assert_eq!(draw(&Progress::default(), &questions[..3]), questions[..3]);
}

#[test]
fn the_easiest_rung_is_offered_until_another_is_chosen_and_never_rises_by_itself() {
    let heel = || Slug::new("heel-raise").unwrap();
    let mut journal = Journal::default();
    let mut level = |what| {
        journal.record(Writer::new(1), 0, Day(1), what);
        Progress::of(&journal).level("heel-raise")
    };
    for set in 1..=9 {
        let done = What::SetDone {
            exercise: heel(),
            level: 2,
            set,
            amount: 30,
            load_g: None,
        };
        assert_eq!(level(done), 1, "doing more chooses nothing");
    }
    assert_eq!(
        level(What::LevelChosen {
            exercise: heel(),
            level: 2
        }),
        2
    );
    assert_eq!(level(What::SessionFinished), 2);
}
