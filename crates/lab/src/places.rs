//! The same load in other places.

use mechanics::{Assumptions, LoadAt, Posture, solve};

use crate::{Lab, Who};

/// Where a load can be held.
pub const PLACES: [LoadAt; 5] = [
    LoadAt::ArmsForward,
    LoadAt::Goblet,
    LoadAt::Front,
    LoadAt::HighBar,
    LoadAt::LowBar,
];

/// One place of the load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtPlace {
    /// Where.
    pub at: LoadAt,
    /// With the shin of least effort for this place.
    pub own: Posture,
    /// With the shin where it is now: hip and knee carry the same in every place.
    pub same_shin: Posture,
}

/// The squat as it is set, obeying the cues, with the load in each place.
#[must_use]
pub fn places(lab: &Lab, who: Who) -> [AtPlace; 5] {
    let now = lab.posture(who);
    PLACES.map(|at| {
        let there = Lab {
            load_at: at,
            is_shin_free: true,
            ..*lab
        };
        let own = there.ask(who, f64::from(lab.depth_deg), lab.cues, Assumptions::default());
        let mut same = own;
        same.shank_deg = Some(now.shank_deg);
        AtPlace {
            at,
            own: solve(&own),
            same_shin: solve(&same),
        }
    })
}
