//! The laws of the journal and of everything it is kept in, over random events.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod backup;
mod chunks;
mod course;
mod daily;
mod events;
mod imports;
mod journal;
mod json;
mod link;
mod serde;
mod text;
