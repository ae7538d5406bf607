//! The units that somebody wants to see.

use coach::quantity::{LengthUnit, LoadUnit, length_tenths, load_hundredths};
use content::words;
use leptos::prelude::*;

use crate::store::Store;

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

    /// Kilograms unless pounds were chosen.
    pub fn load_unit(self) -> LoadUnit {
        if self.is_set("load-unit", "lb") {
            LoadUnit::Lb
        } else {
            LoadUnit::Kg
        }
    }

    /// Centimetres unless inches were chosen.
    pub fn length_unit(self) -> LengthUnit {
        if self.is_set("length-unit", "inch") {
            LengthUnit::Inch
        } else {
            LengthUnit::Cm
        }
    }

    /// The unit of loads as it is written.
    pub fn load_word(self) -> &'static str {
        match self.load_unit() {
            LoadUnit::Kg => "kg",
            LoadUnit::Lb => "lb",
        }
    }

    /// The unit of lengths as it is written.
    pub fn length_word(self) -> &'static str {
        match self.length_unit() {
            LengthUnit::Cm => "cm",
            LengthUnit::Inch => "in",
        }
    }

    /// A load without its unit.
    pub fn load(self, grams: u32) -> String {
        hundredths(load_hundredths(grams, self.load_unit()))
    }

    /// A length without its unit.
    pub fn length(self, mm: u16) -> String {
        hundredths(10 * length_tenths(mm, self.length_unit()))
    }

    /// What to type where a load was not understood.
    pub fn load_help(self) -> String {
        match self.load_unit() {
            LoadUnit::Kg => words::routine::LOAD_HELP_KG.into(),
            LoadUnit::Lb => words::routine::LOAD_HELP_LB.into(),
        }
    }

    /// What to type where a length was not understood.
    pub fn length_help(self) -> String {
        match self.length_unit() {
            LengthUnit::Cm => words::ankle::HELP_CM.into(),
            LengthUnit::Inch => words::ankle::HELP_INCH.into(),
        }
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
    use super::hundredths;

    #[test]
    fn a_decimal_number_has_no_zeros_at_its_end() {
        assert_eq!(
            [0, 5, 50, 100, 1225, 1250, 1205].map(hundredths),
            ["0", "0.05", "0.5", "1", "12.25", "12.5", "12.05"]
        );
    }
}
