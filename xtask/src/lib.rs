//! What the entry points share.

pub mod host;
