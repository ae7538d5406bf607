//! Holds the invariants of docs/ARCHITECTURE.md. Each rule is a pure function from one file to what is wrong
//! in it; one test lets it loose on the repository, another shows that it catches a planted mistake.

#[cfg(test)]
mod architecture {
    mod documents;
    mod imports;
    mod literals;
    mod paths;
    mod size;
    mod source;
    mod view;
}
