//! What the entry points share with the product's tests and its measuring.

pub mod budget;
pub mod compress;
pub mod host;
pub mod paths;
pub mod report;
pub mod sizes;
pub mod stamp;
