//! Backups that are merged in and taken back.

use std::collections::BTreeSet;

use coach::{Batch, Day, Event, EventId, Journal, Preview, Progress, Slug, What, Writer};
use proptest::prelude::*;

use super::events::{events, journal, rivals};

const HERE: Writer = Writer::ZERO;

fn import(journal: &mut Journal, events: Vec<Event>) -> Option<Event> {
    journal.import(Writer::new(9), 5, Day(3), events)
}

fn take_back(journal: &mut Journal, of: EventId) {
    journal.record(Writer::new(9), 6, Day(3), What::Undone { of });
}

/// Progress but for what it says about imports.
fn progress(journal: &Journal) -> Progress {
    Progress {
        imports: Vec::new(),
        ..Progress::of(journal)
    }
}

fn standing(journal: &Journal) -> BTreeSet<EventId> {
    journal.standing().map(|event| event.id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn an_import_that_is_taken_back_was_never_there(here in events(), there in rivals(), part in 0..26_usize) {
        let mut journal = journal(&here);
        let before = Progress::of(&journal);
        let Some(first) = import(&mut journal, there.clone()) else { return Ok(()); };
        let with = progress(&journal);
        take_back(&mut journal, first.id);
        prop_assert_eq!(&Progress::of(&journal), &before);
        // And again, with something else in between that is taken back too.
        if let Some(other) = import(&mut journal, there[part.min(there.len())..].to_vec()) {
            take_back(&mut journal, other.id);
        }
        prop_assert_eq!(&Progress::of(&journal), &before);
        let again = import(&mut journal, there).unwrap();
        prop_assert_eq!(progress(&journal), with);
        take_back(&mut journal, again.id);
        prop_assert_eq!(Progress::of(&journal), before);
    }

    #[test]
    fn importing_twice_adds_nothing(here in events(), there in rivals()) {
        // A file that takes back what it does not have comes of no journal.
        let ids: BTreeSet<EventId> = there.iter().map(|event| event.id).collect();
        let is_there = |event: &Event| !matches!(event.what, What::Undone { of } if !ids.contains(&of));
        let there: Vec<Event> = there.into_iter().filter(is_there).collect();
        let mut journal = journal(&here);
        let _ = import(&mut journal, there.clone());
        let before = journal.clone();
        prop_assert_eq!(import(&mut journal, there), None);
        prop_assert_eq!(journal, before);
    }

    #[test]
    fn the_preview_says_what_the_import_does(here in events(), there in rivals()) {
        let known = journal(&here);
        let mut after = known.clone();
        let preview = known.preview(&there);
        let came = import(&mut after, there.clone());
        let batch = match &came {
            Some(Event { what: What::Imported { count, batch }, .. }) => {
                prop_assert_eq!(*count as usize, preview.adds);
                batch.clone()
            }
            _ => Batch::default(),
        };
        let added: Vec<&Event> = after.events().iter().filter(|event| batch.holds(event.id)).collect();
        let days = added.iter().map(|event| event.day);
        let told = Preview {
            adds: added.len(),
            // What the file itself hides is not counted at all.
            leaves: preview.leaves,
            days: days.clone().min().zip(days.max()),
            takes_back: standing(&known).difference(&standing(&after)).count(),
        };
        prop_assert_eq!(preview, told);
        prop_assert!(added.iter().all(|event| there.iter().any(|came| came.id == event.id)));
    }

    #[test]
    fn what_stood_here_keeps_its_content(here in events(), there in rivals()) {
        let known = journal(&here);
        let mut after = known.clone();
        let _ = import(&mut after, there);
        for event in known.standing() {
            prop_assert!(after.events().contains(event));
        }
    }

    /// Somebody else's file is read as that somebody sees it, with imports in it and imports taken back.
    #[test]
    fn an_import_into_nothing_is_the_journal_it_came_from(
        there in events(), others in events(), more in events(), taken_back in any::<[bool; 2]>(),
    ) {
        let mut from = journal(&there);
        for (events, taken_back) in [others, more].into_iter().zip(taken_back) {
            if let Some(came) = import(&mut from, events).filter(|_| taken_back) {
                take_back(&mut from, came.id);
            }
        }
        let mut into = Journal::default();
        let came = import(&mut into, from.events().to_vec());
        prop_assert_eq!(progress(&into), progress(&from));
        // As often as it is passed on.
        let mut next = Journal::default();
        let _ = import(&mut next, into.events().to_vec());
        prop_assert_eq!(progress(&next), progress(&from));
        if let Some(came) = came {
            take_back(&mut into, came.id);
            prop_assert_eq!(Progress::of(&into), Progress::default());
        }
    }

    #[test]
    fn a_batch_holds_what_it_was_made_of(chosen in proptest::collection::btree_map(super::events::id(), any::<bool>(), 0..60)) {
        let batch = Batch::of(chosen.clone());
        for (id, is_in) in chosen {
            prop_assert_eq!(batch.holds(id), is_in);
        }
        prop_assert_eq!(Batch::new(batch.runs().to_vec()), Some(batch));
    }
}

#[test]
fn an_import_that_its_owner_took_back_stays_taken_back_elsewhere() {
    let read = |lesson: &str| What::LessonRead {
        lesson: Slug::new(lesson).unwrap(),
    };
    let mut stranger = Journal::default();
    stranger.record(Writer::new(1), 0, Day(1), read("joints"));
    let original = stranger.events().to_vec();
    let mut owner = Journal::default();
    owner.record(HERE, 0, Day(1), read("squat"));
    let came = import(&mut owner, original.clone()).unwrap();
    take_back(&mut owner, came.id);
    let mut other = Journal::default();
    import(&mut other, owner.events().to_vec()).unwrap();
    assert!(!Progress::of(&other).has_read("joints"));
    assert!(Progress::of(&other).has_read("squat"));
    // Nor does it take the stranger's entries from the stranger.
    let before = Progress::of(&stranger);
    let came = import(&mut stranger, owner.events().to_vec()).unwrap();
    assert!(Progress::of(&stranger).has_read("joints"));
    take_back(&mut stranger, came.id);
    assert_eq!(Progress::of(&stranger), before);
    // Who takes the stranger's file itself has it.
    import(&mut other, original).unwrap();
    assert!(Progress::of(&other).has_read("joints"));
}
