//! The drawn body: from the angles of a posture to SVG path data.
//!
//! Units are thousandths of stature, `x` to the right (forward), `y` down, the floor at 724 and the ankle of a
//! flat foot at 410. The drawing has its own limb lengths (0.246, 0.245, 0.288 of stature); they differ from
//! the model's by a few thousandths, so take angles from the model and places from [`Drawing`].
//!
//! A squat with the thighs near level fits into `0 0 880 790`. Standing people reach up to y = -280 and arms
//! held out forward to x = 955.

mod arm;
mod curve;
mod draw;
mod foot;
mod head;
mod leg;
mod limb;
mod loads;
mod pose;
mod props;
mod skeleton;
mod svg;
#[cfg(test)]
mod tests;
pub mod view;

pub(crate) use draw::{Drawing, Place, draw};
pub(crate) use skeleton::{Arms, Drawn, LoadShares};
