//! What the whole-product tests and the screenshots share: the engines, and the folders that were built.

pub mod engines;
pub mod folders;
