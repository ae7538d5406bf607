//! What ten years of history cost: one more set beside the first set ever, the bytes that are kept, and reading them
//! at the start.
//! Prints `name value unit` lines for `cargo xtask bench native`.

use std::hint::black_box;
use std::time::Instant;

use coach::chunk::gather;
use coach::codec::encode;
use coach::{Day, Event, Journal, Progress, Slug, What, Writer};

/// 4 sessions a week.
const SESSIONS: u64 = 10 * 52 * 4;
const EXERCISES: [&str; 8] = [
    "backward-walking",
    "front-of-shin-raise",
    "heel-raise",
    "forward-knee-step",
    "front-foot-raised-split-squat",
    "backward-walking",
    "front-of-shin-raise",
    "heel-raise",
];
const SETS: u8 = 3;
const BATCHES: usize = 31;

fn main() {
    let (history, mut texts) = ten_years();
    let names = texts.len() * "kf:/knees-forward/:j:0-000000000000:00a1b2c3d4e5:1".len();
    let bytes = texts.iter().map(String::len).sum::<usize>() + names;
    println!("events-of-ten-years {} events", history.events().len());
    println!("bytes-of-ten-years {bytes} bytes");

    let mut journal = history.clone();
    let mut progress = Progress::of(&journal);
    let after_ten_years = median(
        (0..BATCHES)
            .map(|_| record_ns(&mut journal, &mut progress))
            .collect(),
    );
    println!("record-after-ten-years {after_ten_years:.0} ns");

    const FIRST_SETS: usize = 2_000;
    let into_nothing = median(
        (0..BATCHES)
            .map(|_| {
                let journals = vec![(Journal::default(), Progress::default()); FIRST_SETS];
                let start = Instant::now();
                for (mut journal, mut progress) in journals {
                    black_box(record(&mut journal, &mut progress));
                }
                start.elapsed().as_secs_f64() * 1e9 / FIRST_SETS as f64
            })
            .collect(),
    );
    println!("record-into-nothing {into_nothing:.0} ns");

    // A browser gives its keys in no order of time.
    texts.sort_by_key(|text| text.bytes().rev().collect::<Vec<u8>>());
    let decoding = median((0..BATCHES).map(|_| decode_ms(&texts, &history)).collect());
    println!("decode-ten-years {decoding:.1} ms");
    let folding = median((0..BATCHES).map(|_| fold_ms(&history)).collect());
    println!("fold-ten-years {folding:.1} ms");
}

/// From the stored texts to the journal, as at the start of the app.
fn decode_ms(texts: &[String], history: &Journal) -> f64 {
    let start = Instant::now();
    let gathered = gather(texts.iter().map(String::as_str), []);
    let mut journal = Journal::default();
    journal.merge(gathered.events);
    let took = start.elapsed();
    assert!(journal == *history, "everything is there again");
    took.as_secs_f64() * 1e3
}

/// From the journal to the progress.
fn fold_ms(journal: &Journal) -> f64 {
    let start = Instant::now();
    black_box(Progress::of(journal));
    start.elapsed().as_secs_f64() * 1e3
}

fn record_ns(journal: &mut Journal, progress: &mut Progress) -> f64 {
    let start = Instant::now();
    black_box(record(journal, progress));
    start.elapsed().as_secs_f64() * 1e9
}

/// What the app's store does when a set is ticked, but for writing to the browser's storage.
fn record(journal: &mut Journal, progress: &mut Progress) -> Event {
    let event = journal.record(Writer::new(1), 2_110_000_000_000, Day(24_420), set(0, 1));
    assert!(progress.follow(&event), "a set is a step");
    event
}

fn set(exercise: usize, set: u8) -> What {
    What::SetDone {
        exercise: slug(EXERCISES[exercise]),
        level: 2,
        set,
        amount: 12,
        load_g: None,
    }
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap_or_else(|| unreachable!("{text} is a slug"))
}

/// The journal, and its chunks: a page load and so a chunk for each session.
fn ten_years() -> (Journal, Vec<String>) {
    let (mut journal, mut texts) = (Journal::default(), Vec::new());
    for session in 0..SESSIONS {
        let writer = Writer::new(session.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let day = Day(20_780 + (session * 7 / 4) as i32);
        let mut at_ms = 1_795_435_200_000 + session * 151_200_000;
        let mut events = Vec::new();
        for (exercise, name) in EXERCISES.iter().enumerate() {
            for number in 1..=SETS {
                at_ms += 75_123;
                events.push(journal.record(writer, at_ms, day, set(exercise, number)));
            }
            let felt = What::PainFelt {
                exercise: slug(name),
                pain: 1,
            };
            events.push(journal.record(writer, at_ms + 2_000, day, felt));
        }
        events.push(journal.record(writer, at_ms + 5_000, day, What::SessionFinished));
        let text = encode(&events);
        assert!(text.is_ascii(), "stored text is ASCII");
        texts.push(text);
    }
    (journal, texts)
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
