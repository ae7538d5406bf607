//! The browser app of Knees Forward: pages, reusable parts, the store and the platform under them.
//!
//! One crate, two builds: `ssr` renders every page natively for the prerender; `csr` runs in the browser and takes
//! over the live places of those pages. A release build for the browser carries no page markup at all. A
//! development build does, so that `trunk serve` needs no prerender.

// Views are deeply nested types.
#![recursion_limit = "256"]
#![cfg_attr(
    not(any(feature = "ssr", debug_assertions)),
    expect(
        dead_code,
        reason = "page markup and what only it uses are not part of a release build for the browser"
    )
)]

pub mod app;
pub mod base;
mod live;
#[cfg(any(feature = "ssr", debug_assertions))]
mod pages;
mod platform;
mod store;
mod ui;
#[cfg(any(feature = "ssr", debug_assertions))]
pub mod whole;
