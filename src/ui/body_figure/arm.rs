//! Arm and sleeve.

use super::{
    curve::{P, Path},
    leg::bend,
    limb::{FOREARM, HAND, Limb, UPPER_ARM},
    skeleton::Skeleton,
};

/// A bent arm points out of the picture, toward the reader: it looks thinner.
const ON_BAR_WIDTH: f64 = 0.9;
const UPPER_ARM_LENGTH: f64 = 186.0;
const FOREARM_LENGTH: f64 = 146.0;
/// From shoulder to wrist, the elbow not quite straight.
pub(super) const ARM_REACH: f64 = 326.0;
const HAND_LENGTH: f64 = 85.0;
/// Half an arm's width and a little air.
const OFF_FLOOR: f64 = 40.0;

/// What the hands do.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hands {
    /// On a bar on the back, here.
    OnBar(P),
    /// Under a bar on the front of the shoulders, here, elbows high.
    Rack(P),
    /// Held out straight, closed about something in this place.
    Ahead(P),
    /// Down at the sides.
    Hanging,
    /// Held out level.
    Forward,
    /// Open: the place of the wrist, and where the fingers point, as a lean from upright.
    Open(P, f64),
    /// Closed about something in this place.
    Fist(P),
}

/// The arm in its place, and what ends it.
struct Arm {
    upper: Limb,
    forearm: Limb,
    elbow: P,
    width: f64,
    end: End,
    /// Whether the forearm lies before the upper arm.
    is_folded: bool,
}

enum End {
    Fist(P),
    /// And where its finger tips are.
    Hand(Limb, P),
}

impl Arm {
    fn of(body: &Skeleton, hands: Hands) -> Self {
        match hands {
            Hands::OnBar(bar) => Self::on_bar(body, bar),
            Hands::Rack(bar) => Self::rack(body, bar),
            Hands::Ahead(at) => {
                let (along, _) = body.shoulder.toward(at);
                let elbow = body.shoulder.go(along, UPPER_ARM_LENGTH).go(P::up(0.0), -5.0);
                Self::fist(body, elbow, at, 1.0)
            }
            Hands::Hanging => Self::hanging(body),
            Hands::Forward => Self::stretched(body, 91.0, 89.0),
            Hands::Open(wrist, hand_deg) => {
                let (elbow, wrist) = Self::reaching(body, wrist);
                Self::open(body, elbow, wrist, hand_deg)
            }
            Hands::Fist(at) => {
                let (elbow, at) = Self::reaching(body, at);
                Self::fist(body, elbow, at, 1.0)
            }
        }
    }

    fn fist(body: &Skeleton, elbow: P, at: P, width: f64) -> Self {
        let (along, _) = elbow.toward(at);
        Self::joined(body, elbow, at.go(along, -18.0), width, End::Fist(at))
    }

    /// Elbow and wrist of an arm that reaches for something: the elbow bends down, or back.
    fn reaching(body: &Skeleton, wrist: P) -> (P, P) {
        bend(body.shoulder, wrist, (UPPER_ARM_LENGTH, FOREARM_LENGTH), -1.0)
    }

    fn on_bar(body: &Skeleton, bar: P) -> Self {
        let elbow = body.shoulder.go(P::up(body.trunk_deg - 4.0), -125.0);
        let (along, _) = elbow.toward(bar);
        Self::fist(body, elbow, bar.go(along, 12.0), ON_BAR_WIDTH)
    }

    /// The forearm folds back over the upper arm.
    fn rack(body: &Skeleton, bar: P) -> Self {
        let hand = bar.go(P::up(body.trunk_deg), 18.0);
        Self {
            is_folded: true,
            ..Self::fist(body, rack_elbow(body), hand, ON_BAR_WIDTH)
        }
    }

