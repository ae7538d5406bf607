//! The drawn body: from the angles of a posture to SVG path data.
//!
//! A body is drawn in thousandths of its stature: `x` forward, `y` up from the floor under the ankle. A squat has the
//! joints of its model, a pose of the content has lengths of its own. `scale` says where a thousandth stands on
//! paper: at a stature of 1.75 m it is one unit there, the floor is at 724, the ankle of a flat foot at 410. A plate is
//! at half that.

mod arm;
mod around;
mod curve;
mod draw;
mod foot;
mod head;
mod held;
mod labels;
mod leg;
mod limb;
mod loads;
mod pose;
mod props;
mod scale;
mod skeleton;
mod svg;
#[cfg(test)]
mod tests;
pub mod view;
