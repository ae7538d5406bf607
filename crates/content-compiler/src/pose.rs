//! Drawn poses, of exercises and inside lessons.

use crate::mistake::did_you_mean;
use crate::rust::{list, record, text};
use crate::table::{Table, Text};

const ARMS: [(&str, &str); 4] = [
    ("hanging", "Hanging"),
    ("forward", "Forward"),
    ("support", "Support"),
    ("chest", "Chest"),
];
const SCENE: [(&str, &str); 7] = [
    ("wall-behind", "WallBehind"),
    ("wall-ahead", "WallAhead"),
    ("rail", "Rail"),
    ("chair", "Chair"),
    ("wedge", "Wedge"),
    ("sled", "Sled"),
    ("machine", "Machine"),
];

/// Reads the one to three `[[pose]]` of a table, as Rust.
pub(crate) fn read_some(root: &Table<'_>) -> Vec<String> {
    let poses: Vec<_> = root.tables("pose").into_iter().map(read).collect();
    if !(1..=3).contains(&poses.len()) {
        let told = format!("there should be one to three `[[pose]]`, not {}.", poses.len());
        root.at.say(root.line_of("pose"), told);
    }
    poses
}

fn read(pose: Table<'_>) -> String {
    let number = |key, range| float(pose.number(key, range));
    let [heel_up, toe_up] = lifted(&pose);
    let arms = pose.raw("arms");
    let scene = pose.optional_raws("scene");
    let rust = record(
        "FigurePose",
        [
            ("title", text(&pose.text_of("title", 2..=40).value)),
            ("words", text(&pose.text_of("words", 20..=200).value)),
            ("shank_deg", number("shank_deg", -80.0..=70.0)),
            ("thigh_deg", number("thigh_deg", -60.0..=100.0)),
            ("trunk_deg", number("trunk_deg", -30.0..=95.0)),
            ("heel_up_deg", heel_up),
            ("toe_up_deg", toe_up),
            ("up", up(&pose)),
            ("arms", one_of(&pose, &arms, "Arms", &ARMS)),
            ("far", far(&pose)),
            (
                "scene",
                list(scene.iter().map(|thing| one_of(&pose, thing, "Scene", &SCENE))),
            ),
        ],
    );
    pose.finish();
    rust
}

fn far(pose: &Table<'_>) -> String {
    let Some(far) = pose.optional_table("far") else {
        return "None".into();
    };
    let [heel_up, toe_up] = lifted(&far);
    let rust = record(
        "FarFoot",
        [
            ("ahead", float(far.number("ahead", -700.0..=700.0))),
            ("up", up(&far)),
            ("heel_up_deg", heel_up),
            ("toe_up_deg", toe_up),
        ],
    );
    far.finish();
    format!("Some({rust})")
}

fn up(foot: &Table<'_>) -> String {
    float(foot.optional_number("up", 0.0..=400.0).unwrap_or(0.0))
}

/// How far a foot has lifted its heel or its front. It stands on the other of the two, so it cannot lift both.
fn lifted(foot: &Table<'_>) -> [String; 2] {
    let heel_up = foot.optional_number("heel_up_deg", 0.0..=60.0).unwrap_or(0.0);
    let toe_up = foot.optional_number("toe_up_deg", 0.0..=40.0).unwrap_or(0.0);
    if heel_up > 0.0 && toe_up > 0.0 {
        let told = "a foot lifts its heel or its front, not both. Leave out `heel_up_deg` or `toe_up_deg`.";
        foot.at.say(foot.line_of("toe_up_deg"), told);
    }
    [float(heel_up), float(toe_up)]
}

/// The variant that a word stands for.
fn one_of(pose: &Table<'_>, word: &Text, of: &str, known: &[(&str, &str)]) -> String {
    if let Some((_, variant)) = known.iter().find(|(name, _)| *name == word.value) {
        return format!("{of}::{variant}");
    }
    if !word.value.is_empty() {
        let names: Vec<_> = known.iter().map(|(name, _)| format!("`{name}`")).collect();
        let hint = did_you_mean(&word.value, known.iter().map(|(name, _)| *name));
        let told = format!("`{}` is none of {}.{hint}", word.value, names.join(", "));
        pose.at.say(word.line, told);
    }
    String::new()
}

fn float(number: f64) -> String {
    format!("{number:?}")
}
