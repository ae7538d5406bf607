//! One event as JSON, for other programs and for people.
//!
//! One flat object on one line, ASCII, the members in this order:
//!
//! ```json
//! {"id":"17-00a1b2c3d4e5","at":1795435200000,"day":"2026-11-24","kind":"set_done","exercise":"heel-raise","level":1,"set":2,"amount":12,"load_g":12500}
//! ```
//!
//! | member | |
//! |---|---|
//! | `id` | `counter-writer`, see [`EventId`](crate::EventId); the counter is at most [`COUNTER_MAX`] |
//! | `at` | UTC, milliseconds since 1970, at most [`AT_MS_MAX`] |
//! | `day` | the local day, `YYYY-MM-DD` |
//! | `kind` | what happened; the members after it depend on it |
//!
//! | `kind` | members after it |
//! |---|---|
//! | `lesson_read` | `lesson` |
//! | `round_started` | `cards`, a list |
//! | `card_answered` | `question`, `choice`, `sure` (`guessing`, `fairly`, `certain`; left out where it was not asked), `right` |
//! | `set_done` | `exercise`, `level` 0 to 255, `set` 0 to 255, `amount` 0 to 65535, `load_g` 0 to 4294967295 (left out where none is asked for) |
//! | `pain_felt` | `exercise`, `pain` 0 to 10 |
//! | `level_chosen` | `exercise`, `level` |
//! | `ankle_measured` | `side` (`left`, `right`), `mm` 0 to 65535 |
//! | `session_finished` | |
//! | `setting_changed` | `name`, `value` |
//! | `imported` | `count`, `ids`: a list of runs `writer:first-last` in decimal, in order |
//! | `undone` | `of`, the id of an earlier event |
//! | `unknown` | `text`: an entry of the journal that the writing version did not know |
//!
//! Names of content (`lesson`, `exercise`, …) are [`Slug`]s. Reading is strict: a value of another type or out of its
//! range is no event. A kind that is not in this table, or a member more than in it, is of a later version: it is kept
//! whole as [`What::Unknown`], in the journal as `json {"kind":…}`, and written again as the same object. It may be up
//! to [`FOREIGN_BYTES`] long, with lists and objects up to 8 deep, and numbers of up to 15 digits without an exponent.

use crate::json::{ESCAPED_BLANK, Json, Value, push_members, push_quoted};
use crate::{AT_MS_MAX, Batch, COUNTER_MAX, Event, Run, Side, Slug, Sure, Unknown, What};

/// What a later version says may be so long, as JSON without its id, time and day.
pub const FOREIGN_BYTES: usize = 4_000;

/// How deep it may be nested; a backup around it is three deep and has to be read by [`Value::parse`] too.
const FOREIGN_DEEP: usize = 8;

/// Begins the text in the journal of what came as JSON.
const FOREIGN: &str = "json ";
const SURE: [&str; 3] = ["guessing", "fairly", "certain"];
const SIDES: [&str; 2] = ["left", "right"];

/// Writes an event as one line, without its end.
#[must_use]
pub fn write_json(event: &Event) -> String {
    let mut line = Line(String::from("{"));
    line.text("id", &event.id.to_string());
    line.number("at", event.at_ms);
    line.text("day", &event.day.to_string());
    match &event.what {
        What::LessonRead { lesson } => {
            line.kind("lesson_read").slug("lesson", lesson);
        }
        What::RoundStarted { cards } => {
            line.kind("round_started");
            line.list("cards", cards.iter().map(|card| card.as_str().into()));
        }
        What::CardAnswered {
            question,
            choice,
            sure,
            right,
        } => {
            line.kind("card_answered");
            line.slug("question", question).slug("choice", choice);
            if let Some(sure) = sure {
                line.text("sure", SURE[*sure as usize]);
            }
            line.raw("right", if *right { "true" } else { "false" });
        }
        What::SetDone {
            exercise,
            level,
            set,
            amount,
            load_g,
        } => {
            line.kind("set_done").slug("exercise", exercise);
            line.number("level", u64::from(*level));
            line.number("set", u64::from(*set));
            line.number("amount", u64::from(*amount));
            if let Some(load) = load_g {
                line.number("load_g", u64::from(*load));
            }
        }
        What::PainFelt { exercise, pain } => {
            line.kind("pain_felt").slug("exercise", exercise);
            line.number("pain", u64::from(*pain));
        }
        What::LevelChosen { exercise, level } => {
            line.kind("level_chosen").slug("exercise", exercise);
            line.number("level", u64::from(*level));
        }
        What::AnkleMeasured { side, mm } => {
            line.kind("ankle_measured")
                .text("side", SIDES[*side as usize])
                .number("mm", u64::from(*mm));
        }
        What::SessionFinished => {
            line.kind("session_finished");
        }
        What::SettingChanged { name, value } => {
            line.kind("setting_changed")
                .slug("name", name)
                .slug("value", value);
        }
        What::Imported { count, batch } => {
            line.kind("imported").number("count", u64::from(*count));
            line.list("ids", batch.runs().iter().map(run_to_text));
        }
        What::Undone { of } => {
            line.kind("undone").text("of", &of.to_string());
        }
        What::Unknown(text) => match foreign_members(text.as_str()) {
            Some(members) => {
                line.0.push(',');
                line.0.push_str(members);
            }
            None => {
                line.kind("unknown").text("text", text.as_str());
            }
        },
    }
    line.0.push('}');
    line.0
}

