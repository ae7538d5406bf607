//! What follows from what happened.

use coach::{
    Day, Event, EventId, Journal, Next, Progress, ROUND, Slug, Sure, What, Writer, draw, next_steps,
};

use super::events::journal;

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
    let mut round = |answers: &[(&str, bool, Sure)]| {
        let mut record = |what| journal.record(Writer::new(1), 0, Day(1), what);
        record(What::RoundStarted { cards: Vec::new() });
        for (question, right, sure) in answers {
            let [question, choice] = [question, "a"].map(|text| Slug::new(text).unwrap());
            let (sure, right) = (Some(*sure), *right);
            record(What::CardAnswered {
                question,
                choice,
                sure,
                right,
            });
        }
    };
    let first: Vec<_> = questions[..9]
        .iter()
        .map(|id| (*id, true, Sure::Fairly))
        .collect();
    round(&first);
    round(&[
        ("q4", false, Sure::Guessing),
        ("q7", false, Sure::Certain),
        ("q0", true, Sure::Certain),
    ]);
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
