//! What two tabs record of one thing counts once, and goes whole.

use coach::{Asked, Day, Journal, Progress, SessionCount, Slug, Subject, What, Writer};
use proptest::prelude::*;

use super::events::{slug, what};

const TODAY: Day = Day(20_000);

fn set_of(exercise: &str, level: u8, set: u8, amount: u16) -> What {
    What::SetDone {
        exercise: Slug::new(exercise).unwrap(),
        level,
        set,
        amount,
        load_g: None,
    }
}

fn answer(question: &str, choice: &str) -> What {
    What::CardAnswered {
        question: Slug::new(question).unwrap(),
        choice: Slug::new(choice).unwrap(),
        sure: None,
        right: true,
    }
}

/// Two tabs: each records before it has heard of the other.
fn two_tabs(ours: &[What], theirs: &[What]) -> Journal {
    let mut journals = [ours, theirs].into_iter().enumerate().map(|(tab, whats)| {
        let mut journal = Journal::default();
        for what in whats {
            journal.record(Writer::new(tab as u64 + 1), 0, TODAY, what.clone());
        }
        journal
    });
    let mut both = journals.next().unwrap();
    both.merge(journals.next().unwrap().events().to_vec());
    both
}

#[test]
fn a_set_counts_once_whatever_tabs_recorded_it() {
    let both = two_tabs(
        &[set_of("heel-raise", 1, 1, 30)],
        &[set_of("heel-raise", 1, 1, 30), set_of("heel-raise", 1, 2, 30)],
    );
    let sets = Progress::of(&both).sets;
    assert_eq!(sets.iter().map(|set| set.set).collect::<Vec<_>>(), [1, 2]);
    let other_level = two_tabs(
        &[set_of("heel-raise", 1, 1, 30)],
        &[set_of("heel-raise", 2, 1, 30)],
    );
    assert_eq!(Progress::of(&other_level).sets.len(), 2);
}

#[test]
fn a_session_is_finished_once_a_day() {
    let mut both = two_tabs(&[What::SessionFinished], &[What::SessionFinished]);
    assert_eq!(Progress::of(&both).sessions.len(), 1);
    both.record(Writer::new(1), 0, Day(TODAY.0 + 1), What::SessionFinished);
    assert_eq!(Progress::of(&both).sessions.len(), 2);
}

#[test]
fn the_first_answer_of_a_round_counts() {
    let mut both = two_tabs(&[answer("q", "a")], &[answer("q", "b")]);
    let answers = Progress::of(&both).answers;
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0].choice.as_str(), "a");
    both.record(Writer::new(1), 0, TODAY, What::RoundStarted { cards: Vec::new() });
    both.record(Writer::new(1), 0, TODAY, answer("q", "b"));
    let progress = Progress::of(&both);
    assert_eq!((progress.answers.len(), progress.rounds), (2, 1));
    assert_eq!(progress.answer_in_round("q").unwrap().choice.as_str(), "b");
    // Taking it back leaves that of the round before.
    take_back(
        &mut both,
        &Subject::Answer {
            question: Slug::new("q").unwrap(),
        },
    );
    let progress = Progress::of(&both);
    assert!(progress.answer_in_round("q").is_none());
    assert_eq!(progress.answers.len(), 1);
}

fn take_back(journal: &mut Journal, subject: &Subject) {
    for of in journal.about(subject) {
        journal.record(Writer::new(9), 0, TODAY, What::Undone { of });
    }
}

fn subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        slug().prop_map(|lesson| Subject::Reading { lesson }),
        slug().prop_map(|question| Subject::Answer { question }),
        (slug(), any::<u8>(), any::<u8>()).prop_map(|(exercise, level, set)| Subject::Set {
            day: TODAY,
            exercise,
            level,
            set
        }),
        slug().prop_map(|exercise| Subject::Pain { day: TODAY, exercise }),
        Just(Subject::Session { day: TODAY }),
    ]
}

