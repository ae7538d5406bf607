//! The three cues, as the model obeys them.

use mechanics::Ask;

use crate::person::KNEE_FRONT_CM;

/// A cue from the gym floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// "Don't let the knees come forward": the front of the knee stays above the toe tip, as in the restricted squat of
    /// List et al. (2013), J Strength Cond Res 27(6):1529-1538.
    Knees,
    /// "Weight in your heels": the weight stands no further forward than the ankle joint, a quarter of the foot from
    /// the heel. How literally people take it is not known; this is our reading.
    Heels,
    /// "Sit your hips back": at the same depth the hips go 8 cm further back than they would. Our reading.
    Hips,
}

impl Cue {
    /// In the order in which the lab shows them.
    pub const ALL: [Self; 3] = [Self::Hips, Self::Heels, Self::Knees];
}

const ON_HEELS: f64 = 0.25;
const HIPS_BACK_M: f64 = 0.08;

/// Which cues are obeyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cues(u8);

impl Cues {
    /// One of them.
    #[must_use]
    pub fn only(cue: Cue) -> Self {
        Self::default().with(cue, true)
    }

    /// The same with this one obeyed or not.
    #[must_use]
    pub fn with(self, cue: Cue, is_obeyed: bool) -> Self {
        let bit = 1 << cue as u8;
        Self(if is_obeyed { self.0 | bit } else { self.0 & !bit })
    }

    /// Whether this one is obeyed.
    #[must_use]
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn bits(self) -> i32 {
        self.0.into()
    }

    /// `None` for bits that stand for no cue.
    pub(crate) fn of_bits(bits: i32) -> Option<Self> {
        u8::try_from(bits).ok().filter(|bits| *bits < 8).map(Self)
    }

    /// Makes an ask obey.
    pub(crate) fn obey(self, ask: &mut Ask) {
        if self.has(Cue::Knees) {
            ask.limits.knee_past_toe_cm = Some(-KNEE_FRONT_CM);
        }
        if self.has(Cue::Heels) {
            ask.balance = ask.balance.min(ON_HEELS);
        }
        if self.has(Cue::Hips) {
            let there = mechanics::solve(ask);
            let (knee, ankle) = (there.points.knee, there.points.ankle);
            let (ahead_m, up_m) = (knee.x_m - ankle.x_m, knee.y_m - ankle.y_m);
            let sine = (ahead_m - HIPS_BACK_M) / ahead_m.hypot(up_m);
            ask.shank_deg = Some(sine.clamp(-1.0, 1.0).asin().to_degrees());
        }
    }
}
