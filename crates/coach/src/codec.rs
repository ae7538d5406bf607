//! The stored text of events, format `kf1`.
//!
//! ```text
//! kf1
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
//!   `p exercise pain`, `v exercise level`, `a side mm`, `f`, `g name value`, `u counter-writer`. `sure` is 0 to 2, or
//!   `x` where it was not asked; `right` is 0 or 1; `side` is `l` or `r`.
//! - A whole line of a kind this version does not know is intact but unread: see [`Decoded::unread`].

use crate::base36::{base36, from_base36, from_signed36, number, signed36};
use crate::crc::crc24;
use crate::{Day, Event, EventId, Side, Slug, Sure, What, Writer};

/// The first line of every stored text.
pub const FORMAT: &str = "kf1";

/// What a stored text holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The events that were intact and understood, in the order of the text.
    pub events: Vec<Event>,
    /// Intact lines that this version cannot read, such as kinds of a newer one.
    pub unread: usize,
    /// Lines whose check does not fit.
    pub damaged: usize,
    /// The highest counter seen in any intact line, also in unread ones.
    pub highest_counter: u64,
}

/// Why a text could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOurs {
    /// It begins with a `kf` format that this version does not know.
    OtherFormat,
    /// It is something else.
    Foreign,
}

/// Writes events as one text. An empty slice gives the first line alone.
#[must_use]
pub fn encode(events: &[Event]) -> String {
    let mut text = String::from(FORMAT);
    text.push('\n');
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
/// [`NotOurs`] if the first line is not [`FORMAT`]; then nothing in it may be touched.
pub fn decode(text: &str) -> Result<Decoded, NotOurs> {
    let mut lines = text.split('\n');
    match lines.next() {
        Some(FORMAT) => {}
        Some(other) if other.starts_with("kf") => return Err(NotOurs::OtherFormat),
        _ => return Err(NotOurs::Foreign),
    }
    let mut decoded = Decoded::default();
    let mut group: Option<(Writer, Day, u64, &str)> = None;
    let mut exercise = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
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
        let counter = fields.next().and_then(from_base36);
        let after = fields.next().and_then(from_base36);
        decoded.highest_counter = decoded.highest_counter.max(counter.unwrap_or(0));
        let what = fields.next().and_then(what_from_text);
        match (counter, after.and_then(|after| base.checked_add(after)), what) {
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
            _ => decoded.unread += 1,
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
    text.push_str(short);
    text.push(' ');
    let check = base36(u64::from(crc24([head, line])));
    text.push_str(&"00000"[check.len()..]);
    text.push_str(&check);
    text.push('\n');
}

/// The line without its check, if the check fits.
fn checked<'a>(head: &str, line: &'a str) -> Option<&'a str> {
    let (body, check) = line.rsplit_once(' ')?;
    let fits = check.len() == 5 && from_base36(check)? == u64::from(crc24([head, body]));
    fits.then_some(body)
}

fn what_to_text(what: &What) -> String {
    match what {
        What::LessonRead { lesson } => ["l ", lesson.as_str()].concat(),
        What::RoundStarted { cards } => cards
            .iter()
            .fold(String::from("r"), |text, card| text + " " + card.as_str()),
        What::CardAnswered {
            question,
            choice,
            sure,
            right,
        } => {
            let sure = match sure {
                None => "x",
                Some(Sure::Guessing) => "0",
                Some(Sure::Fairly) => "1",
                Some(Sure::Certain) => "2",
            };
            let right = if *right { "1" } else { "0" };
            [
                "c ",
                question.as_str(),
                " ",
                choice.as_str(),
                " ",
                sure,
                " ",
                right,
            ]
            .concat()
        }
        What::SetDone {
            exercise,
            level,
            set,
            amount,
            load_g,
        } => [
            "s ",
            exercise.as_str(),
            " ",
            &base36(u64::from(*level)),
            " ",
            &base36(u64::from(*set)),
            " ",
            &base36(u64::from(*amount)),
            &load_g.map_or_else(String::new, |load| [" ", &base36(u64::from(load))].concat()),
        ]
        .concat(),
        What::PainFelt { exercise, pain } => {
            ["p ", exercise.as_str(), " ", &base36(u64::from(*pain))].concat()
        }
        What::LevelChosen { exercise, level } => {
            ["v ", exercise.as_str(), " ", &base36(u64::from(*level))].concat()
        }
        What::AnkleMeasured { side, mm } => {
            let side = match side {
                Side::Left => "l",
                Side::Right => "r",
            };
            ["a ", side, " ", &base36(u64::from(*mm))].concat()
        }
        What::SessionFinished => "f".into(),
        What::SettingChanged { name, value } => ["g ", name.as_str(), " ", value.as_str()].concat(),
        What::Undone { of } => ["u ", &base36(of.counter), "-", &of.writer.to_string()].concat(),
    }
}

fn what_from_text(text: &str) -> Option<What> {
    let fields: Vec<&str> = text.split(' ').collect();
    Some(match fields.as_slice() {
        ["l", lesson] => What::LessonRead {
            lesson: Slug::new(lesson)?,
        },
        ["r", cards @ ..] => What::RoundStarted {
            cards: cards.iter().map(|card| Slug::new(card)).collect::<Option<_>>()?,
        },
        ["c", question, choice, sure, right] => What::CardAnswered {
            question: Slug::new(question)?,
            choice: Slug::new(choice)?,
            sure: match *sure {
                "x" => None,
                digit => Some(*Sure::ALL.get(usize::try_from(from_base36(digit)?).ok()?)?),
            },
            right: match *right {
                "0" => false,
                "1" => true,
                _ => return None,
            },
        },
        ["s", exercise, level, set, amount, load @ ..] => What::SetDone {
            exercise: Slug::new(exercise)?,
            level: number(level)?,
            set: number(set)?,
            amount: number(amount)?,
            load_g: match load {
                [] => None,
                [grams] => Some(number(grams)?),
                _ => return None,
            },
        },
        ["p", exercise, pain] => What::PainFelt {
            exercise: Slug::new(exercise)?,
            pain: number(pain).filter(|pain| *pain <= 10)?,
        },
        ["v", exercise, level] => What::LevelChosen {
            exercise: Slug::new(exercise)?,
            level: number(level)?,
        },
        ["a", side, mm] => What::AnkleMeasured {
            side: match *side {
                "l" => Side::Left,
                "r" => Side::Right,
                _ => return None,
            },
            mm: number(mm)?,
        },
        ["f"] => What::SessionFinished,
        ["g", name, value] => What::SettingChanged {
            name: Slug::new(name)?,
            value: Slug::new(value)?,
        },
        ["u", of] => {
            let (counter, writer) = of.split_once('-')?;
            What::Undone {
                of: EventId {
                    counter: from_base36(counter)?,
                    writer: writer.parse().ok()?,
                },
            }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn an_entry_of_a_newer_kind_is_intact_but_unread() {
        let mut text = String::from("kf1\n");
        let head = "@00000000000a fhv mie0ex00";
        let mut push = |head, line| push_line(&mut text, head, line, line);
        push("", head);
        push(head, "2f 0 f");
        push(head, "2g 0 z of-a-later-version 9");
        push(head, "2h 0 s heel-raise 1 2 12 load-kg-5 9");
        let decoded = decode(&text);
        assert!(decoded.is_ok_and(|decoded| {
            decoded.events.len() == 1
                && decoded.unread == 2
                && decoded.damaged == 0
                && decoded.highest_counter == 2 * 36 + 17
        }));
    }
}
