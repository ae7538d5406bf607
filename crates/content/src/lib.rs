//! Every word the visitor reads, as checked `'static` data.
//!
//! `build.rs` compiles the folder `content/en` (see its README) through the crate `content-compiler`: structure
//! to the tables of this crate, long prose to HTML, interface words to [`words`]. A mistake in a text fails the
//! build with its file and line, so nothing here can fail at run time, and no parser is part of the product.
//!
//! The HTML is our own checked text and may be inserted as it stands. In it, a link inside the product starts
//! with `~/`; whoever shows it puts the base of the site there.
#![warn(missing_docs, clippy::pedantic)]

mod carried;
#[macro_use]
mod fixed;
mod route;
mod types;

pub use carried::carried;
pub use route::Route;
pub use types::{
    About, Amount, Arms, Block, Choice, Claim, Exercise, ExerciseText, FarFoot, FigurePose, Grade, Kit,
    Lesson, LessonText, Level, LevelText, Myth, MythText, Plate, Poses, ProseId, Question, QuestionText,
    Routine, Scene, Source, Stage, TextPage,
};

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// A stretch of checked HTML.
#[must_use]
pub fn prose(id: ProseId) -> &'static str {
    PROSE[usize::from(id.0)]
}

/// The exercise with this slug; journals may name one that is gone.
#[must_use]
pub fn exercise(slug: &str) -> Option<&'static Exercise> {
    EXERCISES.iter().find(|exercise| exercise.slug == slug).copied()
}

/// The question with this id; journals may name one that is gone.
#[must_use]
pub fn question(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id).copied()
}

/// The running text of a page.
#[must_use]
pub fn page(slug: &str) -> Option<&'static TextPage> {
    PAGES.iter().find(|page| page.slug == slug)
}

/// The cards of the cue-myth quiz: the questions that are about a myth, in the order of the course.
pub fn quiz() -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .copied()
        .filter(|question| matches!(question.about, About::Myth(_)))
}

impl Question {
    /// What is said in it. A build that never asks does not contain it.
    #[must_use]
    pub fn text(&self) -> &'static QuestionText {
        &QUESTION_TEXTS[index_of(QUESTIONS, |question| question.id == self.id).unwrap_or_default()]
    }

    /// Where it is taught.
    #[must_use]
    pub fn route(&self) -> Route {
        match self.about {
            About::Lesson(slug) => {
                index_of(LESSONS, |lesson| lesson.slug == slug).map_or(Route::NotFound, Route::Lesson)
            }
            About::Myth(slug) => {
                index_of(MYTHS, |myth| myth.slug == slug).map_or(Route::NotFound, Route::Myth)
            }
        }
    }
}

/// The session for a kit.
#[must_use]
pub fn routine(kit: Kit) -> &'static Routine {
    &ROUTINES[index_of(ROUTINES, |routine| routine.kit == kit).unwrap_or_default()]
}

impl Exercise {
    /// What only its own page needs. A build that never asks does not contain it.
    #[must_use]
    pub fn text(&self) -> &'static ExerciseText {
        &EXERCISE_TEXTS[index_of(EXERCISES, |exercise| exercise.slug == self.slug).unwrap_or_default()]
    }

    /// Its address.
    #[must_use]
    pub fn route(&self) -> Route {
        index_of(EXERCISES, |exercise| exercise.slug == self.slug).map_or(Route::NotFound, Route::Exercise)
    }
}

impl Lesson {
    /// What only pages need. A build that never asks does not contain it.
    #[must_use]
    pub fn text(&self) -> &'static LessonText {
        &LESSON_TEXTS[index_of(LESSONS, |lesson| lesson.slug == self.slug).unwrap_or_default()]
    }

    /// Its address.
    #[must_use]
    pub fn route(&self) -> Route {
        index_of(LESSONS, |lesson| lesson.slug == self.slug).map_or(Route::NotFound, Route::Lesson)
    }
}

impl Myth {
    /// What only pages need. A build that never asks does not contain it.
    #[must_use]
    pub fn text(&self) -> &'static MythText {
        &MYTH_TEXTS[index_of(MYTHS, |myth| myth.slug == self.slug).unwrap_or_default()]
    }

    /// Its address.
    #[must_use]
    pub fn route(&self) -> Route {
        index_of(MYTHS, |myth| myth.slug == self.slug).map_or(Route::NotFound, Route::Myth)
    }
}

fn index_of<T>(table: &[T], is: impl Fn(&T) -> bool) -> Option<usize> {
    table.iter().position(is)
}

/// A number in a text of [`words`]; one function for all of them keeps the wasm small.
#[inline(never)]
fn decimal(n: u32) -> String {
    n.to_string()
}
