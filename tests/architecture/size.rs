//! Files stay small enough to be read in one go.

use super::source::{Finding, catches, files, hold};

const MOST: usize = 400;

fn too_long(_path: &str, text: &str) -> Vec<Finding> {
    let lines = text.lines().count();
    if lines <= MOST {
        return Vec::new();
    }
    vec![Finding::new(
        MOST + 1,
        format!("the file has {lines} lines. Split it by idea; {MOST} is the most."),
    )]
}

#[test]
fn files_are_small() {
    hold(
        &files(
            &["src", "crates", "xtask", "tests", "style"],
            &[".rs", ".js", ".css"],
        ),
        too_long,
    );
}

#[test]
fn a_long_file_is_caught() {
    catches(too_long, "src/x.rs", &"x\n".repeat(401), &[401]);
    catches(too_long, "src/x.rs", &"x\n".repeat(400), &[]);
}
