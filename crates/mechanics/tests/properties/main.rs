//! The model's laws, over bodies, loads, limits and postures of every kind.

mod account;
mod bounds;
mod cases;
mod continuity;
mod effort;
mod laws;
mod nearest;
mod statics;
mod total;
