//! Mistakes in exercises, their poses and their routines.

use crate::folder::{Folder, spoil};

#[test]
fn exercises() {
    const PATH: &str = "exercises/wall-sit.toml";
    spoil(
        PATH,
        "thigh_deg = 10",
        "thigh_deg = 190",
        &["exercises/wall-sit.toml:15: `thigh_deg` is 190; it should be -60 to 100."],
    );
    spoil(
        PATH,
        "seconds = 20",
        "seconds = 4",
        &["exercises/wall-sit.toml:24: `seconds` is 4; it should be 5 to 120."],
    );
    spoil(
        PATH,
        "seconds = 20",
        "seconds = 20\nreps = 3",
        &[
            "exercises/wall-sit.toml:20: a level has exactly one of `reps`, `reps_each_side`, `seconds`, `seconds_each_side`.",
        ],
    );
    spoil(
        PATH,
        "kit = \"none\"",
        "kit = \"nothing\"",
        &["exercises/wall-sit.toml:3: `nothing` is no kit. Use `none`, `step` or `gym`."],
    );
    spoil(
        PATH,
        "kit = \"none\"",
        "kit = \"gym\"",
        &[
            "routine.toml:5: `wall-sit` needs the kit `gym`, which this routine does not have.",
            "routine.toml:9: `wall-sit` needs the kit `gym`, which this routine does not have.",
        ],
    );
    spoil(
        "routine.toml",
        "exercises = [\"wall-sit\"]\n\n[[routine]]\nkit = \"none\"",
        "exercises = [\"wall-sits\"]\n\n[[routine]]\nkit = \"none\"",
        &[
            "exercises/wall-sit.toml:1: `wall-sit` is not in the routine. Name it in content/en/routine.toml.",
            "routine.toml:1: there is no exercise `wall-sits`. Did you mean `wall-sit`?",
        ],
    );
    spoil(
        "routine.toml",
        "kit = \"step\"\nexercises = [\"wall-sit\"]",
        "kit = \"step\"\nexercises = [\"wall-sit\", \"wall-sit\"]",
        &["routine.toml:9: `wall-sit` is in the routine twice."],
    );
}

#[test]
fn poses() {
    const PATH: &str = "exercises/wall-sit.toml";
    spoil(
        PATH,
        "wall-behind",
        "wall-behnd",
        &[
            "exercises/wall-sit.toml:18: `wall-behnd` is none of `wall-behind`, `wall-ahead`, `rail`, `chair`, `wedge`, `sled`, `machine`. Did you mean `wall-behind`?",
        ],
    );
    spoil(
        PATH,
        "\"hanging\"",
        "\"hangin\"",
        &[
            "exercises/wall-sit.toml:17: `hangin` is none of `hanging`, `forward`, `support`, `chest`. Did you mean `hanging`?",
        ],
    );
    spoil(
        PATH,
        "scene = ",
        "heel_up_deg = 20\ntoe_up_deg = 10\nscene = ",
        &[
            "exercises/wall-sit.toml:19: a foot lifts its heel or its front, not both. Leave out `heel_up_deg` or `toe_up_deg`.",
        ],
    );
    spoil(
        PATH,
        "scene = ",
        "far = { ahead = -900, hel_up_deg = 5 }\nscene = ",
        &[
            "exercises/wall-sit.toml:18: `ahead` is -900; it should be -700 to 700.",
            "exercises/wall-sit.toml:18: nothing reads `hel_up_deg` here. Did you mean `heel_up_deg`?",
        ],
    );
    spoil(
        PATH,
        "title = \"Held\"\n",
        "",
        &["exercises/wall-sit.toml:11: `title` is missing."],
    );
    let pose = Folder::good().read(PATH);
    let pose = &pose[pose.find("[[pose]]").unwrap()..pose.find("[[level]]").unwrap()];
    spoil(
        PATH,
        pose,
        &pose.repeat(4),
        &["exercises/wall-sit.toml:11: there should be one to three `[[pose]]`, not 4."],
    );
}
