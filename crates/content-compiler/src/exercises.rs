//! Exercises, and the routine that puts them in order.

use crate::evidence::Evidence;
use crate::mistake::{Mistakes, did_you_mean};
use crate::rust::{list, optional_text, record, reference, text, texts};
use crate::table::{self, Table};
use crate::tree::{File, Tree};

/// Reads all exercises and returns them as Rust, in the order of the routine.
pub(crate) fn read(tree: &Tree, evidence: &Evidence, log: &Mistakes) -> Vec<(String, String)> {
    let read: Vec<_> = tree
        .exercises
        .iter()
        .map(|file| read_one(file, evidence, log).unwrap_or_default())
        .collect();
    let order = tree
        .single("routine")
        .map_or_else(Vec::new, |file| read_order(file, &tree.exercises, log));
    order.into_iter().map(|index| read[index].clone()).collect()
}

fn read_order(routine: &File, exercises: &[File], log: &Mistakes) -> Vec<usize> {
    let at = routine.snippet(log);
    let Some(document) = table::parse(at) else {
        return Vec::new();
    };
    let root = Table::root(at, &document);
    let mut order = Vec::new();
    for slug in root.raws("exercises", false) {
        match exercises.iter().position(|file| file.slug == slug.value) {
            Some(index) if order.contains(&index) => {
                at.say(slug.line, format!("`{}` is in the routine twice.", slug.value));
            }
            Some(index) => order.push(index),
            None => {
                let hint = did_you_mean(&slug.value, exercises.iter().map(|file| file.slug.as_str()));
                at.say(slug.line, format!("there is no exercise `{}`.{hint}", slug.value));
            }
        }
    }
    for (_, file) in exercises
        .iter()
        .enumerate()
        .filter(|(index, _)| !order.contains(index))
    {
        let told = format!(
            "`{}` is not in the routine. Name it in {}.",
            file.slug, routine.path
        );
        log.add(&file.path, 1, told);
    }
    root.finish();
    order
}

/// What lists and the player need, and what only the routine's page needs.
fn read_one(file: &File, evidence: &Evidence, log: &Mistakes) -> Option<(String, String)> {
    let at = file.snippet(log);
    let document = table::parse(at)?;
    let root = Table::root(at, &document);
    let why = root.said("why");
    let claim = evidence.cite_key(&root, "claim");
    evidence.check_strong(at, &why, claim);
    let also_called = root.optional_said("also_called");
    let steps = root.texts("steps");
    let pose = root.table("pose").map(read_pose);
    let levels: Vec<_> = root.tables("level").into_iter().map(read_level).collect();
    if levels.is_empty() {
        at.say(root.line, "an exercise needs at least one `[[level]]`.");
    }
    let rust = record(
        "Exercise",
        [
            ("slug", text(&file.slug)),
            ("name", text(&root.text("name").value)),
            ("levels", list(levels)),
        ],
    );
    let own_text = record(
        "ExerciseText",
        [
            (
                "also_called",
                optional_text(also_called.as_ref().map(|name| name.value.as_str())),
            ),
            ("why", text(&why.value)),
            ("claim", reference("CLAIMS", claim.unwrap_or_default())),
            ("needs", text(&root.text("needs").value)),
            ("steps", texts(steps.iter().map(|step| step.value.as_str()))),
            ("feel", text(&root.text("feel").value)),
            ("stop", text(&root.text("stop").value)),
            ("pose", pose.unwrap_or_default()),
            ("pose_words", text(&root.text("pose_words").value)),
        ],
    );
    root.finish();
    Some((rust, own_text))
}

fn read_pose(pose: Table<'_>) -> String {
    let rust = record(
        "FigurePose",
        [
            (
                "shank_deg",
                format!("{:?}", pose.number("shank_deg", -30.0..=60.0)),
            ),
            (
                "thigh_deg",
                format!("{:?}", pose.number("thigh_deg", -45.0..=100.0)),
            ),
            (
                "trunk_deg",
                format!("{:?}", pose.number("trunk_deg", -30.0..=95.0)),
            ),
            (
                "heel_up_deg",
                format!("{:?}", pose.number("heel_up_deg", 0.0..=70.0)),
            ),
            ("arms_forward", pose.truth("arms_forward").to_string()),
            ("wall_behind", pose.truth("wall_behind").to_string()),
        ],
    );
    pose.finish();
    rust
}

fn read_level(level: Table<'_>) -> String {
    let amounts = [
        ("Reps", level.optional_number("reps", 1..=30)),
        ("RepsEachSide", level.optional_number("reps_each_side", 1..=30)),
        ("Seconds", level.optional_number("seconds", 5..=120)),
        (
            "SecondsEachSide",
            level.optional_number("seconds_each_side", 5..=120),
        ),
    ];
    let given: Vec<(&str, u32)> = amounts
        .into_iter()
        .filter_map(|(name, amount)| Some((name, amount?)))
        .collect();
    if given.len() != 1 {
        level.at.say(
            level.line,
            "a level has exactly one of `reps`, `reps_each_side`, `seconds`, `seconds_each_side`.",
        );
    }
    let amount = given
        .first()
        .map(|(name, amount)| format!("Amount::{name}({amount})"));
    let rust = record(
        "Level",
        [
            ("name", text(&level.text("name").value)),
            ("how", text(&level.text("how").value)),
            ("sets", level.number("sets", 1..=5).to_string()),
            ("amount", amount.unwrap_or_default()),
        ],
    );
    level.finish();
    rust
}
