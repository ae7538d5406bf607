//! The pages, one file each. None of them knows another; `whole.rs` knows them all.

pub mod evidence;
pub mod home;
pub mod lesson;
pub mod lessons;
pub mod myth;
pub mod myths;
pub mod not_found;
pub mod progress;
pub mod quiz;
pub mod routine;
pub mod settings;
pub mod text;
