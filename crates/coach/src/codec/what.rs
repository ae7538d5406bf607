//! Kind and arguments of an event as text.

use crate::base36::{base36, from_base36, number};
use crate::{Batch, COUNTER_MAX, EventId, Run, Side, Slug, Sure, What, record};

/// A counter, if it is one to be believed.
pub(super) fn counter(text: &str) -> Option<u64> {
    from_base36(text).filter(|counter| *counter <= COUNTER_MAX)
}

pub(super) fn what_to_text(what: &What) -> String {
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
        What::Imported { count, batch } => {
            let start = ["i ", &base36(u64::from(*count))].concat();
            batch.runs().iter().fold(start, |text, run| {
                let writer = run.writer.to_string();
                [
                    &text,
                    " ",
                    &writer,
                    ".",
                    &base36(run.first),
                    ".",
                    &base36(run.last),
                ]
                .concat()
            })
        }
        What::Undone { of } => ["u ", &base36(of.counter), "-", &of.writer.to_string()].concat(),
        What::Unknown(text) => text.as_str().into(),
    }
}

/// `None` if this version does not know it.
pub(crate) fn what_from_text(text: &str) -> Option<What> {
    let fields: Vec<&str> = text.split(' ').collect();
    what_from_fields(&fields, None)
}

/// The same of its fields. Most events are about the exercise of the one before, `last`, and share its name.
pub(super) fn what_from_fields(fields: &[&str], last: Option<&Slug>) -> Option<What> {
    let name = |text: &str| match last {
        Some(last) if last.as_str() == text => Some(last.clone()),
        _ => Slug::new(text),
    };
    Some(match fields {
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
            exercise: name(exercise)?,
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
            exercise: name(exercise)?,
            pain: number(pain).filter(|pain| *pain <= 10)?,
        },
        ["v", exercise, level] => What::LevelChosen {
            exercise: name(exercise)?,
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
        ["i", count, runs @ ..] => What::Imported {
            count: number(count)?,
            batch: Batch::new(runs.iter().map(|run| run_from_text(run)).collect::<Option<_>>()?)?,
        },
        ["u", of] => {
            let (before, writer) = of.split_once('-')?;
            What::Undone {
                of: EventId {
                    counter: counter(before)?,
                    writer: writer.parse().ok()?,
                },
            }
        }
        ["json", object] => record::known(object)?,
        _ => return None,
    })
}

fn run_from_text(text: &str) -> Option<Run> {
    let mut parts = text.split('.');
    let run = Run {
        writer: parts.next()?.parse().ok()?,
        first: counter(parts.next()?)?,
        last: counter(parts.next()?)?,
    };
    parts.next().is_none().then_some(run)
}
