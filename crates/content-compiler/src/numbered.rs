//! Lessons and myths stand in an order that their own numbers give.

use crate::mistake::Mistakes;
use crate::table::Text;

/// A lesson or a myth, read and written as Rust.
pub(crate) struct Numbered {
    pub(crate) path: String,
    pub(crate) route: String,
    pub(crate) number: u32,
    /// The line of `number`.
    pub(crate) line: usize,
    /// What must differ from all other titles.
    pub(crate) title: Text,
    pub(crate) anchors: Vec<String>,
    /// What lists and links need.
    pub(crate) rust: String,
    /// What only its own page needs.
    pub(crate) text: String,
}

/// Puts them in order; notes a number that is taken twice or leaves a gap.
pub(crate) fn sort(items: &mut [Numbered], log: &Mistakes) {
    items.sort_by(|a, b| (a.number, &a.path).cmp(&(b.number, &b.path)));
    for pair in items.windows(2) {
        let (first, second) = (&pair[0], &pair[1]);
        if first.number == second.number {
            let told = format!("`number` {} is taken by {} already.", second.number, first.path);
            log.add(&second.path, second.line, told);
        } else if second.number > first.number + 1 {
            let told = format!(
                "`number` is {}, but {} is missing.",
                second.number,
                first.number + 1
            );
            log.add(&second.path, second.line, told);
        }
    }
    if let Some(first) = items.first().filter(|first| first.number > 1) {
        log.add(
            &first.path,
            first.line,
            format!("`number` is {}, but 1 is missing.", first.number),
        );
    }
}
