//! What the model takes for granted about every body, so that it can be asked what difference that makes.

/// A published set of segment masses, centres and lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Table {
    /// De Leva (1996), by sex. Measured on living young adults.
    #[default]
    DeLeva,
    /// Dempster (1955) as given by Winter (2009), the same for both sexes. Measured on men who had died.
    Winter,
}

/// The assumptions that a result hangs on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumptions {
    /// Whose table of bodies.
    pub table: Table,
    /// How far the ankle joint stands ahead of the heel, as a part of the foot. No source was found for it.
    pub ankle_along_foot: f64,
}

impl Default for Assumptions {
    /// De Leva's table, the ankle a quarter of the foot ahead of the heel.
    fn default() -> Self {
        Self {
            table: Table::DeLeva,
            ankle_along_foot: 0.25,
        }
    }
}
