//! A few events as the fragment of an address.

use coach::codec::encode;
use coach::link::{LONGEST, from_fragment, to_fragment};
use proptest::prelude::*;

use super::events::events;

proptest! {
    #[test]
    fn a_fragment_carries_events_or_is_too_long(events in events(), few in 0..9_usize) {
        let events = &events[..few.min(events.len())];
        match to_fragment(events) {
            Some(fragment) => {
                prop_assert!(fragment.len() <= LONGEST);
                prop_assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b)));
                prop_assert_eq!(from_fragment(&fragment), Some(events.to_vec()));
            }
            None => prop_assert!(encode(events).len() * 3 > LONGEST),
        }
    }

    #[test]
    fn a_fragment_in_which_anything_changed_is_none(
        events in events(), place in any::<prop::sample::Index>(), other in "[ -~]", cut in any::<bool>(),
    ) {
        let few = &events[..events.len().min(5)];
        let Some(fragment) = to_fragment(few) else { return Ok(()); };
        let place = place.index(fragment.len());
        let rest = if cut { "" } else { &fragment[place + 1..] };
        let changed = [&fragment[..place], &other, rest].concat();
        let read = from_fragment(&changed);
        prop_assert_eq!(read, (changed == fragment).then(|| few.to_vec()));
    }

    #[test]
    fn any_text_may_be_asked(text in any::<String>()) {
        let _ = from_fragment(&text);
        prop_assert_eq!(from_fragment(&"x".repeat(LONGEST + 1)), None);
    }
}
