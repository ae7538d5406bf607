//! Everything that can be set, and the squats that follow.

use mechanics::{Ask, Assumptions, Limits, Load, LoadAt, Posture, solve, standing_shank_deg};

use crate::{Control, Cue, Cues, Person, Who};

/// The depth with level thighs.
pub const DEPTH_LEVEL_DEG: i32 = 90;

/// No further than this does a trunk lean in the lab. Our assumption; the model itself would let it fold.
const TRUNK_MOST_DEG: f64 = 80.0;

/// The lab as it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lab {
    /// The bodies; the second counts when [`Self::is_pair`].
    pub people: [Person; 2],
    /// Whether the second body stands beside the first.
    pub is_pair: bool,
    /// How far the thighs have come down: 0 standing, 90 level.
    pub depth_deg: i32,
    /// Lean of the shin with the thighs level.
    pub shin_deg: i32,
    /// Whether the shin is the one of least effort instead.
    pub is_shin_free: bool,
    /// Where the load sits.
    pub load_at: LoadAt,
    /// The load, kg.
    pub load_kg: i32,
    /// Heel wedge, degrees.
    pub wedge_deg: i32,
    /// Where on the foot the weight stands, percent from the heel.
    pub balance_pc: i32,
    /// The cues that are obeyed.
    pub cues: Cues,
}

impl Default for Lab {
    /// An average man with a bar of 40 kg, thighs level, the shin at 31° (our choice: well inside what most ankles
    /// allow), the weight over the middle of the foot, no cue.
    fn default() -> Self {
        Self {
            people: [Person::default(); 2],
            is_pair: false,
            depth_deg: DEPTH_LEVEL_DEG,
            shin_deg: 31,
            is_shin_free: false,
            load_at: LoadAt::HighBar,
            load_kg: 40,
            wedge_deg: 0,
            balance_pc: 50,
            cues: Cues::default(),
        }
    }
}

impl Lab {
    /// One of the bodies.
    #[must_use]
    pub fn person(&self, who: Who) -> &Person {
        let [one, two] = &self.people;
        match who {
            Who::One => one,
            Who::Two => two,
        }
    }

    /// The same, to be changed.
    pub fn person_mut(&mut self, who: Who) -> &mut Person {
        let [one, two] = &mut self.people;
        match who {
            Who::One => one,
            Who::Two => two,
        }
    }

    /// The load for the model.
    #[must_use]
    pub fn load(&self) -> Load {
        Load {
            kg: f64::from(self.load_kg),
            at: self.load_at,
        }
    }

    /// The squat as it is set, obeying the cues.
    #[must_use]
    pub fn posture(&self, who: Who) -> Posture {
        self.posture_at(who, f64::from(self.depth_deg))
    }

    /// The same squat on its way down, obeying the cues, with the thighs `depth_deg` from standing.
    #[must_use]
    pub fn posture_at(&self, who: Who, depth_deg: f64) -> Posture {
        solve(&self.ask(who, depth_deg, self.cues, Assumptions::default()))
    }

    /// The squat as it is set, with other cues.
    #[must_use]
    pub fn obeying(&self, who: Who, cues: Cues) -> Posture {
        Self { cues, ..*self }.posture(who)
    }

    /// The cues that the squat is compared with: those that are obeyed, or else "don't let the knees come forward".
    #[must_use]
    pub fn compared_cues(&self) -> Cues {
        if self.cues.is_empty() {
            Cues::only(Cue::Knees)
        } else {
            self.cues
        }
    }

    /// The legs and the balance of a posture, solved again for this body and load. For what is between two postures.
    #[must_use]
    pub fn between(&self, who: Who, from: &Posture, to: &Posture, share: f64) -> Posture {
        let mid = |a: f64, b: f64| a + (b - a) * share;
        solve(&Ask {
            balance: mid(from.balance, to.balance),
            thigh_above_horizontal_deg: mid(from.thigh_above_horizontal_deg, to.thigh_above_horizontal_deg),
            shank_deg: Some(mid(from.shank_deg, to.shank_deg)),
            ..self.bare(who, Assumptions::default())
        })
    }

