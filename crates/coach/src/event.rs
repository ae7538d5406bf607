//! What can happen.

use std::sync::Arc;

use crate::{Batch, Day, EventId, codec};

/// The id of a piece of content, or the name or value of a setting: 1 to 40 characters of `a-z`, `0-9`, `-`.
///
/// A copy shares the text. Ids that the content no longer has are kept: they are part of what the person did.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// Reads a slug; `None` if it is not one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = (1..=40).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How sure somebody was of an answer, before being told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sure {
    /// Only a guess.
    Guessing,
    /// Fairly sure.
    Fairly,
    /// Certain.
    Certain,
}

impl Sure {
    /// All of them, least sure first; the index is what the journal stores.
    pub const ALL: [Self; 3] = [Self::Guessing, Self::Fairly, Self::Certain];
}

/// A side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Left, Self::Right];
}

/// What an event says whose kind this version does not know: its text in the journal, kept as it is.
///
/// Printable ASCII that reads back as itself: no blanks at its ends, none doubled, no `.` as its second word, and
/// nothing that this version knows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unknown(Box<str>);

impl Unknown {
    /// Takes a text; `None` if it could not stand in the journal.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let fits = text.bytes().all(|b| (b' '..=b'~').contains(&b))
            && text.split(' ').all(|word| !word.is_empty())
            && words.nth(1) != Some(".")
            && codec::what_from_text(text).is_none();
        fits.then(|| Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What happened, in the past tense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A lesson was marked as read.
    LessonRead {
        /// The lesson's slug.
        lesson: Slug,
    },
    /// A new quiz round began; answers before it no longer count towards the round.
    RoundStarted {
        /// The ids of its questions, in their order.
        cards: Vec<Slug>,
    },
    /// A question was answered.
    CardAnswered {
        /// The question's id.
        question: Slug,
        /// The chosen answer's id.
        choice: Slug,
        /// How sure the person was; `None` where it was not asked.
        sure: Option<Sure>,
        /// Whether it was the right choice when it was given.
        right: bool,
    },
    /// A set of an exercise was done.
    SetDone {
        /// The exercise's slug.
        exercise: Slug,
        /// Rung of its ladder, 1 is the easiest.
        level: u8,
        /// Which set of the session, from 1.
        set: u8,
        /// Repetitions or seconds done, for each side where sides are counted.
        amount: u16,
        /// The weight held, grams; `None` where none is asked for.
        load_g: Option<u32>,
    },
    /// How much an exercise hurt: the worst felt in either knee while it was done.
    PainFelt {
        /// The exercise's slug.
        exercise: Slug,
        /// 0, none, to 10, the worst imaginable.
        pain: u8,
    },
    /// A rung of an exercise's ladder was chosen to start on.
    LevelChosen {
        /// The exercise's slug.
        exercise: Slug,
        /// Rung, 1 is the easiest.
        level: u8,
    },
    /// The knee-to-wall distance of one side was measured.
    AnkleMeasured {
        /// Which side.
        side: Side,
        /// From the toe tip to the wall, millimetres.
        mm: u16,
    },
    /// The session was finished.
    SessionFinished,
    /// A setting was changed.
    SettingChanged {
        /// Which setting.
        name: Slug,
        /// Its new value.
        value: Slug,
    },
    /// A backup was merged in. Taking this event back hides everything that came with it.
    Imported {
        /// How many events came.
        count: u32,
        /// Which.
        batch: Batch,
    },
    /// An earlier event is taken back. Taking back an `Undone` has no effect.
    Undone {
        /// The event that no longer counts.
        of: EventId,
    },
    /// Something that a later version knows. It is kept and passed on.
    Unknown(Unknown),
}

impl What {
    /// Reads what stands in the journal after the time.
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        codec::what_from_text(text).or_else(|| Unknown::new(text).map(Self::Unknown))
    }
}

/// Times above this are not believed: the last instant that ECMAScript knows (ECMA-262, "Time Values").
pub const AT_MS_MAX: u64 = 8_640_000_000_000_000;

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name and place in the order.
    pub id: EventId,
    /// When it was made: UTC, milliseconds since 1970, by the device's clock; at most [`AT_MS_MAX`].
    pub at_ms: u64,
    /// The local day when it was made.
    pub day: Day,
    /// What happened.
    pub what: What,
}