    /// Nothing hangs quite straight: the elbow is a little behind, the hand a little in front. Near the floor the
    /// elbow goes back along the trunk and the forearm forward, so that elbow and finger tips stay above it.
    fn hanging(body: &Skeleton) -> Self {
        let below = FOREARM_LENGTH + HAND_LENGTH;
        let back_deg = bend_above_floor_deg(body.shoulder.y - below, UPPER_ARM_LENGTH);
        let upper_deg = 180.0 + back_deg.min(0.7 * body.trunk_deg).max(4.0);
        let elbow = body.shoulder.go(P::up(upper_deg), UPPER_ARM_LENGTH);
        let forearm_deg = 180.0 - bend_above_floor_deg(elbow.y, below).max(8.0);
        Self::stretched(body, upper_deg, forearm_deg)
    }

    /// An arm whose open hand goes on where the forearm points; both directions as leans from upright.
    fn stretched(body: &Skeleton, upper_deg: f64, forearm_deg: f64) -> Self {
        let elbow = body.shoulder.go(P::up(upper_deg), UPPER_ARM_LENGTH);
        let wrist = elbow.go(P::up(forearm_deg), FOREARM_LENGTH);
        Self::open(body, elbow, wrist, forearm_deg)
    }

    fn open(body: &Skeleton, elbow: P, wrist: P, hand_deg: f64) -> Self {
        let finger_tips = wrist.go(P::up(hand_deg), HAND_LENGTH);
        let hand = Limb::new(wrist, finger_tips, &HAND, (4.0, 3.0));
        Self::joined(body, elbow, wrist, 1.0, End::Hand(hand, finger_tips))
    }

    fn joined(body: &Skeleton, elbow: P, wrist: P, width: f64, end: End) -> Self {
        Self {
            upper: Limb::new(body.shoulder, elbow, &UPPER_ARM, (13.0, 16.0)).thinner(width),
            forearm: Limb::new(elbow, wrist, &FOREARM, (14.0, 8.0)).thinner(width),
            elbow,
            width,
            end,
            is_folded: false,
        }
    }
}

/// Under a bar on the front of the shoulders the upper arm points forward, the less the more the trunk leans.
pub(super) fn rack_elbow(body: &Skeleton) -> P {
    let elbow = body.shoulder.go(P::up(100.0 + 0.75 * body.trunk_deg), 168.0);
    P::new(elbow.x, elbow.y.max(OFF_FLOOR))
}

/// How far a limb that hangs from `height` has to lean to stay off the floor; -90 when there is room.
fn bend_above_floor_deg(height: f64, length: f64) -> f64 {
    let room = (height - OFF_FLOOR) / length;
    if room < 1.0 {
        room.max(0.0).acos().to_degrees()
    } else {
        -90.0
    }
}

/// An arm as path data.
pub(super) struct ArmPaths {
    /// The bare arm below the sleeve.
    pub(super) bare: String,
    pub(super) sleeve: String,
    /// What lies before the sleeve: a forearm that folds back over the upper arm. Else it is part of the bare arm.
    pub(super) folded: String,
    /// Where the fingers of an open hand end.
    pub(super) finger_tips: Option<P>,
}

impl ArmPaths {
    pub(super) fn of(body: &Skeleton, hands: Hands) -> Self {
        let arm = Arm::of(body, hands);
        let (mut bare, mut folded) = (Path::on(body.paper), Path::on(body.paper));
        arm.upper.outline_from(0.36, &mut bare);
        bare.disc(arm.elbow, 20.5 * arm.width);
        let fore = if arm.is_folded { &mut folded } else { &mut bare };
        arm.forearm.outline(fore);
        let finger_tips = match arm.end {
            End::Fist(at) => {
                fore.disc(at, 22.5);
                None
            }
            End::Hand(hand, finger_tips) => {
                hand.outline(fore);
                Some(finger_tips)
            }
        };
        let mut sleeve = Path::on(body.paper);
        arm.upper.outline_to((0.46, 0.46), &[(0.5, 4.0)], &mut sleeve);
        Self {
            bare: bare.done(),
            sleeve: sleeve.done(),
            folded: folded.done(),
            finger_tips,
        }
    }
}
