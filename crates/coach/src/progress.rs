//! From what happened to where somebody stands.

use crate::{Day, Event, EventId, Journal, Side, Slug, Sure, What};

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question's id.
    pub question: Slug,
    /// The chosen answer's id.
    pub choice: Slug,
    /// How sure the person was, where it was asked.
    pub sure: Option<Sure>,
    /// Whether it was right.
    pub right: bool,
    /// When.
    pub day: Day,
    /// Whether it belongs to the quiz round that is going on: no round has started since.
    pub in_round: bool,
}

/// A set that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetRecord {
    /// The event that recorded it, for taking it back.
    pub id: EventId,
    /// The exercise's slug.
    pub exercise: Slug,
    /// Rung of its ladder, from 1.
    pub level: u8,
    /// Which set of the session, from 1.
    pub set: u8,
    /// Repetitions or seconds.
    pub amount: u16,
    /// The weight held, grams.
    pub load_g: Option<u32>,
    /// When.
    pub day: Day,
}

/// How much an exercise hurt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pain {
    /// The exercise's slug.
    pub exercise: Slug,
    /// 0 to 10.
    pub pain: u8,
    /// When.
    pub day: Day,
}

/// A knee-to-wall distance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ankle {
    /// The event that recorded it, for taking it back.
    pub id: EventId,
    /// Which side.
    pub side: Side,
    /// Millimetres.
    pub mm: u16,
    /// When.
    pub day: Day,
}

/// Where somebody stands: a pure fold over the standing events of a journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lessons read, each once, with the first day.
    pub lessons_read: Vec<(Slug, Day)>,
    /// Every answer, oldest first; in a round each question has one, the first: whoever answers in another tab has
    /// been told by then.
    pub answers: Vec<Answer>,
    /// How many rounds were started. Another number says that another round goes on.
    pub rounds: u32,
    /// The cards of the quiz round that is going on or was finished last; empty before the first.
    pub round: Vec<Slug>,
    /// Every set by its day, oldest first; of a set that was recorded twice, by two tabs, the last record.
    pub sets: Vec<SetRecord>,
    /// What was felt by its day, oldest first; of one exercise on one day the last word.
    pub pains: Vec<Pain>,
    /// The rung chosen last for each exercise.
    pub levels: Vec<(Slug, u8)>,
    /// Every knee-to-wall distance, oldest first.
    pub ankles: Vec<Ankle>,
    /// Days on which a session was finished, oldest first, each once, with the last event that says so.
    pub sessions: Vec<(Day, EventId)>,
    /// Backups that were merged in, oldest first: the event that says so, how many entries came, and the day.
    pub imports: Vec<(EventId, u32, Day)>,
    /// The last value of each setting.
    pub settings: Vec<(Slug, Slug)>,
}

impl Progress {
    /// Folds a journal.
    #[must_use]
    pub fn of(journal: &Journal) -> Self {
        let mut progress = Self::default();
        for event in journal.standing() {
            progress.add(event);
        }
        progress
    }

    /// Folds one more event in: the newest of a journal of which this is the progress.
    ///
    /// `false` if it speaks about earlier ones, taking back or bringing; then only [`Self::of`] knows what counts.
    #[must_use]
    pub fn follow(&mut self, event: &Event) -> bool {
        let is_step = !matches!(event.what, What::Undone { .. } | What::Imported { .. });
        if is_step {
            self.add(event);
        }
        is_step
    }

    fn add(&mut self, event: &Event) {
        let day = event.day;
        match &event.what {
            What::LessonRead { lesson } => {
                if !self.has_read(lesson.as_str()) {
                    self.lessons_read.push((lesson.clone(), day));
                }
            }
            What::RoundStarted { cards } => {
                for answer in &mut self.answers {
                    answer.in_round = false;
                }
                self.round.clone_from(cards);
                self.rounds += 1;
            }
            What::CardAnswered {
                question,
                choice,
                sure,
                right,
            } => {
                if self.answer_in_round(question.as_str()).is_none() {
                    self.answers.push(Answer {
                        question: question.clone(),
                        choice: choice.clone(),
                        sure: *sure,
                        right: *right,
                        day,
                        in_round: true,
                    });
                }
            }
            What::SetDone {
                exercise,
                level,
                set,
                amount,
                load_g,
            } => {
                let done = SetRecord {
                    id: event.id,
                    exercise: exercise.clone(),
                    level: *level,
                    set: *set,
                    amount: *amount,
                    load_g: *load_g,
                    day,
                };
                let is_same = |known: &SetRecord| {
                    (known.set, known.level) == (*set, *level) && known.exercise == *exercise
                };
                put_once(&mut self.sets, done, |set| set.day, is_same);
            }
            What::PainFelt { exercise, pain } => {
                let felt = Pain {
                    exercise: exercise.clone(),
                    pain: *pain,
                    day,
                };
                put_once(
                    &mut self.pains,
                    felt,
                    |pain| pain.day,
                    |known| known.exercise == *exercise,
                );
            }
            What::LevelChosen { exercise, level } => {
                self.levels.retain(|(known, _)| known != exercise);
                self.levels.push((exercise.clone(), *level));
            }
            What::AnkleMeasured { side, mm } => self.ankles.push(Ankle {
                id: event.id,
                side: *side,
                mm: *mm,
                day,
            }),
            What::SessionFinished => {
                put_once(&mut self.sessions, (day, event.id), |session| session.0, |_| true);
            }
            What::SettingChanged { name, value } => {
                self.settings.retain(|(known, _)| known != name);
                self.settings.push((name.clone(), value.clone()));
            }
            What::Imported { count, .. } => self.imports.push((event.id, *count, day)),
            What::Undone { .. } | What::Unknown(_) => {}
        }
    }

