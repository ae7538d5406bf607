//! The shapes that `content/` compiles to. All of it is `'static` data without allocation.

/// How much stands behind a claim, from weakest to strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Coaching practice or our own choice; no study.
    Opinion,
    /// One small study, a model, or studies that disagree.
    Thin,
    /// One or two studies that agree.
    Some,
    /// Several trials or a meta-analysis.
    Strong,
}

/// A published work, or a page, that a claim rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable id, for example `hirata-2007`.
    pub id: &'static str,
    /// Authors and year as shown: `Hirata and Duarte (2007)`.
    pub who: &'static str,
    /// Journal, volume and issue as shown: `Rev Bras Fisioter 11(2)`.
    pub published: &'static str,
    /// Where it can be read, if such a page is known.
    pub url: Option<&'static str>,
}

/// One statement of fact, with how sure we are of it and why.
#[derive(Debug, PartialEq, Eq)]
pub struct Claim {
    /// Stable id, for example `knee-moment-up`.
    pub id: &'static str,
    /// The statement itself, one sentence.
    pub text: &'static str,
    /// How much stands behind it.
    pub grade: Grade,
    /// Why it has this grade: kind of study, people, spread.
    pub because: &'static str,
    /// What would change our mind, one sentence.
    pub change_mind: &'static str,
    /// What it rests on; empty only for [`Grade::Opinion`].
    pub sources: &'static [&'static Source],
    /// When somebody last checked it, `YYYY-MM-DD`.
    pub reviewed: &'static str,
}

/// One squat to show: what is asked of the body, before it is solved.
#[derive(Debug, PartialEq)]
pub struct Plate {
    /// Heading over the figure.
    pub title: &'static str,
    /// Thigh above the horizontal, degrees (90 standing, 0 level).
    pub thigh_deg: f64,
    /// Shank lean from the vertical, degrees, + knee forward.
    pub shank_deg: f64,
    /// Where the centre of mass stands, 0 heel to 1 toe tip.
    pub balance: f64,
    /// Mass of the bar on the upper back, kg; 0 for none.
    pub bar_kg: f64,
}

/// The live squat figure inside a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Stage {
    /// How it starts and what can be changed on it: `held` or `free`, the bar in kg, then any of `cue`, `depth` and
    /// `shin`, joined by hyphens.
    pub how: &'static str,
    /// The caption under it, HTML.
    pub caption: &'static str,
}

/// Still figures inside a text, side by side.
#[derive(Debug, PartialEq)]
pub struct Poses {
    /// One to three.
    pub poses: &'static [FigurePose],
    /// The caption under them, HTML.
    pub caption: &'static str,
}

/// One stretch of a text page.
#[derive(Debug)]
pub enum Block {
    /// Checked HTML, reached through [`crate::prose`].
    Prose(ProseId),
    /// The squat figure with its controls.
    Stage(Stage),
    /// Still figures.
    Poses(Poses),
    /// Questions to check oneself.
    Check(&'static [&'static Question]),
}

/// Names one stretch of HTML. Only [`crate::prose`] knows where the text is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProseId(pub(crate) u16);

/// A lesson.
#[derive(Debug)]
pub struct Lesson {
    /// Last part of its path: `joints`.
    pub slug: &'static str,
    /// Place in the course, from 1.
    pub number: u32,
    /// Title, shown as the h1.
    pub title: &'static str,
    /// Minutes to read.
    pub minutes: u32,
}

/// What only pages need; see [`Lesson::text`].
#[derive(Debug)]
pub struct LessonText {
    /// One or two sentences for lists and search engines.
    pub summary: &'static str,
    /// What the reader will be able to do.
    pub can_do: &'static [&'static str],
    /// The text.
    pub blocks: &'static [Block],
    /// Claims in the order of their numbers on the page.
    pub claims: &'static [&'static Claim],
    /// Words of running text, counted by the compiler.
    pub words: u32,
    /// When it was last reviewed, `YYYY-MM-DD`.
    pub reviewed: &'static str,
}

/// A cue or myth in refutation form.
#[derive(Debug)]
pub struct Myth {
    /// Last part of its path: `sit-your-hips-back`.
    pub slug: &'static str,
    /// Place in the list, from 1.
    pub number: u32,
}

/// What only pages need; see [`Myth::text`].
#[derive(Debug)]
pub struct MythText {
    /// The cue as it is heard, without quotation marks.
    pub heard: &'static str,
    /// The verdict in one or two short sentences.
    pub verdict: &'static str,
    /// For lists and search engines.
    pub summary: &'static str,
    /// What to say instead, without quotation marks.
    pub instead: &'static str,
    /// Two squats to compare, cue obeyed and cue let go; may be empty.
    pub plates: &'static [Plate],
    /// Caption under the plates, HTML.
    pub plates_caption: &'static str,
    /// `## When it helps` and what follows it.
    pub helps: ProseId,
    /// `## When it misleads` and what follows it.
    pub misleads: ProseId,
    /// Claims in the order of their numbers on the page.
    pub claims: &'static [&'static Claim],
    /// When it was last reviewed, `YYYY-MM-DD`.
    pub reviewed: &'static str,
}

/// What a question belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A lesson, by slug.
    Lesson(&'static str),
    /// A myth, by slug.
    Myth(&'static str),
}

/// A question with exactly one right choice.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable id, kept in the visitor's journal for ever.
    pub id: &'static str,
    /// Where it is taught.
    pub about: About,
}

