#![warn(missing_docs, clippy::pedantic)]
//! A body that balances and bends.
//!
//! Given how deep a squat is and how far the shin leans, [`solve`] finds the trunk lean that puts the
//! centre of mass of body and load over the asked point of the foot, and returns the posture and the net
//! moments at ankle, knee, hip and lower back.
//!
//! ```
//! use mechanics::{Ask, Body, Load, LoadAt, shank_deg_for_knee_past_toe, solve};
//!
//! let body = Body::default();
//! let free = Ask {
//!     body,
//!     load: Load { kg: 40.0, at: LoadAt::HighBar },
//!     heel_wedge_deg: 0.0,
//!     balance: 0.5,
//!     thigh_above_horizontal_deg: 0.0,
//!     shank_deg: 30.0,
//! };
//! // The same depth, with the knee centre held above the tip of the toes.
//! let held = Ask { shank_deg: shank_deg_for_knee_past_toe(&body, 0.0, 0.0), ..free };
//! let (free, held) = (solve(&free), solve(&held));
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
//! assumption.
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
//! # Limits of the model
//!
//! Two-dimensional, static, rigid, both sides equal. Net moments only: muscles that pull against each other
//! make the true joint forces higher. The thigh never touches the calf. The proportions are averages, the
//! knee is its joint centre and not the kneecap, and the trunk does not round. The model shows how load is
//! shared. It does **not** show what is safe.
//!
//! # Inputs
//!
//! [`solve`] is total: it never fails and never allocates. What lies outside the ranges in [`range`] is
//! moved to their nearest end, and what is not a number is replaced by the default of its field.

mod ask;
mod body;
mod load;
mod plane;
mod posture;
pub mod range;
mod solve;
mod table;
mod upper;

pub use ask::Ask;
pub use body::{Body, Sex};
pub use load::{Load, LoadAt};
pub use plane::Point;
pub use posture::{Moments, Points, Posture};
pub use solve::{shank_deg_for_knee_past_toe, solve};
