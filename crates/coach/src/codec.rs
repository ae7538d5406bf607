//! The stored text of events, format `kf2`.
//!
//! ```text
//! kf2
//! @00a1b2c3d4e5 fhv mie0ex00 3k2a1      a group: writer, day, time base, check
//! 2f 0 s heel-raise 1 2 12 x7k2p        counter, milliseconds after the base, kind, arguments, check
//! ```
//!
//! - ASCII, one entry a line, fields separated by one space. Numbers are lower-case base 36, the day is signed.
//! - A group holds events of one writer on one day. Its base is the time of its first event; an event earlier than
//!   the base (the clock was set back) opens a new group.
//! - In place of an exercise's slug a `.` stands for that of the intact line before, in the same group. The check is
//!   over the line written out, so a dot that has lost the line it points to is known as damage.
//! - The last field is a CRC-24 in base 36, five digits, over the group's line and the event's own line. So a
//!   damaged line is known by itself, and a line never passes for one of another group.
//! - Kinds: `l lesson`, `r card…`, `c question choice sure right`, `s exercise level set amount [grams]`,
//!   `p exercise pain`, `v exercise level`, `a side mm`, `f`, `g name value`, `u counter-writer`, `i count run…` with runs `writer.first.last`. `sure` is 0 to 2, or
//!   `x` where it was not asked; `right` is 0 or 1; `side` is `l` or `r`.
//! - A whole line of a kind this version does not know is an event all the same, [`What::Unknown`], and written again
//!   as it was read. `json {"kind":…}` is one that came as JSON, see [`crate::record`].
//! - Texts of older formats are brought up to this one by [`crate::MIGRATIONS`]. Newer ones are not read.

mod what;

use crate::base36::{base36, from_base36, from_signed36, signed36};
use crate::crc::Crc;
use crate::migration::{FORMAT, lines_of};
use crate::{AT_MS_MAX, Day, Event, EventId, Slug, Unknown, What, Writer};
use what::{counter, what_from_fields, what_to_text};

pub(crate) use what::what_from_text;

/// What a stored text holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The events that were intact and understood, in the order of the text.
    pub events: Vec<Event>,
    /// Lines that are no event of anybody: the check does not fit, or nothing could have written them.
    pub damaged: usize,
}

/// Why a text could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOurs {
    /// It was written by a newer version.
    Newer,
    /// It is something else.
    Foreign,
}

/// What the lines of a group have in common.
#[derive(Clone, Copy)]
struct Group {
    writer: Writer,
    day: Day,
    base: u64,
    /// Over the group's line.
    crc: Crc,
}

/// Writes events as one text. An empty slice gives the first line alone.
#[must_use]
pub fn encode(events: &[Event]) -> String {
    let mut text = ["kf", &FORMAT.to_string(), "\n"].concat();
    let mut group: Option<Group> = None;
    let mut exercise = "";
    for event in events {
        let (writer, day) = (event.id.writer, event.day);
        let known =
            group.filter(|known| known.writer == writer && known.day == day && known.base <= event.at_ms);
        let now = known.unwrap_or_else(|| {
            let base = event.at_ms;
            let head = [
                "@",
                &writer.to_string(),
                " ",
                &signed36(day.0),
                " ",
                &base36(base),
            ]
            .concat();
            let crc = Crc::of(&head);
            text.push_str(&head);
            push_check(&mut text, crc);
            exercise = "";
            Group {
                writer,
                day,
                base,
                crc,
            }
        });
        group = Some(now);
        let number = base36(event.id.counter);
        let after = base36(event.at_ms - now.base);
        let what = what_to_text(&event.what);
        let start = [&number, " ", &after, " "].concat();
        let crc = now.crc.and(&start).and(&what);
        text.push_str(&start);
        let here = exercise_of(&event.what).map_or("", Slug::as_str);
        if here == exercise && !here.is_empty() {
            // After the kind, one letter, and a blank.
            let (kind, rest) = (what.get(..2), what.get(2 + here.len()..));
            text.extend(kind.into_iter().chain([DOT]).chain(rest));
        } else {
            text.push_str(&what);
            if !here.is_empty() {
                exercise = here;
            }
        }
        push_check(&mut text, crc);
    }
    text
}

/// Reads a text as far as it is intact.
///
/// # Errors
/// [`NotOurs`] if the first line is not `kf` with a format up to [`FORMAT`]; then nothing in it may be touched.
pub fn decode(text: &str) -> Result<Decoded, NotOurs> {
    match lines_of(text) {
        Ok(lines) => Ok(read(&lines)),
        Err(NotOurs::Newer) => {
            // If lines of it hold by our check, it is ours, and only its first line is damaged: from format 3 on a check
            // begins with the number of its format.
            let mut decoded = read(text.split_once('\n').map_or("", |(_, lines)| lines));
            decoded.damaged += 1;
            (!decoded.events.is_empty())
                .then_some(decoded)
                .ok_or(NotOurs::Newer)
        }
        Err(why) => Err(why),
    }
}

