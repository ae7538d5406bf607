#![warn(missing_docs, clippy::pedantic)]
//! What the squat lab decides: from what somebody has set to the squats to show, what a cue costs, and what to compare.
//!
//! A [`Lab`] is everything that can be set, in whole numbers; each number is a [`Control`]. The same `Lab` gives the
//! same squats whoever set it: a key, a pointer ([`drag`]), a preset ([`Preset`]) or a link ([`link`]). All physics is
//! in the crate `mechanics`; here stands what the lab asks of it, and each choice of ours beside its reason.
//!
//! # The way down
//!
//! A squat is a way from standing to its depth, not one posture. The shin leans evenly more from standing
//! on, reaches [`Lab::shin_deg`] when the thighs are level, and keeps it below ([`Lab::posture_at`]). That is our
//! choice. Left to the body, the shin is the one of least effort at every depth.
//!
//! # Inputs
//!
//! Nothing here fails but reading a link. Numbers outside a control's range are moved to its nearest end.

mod control;
mod cue;
pub mod drag;
mod effect;
pub mod link;
mod person;
mod places;
mod plot;
mod preset;
mod state;

pub use control::Control;
pub use cue::{Cue, Cues};
pub use effect::{Change, Effect, effect};
pub use person::{Person, Who, ankle_deg_of_wall_mm};
pub use places::{AtPlace, PLACES, places};
pub use plot::{Curve, PLOT_DEPTHS_DEG, curve};
pub use preset::Preset;
pub use state::{DEPTH_LEVEL_DEG, Lab};
