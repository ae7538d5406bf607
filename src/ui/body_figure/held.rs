//! What a squat carries, and what the hands do with it.

use mechanics::{Load, LoadAt};

use super::{
    arm::{Hands, rack_elbow},
    curve::{P, Path},
    skeleton::Skeleton,
};

/// Half the thickness of a bar.
const BAR: f64 = 14.0;
/// Half the depth of a kettlebell, as far as it does not sink into the shirt.
const BELL: f64 = 40.0;
/// The disc at the end of a bar.
const DISC: f64 = 85.0;
/// A weight plate held out, seen from its edge.
const PLATE: (f64, f64) = (13.0, 62.0);
/// The outline of a kettlebell about its middle, without the handle.
const KETTLEBELL: [(f64, f64); 8] = [
    (-20.0, 40.0),
    (20.0, 40.0),
    (46.0, 10.0),
    (46.0, -24.0),
    (27.0, -46.0),
    (-27.0, -46.0),
    (-46.0, -24.0),
    (-46.0, 10.0),
];
/// From the middle of a kettlebell up to the hands on its handle.
const HANDLE: P = P::new(-4.0, 58.0);

/// Things in or under the hands. A path without data draws nothing.
pub(super) struct Held {
    pub(super) hands: Hands,
    /// Disc of a bar, behind the body.
    pub(super) disc: String,
    /// Before the trunk, behind the arm.
    pub(super) weight: String,
    /// End of a bar, before everything.
    pub(super) bar: String,
    /// Front and lowest end of what is held before the body, or of the arms that hold it.
    pub(super) ahead: Option<P>,
}

impl Held {
    /// Nothing but arms.
    pub(super) fn nothing(hands: Hands) -> Self {
        Self {
            hands,
            disc: String::new(),
            weight: String::new(),
            bar: String::new(),
            ahead: None,
        }
    }

    /// A load whose centre the model has `there`. Without kilograms only the arms show where it would be, and those
    /// that would hold it to the body hang.
    pub(super) fn of(body: &Skeleton, load: Load, there: Option<P>) -> Self {
        match (load.at, there) {
            (LoadAt::ArmsForward, Some(there)) if load.kg > 0.0 => Self {
                weight: plate(body, there),
                ahead: Some(P::new(there.x + 30.0, there.y - PLATE.1)),
                ..Self::nothing(Hands::Ahead(there))
            },
            (LoadAt::ArmsForward, _) => Self {
                ahead: Some(P::new(body.shoulder.x + 417.0, body.shoulder.y - 25.0)),
                ..Self::nothing(Hands::Forward)
            },
            (LoadAt::Goblet, Some(there)) if load.kg > 0.0 => Self::kettlebell(body, there),
            (LoadAt::Front, Some(there)) if load.kg > 0.0 => {
                let bar = before(body, there, BAR);
                let elbow = rack_elbow(body);
                Self {
                    ahead: Some(P::new(elbow.x + 20.0, elbow.y - 20.0)),
                    ..Self::barbell(body, bar, Hands::Rack(bar))
                }
            }
            (LoadAt::HighBar | LoadAt::LowBar, Some(there)) if load.kg > 0.0 => {
                let bar = behind(body, there, BAR);
                Self::barbell(body, bar, Hands::OnBar(bar))
            }
            _ => Self::nothing(Hands::Hanging),
        }
    }

    fn barbell(body: &Skeleton, bar: P, hands: Hands) -> Self {
        let round = |radius| {
            let mut path = Path::on(body.paper);
            path.disc(bar, radius);
            path.done()
        };
        Self {
            disc: round(DISC),
            bar: round(BAR),
            ..Self::nothing(hands)
        }
    }

    /// Held to the chest with both hands.
    fn kettlebell(body: &Skeleton, there: P) -> Self {
        let bell = before(body, there, BELL);
        // It hangs, and the chest that it leans on tips it.
        let tilt_deg = 0.5 * body.trunk_deg;
        let grip = bell.go(HANDLE.turned(tilt_deg), 1.0);
        Self {
            weight: kettlebell(body, bell, grip, tilt_deg),
            // A line to the knee goes round it.
            ahead: Some(P::new(grip.x + 75.0, bell.y - 46.0)),
            ..Self::nothing(Hands::Fist(grip))
        }
    }
}

/// A kettlebell with its handle about `grip`.
pub(super) fn kettlebell(body: &Skeleton, bell: P, grip: P, tilt_deg: f64) -> String {
    let mut path = Path::on(body.paper);
    path.outline(&KETTLEBELL.map(|(x, y)| bell.go(P::new(x, y).turned(tilt_deg), 1.0)));
    path.disc(grip, 33.0);
    path.done()
}

/// A plate held by its sides.
fn plate(body: &Skeleton, there: P) -> String {
    let (across, up) = PLATE;
    let mut path = Path::on(body.paper);
    path.straight(
        &[
            (-across, up - 8.0),
            (4.0 - across, up),
            (across - 4.0, up),
            (across, up - 8.0),
            (across, 8.0 - up),
            (across - 4.0, -up),
            (4.0 - across, -up),
            (-across, 8.0 - up),
        ]
        .map(|(x, y)| there.go(P::new(x, y), 1.0)),
        true,
    );
    path.done()
}

/// `there`, or where something with half the depth `half` lies on the back when `there` is inside the body.
fn behind(body: &Skeleton, there: P, half: f64) -> P {
    let (t, left) = body.trunk.beside(there);
    body.trunk.at(t, left.max(body.trunk.left_width(t) + half))
}

/// The same in front of the chest.
fn before(body: &Skeleton, there: P, half: f64) -> P {
    let (t, left) = body.trunk.beside(there);
    body.trunk.at(t, left.min(-body.trunk.right_width(t) - half))
}