/// A line that is being written.
struct Line(String);

impl Line {
    fn raw(&mut self, name: &str, value: &str) -> &mut Self {
        let before = if self.0.len() > 1 { ",\"" } else { "\"" };
        for part in [before, name, "\":", value] {
            self.0.push_str(part);
        }
        self
    }

    fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(name, "");
        push_quoted(&mut self.0, value, " ");
        self
    }

    fn number(&mut self, name: &str, value: u64) -> &mut Self {
        self.raw(name, &value.to_string())
    }

    fn kind(&mut self, kind: &str) -> &mut Self {
        self.text("kind", kind)
    }

    fn slug(&mut self, name: &str, slug: &Slug) -> &mut Self {
        self.text(name, slug.as_str())
    }

    fn list(&mut self, name: &str, texts: impl Iterator<Item = String>) {
        self.raw(name, "[");
        for (place, text) in texts.enumerate() {
            self.0.push_str(if place > 0 { "," } else { "" });
            push_quoted(&mut self.0, &text, " ");
        }
        self.0.push(']');
    }
}

fn run_to_text(run: &Run) -> String {
    let numbers = [run.first.to_string(), run.last.to_string()];
    [&run.writer.to_string(), ":", &numbers[0], "-", &numbers[1]].concat()
}

/// Reads an event; `None` if it is none.
#[must_use]
pub fn read_json<J: Json>(json: &J) -> Option<Event> {
    let mut fields = Fields { json, used: 0 };
    let id = fields.text("id")?.parse().ok()?;
    let at_ms = fields.number("at").filter(|at_ms| *at_ms <= AT_MS_MAX)?;
    let day = fields.text("day")?.parse().ok()?;
    let what = match fields.what()? {
        Told::Known(what) => what,
        Told::Later => What::Unknown(Unknown::new(&foreign(json)?)?),
    };
    Some(Event { id, at_ms, day, what })
}

/// What an object says.
enum Told {
    Known(What),
    /// What only a later version knows.
    Later,
}

/// An object, and how many of its members were asked for.
struct Fields<'a, J> {
    json: &'a J,
    used: usize,
}

