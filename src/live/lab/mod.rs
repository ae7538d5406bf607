//! The squat that can be moved: whole on the page of the lab, smaller on the home page and in lessons.

mod body;
mod choice;
mod compare;
mod controls;
mod dial;
mod effect;
mod guess;
mod loads;
mod plate;
mod plot;
mod rep;
mod share;
mod state;
mod words;

pub(super) use body::{bodies, presets};
pub(super) use compare::compare;
pub(super) use controls::controls;
pub(super) use loads::loads;
pub(super) use plate::plates;
pub(super) use plot::plot;
pub(super) use rep::repetition;
pub(super) use state::LabState;
pub(super) use words::in_words;
