//! The units that somebody wants to see.

use coach::quantity::{self, Counted, LengthUnit, LoadUnit, Misread, length_tenths, load_hundredths};
use content::{Amount, words};
use leptos::prelude::*;

use crate::store::Store;
use crate::ui::dose::amount_unit;

/// What a number field asks for.
#[derive(Clone, Copy)]
pub enum Measure {
    /// Repetitions or seconds.
    Amount(Amount),
    /// A weight.
    Load,
    /// A knee-to-wall distance.
    Length,
}

impl Measure {
    /// Whether nothing is an answer too: a set without a weight, one side not measured.
    pub fn may_be_empty(self) -> bool {
        !matches!(self, Self::Amount(_))
    }
}

/// What a number is counted in.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Repetitions or seconds.
    Amount(Amount),
    /// Stored in grams.
    Load(LoadUnit),
    /// Stored in millimetres.
    Length(LengthUnit),
}

impl Unit {
    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Amount(amount) => amount_unit(amount),
            Self::Load(LoadUnit::Kg) => "kg",
            Self::Load(LoadUnit::Lb) => "lb",
            Self::Length(LengthUnit::Cm) => "cm",
            Self::Length(LengthUnit::Inch) => "in",
        }
    }

    /// The unit of the same kind that is written like this; itself if there is none.
    pub fn called(self, word: &str) -> Self {
        let others = [
            Self::Load(LoadUnit::Kg),
            Self::Load(LoadUnit::Lb),
            Self::Length(LengthUnit::Cm),
            Self::Length(LengthUnit::Inch),
        ];
        let is_kin = |other: &Self| std::mem::discriminant(other) == std::mem::discriminant(&self);
        let called = others
            .into_iter()
            .filter(is_kin)
            .find(|other| other.word() == word);
        called.unwrap_or(self)
    }

    /// Reads a number that is meant in this unit, if it names none of its own.
    pub fn read(self, text: &str) -> Result<u32, Misread> {
        match self {
            Self::Amount(Amount::Reps(_) | Amount::RepsEachSide(_)) => {
                quantity::amount(text, Counted::Reps).map(u32::from)
            }
            Self::Amount(_) => quantity::amount(text, Counted::Seconds).map(u32::from),
            Self::Load(unit) => quantity::load_g(text, unit),
            Self::Length(unit) => quantity::length_mm(text, unit).map(u32::from),
        }
    }

    /// A number without its unit.
    pub fn write(self, number: u32) -> String {
        match self {
            Self::Amount(_) => number.to_string(),
            Self::Load(unit) => hundredths(load_hundredths(number, unit)),
            Self::Length(unit) => {
                let mm = u16::try_from(number).unwrap_or(u16::MAX);
                hundredths(10 * length_tenths(mm, unit))
            }
        }
    }

    /// What to type where a number was not understood.
    pub fn help(self) -> &'static str {
        match self {
            Self::Amount(Amount::Reps(_) | Amount::RepsEachSide(_)) => words::routine::REPS_HELP,
            Self::Amount(_) => words::routine::SECONDS_HELP,
            Self::Load(LoadUnit::Kg) => words::routine::LOAD_HELP_KG,
            Self::Load(LoadUnit::Lb) => words::routine::LOAD_HELP_LB,
            Self::Length(LengthUnit::Cm) => words::ankle::HELP_CM,
            Self::Length(LengthUnit::Inch) => words::ankle::HELP_INCH,
        }
    }
}

/// Reads the settings each time it is asked.
#[derive(Clone, Copy)]
pub struct Units(Store);

impl Units {
    /// Those of a store.
    pub fn of(store: Store) -> Self {
        Self(store)
    }

    fn is_set(self, name: &str, value: &str) -> bool {
        self.0.progress().read().setting(name) == Some(value)
    }

    /// The unit of a measure.
    pub fn unit(self, measure: Measure) -> Unit {
        match measure {
            Measure::Amount(amount) => Unit::Amount(amount),
            // Kilograms unless pounds were chosen.
            Measure::Load if self.is_set("load-unit", "lb") => Unit::Load(LoadUnit::Lb),
            Measure::Load => Unit::Load(LoadUnit::Kg),
            // Centimetres unless inches were chosen.
            Measure::Length if self.is_set("length-unit", "inch") => Unit::Length(LengthUnit::Inch),
            Measure::Length => Unit::Length(LengthUnit::Cm),
        }
    }

    /// The unit of loads as it is written.
    pub fn load_word(self) -> &'static str {
        self.unit(Measure::Load).word()
    }

    /// The unit of lengths as it is written.
    pub fn length_word(self) -> &'static str {
        self.unit(Measure::Length).word()
    }

    /// A load without its unit.
    pub fn load(self, grams: u32) -> String {
        self.unit(Measure::Load).write(grams)
    }

    /// A length without its unit.
    pub fn length(self, mm: u16) -> String {
        self.unit(Measure::Length).write(mm.into())
    }
}

/// Hundredths as a decimal number, without zeros at its end.
fn hundredths(hundredths: u32) -> String {
    let whole = (hundredths / 100).to_string();
    let (tenth, hundredth) = (hundredths / 10 % 10, hundredths % 10);
    match (tenth, hundredth) {
        (0, 0) => whole,
        (tenth, 0) => [&whole, ".", &tenth.to_string()].concat(),
        (tenth, hundredth) => [&whole, ".", &tenth.to_string(), &hundredth.to_string()].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_number_has_no_zeros_at_its_end() {
        assert_eq!(
            [0, 5, 50, 100, 1225, 1250, 1205].map(hundredths),
            ["0", "0.05", "0.5", "1", "12.25", "12.5", "12.05"]
        );
    }

    #[test]
    fn a_unit_is_called_by_its_word_and_reads_what_it_writes() {
        let kg = Unit::Load(LoadUnit::Kg);
        assert_eq!(kg.called("lb").word(), "lb");
        assert_eq!(kg.called("cm").word(), "kg", "a length is no load");
        assert_eq!(Unit::Amount(Amount::Reps(8)).called("lb").word(), "repetitions");
        for unit in [kg, kg.called("lb"), Unit::Length(LengthUnit::Cm)] {
            for number in [0, 5, 120, 300] {
                let (number, near) = match unit {
                    Unit::Load(_) => (number * 1000, 5),
                    _ => (number, 0),
                };
                let read = unit.read(&unit.write(number)).unwrap();
                assert!(read.abs_diff(number) <= near, "{number} {}: {read}", unit.word());
            }
        }
    }
}
