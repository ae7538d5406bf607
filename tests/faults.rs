//! What may go wrong with what a person has done, named once: each has a check `faults/<name>` in the browser tests,
//! and `cargo xtask soak` tells in `docs/RELIABILITY.md` how often each was tried.

mod outcome;

pub use outcome::{Outcome, keep, read, table};

/// The name of every fault, and what it is.
pub const FAULTS: [(&str, &str); 15] = [
    (
        "kill-after-1-s",
        "every process of the browser is killed one second after a set was ticked",
    ),
    (
        "kill-after-30-s",
        "every process of the browser is killed half a minute after a set was ticked",
    ),
    ("two-tabs", "two tabs record in turn, neither is reloaded"),
    (
        "deleted-while-another-tab-is-open",
        "everything is deleted while another tab holds it in memory and the shadow refuses to forget",
    ),
    (
        "local-storage-lost-the-last-minute",
        "local storage is as it was before an easier step was chosen",
    ),
    (
        "quota-filled-by-another-key",
        "another app fills the storage to the last byte while sets are ticked",
    ),
    (
        "cleared-while-open",
        "local storage is emptied while the page is open",
    ),
    (
        "indexeddb-denied",
        "the browser refuses the shadow, at once or after a moment",
    ),
    (
        "indexeddb-never-answers",
        "the shadow is asked and nothing ever comes back",
    ),
    ("both-denied", "the browser refuses local storage and the shadow"),
    (
        "chunk-overwritten-with-random-bytes",
        "one stored text is overwritten with random bytes, another is cut in half",
    ),
    (
        "clock-set-back-a-day",
        "the clock goes back a day between two sets, and later forward again",
    ),
    (
        "import-interrupted",
        "the storage refuses in the middle of an import, or the browser is killed in it",
    ),
    ("newer-app", "a newer version of the app has written here before"),
    (
        "hostile-file",
        "what is given as a backup is none, is broken, too big, too deep, or carries a script",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_one_name_and_words() {
        let mut names: Vec<&str> = FAULTS.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FAULTS.len());
        assert!(FAULTS.iter().all(|(_, words)| words.len() > 10));
    }
}
