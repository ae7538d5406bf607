//! What the whole-product tests and the screenshots share: the engines, the folders that were built,
//! pages read as text, and what is found wrong in them.

pub mod engines;
pub mod faults;
pub mod findings;
pub mod folders;
pub mod machine;
pub mod order;
pub mod reading;