impl<J: Json> Fields<'_, J> {
    fn get(&mut self, name: &str) -> Option<J> {
        self.used += 1;
        self.json.get(name)
    }

    fn text(&mut self, name: &str) -> Option<String> {
        self.get(name)?.text()
    }

    fn slug(&mut self, name: &str) -> Option<Slug> {
        Slug::new(&self.text(name)?)
    }

    fn number<T: TryFrom<u64>>(&mut self, name: &str) -> Option<T> {
        T::try_from(self.get(name)?.number()?).ok()
    }

    /// A member that may be left out.
    fn maybe<T>(&mut self, name: &str, read: impl Fn(&J) -> Option<T>) -> Result<Option<T>, ()> {
        let Some(json) = self.json.get(name) else {
            return Ok(None);
        };
        self.used += 1;
        read(&json).map(Some).ok_or(())
    }

    fn texts(&mut self, name: &str) -> Option<Vec<String>> {
        self.get(name)?.items()?.iter().map(Json::text).collect()
    }

    /// What happened: `None` if it makes no sense.
    fn what(&mut self) -> Option<Told> {
        let what = match self.text("kind")?.as_str() {
            "lesson_read" => What::LessonRead {
                lesson: self.slug("lesson")?,
            },
            "round_started" => What::RoundStarted {
                cards: self
                    .texts("cards")?
                    .iter()
                    .map(|card| Slug::new(card))
                    .collect::<Option<_>>()?,
            },
            "card_answered" => What::CardAnswered {
                question: self.slug("question")?,
                choice: self.slug("choice")?,
                sure: self
                    .maybe("sure", |sure| {
                        let place = SURE.iter().position(|word| sure.text().as_deref() == Some(word));
                        Sure::ALL.get(place?).copied()
                    })
                    .ok()?,
                right: self.get("right")?.flag()?,
            },
            "set_done" => What::SetDone {
                exercise: self.slug("exercise")?,
                level: self.number("level")?,
                set: self.number("set")?,
                amount: self.number("amount")?,
                load_g: self
                    .maybe("load_g", |load| u32::try_from(load.number()?).ok())
                    .ok()?,
            },
            "pain_felt" => What::PainFelt {
                exercise: self.slug("exercise")?,
                pain: self.number("pain").filter(|pain| *pain <= 10)?,
            },
            "level_chosen" => What::LevelChosen {
                exercise: self.slug("exercise")?,
                level: self.number("level")?,
            },
            "ankle_measured" => What::AnkleMeasured {
                side: {
                    let side = self.text("side")?;
                    let place = SIDES.iter().position(|word| side == *word);
                    *Side::ALL.get(place?)?
                },
                mm: self.number("mm")?,
            },
            "session_finished" => What::SessionFinished,
            "setting_changed" => What::SettingChanged {
                name: self.slug("name")?,
                value: self.slug("value")?,
            },
            "imported" => What::Imported {
                count: self.number("count")?,
                batch: Batch::new(
                    self.texts("ids")?
                        .iter()
                        .map(|run| run_from_text(run))
                        .collect::<Option<_>>()?,
                )?,
            },
            "undone" => What::Undone {
                of: self.text("of")?.parse().ok()?,
            },
            "unknown" => What::of_text(&self.text("text")?)?,
            _ => return Some(Told::Later),
        };
        let is_all = self.used == self.json.size();
        Some(if is_all { Told::Known(what) } else { Told::Later })
    }
}

fn run_from_text(text: &str) -> Option<Run> {
    let (writer, counters) = text.split_once(':')?;
    let (first, last) = counters.split_once('-')?;
    let counter = |digits: &str| {
        let number: u64 = digits.parse().ok()?;
        (number <= COUNTER_MAX && number.to_string() == digits).then_some(number)
    };
    Some(Run {
        writer: writer.parse().ok()?,
        first: counter(first)?,
        last: counter(last)?,
    })
}

/// The text in the journal of what this version does not know.
fn foreign<J: Json>(json: &J) -> Option<String> {
    let mut entries = json.entries()?;
    entries.retain(|(name, _)| !["id", "at", "day", "kind"].contains(&name.as_str()));
    let mut text = [FOREIGN, "{\"kind\":"].concat();
    push_quoted(&mut text, &json.get("kind")?.text()?, ESCAPED_BLANK);
    if entries.is_empty() {
        text.push('}');
    } else {
        push_members(&mut text, &entries, ",", FOREIGN_DEEP)?;
    }
    (text.len() <= FOREIGN.len() + FOREIGN_BYTES).then_some(text)
}

/// The members of [`foreign`] text, without brackets. `None` if another program has put something else there.
fn foreign_members(text: &str) -> Option<&str> {
    let members = text.strip_prefix(FOREIGN)?;
    let is_ours = foreign(&Value::parse(members)?)? == text;
    members.strip_prefix('{')?.strip_suffix('}').filter(|_| is_ours)
}

/// What an earlier version has kept as JSON, if this one knows it.
pub(crate) fn known(object: &str) -> Option<What> {
    let json = Value::parse(object)?;
    // Its id, time and day stand in the journal.
    let mut fields = Fields { json: &json, used: 0 };
    match fields.what()? {
        Told::Known(what) => Some(what),
        Told::Later => None,
    }
}
