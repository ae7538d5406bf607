//! Every place that could state a pain limit of its own.

use crate::folder::{about, spoil};

const ENDS: &str = "by the pain rule nothing ends at 3: pain ends an exercise from 6 up.";
const STOP: &str =
    "`stop` names what is special to the exercise, and no number: the pain rule has one scale for all.";

#[test]
fn a_stop_line_has_no_number() {
    let path = "exercises/wall-sit.toml";
    for own in [
        "Sharp pain, or anything above 2.",
        "Pain of 6 or more.",
        "Above two out of ten.",
    ] {
        let told = format!("{path}:9: {STOP}");
        spoil(path, "Sharp pain.", own, &[&told]);
    }
}

#[test]
fn running_text() {
    let wrong = "Stop at sharp pain, or at anything above 2 out of 10.";
    let told = format!("pages/about.md:6: {ENDS}");
    about(wrong, &[&told]);
    about(&format!("- {wrong}"), &[&told]);
    about(&format!("| Pain | What |\n|---|---|\n| a | {wrong} |"), &[&told]);
    about(
        "Pain of 4 to 6 is amber.",
        &[
            "pages/about.md:6: pain of 4 to 6 is no limit of the pain rule. Its bands are 0 to 2, 3 to 5, 6 or 7, 8 to 10.",
        ],
    );
    about("Pain of 3 to 5 is amber. At 6 or 7, that exercise ends.", &[]);
}

#[test]
fn texts_without_marks() {
    let wrong = "Stop at pain above 2.";
    for (path, from, line) in [
        ("pages/about.md", "Who made this and what its limits are.", 3),
        ("exercises/wall-sit.toml", "It lets you hold a load.", 4),
        ("exercises/wall-sit.toml", "Warm thighs.", 8),
        ("exercises/wall-sit.toml", "A little bend.", 22),
        ("questions/joints.toml", "Where does the load go?", 5),
        ("questions/joints.toml", "Yes, it does.", 11),
        ("claims/squat.toml", "The hips take it.", 3),
        ("words.toml", "{n} sets left", 2),
    ] {
        spoil(path, from, wrong, &[&format!("{path}:{line}: {ENDS}")]);
    }
}

#[test]
fn a_wrong_choice_may_name_a_wrong_limit() {
    let path = "questions/joints.toml";
    spoil(path, "Nowhere; it proves it's gone", "Stop at pain above 2", &[]);
    spoil(
        path,
        "To the hips",
        "Stop at pain above 2",
        &[&format!("{path}:9: {ENDS}")],
    );
}
