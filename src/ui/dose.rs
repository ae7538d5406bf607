//! How much of an exercise, in words.

use content::{Amount, Level, words};

/// Sets and amount.
pub fn dose(level: &Level) -> String {
    words::routine::dose(level.sets, &amount(level.amount))
}

/// Repetitions or seconds.
pub fn amount(amount: Amount) -> String {
    match amount {
        Amount::Reps(n) => words::routine::reps(n),
        Amount::RepsEachSide(n) => words::routine::reps_side(n),
        Amount::Seconds(n) => words::routine::seconds(n),
        Amount::SecondsEachSide(n) => words::routine::seconds_side(n),
    }
}
