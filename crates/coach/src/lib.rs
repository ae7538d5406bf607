#![warn(missing_docs, clippy::pedantic)]
//! # coach: what a person did, and what follows from it
//!
//! Pure decisions. The truth is a [`Journal`]: a set of [`Event`]s, each with an [`EventId`], its own time and
//! the local [`Day`] on which it was made. Everything else is computed from it: [`Progress::of`] folds it,
//! [`next_steps`] says what could come next.
//!
//! This crate knows no browser, no clock and no randomness. Time and the writer's random bits come in as
//! arguments. Nothing here fails on valid types; the only `Result`s are where text is read.
//!
//! ## Ids and order
//!
//! An id is `counter-writer`: a Lamport counter, one more than the highest counter seen anywhere, and 48 random
//! bits made once for each page load. Order is counter, then writer. The clock plays no part in it, so a wrong
//! clock can neither reorder events nor make two of them collide. Merging two journals is the union by id, which
//! is commutative, associative and idempotent; undoing is one more event ([`What::Undone`]).
//!
//! ## The stored text
//!
//! See [`codec`], and [`record`] for the format of one event as JSON. About 44 ASCII bytes an event in sessions of 24 sets, key and header included; each line with a checksum of its own.

pub mod backup;
mod base36;
mod batch;
pub mod chunk;
pub mod codec;
mod crc;
mod day;
mod event;
mod id;
mod journal;
pub mod json;
mod key;
pub mod link;
mod migration;
mod next;
mod progress;
pub mod quantity;
pub mod record;
mod round;
mod session;
mod subject;

pub use batch::{Batch, Run};
pub use day::Day;
pub use event::{AT_MS_MAX, Event, Side, Slug, Sure, Unknown, What};
pub use id::{COUNTER_MAX, EventId, Writer};
pub use journal::{Journal, Merged, Preview};
pub use key::{Epoch, Key};
pub use migration::{FORMAT, MIGRATIONS, Migration};
pub use next::{Next, next_steps};
pub use progress::{Ankle, Answer, Pain, Progress, SetRecord};
pub use round::{ROUND, draw};
pub use session::{Asked, SessionCount};
pub use subject::Subject;
