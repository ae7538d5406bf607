//! Random events.

use coach::record::read_json;
use coach::{AT_MS_MAX, Batch, Day, Event, EventId, Journal, Side, Slug, Sure, Unknown, What, Writer};
use proptest::prelude::*;

use super::serde::Serde;

pub fn slug() -> impl Strategy<Value = Slug> {
    "[a-z0-9-]{1,40}".prop_map(|text| Slug::new(&text).unwrap())
}

pub fn id() -> impl Strategy<Value = EventId> {
    (0..40_u64, 0..3_u64).prop_map(|(counter, bits)| EventId {
        counter,
        writer: Writer::new(bits),
    })
}

pub fn what() -> impl Strategy<Value = What> {
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
        (any::<u32>(), batch()).prop_map(|(count, batch)| What::Imported { count, batch }),
        unknown().prop_map(What::Unknown),
    ]
}

pub fn batch() -> impl Strategy<Value = Batch> {
    proptest::collection::btree_map(id(), any::<bool>(), 0..12).prop_map(Batch::of)
}

/// What a later version says, in the journal or as JSON.
pub fn unknown() -> impl Strategy<Value = Unknown> {
    prop_oneof![
        "[!-~]{1,9}( [!-~]{1,9}){0,4}".prop_filter_map("known", |text| Unknown::new(&text)),
        "json [!-~]{0,30}".prop_filter_map("known", |text| Unknown::new(&text)),
        (
            slug(),
            proptest::collection::btree_map("\\PC{0,6}", value(), 0..4)
        )
            .prop_filter_map("known", |(kind, members)| {
                let mut members: serde_json::Map<_, _> = members.into_iter().collect();
                for (name, value) in [
                    ("id", "1-000000000000"),
                    ("day", "2026-11-24"),
                    ("kind", kind.as_str()),
                ] {
                    members.insert(name.into(), value.into());
                }
                members.insert("at".into(), 0.into());
                match read_json(&Serde(members.into()))?.what {
                    What::Unknown(unknown) => Some(unknown),
                    _ => None,
                }
            }),
    ]
}

/// Any JSON that is not nested too deep.
pub fn value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<u32>().prop_map(Into::into),
        any::<i16>().prop_map(|number| (f64::from(number) / 8.0).into()),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        "\\PC{0,9}".prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        let members = proptest::collection::btree_map("[a-z ]{0,4}", inner.clone(), 0..4);
        prop_oneof![
            proptest::collection::vec(inner, 0..4).prop_map(Into::into),
            members.prop_map(|members| { serde_json::Value::Object(members.into_iter().collect()) }),
        ]
    })
}

/// Events among which one id may name different things, which no app makes.
pub fn rivals() -> impl Strategy<Value = Vec<Event>> {
    proptest::collection::vec(event(), 0..25)
}

pub fn event() -> impl Strategy<Value = Event> {
    let at = prop_oneof![any::<u32>().prop_map(u64::from), 0..=AT_MS_MAX];
    let day = prop_oneof![9 => -40_000..40_000_i32, 1 => any::<i32>()];
    (id(), at, day, what()).prop_map(|(id, at_ms, day, what)| Event {
        id,
        at_ms,
        day: Day(day),
        what,
    })
}

/// Events whose content is a function of their id, as in life: one id never names two different things.
pub fn events() -> impl Strategy<Value = Vec<Event>> {
    proptest::collection::vec(event(), 0..40).prop_map(|events| {
        let mut known: Vec<Event> = Vec::new();
        for event in events {
            if known.iter().all(|other| other.id != event.id) {
                known.push(event);
            }
        }
        known
    })
}

pub fn journal(events: &[Event]) -> Journal {
    let mut journal = Journal::default();
    journal.merge(events.iter().cloned());
    journal
}
