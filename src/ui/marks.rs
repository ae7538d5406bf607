//! Small drawn signs. Each stands beside a word that says the same, and has a size of its own for a page that lost its
//! style.

use content::{Grade, words};
use leptos::prelude::*;

/// Patterns and symbols that figures, tapes and claim marks refer to, once a page.
#[component]
pub fn Definitions() -> impl IntoView {
    view! {
        <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="weave-knee" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="weave-knee-a" width="6" height="6" />
                    <path class="weave-knee-b" d="M1 0V6" />
                </pattern>
                <pattern id="weave-hip" width="7" height="7" patternUnits="userSpaceOnUse">
                    <rect class="weave-hip-a" width="7" height="7" />
                    <circle class="weave-hip-b" cx="1.75" cy="1.75" r="1.2" />
                    <circle class="weave-hip-b" cx="5.25" cy="5.25" r="1.2" />
                </pattern>
                <pattern id="fig-knee" href="#weave-knee" patternTransform="scale(2) rotate(45)" />
                <pattern id="fig-hip" href="#weave-hip" patternTransform="scale(2)" />
                <symbol id="g0" viewBox="0 0 15 14">
                    <path fill="none" stroke="currentColor" d="M1 9.3h3v4h-3zM6 5.3h3v8h-3zM11 1.3h3v12h-3z" />
                </symbol>
                <symbol id="g1" viewBox="0 0 15 14">
                    <path fill="currentColor" stroke="currentColor" d="M1 9.3h3v4h-3z" />
                    <path fill="none" stroke="currentColor" d="M6 5.3h3v8h-3zM11 1.3h3v12h-3z" />
                </symbol>
                <symbol id="g2" viewBox="0 0 15 14">
                    <path fill="currentColor" stroke="currentColor" d="M1 9.3h3v4h-3zM6 5.3h3v8h-3z" />
                    <path fill="none" stroke="currentColor" d="M11 1.3h3v12h-3z" />
                </symbol>
                <symbol id="g3" viewBox="0 0 15 14">
                    <path fill="currentColor" stroke="currentColor" d="M1 9.3h3v4h-3zM6 5.3h3v8h-3zM11 1.3h3v12h-3z" />
                </symbol>
            </defs>
        </svg>
    }
}

/// Three rising bars, filled as far as the grade goes.
#[component]
pub fn GradeBars(grade: Grade) -> impl IntoView {
    let symbol = match grade {
        Grade::Opinion => "#g0",
        Grade::Thin => "#g1",
        Grade::Some => "#g2",
        Grade::Strong => "#g3",
    };
    view! {
        <svg class="grade" width="15" height="14" aria-hidden="true">
            <use href=symbol />
        </svg>
    }
}

/// The grade as a word.
pub fn grade_word(grade: Grade) -> &'static str {
    match grade {
        Grade::Opinion => words::grade::OPINION,
        Grade::Thin => words::grade::THIN,
        Grade::Some => words::grade::SOME,
        Grade::Strong => words::grade::STRONG,
    }
}

/// What the grade means.
pub fn grade_meaning(grade: Grade) -> &'static str {
    match grade {
        Grade::Opinion => words::grade::OPINION_MEANS,
        Grade::Thin => words::grade::THIN_MEANS,
        Grade::Some => words::grade::SOME_MEANS,
        Grade::Strong => words::grade::STRONG_MEANS,
    }
}

/// A round-ended line in the colour of the text.
#[component]
fn Stroke(d: &'static str, width: &'static str) -> impl IntoView {
    view! {
        <path d=d fill="none" stroke="currentColor" stroke-width=width stroke-linecap="round" stroke-linejoin="round" />
    }
}

/// The mark of the product: a knee over its toes.
#[component]
pub fn Knee() -> impl IntoView {
    view! {
        <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
            <Stroke d="M4 12.5 18.5 9 12 23.5H22" width="2.6" />
            <circle cx="18.5" cy="9" r="3.4" fill="currentColor" />
        </svg>
    }
}

/// A tick.
#[component]
pub fn Tick() -> impl IntoView {
    view! {
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <Stroke d="M2.5 8.5 6.5 12.5 13.5 4" width="2.2" />
        </svg>
    }
}

/// A broken ring: yours, and not the right one.
#[component]
pub fn Ring() -> impl IntoView {
    view! {
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2" />
        </svg>
    }
}

/// A triangle: something is missing, or must stop.
#[component]
pub fn Warning() -> impl IntoView {
    view! {
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <Stroke d="M10 2.5 18.5 17.5H1.5zM10 8v4.5" width="1.8" />
            <circle cx="10" cy="15" r="1.1" fill="currentColor" />
        </svg>
    }
}

/// An arrow onwards.
#[component]
pub fn Onwards() -> impl IntoView {
    view! {
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <Stroke d="M5.5 2.5 11 8l-5.5 5.5" width="2.2" />
        </svg>
    }
}
