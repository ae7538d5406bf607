//! What the body carries, and where.

use crate::{
    range::{self, tame},
    table::REACH,
};

/// Where a load is held. All places are our assumptions, not measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LoadAt {
    /// Nothing is held; the kilograms are ignored.
    #[default]
    None,
    /// Arms held out level, the load in the hands. With 0 kg the arms still shift the balance.
    ArmsForward,
    /// Against the chest: 0.75 of the way from hip to shoulder, 0.20 m in front of that line.
    Goblet,
    /// A bar on the front of the shoulders: at shoulder height, 0.09 m in front.
    Front,
    /// A bar high on the back: at shoulder height, 0.05 m behind.
    HighBar,
    /// A bar lower on the back: 0.90 of the way up, 0.08 m behind.
    LowBar,
}

impl LoadAt {
    /// Each once.
    pub const ALL: [Self; 6] = [
        Self::None,
        Self::ArmsForward,
        Self::Goblet,
        Self::Front,
        Self::HighBar,
        Self::LowBar,
    ];
}

/// A load and its place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Load {
    /// Mass, kilograms.
    pub kg: f64,
    /// Where it is held.
    pub at: LoadAt,
}

/// Where the centre of a load stands against the trunk.
pub(crate) enum Place {
    /// Fixed to the trunk: a part of the line from hip to shoulder, and metres in front of that line.
    OnTrunk { along: f64, front_m: f64 },
    /// This far in front of the shoulder, level, however the trunk leans.
    AheadOfShoulder { reach_m: f64 },
}

impl LoadAt {
    /// The place in metres for a body of `height_m`; nothing when nothing is held.
    pub(crate) fn place(self, height_m: f64) -> Option<Place> {
        match self {
            Self::None => None,
            Self::ArmsForward => Some(Place::AheadOfShoulder {
                reach_m: REACH * height_m,
            }),
            Self::Goblet => Some(Place::OnTrunk {
                along: 0.75,
                front_m: 0.20,
            }),
            Self::Front => Some(Place::OnTrunk {
                along: 1.0,
                front_m: 0.09,
            }),
            Self::HighBar => Some(Place::OnTrunk {
                along: 1.0,
                front_m: -0.05,
            }),
            Self::LowBar => Some(Place::OnTrunk {
                along: 0.90,
                front_m: -0.08,
            }),
        }
    }
}

impl Load {
    /// The kilograms that count, inside their range.
    pub(crate) fn counted_kg(&self) -> f64 {
        if self.at == LoadAt::None {
            0.0
        } else {
            tame(self.kg, &range::LOAD_KG, 0.0)
        }
    }
}