/// What is said in a question; see [`Question::text`].
#[derive(Debug, PartialEq, Eq)]
pub struct QuestionText {
    /// The cue as heard, if the question is about one.
    pub heard: Option<&'static str>,
    /// The question.
    pub ask: &'static str,
    /// Two to four choices.
    pub choices: &'static [Choice],
}

/// One answer that can be chosen.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stable id inside the question, one letter.
    pub id: &'static str,
    /// The answer as shown.
    pub text: &'static str,
    /// Whether it is the right one.
    pub right: bool,
    /// What to say to somebody who chose this.
    pub feedback: &'static str,
    /// The claim behind the feedback.
    pub claim: &'static Claim,
}

/// How much of an exercise a set asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Repetitions.
    Reps(u32),
    /// Repetitions on each side.
    RepsEachSide(u32),
    /// Seconds.
    Seconds(u32),
    /// Seconds on each side.
    SecondsEachSide(u32),
}

/// One rung of an exercise's ladder, easiest first.
#[derive(Debug, PartialEq, Eq)]
pub struct Level {
    /// Sets.
    pub sets: u32,
    /// How much in each set.
    pub amount: Amount,
}

/// What is said about a rung.
#[derive(Debug, PartialEq, Eq)]
pub struct LevelText {
    /// Its short name.
    pub name: &'static str,
    /// How it is done, one or two sentences.
    pub how: &'static str,
}

/// What the arms of a drawn pose do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arms {
    /// Down at the sides.
    Hanging,
    /// Held out level.
    Forward,
    /// A hand on the rail, wall or chair.
    Support,
    /// A weight held to the chest.
    Chest,
}

/// What stands around a drawn pose. Steps under raised feet need no word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A wall that the back leans on.
    WallBehind,
    /// A wall in front.
    WallAhead,
    /// A rail to hold.
    Rail,
    /// A chair behind and under the seat.
    Chair,
    /// A wedge under the heels.
    Wedge,
    /// A sled in front, pulled by the hands.
    Sled,
    /// The seat and the shin pad of a leg extension machine.
    Machine,
}

/// Where the far foot of a drawn pose stands, in thousandths of stature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FarFoot {
    /// Its ankle ahead of the near ankle, both feet flat; negative behind it.
    pub ahead: f64,
    /// Height of what the far foot stands on.
    pub up: f64,
    /// Heel lifted off that, degrees the foot turns about the toes.
    pub heel_up_deg: f64,
    /// Front of the foot lifted off that, degrees the foot turns about the heel.
    pub toe_up_deg: f64,
}

/// A drawn pose, facing right. Angles in degrees; see `mechanics` for the conventions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigurePose {
    /// A short label under the figure.
    pub title: &'static str,
    /// What it shows, for people who cannot see it.
    pub words: &'static str,
    /// Shank from the vertical, + knee forward.
    pub shank_deg: f64,
    /// Thigh above the horizontal, 90 standing.
    pub thigh_deg: f64,
    /// Trunk from the vertical, + forward.
    pub trunk_deg: f64,
    /// Heel lifted off the floor, degrees the foot turns about the toes.
    pub heel_up_deg: f64,
    /// Front of the foot lifted off the floor, degrees the foot turns about the heel.
    pub toe_up_deg: f64,
    /// Height of what the near foot stands on, thousandths of stature.
    pub up: f64,
    /// What the arms do.
    pub arms: Arms,
    /// The other leg, where it is not beside the near one.
    pub far: Option<FarFoot>,
    /// What stands around it.
    pub scene: &'static [Scene],
}

/// What somebody has at hand, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kit {
    /// A wall, a chair, a floor.
    Nothing,
    /// A step or stairs as well.
    Step,
    /// A gym.
    Gym,
}

/// The session for one kit.
#[derive(Debug, PartialEq)]
pub struct Routine {
    /// What it needs.
    pub kit: Kit,
    /// In the order they are done.
    pub exercises: &'static [&'static Exercise],
}

/// An exercise of the starter routine.
#[derive(Debug, PartialEq)]
pub struct Exercise {
    /// Stable id, kept in the visitor's journal for ever, and last part of its path.
    pub slug: &'static str,
    /// Plain generic name.
    pub name: &'static str,
    /// The least that is needed for it.
    pub kit: Kit,
    /// Whether a weight is recorded with its sets.
    pub has_load: bool,
    /// Rungs, easiest first.
    pub levels: &'static [Level],
}

/// What only pages need of an exercise; see [`Exercise::text`].
#[derive(Debug, PartialEq)]
pub struct ExerciseText {
    /// A common name, shown once.
    pub also_called: Option<&'static str>,
    /// What it is for, one or two sentences.
    pub why: &'static str,
    /// The claim behind `why`.
    pub claim: &'static Claim,
    /// What is needed: `a wall`.
    pub needs: &'static str,
    /// How to do it.
    pub steps: &'static [&'static str],
    /// What it should feel like.
    pub feel: &'static str,
    /// What should stop you, shown wherever the exercise is.
    pub stop: &'static str,
    /// What is said about each of [`Exercise::levels`].
    pub levels: &'static [LevelText],
    /// How it is drawn, one to three poses.
    pub poses: &'static [FigurePose],
}

/// A page of running text: safety, about.
#[derive(Debug)]
pub struct TextPage {
    /// Last part of its path.
    pub slug: &'static str,
    /// Title, shown as the h1.
    pub title: &'static str,
    /// The sentence under it.
    pub lead: &'static str,
    /// The text.
    pub body: ProseId,
    /// Claims in the order of their numbers on the page.
    pub claims: &'static [&'static Claim],
    /// When it was last reviewed, `YYYY-MM-DD`.
    pub reviewed: &'static str,
}
