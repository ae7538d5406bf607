//! Exercises, and the routines that put them in order.

use crate::evidence::Evidence;
use crate::mistake::{Mistakes, did_you_mean};
use crate::pain;
use crate::pose;
use crate::rust::{list, optional_text, record, reference, references, text, texts};
use crate::table::{self, Table, Text};
use crate::tree::{File, Tree};

/// All exercises, as Rust.
#[derive(Default)]
pub(crate) struct Exercises {
    /// What lists and today's session need, in the order of `routine.toml`.
    pub(crate) rows: Vec<String>,
    /// What only an exercise's own page needs, in the same order.
    pub(crate) texts: Vec<String>,
    /// The routines, a kit each.
    pub(crate) routines: Vec<String>,
    /// Addresses, in the same order, and titles with the files that they stand in.
    pub(crate) routes: Vec<String>,
    pub(crate) titles: Vec<(String, Text)>,
}

/// The kits, least first: their names in TOML and in Rust.
const KITS: [(&str, &str); 3] = [("none", "Nothing"), ("step", "Step"), ("gym", "Gym")];

struct One {
    rust: String,
    text: String,
    kit: usize,
    name: Text,
}

/// Reads all exercises and the routines made of them.
pub(crate) fn read(tree: &Tree, evidence: &Evidence, log: &Mistakes) -> Exercises {
    let mut read: Vec<_> = tree
        .exercises
        .iter()
        .map(|file| read_one(file, evidence, log))
        .collect();
    let mut all = Exercises::default();
    let Some(routine) = tree.single("routine") else {
        return all;
    };
    let at = routine.snippet(log);
    let Some(document) = table::parse(at) else {
        return all;
    };
    let root = Table::root(at, &document);
    let order = read_order(&root, &tree.exercises);
    for (index, file) in tree.exercises.iter().enumerate() {
        if !order.contains(&index) {
            let told = format!(
                "`{}` is not in the routine. Name it in {}.",
                file.slug, routine.path
            );
            log.add(&file.path, 1, told);
        }
    }
    let kits: Vec<_> = read
        .iter()
        .map(|one| one.as_ref().map_or(0, |one| one.kit))
        .collect();
    let mut used = Vec::new();
    for (place, table) in root.tables("routine").into_iter().enumerate() {
        all.routines.push(read_routine(
            table,
            place,
            &order,
            &kits,
            &tree.exercises,
            &mut used,
        ));
    }
    if all.routines.len() != KITS.len() {
        at.say(
            root.line_of("routine"),
            "there should be three `[[routine]]`: kit `none`, `step` and `gym`.",
        );
    }
    for index in order.iter().filter(|index| !used.contains(*index)) {
        let told = format!("no `[[routine]]` uses `{}`.", tree.exercises[*index].slug);
        at.say(root.line_of("exercises"), told);
    }
    root.finish();
    for index in order {
        let file = &tree.exercises[index];
        if let Some(one) = read[index].take() {
            all.rows.push(one.rust);
            all.texts.push(one.text);
            all.routes.push(format!("exercises/{}", file.slug));
            all.titles.push((file.path.clone(), one.name));
        }
    }
    all
}

/// The exercises that a list names, as places in `exercises`.
fn read_order(list: &Table<'_>, exercises: &[File]) -> Vec<usize> {
    let at = list.at;
    let mut order = Vec::new();
    for slug in list.raws("exercises", false) {
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
    order
}

fn read_routine(
    table: Table<'_>,
    place: usize,
    order: &[usize],
    kits: &[usize],
    exercises: &[File],
    used: &mut Vec<usize>,
) -> String {
    let at = table.at;
    let kit = read_kit(&table);
    if kit != place {
        at.say(
            table.line_of("kit"),
            "the kits come in the order `none`, `step`, `gym`.",
        );
    }
    let mut places = Vec::new();
    for index in read_order(&table, exercises) {
        if kits[index] > kit {
            let told = format!(
                "`{}` needs the kit `{}`, which this routine does not have.",
                exercises[index].slug, KITS[kits[index]].0
            );
            at.say(table.line_of("exercises"), told);
        }
        used.push(index);
        places.extend(order.iter().position(|known| *known == index));
    }
    table.finish();
    record(
        "Routine",
        [
            ("kit", format!("Kit::{}", KITS[kit].1)),
            ("exercises", references("EXERCISES", &places)),
        ],
    )
}

fn read_kit(table: &Table<'_>) -> usize {
    let word = table.raw("kit");
    let found = KITS.iter().position(|(name, _)| *name == word.value);
    if found.is_none() && !word.value.is_empty() {
        let told = format!("`{}` is no kit. Use `none`, `step` or `gym`.", word.value);
        table.at.say(word.line, told);
    }
    found.unwrap_or(0)
}

fn read_one(file: &File, evidence: &Evidence, log: &Mistakes) -> Option<One> {
    let at = file.snippet(log);
    let document = table::parse(at)?;
    let root = Table::root(at, &document);
    let name = root.text_of("name", 3..=70);
    let kit = read_kit(&root);
    let why = root.said("why");
    let claim = evidence.cite_key(&root, "claim");
    evidence.check_said(at, &why, claim);
    let also_called = root.optional_said("also_called");
    let steps = root.texts("steps");
    let stop = root.text("stop");
    pain::check_stop(at, stop.line, &stop.value);
    let poses = pose::read_some(&root);
    let (levels, level_texts): (Vec<_>, Vec<_>) = root.tables("level").into_iter().map(read_level).unzip();
    if levels.is_empty() {
        at.say(root.line, "an exercise needs at least one `[[level]]`.");
    }
    let rust = record(
        "Exercise",
        [
            ("slug", text(&file.slug)),
            ("name", text(&name.value)),
            ("kit", format!("Kit::{}", KITS[kit].1)),
            ("has_load", root.truth("load").to_string()),
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
            ("stop", text(&stop.value)),
            ("levels", list(level_texts)),
            ("poses", list(poses)),
        ],
    );
    root.finish();
    Some(One {
        rust,
        text: own_text,
        kit,
        name,
    })
}

/// What to do, and how it is said.
fn read_level(level: Table<'_>) -> (String, String) {
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
            ("sets", level.number("sets", 1..=5).to_string()),
            ("amount", amount.unwrap_or_default()),
        ],
    );
    let said = record(
        "LevelText",
        [
            ("name", text(&level.text("name").value)),
            ("how", text(&level.text("how").value)),
        ],
    );
    level.finish();
    (rust, said)
}
