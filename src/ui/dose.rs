//! How much of an exercise, in words.

use content::{Amount, Level, words};

/// Sets and amount.
pub fn dose(level: &Level) -> String {
    words::routine::dose(level.sets, &amount(level.amount))
}

/// How many repetitions or seconds.
pub fn number_of(amount: Amount) -> u32 {
    match amount {
        Amount::Reps(n) | Amount::RepsEachSide(n) | Amount::Seconds(n) | Amount::SecondsEachSide(n) => n,
    }
}

/// What an amount counts, to stand behind a field.
pub fn amount_unit(amount: Amount) -> &'static str {
    match amount {
        Amount::Reps(_) => words::routine::UNIT_REPS,
        Amount::RepsEachSide(_) => words::routine::UNIT_REPS_SIDE,
        Amount::Seconds(_) => words::routine::UNIT_SECONDS,
        Amount::SecondsEachSide(_) => words::routine::UNIT_SECONDS_SIDE,
    }
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
