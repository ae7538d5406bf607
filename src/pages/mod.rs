//! The pages, one file each. None of them knows another; `whole.rs` knows them all.

pub mod ankle_test;
pub mod evidence;
pub mod exercise;
pub mod home;
pub mod lab;
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
pub mod today;
