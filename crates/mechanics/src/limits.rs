//! What a posture has to keep, and what bound when it could not be kept.

/// Limits of a person or of a cue. A limit that is `None` does not exist.
///
/// Two more always hold, because no body gets round them: thigh and calf meet ([`Bound::ThighCalf`]), and
/// the centre of mass stands where it was asked ([`Bound::Balance`]).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Limits {
    /// Most bend of the ankle, degrees: shank less heel wedge.
    pub dorsiflexion_deg: Option<f64>,
    /// Furthest the knee centre may stand past the toe tip, centimetres; negative keeps it behind.
    pub knee_past_toe_cm: Option<f64>,
    /// Furthest the trunk may lean forward, degrees.
    pub trunk_lean_deg: Option<f64>,
}

/// What can stand in the way of a posture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The ankle bends no further: the heel would lift.
    Dorsiflexion,
    /// The knee may not go further past the toes.
    KneePastToe,
    /// The trunk may not lean further forward.
    TrunkLean,
    /// The back of the thigh is on the calf.
    ThighCalf,
    /// No lean of the trunk brings the centre of mass to the asked point: the body would fall.
    Balance,
}

impl Bound {
    /// Each once, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Dorsiflexion,
        Self::KneePastToe,
        Self::TrunkLean,
        Self::ThighCalf,
        Self::Balance,
    ];

    /// Its name in texts that machines read.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dorsiflexion => "dorsiflexion",
            Self::KneePastToe => "knee_past_toe",
            Self::TrunkLean => "trunk_lean",
            Self::ThighCalf => "thigh_calf",
            Self::Balance => "balance",
        }
    }
}

/// A set of [`Bound`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gave(u8);

impl Gave {
    /// Whether nothing bound.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this one bound.
    #[must_use]
    pub fn has(self, bound: Bound) -> bool {
        self.0 & bit(bound) != 0
    }

    /// What bound, in the order of [`Bound::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Bound> {
        Bound::ALL.into_iter().filter(move |bound| self.has(*bound))
    }

    pub(crate) fn add(&mut self, bound: Bound, is_so: bool) {
        if is_so {
            self.0 |= bit(bound);
        }
    }

    pub(crate) fn join(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

fn bit(bound: Bound) -> u8 {
    1 << bound as u8
}
