#![warn(missing_docs, clippy::pedantic)]
//! A body that balances and bends.
//!
//! Given how deep a squat is and how far the shin leans, [`solve`] finds the trunk lean that puts the
//! centre of mass of body and load over the asked point of the foot, and returns the posture and the net
//! moments at ankle, knee, hip and lower back. The shin may be left open, and limits may be set.
//!
//! ```
//! use mechanics::{Ask, Body, Bound, Limits, Load, LoadAt, solve};
//!
//! let free = Ask {
//!     body: Body::default(),
//!     load: Load { kg: 40.0, at: LoadAt::HighBar },
//!     thigh_above_horizontal_deg: 0.0,
//!     shank_deg: Some(30.0),
//!     ..Ask::default()
//! };
//! // The same depth, with the knee centre held above the tip of the toes.
//! let limits = Limits { knee_past_toe_cm: Some(0.0), ..Limits::default() };
//! let held = Ask { limits, ..free };
//! let (free, held) = (solve(&free), solve(&held));
//! assert!(free.is_feasible() && held.gave.has(Bound::KneePastToe));
//! assert!(held.moment_nm.knee < free.moment_nm.knee);
//! assert!(held.moment_nm.hip > free.moment_nm.hip);
//! assert!(held.trunk_lean_deg > free.trunk_lean_deg);
//! ```
//!
//! # The body
//!
//! Four rigid segments in the sagittal plane: foot, shank, thigh, and one for trunk, head and arms. Left
//! and right do the same, so both legs are drawn as one and **every moment is the sum of both legs**.
//! Lengths are fractions of stature, masses and segment centres are de Leva's (1996) by sex; each number
//! stands in this crate beside its source. Where no source gives one, the comment says that it is our
//! assumption. What a result hangs on can be changed to see how much it matters: [`Assumptions`].
//!
//! # Axes, signs, zeroes
//!
//! - `x` points forward from the ankle joint, `y` up from the floor, both in metres. Angles are degrees.
//! - [`Posture::shank_deg`]: knee against ankle, 0 upright, + knee forward.
//! - [`Posture::thigh_above_horizontal_deg`]: 90 standing, 0 thigh level, − hip below the knee.
//! - [`Posture::trunk_lean_deg`]: line from hip to shoulder, 0 upright, + forward.
//! - knee flexion = 90 − thigh + shank; hip flexion = 90 − thigh + trunk lean;
//!   dorsiflexion = shank − heel wedge. All three are 0 when standing straight on a flat floor.
//! - [`Posture::knee_past_toe_cm`]: knee centre minus toe tip, horizontally, + past the toes.
//! - [`Posture::balance`]: where the centre of mass of the whole body (feet included) with its load
//!   stands between the heel (0) and the toe tip (1), horizontally.
//! - [`Moments`]: net, what the muscles must supply against gravity (9.81 m/s²); + straightens hip, knee
//!   and lower back, + presses the toes down at the ankle.
//! - A heel wedge turns the whole foot about the toe tip.
//!
//! # The conservation law
//!
//! **At one depth, shank angle and balance point, the hip and knee moments do not depend on where the load
//! sits; and their sum does not depend on the shank.**
//!
//! Why: what stands above the hip has a weight `W` and one horizontal place `c`. Hip moment is
//! `W (c − hip)`, knee moment is `W (knee − c)` plus that of the thighs' own weight. Depth and shank place
//! hip, knee and legs; the balance point then places `c`, however the load is carried: another place of the
//! load only asks for another trunk lean. In the sum, `c` cancels: `W (knee − hip)` and the thighs, and
//! that distance is set by depth alone. Moving the knees forward moves load from hip to knee. It does not
//! make load, and it does not take any away.
//!
//! # Least effort
//!
//! With [`Ask::shank_deg`] left open, the shank is the one that makes hip² + knee² + lumbar² (moments in N·m)
//! smallest among those that keep the limits; of two that tie, the more upright one. **This is a modelling
//! choice of ours**, not a finding: it spreads the load, and weighs nothing but the three
//! moments. Pain, strength, habit and speed are not in it.
//!
//! # Nearest posture
//!
//! A posture that is impossible or breaks a limit is answered with the nearest one that keeps all limits.
//! Nearest means: at the asked depth, the shank nearest to the asked one. Where no shank keeps the limits at that
//! depth, less depth, as little less as will do; only where nothing higher can be held either, more depth. All of
//! these balance. Where no depth can be held at all, the legs stay as asked (an open shank upright) as far as ankle,
//! toes and calf allow, the trunk leans as far as it helps, [`Posture::balance`] says where the centre of mass then
//! stands, and the moments are those that would hold this posture for the moment in which it falls.
//!
//! [`Posture::gave`] names what the asked legs break and, where the depth gave, what holds the found ones on both
//! sides. Where nothing can be held, it names [`Bound::Balance`] and what leaves no shank at the asked depth.
//!
//! Two bounds are there without being asked for. Thigh and calf meet at 157° of knee bend, and the centre of
//! mass must reach the asked point of the foot with some lean of the trunk.
//!
//! # Limits of the model
//!
//! Two-dimensional, static, rigid, both sides equal. Net moments only: muscles that pull against each other
//! make the true joint forces higher. Where thigh and calf touch, nothing is carried there. The proportions are
//! averages, the knee is its joint centre and not the kneecap, and the trunk does not round. The model shows how
//! load is shared. It does **not** show what is safe.
//!
//! # Inputs
//!
//! [`solve`] is total: it never fails and never allocates. What lies outside the ranges in [`range`] is
//! moved to their nearest end, and what is not a number is replaced by the default of its field.

mod angle;
mod ask;
mod assumptions;
mod body;
mod choose;
mod limits;
mod load;
mod plane;
mod posture;
pub mod range;
mod solve;
mod stance;
mod table;
mod upper;

pub use angle::sin_cos_deg;
pub use ask::Ask;
pub use assumptions::{Assumptions, Table};
pub use body::{Body, Sex};
pub use limits::{Bound, Gave, Limits};
pub use load::{Load, LoadAt};
pub use plane::Point;
pub use posture::{Moments, Points, Posture};
pub use solve::{solve, standing_shank_deg};