    /// Whether nothing was done yet; settings do not count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lessons_read.is_empty()
            && self.answers.is_empty()
            && self.sets.is_empty()
            && self.pains.is_empty()
            && self.ankles.is_empty()
            && self.sessions.is_empty()
    }

    /// Whether a lesson was marked as read.
    #[must_use]
    pub fn has_read(&self, lesson: &str) -> bool {
        self.lessons_read
            .iter()
            .any(|(known, _)| known.as_str() == lesson)
    }

    /// The value of a setting.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings
            .iter()
            .find(|(known, _)| known.as_str() == name)
            .map(|(_, value)| value.as_str())
    }

    /// The last answer to a question in the round that is going on.
    #[must_use]
    pub fn answer_in_round(&self, question: &str) -> Option<&Answer> {
        // Those of the round stand behind all others.
        let mut of_round = self.answers.iter().rev().take_while(|answer| answer.in_round);
        of_round.find(|answer| answer.question.as_str() == question)
    }

    /// How many cards of the round wait for an answer; cards that `questions` no longer has are not waited for.
    #[must_use]
    pub fn round_left(&self, questions: &[&str]) -> usize {
        self.round
            .iter()
            .map(Slug::as_str)
            .filter(|card| questions.contains(card) && self.answer_in_round(card).is_none())
            .count()
    }

    /// The last answer to a question, in any round.
    #[must_use]
    pub fn last_answer(&self, question: &str) -> Option<&Answer> {
        self.answers
            .iter()
            .rev()
            .find(|answer| answer.question.as_str() == question)
    }

    /// The rung to offer for an exercise: the one chosen last, else the easiest, 1. It never rises by itself.
    #[must_use]
    pub fn level(&self, exercise: &str) -> u8 {
        self.levels
            .iter()
            .find(|(known, _)| known.as_str() == exercise)
            .map_or(1, |(_, level)| *level)
    }

    /// The weight of the last set of an exercise that was done, grams.
    #[must_use]
    pub fn last_load(&self, exercise: &str) -> Option<u32> {
        self.sets
            .iter()
            .rev()
            .find(|done| done.exercise.as_str() == exercise)
            .and_then(|done| done.load_g)
    }

    /// How much an exercise hurt on a day, if it was said.
    #[must_use]
    pub fn pain_on(&self, day: Day, exercise: &str) -> Option<u8> {
        of_day(&self.pains, day, |pain| pain.day)
            .iter()
            .find(|felt| felt.exercise.as_str() == exercise)
            .map(|felt| felt.pain)
    }

    /// The sets of a day, in the order they were done.
    #[must_use]
    pub fn sets_on(&self, day: Day) -> &[SetRecord] {
        of_day(&self.sets, day, |set| set.day)
    }

    /// The session that was finished on a day, if one was.
    #[must_use]
    pub fn session_on(&self, day: Day) -> Option<EventId> {
        of_day(&self.sessions, day, |session| session.0)
            .first()
            .map(|(_, id)| *id)
    }

    /// The newest knee-to-wall distance of a side.
    #[must_use]
    pub fn ankle(&self, side: Side) -> Option<&Ankle> {
        self.ankles.iter().rev().find(|ankle| ankle.side == side)
    }
}

/// Puts a record in the place of the one of its day that is the same, else after all those of its day. Nearly always
/// that is the end.
fn put_once<T>(records: &mut Vec<T>, record: T, day: impl Fn(&T) -> Day, is_same: impl Fn(&T) -> bool) {
    let here = day(&record);
    let from = records.partition_point(|known| day(known) < here);
    let to = from + records[from..].partition_point(|known| day(known) <= here);
    match records[from..to].iter_mut().find(|known| is_same(known)) {
        Some(known) => *known = record,
        None => records.insert(to, record),
    }
}

/// The records of one day, found without looking at the others.
fn of_day<T>(records: &[T], wanted: Day, day: impl Fn(&T) -> Day) -> &[T] {
    let from = records.partition_point(|record| day(record) < wanted);
    let to = records.partition_point(|record| day(record) <= wanted);
    &records[from..to]
}
