//! Reusable parts. They know content, but no page and nothing about the person.

#[cfg(any(feature = "ssr", debug_assertions))]
pub mod before;
pub mod body_figure;
#[cfg(any(feature = "ssr", debug_assertions))]
pub mod claim_line;
#[cfg(any(feature = "ssr", debug_assertions))]
pub mod claims;
pub mod dose;
pub mod erased;
pub mod loads;
pub mod marks;
#[cfg(any(feature = "ssr", debug_assertions))]
pub mod pieces;
pub mod prose;
#[cfg(any(feature = "ssr", debug_assertions))]
pub mod shell;
pub mod squat;

/// A number as words take it.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
