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
use crate::{AT_MS_MAX, Day, Event, EventId, What, Writer};
use what::{counter, what_to_text};

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

/// Writes events as one text. An empty slice gives the first line alone.
#[must_use]
pub fn encode(events: &[Event]) -> String {
    let mut text = ["kf", &FORMAT.to_string(), "\n"].concat();
    let mut group: Option<(Writer, Day, u64, String)> = None;
    let mut exercise = "";
    for event in events {
        let fits = group.as_ref().is_some_and(|(writer, day, base, _)| {
            *writer == event.id.writer && *day == event.day && *base <= event.at_ms
        });
        if !fits {
            let head = [
                "@",
                &event.id.writer.to_string(),
                " ",
                &signed36(event.day.0),
                " ",
                &base36(event.at_ms),
            ]
            .concat();
            push_line(&mut text, "", &head, &head);
            exercise = "";
            group = Some((event.id.writer, event.day, event.at_ms, head));
        }
        if let Some((_, _, base, head)) = &group {
            let line = [
                &base36(event.id.counter),
                " ",
                &base36(event.at_ms - base),
                " ",
                &what_to_text(&event.what),
            ]
            .concat();
            let here = exercise_of(&event.what);
            let short = match here {
                Some(same) if same == exercise => line.replacen(same, DOT, 1),
                _ => line.clone(),
            };
            push_line(&mut text, head, &line, &short);
            exercise = here.unwrap_or(exercise);
        }
    }
    text
}

/// Reads a text as far as it is intact.
///
/// # Errors
/// [`NotOurs`] if the first line is not `kf` with a format up to [`FORMAT`]; then nothing in it may be touched.
pub fn decode(text: &str) -> Result<Decoded, NotOurs> {
    let lines = lines_of(text)?;
    let mut decoded = Decoded::default();
    let mut group: Option<(Writer, Day, u64, &str)> = None;
    let mut exercise = String::new();
    for line in lines.split('\n').filter(|line| !line.is_empty()) {
        if line.starts_with('@') {
            group = checked("", line).and_then(|head| {
                let mut fields = head[1..].split(' ');
                let writer = fields.next()?.parse().ok()?;
                let day = Day(from_signed36(fields.next()?)?);
                let base = from_base36(fields.next()?)?;
                fields.next().is_none().then_some((writer, day, base, head))
            });
            if group.is_none() {
                decoded.damaged += 1;
            }
            exercise.clear();
            continue;
        }
        let whole = written_out(line, &exercise);
        let intact =
            group.and_then(|(writer, day, base, head)| Some((writer, day, base, checked(head, &whole)?)));
        let Some((writer, day, base, body)) = intact else {
            decoded.damaged += 1;
            continue;
        };
        let mut fields = body.splitn(3, ' ');
        let counter = fields.next().and_then(counter);
        let after = fields.next().and_then(from_base36);
        let what = fields.next().and_then(What::of_text);
        let at_ms = after
            .and_then(|after| base.checked_add(after))
            .filter(|at_ms| *at_ms <= AT_MS_MAX);
        match (counter, at_ms, what) {
            (Some(counter), Some(at_ms), Some(what)) => {
                if let Some(here) = exercise_of(&what) {
                    exercise = here.into();
                }
                decoded.events.push(Event {
                    id: EventId { counter, writer },
                    at_ms,
                    day,
                    what,
                });
            }
            _ => decoded.damaged += 1,
        }
    }
    Ok(decoded)
}

/// Stands for the exercise of the line before.
const DOT: &str = ".";

fn exercise_of(what: &What) -> Option<&str> {
    match what {
        What::SetDone { exercise, .. }
        | What::PainFelt { exercise, .. }
        | What::LevelChosen { exercise, .. } => Some(exercise.as_str()),
        _ => None,
    }
}

/// A line with its dot replaced. Only slugs stand in the fourth field, and none of them is a dot.
fn written_out(line: &str, exercise: &str) -> String {
    let mut fields: Vec<&str> = line.splitn(5, ' ').collect();
    if let Some(slug) = fields.get_mut(3).filter(|slug| **slug == DOT) {
        *slug = exercise;
    }
    fields.join(" ")
}

/// Writes `short`, with the check of `line`.
fn push_line(text: &mut String, head: &str, line: &str, short: &str) {
    for part in [short, " ", &Crc::of(head).and(line).text(), "\n"] {
        text.push_str(part);
    }
}

/// The line without its check, if the check fits.
fn checked<'a>(head: &str, line: &'a str) -> Option<&'a str> {
    let (body, check) = line.rsplit_once(' ')?;
    Crc::of(head).and(body).is(check).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Slug;

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
        let mut push = |head, line| push_line(&mut text, head, line, line);
        push("", head);
        push(head, "2f 0 f");
        push(head, "2g 0 z of-a-later-version 9");
        push(head, "2h 0 s heel-raise 1 2 12 load-kg-5 9");
        let decoded = decode(&text).unwrap();
        assert_eq!((decoded.events.len(), decoded.damaged), (3, 0));
        assert_eq!(encode(&decoded.events), text);
    }

    #[test]
    fn a_counter_that_leaves_no_room_is_not_believed() {
        let mut text = String::from("kf2\n");
        let head = "@00000000000a fhv mie0ex00";
        push_line(&mut text, "", head, head);
        let line = [&base36(u64::MAX), " 0 f"].concat();
        push_line(&mut text, head, &line, &line);
        let decoded = decode(&text).unwrap();
        assert_eq!((decoded.events.len(), decoded.damaged), (0, 1));
    }
}
