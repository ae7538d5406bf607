//! The model's laws, over bodies, loads and postures of every kind.

mod account;
mod cases;
mod laws;
mod statics;
mod total;