/// What says a subject.
fn said(subject: &Subject) -> What {
    match subject.clone() {
        Subject::Reading { lesson } => What::LessonRead { lesson },
        Subject::Answer { question } => answer(question.as_str(), "a"),
        Subject::Set {
            exercise, level, set, ..
        } => What::SetDone {
            exercise,
            level,
            set,
            amount: 8,
            load_g: None,
        },
        Subject::Pain { exercise, .. } => What::PainFelt { exercise, pain: 3 },
        Subject::Session { .. } => What::SessionFinished,
    }
}

/// Everything of a progress that people see, without the ids of events.
fn seen(journal: &Journal) -> String {
    let mut progress = Progress::of(journal);
    let none = journal_of(&[set_of("a", 1, 1, 1)]).events()[0].id;
    progress.sets.iter_mut().for_each(|set| set.id = none);
    progress.sessions.iter_mut().for_each(|session| session.1 = none);
    progress.ankles.iter_mut().for_each(|ankle| ankle.id = none);
    progress.imports.iter_mut().for_each(|import| import.0 = none);
    format!("{progress:?}")
}

fn journal_of(whats: &[What]) -> Journal {
    two_tabs(whats, &[])
}

/// Anything but what speaks about other events or changes what a round is.
fn ordinary() -> impl Strategy<Value = What> {
    what().prop_filter("speaks about others", |what| {
        !matches!(
            what,
            What::Undone { .. } | What::Imported { .. } | What::RoundStarted { .. }
        )
    })
}

proptest! {
    /// However often a thing was said, and whatever else happened, taking it back leaves what stood before it.
    #[test]
    fn taking_back_leaves_what_stood_before(
        others in proptest::collection::vec(ordinary(), 0..12),
        subject in subject(),
        times in 1..4_usize,
        place in any::<prop::sample::Index>(),
    ) {
        let others: Vec<What> = others.into_iter().filter(|what| {
            let one = journal_of(std::slice::from_ref(what));
            one.about(&subject).is_empty()
        }).collect();
        let mut with = others.clone();
        for _ in 0..times {
            with.insert(place.index(with.len() + 1), said(&subject));
        }
        let mut journal = journal_of(&with);
        prop_assert_eq!(journal.about(&subject).len(), times);
        take_back(&mut journal, &subject);
        prop_assert_eq!(journal.about(&subject), []);
        prop_assert_eq!(seen(&journal), seen(&journal_of(&others)));
    }

    /// Following one event after another and folding them all say the same, also where one thing is said twice.
    #[test]
    fn following_says_what_folding_says(
        whats in proptest::collection::vec(ordinary(), 1..12),
        again in proptest::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let mut all = whats.clone();
        all.extend(again.iter().map(|i| whats[i.index(whats.len())].clone()));
        let journal = journal_of(&all);
        let mut followed = Progress::default();
        for event in journal.events() {
            prop_assert!(followed.follow(event));
        }
        prop_assert_eq!(followed, Progress::of(&journal));
    }
}

#[test]
fn done_is_never_more_than_asked() {
    let asked = [
        Asked {
            exercise: "heel-raise",
            level: 2,
            sets: 2,
        },
        Asked {
            exercise: "wall-sit",
            level: 1,
            sets: 3,
        },
    ];
    let count = |whats: &[What]| SessionCount::of(&Progress::of(&journal_of(whats)), TODAY, &asked);
    assert_eq!(
        count(&[]),
        SessionCount {
            done: 0,
            asked: 5,
            besides: 0
        }
    );
    let done = [
        set_of("heel-raise", 2, 1, 8),
        set_of("wall-sit", 1, 3, 20),
        // Another level, a set that is not asked for, another list.
        set_of("heel-raise", 1, 1, 8),
        set_of("heel-raise", 2, 3, 8),
        set_of("step-up", 1, 1, 8),
    ];
    assert_eq!(
        count(&done),
        SessionCount {
            done: 2,
            asked: 5,
            besides: 3
        }
    );
    let progress = Progress::of(&journal_of(&done));
    assert_eq!(SessionCount::of(&progress, Day(TODAY.0 + 1), &asked).done, 0);
}
