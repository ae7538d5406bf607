//! The example `solve` as a program: what it prints, and how it refuses.

// Always so here; it tells clippy that helpers may panic like the tests that they help.
#[cfg(test)]
mod answers;
#[cfg(test)]
mod program;
#[cfg(test)]
mod refusals;
