//! Merging and folding.

use coach::{Day, Event, Journal, Progress, What, Writer};
use proptest::prelude::*;

use super::events::{events, id, journal, rivals, what};

proptest! {
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

    #[test]
    fn a_merge_is_a_union_also_where_one_id_names_two_things(
        a in rivals(), b in rivals(), c in rivals(),
    ) {
        let merged = |parts: [&[Event]; 2]| {
            let mut merged = journal(parts[0]);
            merged.merge(parts[1].iter().cloned());
            merged
        };
        let ab = merged([&a, &b]);
        prop_assert_eq!(&ab, &merged([&b, &a]));
        prop_assert_eq!(merged([ab.events(), &c]), merged([&a, merged([&b, &c]).events()]));
        prop_assert_eq!(&merged([ab.events(), &b]), &ab);
        prop_assert!(ab.events().is_sorted_by(|a, b| a.id < b.id));
        let together = journal(&[a, b].concat());
        prop_assert_eq!(&together, &ab);
        prop_assert_eq!(Progress::of(&together), Progress::of(&ab));
    }

    #[test]
    fn a_merge_says_whether_it_only_appended(a in events(), b in events()) {
        let mut merged = journal(&a);
        let before = merged.clone();
        let did = merged.merge(b);
        prop_assert_eq!(did.added, merged.events().len() - before.events().len());
        if did.only_appended {
            prop_assert_eq!(&merged.events()[..before.events().len()], before.events());
        }
    }

    #[test]
    fn events_speak_only_about_earlier_ones(events in events(), by in id(), of in id()) {
        let (by, of) = (by.min(of), by.max(of));
        let events: Vec<Event> = events.into_iter().filter(|event| event.id != by).collect();
        let known = journal(&events);
        let mut told = known.clone();
        told.merge([Event { id: by, at_ms: 0, day: Day(0), what: What::Undone { of } }]);
        let standing = |journal: &Journal| -> Vec<Event> { journal.standing().cloned().collect() };
        prop_assert_eq!(standing(&told), standing(&known));
    }
}
