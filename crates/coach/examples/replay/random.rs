//! Random events, as they could have happened.

use coach::json::Value;
use coach::record::read_json;
use coach::{Batch, Day, Event, EventId, Side, Slug, Sure, What, Writer};

const LESSONS: [&str; 4] = ["joints", "squat", "quads-and-ankles", "life"];
const QUESTIONS: [&str; 5] = ["q-toes", "q-depth", "q-heels", "q-stairs", "q-rest"];
const EXERCISES: [&str; 4] = ["heel-raise", "wall-sit", "backward-walking", "forward-knee-step"];
const SETTINGS: [[&str; 2]; 4] = [
    ["theme", "dark"],
    ["theme", "light"],
    ["units", "lb"],
    ["units", "kg"],
];
/// What an app of a later version could have written.
const LATER: [&str; 3] = [
    r#""kind":"mood_noted","mood":3,"note":"tired, slept badly","tags":["knee","work"]"#,
    r#""kind":"unknown","text":"z of-a-later-version 9""#,
    r#""kind":"session_finished","minutes":42"#,
];
/// Undoings and imports speak about events that are not older than so many.
const RECENT: usize = 40;
/// 2026-11-23, 12:00 UTC.
const START_MS: u64 = 1_795_435_200_000;

/// An endless row of events: a few page loads at a time, which sometimes write at once.
pub struct Events {
    state: u64,
    at_ms: u64,
    counter: u64,
    writers: [Writer; 3],
    /// Which of the writers have an event with this counter.
    wrote: usize,
    recent: Vec<EventId>,
}

impl Events {
    /// The row of a seed.
    pub fn new(seed: u64) -> Self {
        let mut events = Self {
            state: seed,
            at_ms: START_MS,
            counter: 1,
            writers: [Writer::ZERO; 3],
            wrote: 0,
            recent: Vec::new(),
        };
        events.load_pages();
        events
    }

    /// SplitMix64: Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014.
    fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below `end`, near enough to evenly.
    fn below(&mut self, end: u32) -> u32 {
        u32::try_from(((self.bits() >> 32) * u64::from(end)) >> 32).unwrap_or(0)
    }

    fn chance(&mut self, in_hundred: u32) -> bool {
        self.below(100) < in_hundred
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        let end = u32::try_from(all.len()).unwrap_or(u32::MAX);
        all[self.below(end) as usize]
    }

    fn slug(&mut self, all: &[&str]) -> Slug {
        let text = self.of(all);
        slug(text)
    }

    /// New page loads, each with other bits than the ones beside it.
    fn load_pages(&mut self) {
        for place in 0..3 {
            let bits = self.bits();
            self.writers[place as usize] = Writer::new((bits & !3) | place);
        }
    }

    fn number<T: TryFrom<u32> + Default>(&mut self, least: u32, end: u32) -> T {
        T::try_from(least + self.below(end - least)).unwrap_or_default()
    }

    fn what(&mut self, id: EventId) -> What {
        // Only what a page had seen can it speak about.
        let seen = self.recent.iter().filter(|seen| seen.counter < id.counter);
        let seen: Vec<EventId> = seen.copied().collect();
        match self.below(if seen.is_empty() { 94 } else { 100 }) {
            0..8 => What::LessonRead {
                lesson: self.slug(&LESSONS),
            },
            8..12 => What::RoundStarted {
                cards: QUESTIONS.map(slug)[..self.below(6) as usize].to_vec(),
            },
            12..27 => What::CardAnswered {
                question: self.slug(&QUESTIONS),
                choice: self.slug(&["a", "b", "c"]),
                sure: self.of(&[
                    None,
                    Some(Sure::Guessing),
                    Some(Sure::Fairly),
                    Some(Sure::Certain),
                ]),
                right: self.chance(60),
            },
            27..60 => What::SetDone {
                exercise: self.slug(&EXERCISES),
                level: self.number(1, 6),
                set: self.number(1, 5),
                amount: self.number(1, 61),
                load_g: if self.chance(40) {
                    Some(self.number::<u32>(0, 41) * 1_250)
                } else {
                    None
                },
            },
            60..70 => What::PainFelt {
                exercise: self.slug(&EXERCISES),
                pain: self.number(0, 11),
            },
            70..76 => What::LevelChosen {
                exercise: self.slug(&EXERCISES),
                level: self.number(1, 6),
            },
            76..81 => What::AnkleMeasured {
                side: self.of(&Side::ALL),
                mm: self.number(0, 201),
            },
            81..87 => What::SessionFinished,
            87..91 => {
                let [name, value] = self.of(&SETTINGS).map(slug);
                What::SettingChanged { name, value }
            }
            91..94 => self.later(id),
            94..98 => What::Undone { of: self.of(&seen) },
            _ => {
                let chosen: Vec<_> = seen.iter().map(|id| (*id, self.chance(50))).collect();
                let count = chosen.iter().filter(|(_, is_in)| *is_in).count();
                What::Imported {
                    count: u32::try_from(count).unwrap_or(u32::MAX),
                    batch: Batch::of(chosen),
                }
            }
        }
    }

    fn later(&mut self, id: EventId) -> What {
        let members = self.of(&LATER);
        let json = format!(r#"{{"id":"{id}","at":0,"day":"2026-11-23",{members}}}"#);
        let event = Value::parse(&json).and_then(|json| read_json(&json));
        event.map_or(What::SessionFinished, |event| event.what)
    }
}

impl Iterator for Events {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        // Mostly one page writes after the other, sometimes two or three at once; now and then all are loaded anew.
        if self.wrote > 0 && (self.wrote == 3 || self.chance(80)) {
            self.counter += 1;
            self.wrote = 0;
            if self.chance(5) {
                self.load_pages();
            }
        }
        let turn = self.counter as usize;
        let id = EventId {
            counter: self.counter,
            writer: self.writers[(turn + self.wrote) % 3],
        };
        self.wrote += 1;
        self.at_ms += u64::from(self.below(180_000));
        if self.chance(3) {
            self.at_ms += 86_400_000;
        }
        let what = self.what(id);
        self.recent.push(id);
        if self.recent.len() > RECENT {
            self.recent.remove(0);
        }
        Some(Event {
            id,
            at_ms: self.at_ms,
            day: Day::of(self.at_ms, 0),
            what,
        })
    }
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap_or_else(|| unreachable!("{text} is a slug"))
}
