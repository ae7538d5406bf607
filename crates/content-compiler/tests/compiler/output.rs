//! The Rust that good texts become.

use crate::folder::Folder;

const POSES: &str = "```poses
caption = \"Drawn by *hand*.\"

[[pose]]
title = \"Tall\"
words = \"Somebody stands tall.\"
shank_deg = 4
thigh_deg = 88
trunk_deg = 2
arms = \"hanging\"
```

";

#[track_caller]
fn has(rust: &str, expected: &str) {
    assert!(rust.contains(expected), "{expected}\nis not in\n{rust}");
}

#[test]
fn a_lesson_is_split_at_its_figure_and_its_questions() {
    let compiled = Folder::good().compiled();
    let rust = compiled.rust;
    has(
        &rust,
        "blocks: &[Block::Prose(ProseId(0)), Block::Stage(Stage { how: \"held-40-cue-depth\", caption: \"Drawn by our <em>model</em>.",
    );
    has(
        &rust,
        "}), Block::Prose(ProseId(1)), Block::Check(&[&QUESTIONS_0, ]), Block::Prose(ProseId(2)), ]",
    );
    has(&rust, "claims: &[&CLAIMS_0, &CLAIMS_1, ], words: 642,");
    has(&rust, "can_do: &[\"Say where the load’s gone.\", ]");
    assert!(
        compiled.prose[1].starts_with("<h2 id=\"and-then\">"),
        "{}",
        compiled.prose[1]
    );
    assert!(
        compiled.prose[2].starts_with("<p>The end."),
        "{}",
        compiled.prose[2]
    );
}

#[test]
fn a_myth_has_two_halves_and_its_caption_is_numbered_first() {
    let compiled = Folder::good().compiled();
    let rust = compiled.rust;
    has(&rust, "heard: \"Don’t let your knees pass your toes\"");
    has(
        &rust,
        "Plate { title: \"Cue obeyed\", thigh_deg: 0.0, shank_deg: 5.5, balance: 0.5, bar_kg: 40.0, }",
    );
    has(
        &rust,
        "helps: ProseId(3), misleads: ProseId(4), claims: &[&CLAIMS_1, &CLAIMS_0, ]",
    );
    assert!(compiled.prose[3].starts_with("<h2 id=\"when-it-helps\">When it helps</h2><p>In a sore week."));
    assert!(
        compiled.prose[4].starts_with("<h2 id=\"when-it-misleads\">"),
        "{}",
        compiled.prose[4]
    );
}

#[test]
fn questions_exercises_claims_and_sources() {
    let rust = Folder::good().compiled().rust;
    has(
        &rust,
        "Question { id: \"where-load\", about: About::Lesson(\"joints\"), }",
    );
    has(
        &rust,
        "QuestionText { heard: Some(\"It prevents injury\"), ask: \"Where does the load go?\",",
    );
    has(
        &rust,
        "Choice { id: \"b\", text: \"Nowhere; it proves it’s gone\", right: false, feedback: \"It only moves.\", claim: &CLAIMS_2, }",
    );
    has(
        &rust,
        "also_called: Some(\"Chair\"), why: \"It lets you hold a load.\", claim: &CLAIMS_1,",
    );
    has(&rust, "sets: 2, amount: Amount::Seconds(20), }");
    has(&rust, "sets: 3, amount: Amount::RepsEachSide(8), }");
    has(
        &rust,
        "arms: Arms::Hanging, far: None, scene: &[Scene::WallBehind, ], }",
    );
    has(&rust, "kit: Kit::Nothing, has_load: false, levels: &[");
    has(
        &rust,
        "grade: Grade::Some, because: \"Two studies.\", change_mind: \"A study that proves otherwise.\", sources: &[&SOURCES_0, ]",
    );
    has(&rust, "url: Some(\"https://example.org/a\"), }");
}

#[test]
fn the_routine_gives_the_order_of_exercises() {
    let folder = Folder::good();
    folder.write(
        "exercises/a.toml",
        &include_str!("good/wall-sit.toml").replace("Wall sit", "Other"),
    );
    let routine = include_str!("good/routine.toml").replace("[\"wall-sit\"]", "[\"wall-sit\", \"a\"]");
    folder.write("routine.toml", &routine);
    let rust = folder.compiled().rust;
    let [first, second] = ["slug: \"wall-sit\"", "slug: \"a\""].map(|slug| rust.find(slug).unwrap());
    assert!(first < second);
}

#[test]
fn a_pose_has_a_second_foot_and_things_around_it() {
    let folder = Folder::good();
    folder.edit(
        "exercises/wall-sit.toml",
        "scene = [\"wall-behind\"]",
        "up = 120\nfar = { ahead = -240, heel_up_deg = 25 }\nscene = [\"rail\", \"chair\"]",
    );
    has(
        &folder.compiled().rust,
        "toe_up_deg: 0.0, up: 120.0, arms: Arms::Hanging, far: Some(FarFoot { ahead: -240.0, up: 0.0, \
         heel_up_deg: 25.0, toe_up_deg: 0.0, }), scene: &[Scene::Rail, Scene::Chair, ], }",
    );
}

#[test]
fn a_lesson_shows_poses_and_chosen_controls() {
    let folder = Folder::good();
    folder.edit(
        "lessons/joints.md",
        "starts_held = true",
        "bar_kg = 60\ncontrols = [\"shin\", \"depth\"]",
    );
    folder.edit("lessons/joints.md", "The end.", &[POSES, "The end."].concat());
    let rust = folder.compiled().rust;
    has(
        &rust,
        "Block::Stage(Stage { how: \"free-60-shin-depth\", caption:",
    );
    has(
        &rust,
        "Block::Poses(Poses { poses: &[FigurePose { title: \"Tall\", words: \"Somebody stands tall.\",",
    );
    has(&rust, "], caption: \"Drawn by <em>hand</em>.\", })");
}

#[test]
fn titles_and_descriptions_of_all_pages() {
    let rust = Folder::good().compiled().rust;
    has(
        &rust,
        "\"about\" => (\"About this\", \"Who made this and what its limits are.\"),",
    );
    has(&rust, "\"home\" => (\"The start\",");
    has(&rust, "_ => (\"Not here\",");
}

#[test]
fn windows_line_ends_change_nothing() {
    let folder = Folder::good();
    let unix = folder.compiled().rust;
    for (path, text) in [
        ("pages/about.md", include_str!("good/about.md")),
        ("myths/toes.md", include_str!("good/toes.md")),
    ] {
        folder.write(path, &text.replace('\n', "\r\n"));
    }
    assert_eq!(folder.compiled().rust, unix);
}