    /// Full scale for the loads of both bodies, N·m: as much as hip and knee together carry with level thighs, rounded
    /// up, so that it stays where it is while a squat moves.
    #[must_use]
    pub fn full_nm(&self) -> i32 {
        let shown = if self.is_pair { 2 } else { 1 };
        let most_nm = Who::ALL
            .into_iter()
            .take(shown)
            .map(|who| {
                // Level thighs and no limits; the shank divides the sum and does not change it.
                let level = Ask {
                    shank_deg: Some(f64::from(self.shin_deg)),
                    ..self.bare(who, Assumptions::default())
                };
                let moment = solve(&level).moment_nm;
                moment.hip + moment.knee
            })
            .fold(0.0, f64::max);
        FULL_SCALES_NM
            .into_iter()
            .find(|full_nm| f64::from(*full_nm) >= most_nm)
            .unwrap_or(FULL_SCALES_NM[FULL_SCALES_NM.len() - 1])
    }

    pub(crate) fn ask(&self, who: Who, depth_deg: f64, cues: Cues, assumptions: Assumptions) -> Ask {
        let mut ask = Ask {
            thigh_above_horizontal_deg: 90.0 - depth_deg,
            shank_deg: (!self.is_shin_free).then(|| self.shank_deg(who, depth_deg)),
            limits: Limits {
                dorsiflexion_deg: Some(f64::from(self.person(who).ankle_deg)),
                trunk_lean_deg: Some(TRUNK_MOST_DEG),
                knee_past_toe_cm: None,
            },
            ..self.bare(who, assumptions)
        };
        cues.obey(&mut ask);
        ask
    }

    /// Body, load and foot; thighs level, the shank left open, no limits.
    fn bare(&self, who: Who, assumptions: Assumptions) -> Ask {
        Ask {
            body: self.person(who).body(),
            load: self.load(),
            heel_wedge_deg: f64::from(self.wedge_deg),
            balance: f64::from(self.balance_pc) / 100.0,
            thigh_above_horizontal_deg: 0.0,
            shank_deg: None,
            limits: Limits::default(),
            assumptions,
        }
    }

    /// The lean of the shank on the way down.
    fn shank_deg(&self, who: Who, depth_deg: f64) -> f64 {
        let standing_deg = self.standing_shank_deg(who);
        standing_deg + (f64::from(self.shin_deg) - standing_deg) * way_down(depth_deg)
    }

    /// How far the shank leans when this body stands at ease.
    pub(crate) fn standing_shank_deg(&self, who: Who) -> f64 {
        standing_shank_deg(&self.bare(who, Assumptions::default()))
    }
}

/// How much of its lean the shank has at this depth: all of it from level thighs on.
pub(crate) fn way_down(depth_deg: f64) -> f64 {
    (depth_deg / f64::from(DEPTH_LEVEL_DEG)).min(1.0)
}

/// Scales that a tape and its rule can have.
const FULL_SCALES_NM: [i32; 8] = [240, 320, 480, 640, 960, 1440, 2400, 4800];

/// Rounds to a whole number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the model keeps its numbers within a few thousand"
)]
pub(crate) fn whole(value: f64) -> i32 {
    value.round() as i32
}

impl Lab {
    /// Whether every number is one that its control can have.
    pub(crate) fn is_in_range(&self) -> bool {
        let fits = |control: Control, who: Who| {
            let value = control.get(self, who);
            control.tame(value) == value
        };
        Control::OF_SQUAT
            .into_iter()
            .all(|control| fits(control, Who::One))
            && Who::ALL
                .into_iter()
                .all(|who| Control::OF_BODY.into_iter().all(|control| fits(control, who)))
    }
}
