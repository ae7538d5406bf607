//! The Rust that good texts become.

use crate::folder::Folder;

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
        "blocks: &[Block::Prose(ProseId(0)), Block::Stage(Stage { starts_held: true, caption: \"Drawn by our <em>model</em>.",
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
        "Question { id: \"where-load\", about: About::Lesson(\"joints\"), heard: Some(\"It prevents injury\"),",
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