fn read(lines: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let mut group: Option<Group> = None;
    let mut fields: Vec<&str> = Vec::new();
    // The exercise of the line before, as it stands there, and as all lines about it share it.
    let mut exercise = "";
    let mut last: Option<Slug> = None;
    for line in lines.split('\n').filter(|line| !line.is_empty()) {
        fields.clear();
        fields.extend(line.split(' '));
        let check = fields.pop().unwrap_or_default();
        if line.starts_with('@') {
            group = group_of(&fields, check);
            decoded.damaged += usize::from(group.is_none());
            exercise = "";
            continue;
        }
        // Only slugs stand in the fourth field, and none of them is a dot.
        if let Some(slug) = fields.get_mut(3).filter(|slug| **slug == DOT) {
            *slug = exercise;
        }
        match group.and_then(|group| event_of(group, &fields, check, last.as_ref())) {
            Some(event) => {
                if let Some(here) = exercise_of(&event.what) {
                    exercise = fields.get(3).copied().unwrap_or_default();
                    last = Some(here.clone());
                }
                decoded.events.push(event);
            }
            None => decoded.damaged += 1,
        }
    }
    decoded
}

/// What a group's line says, if its check fits.
fn group_of(fields: &[&str], check: &str) -> Option<Group> {
    let [writer, day, base] = fields else { return None };
    let crc = with_fields(Crc::of(""), fields);
    crc.is(check).then_some(Group {
        writer: writer.strip_prefix('@')?.parse().ok()?,
        day: Day(from_signed36(day)?),
        base: from_base36(base)?,
        crc,
    })
}

/// What a line of a group says, if its check fits.
fn event_of(group: Group, fields: &[&str], check: &str, last: Option<&Slug>) -> Option<Event> {
    if !with_fields(group.crc, fields).is(check) {
        return None;
    }
    let [number, after, what @ ..] = fields else {
        return None;
    };
    let id = EventId {
        counter: counter(number)?,
        writer: group.writer,
    };
    let at_ms = group.base.checked_add(from_base36(after)?);
    Some(Event {
        id,
        at_ms: at_ms.filter(|at_ms| *at_ms <= AT_MS_MAX)?,
        day: group.day,
        what: what_from_fields(what, last).or_else(|| Unknown::new(&what.join(" ")).map(What::Unknown))?,
    })
}

fn with_fields(crc: Crc, fields: &[&str]) -> Crc {
    let mut blank = "";
    fields.iter().fold(crc, |crc, field| {
        let crc = crc.and(blank).and(field);
        blank = " ";
        crc
    })
}

/// Stands for the exercise of the line before.
const DOT: &str = ".";

fn exercise_of(what: &What) -> Option<&Slug> {
    match what {
        What::SetDone { exercise, .. }
        | What::PainFelt { exercise, .. }
        | What::LevelChosen { exercise, .. } => Some(exercise),
        _ => None,
    }
}

/// Ends a line.
fn push_check(text: &mut String, crc: Crc) {
    for part in [" ", &crc.text(), "\n"] {
        text.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push_line(text: &mut String, line: &str, crc: Crc) {
        text.push_str(line);
        push_check(text, crc);
    }

    #[test]
    fn a_dot_is_never_believed_without_its_line() {
        let set = |counter, exercise: &str| Event {
            id: EventId {
                counter,
                writer: Writer::new(1),
            },
            at_ms: 0,
            day: Day(1),
            what: What::SetDone {
                exercise: Slug::new(exercise).unwrap(),
                level: 1,
                set: 1,
                amount: 9,
                load_g: None,
            },
        };
        let events = [
            set(1, "wall-sit"),
            set(2, "heel-raise"),
            set(3, "heel-raise"),
            set(4, "wall-sit"),
        ];
        let text = encode(&events);
        assert!(
            text.lines()
                .nth(4)
                .is_some_and(|line| line.starts_with("3 0 s . ")),
            "{text}"
        );
        let without_second: String = text
            .lines()
            .filter(|line| !line.starts_with("2 "))
            .map(|line| line.to_owned() + "\n")
            .collect();
        let decoded = decode(&without_second).unwrap();
        assert_eq!(decoded.events, [events[0].clone(), events[3].clone()]);
        assert_eq!(decoded.damaged, 1);
    }

    #[test]
    fn an_entry_of_a_newer_kind_is_kept_and_written_again() {
        let mut text = String::from("kf2\n");
        let head = "@00000000000a fhv mie0ex00";
        let crc = Crc::of(head);
        push_line(&mut text, head, crc);
        for line in [
            "2f 0 f",
            "2g 0 z of-a-later-version 9",
            "2h 0 s heel-raise 1 2 12 load-kg-5 9",
        ] {
            push_line(&mut text, line, crc.and(line));
        }
        let decoded = decode(&text).unwrap();
        assert_eq!((decoded.events.len(), decoded.damaged), (3, 0));
        assert_eq!(encode(&decoded.events), text);
    }

    #[test]
    fn a_damaged_number_of_the_format_is_not_taken_for_a_newer_version() {
        let mut text = String::from("kf3\n");
        let head = "@00000000000a fhv mie0ex00";
        let crc = Crc::of(head);
        push_line(&mut text, head, crc);
        assert_eq!(decode(&text), Err(NotOurs::Newer));
        push_line(&mut text, "2f 0 f", crc.and("2f 0 f"));
        let decoded = decode(&text).unwrap();
        assert_eq!((decoded.events.len(), decoded.damaged), (1, 1));
    }

    #[test]
    fn a_counter_that_leaves_no_room_is_not_believed() {
        let mut text = String::from("kf2\n");
        let head = "@00000000000a fhv mie0ex00";
        push_line(&mut text, head, Crc::of(head));
        let line = [&base36(u64::MAX), " 0 f"].concat();
        push_line(&mut text, &line, Crc::of(head).and(&line));
        let decoded = decode(&text).unwrap();
        assert_eq!((decoded.events.len(), decoded.damaged), (0, 1));
    }
}
