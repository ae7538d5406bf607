//! Mistakes in files, keys, numbers and references.

use crate::folder::{Folder, spoil};

#[test]
fn the_good_folder_has_none() {
    assert_eq!(Folder::good().mistakes(), [""; 0]);
}

#[test]
fn several_mistakes_are_reported_together() {
    let folder = Folder::good();
    folder.edit("lessons/joints.md", "title = ", "titel = ");
    folder.edit(
        "lessons/joints.md",
        "{claim:hips}\n\n```stage",
        "{claim:hipps}\n\n```stage",
    );
    folder.edit("exercises/wall-sit.toml", "sets = 3", "sets = 9");
    folder.edit("pages.toml", "[quiz]", "[quizz]");
    assert_eq!(
        folder.mistakes(),
        [
            "exercises/wall-sit.toml:29: `sets` is 9; it should be 1 to 5.",
            "lessons/joints.md:2: `title` is missing.",
            "lessons/joints.md:3: nothing reads `titel` here. Did you mean `title`?",
            "lessons/joints.md:14: there is no claim `hipps`. Did you mean `hips`?",
            "pages.toml:1: `quiz` is missing.",
            "pages.toml:5: nothing reads `quizz` here. Did you mean `quiz`?",
        ]
    );
}

#[test]
fn files() {
    let folder = Folder::good();
    folder.remove("routine.toml");
    folder.write("routin.toml", "");
    folder.write("lessons/notes.txt", "");
    folder.write("lessons/.hidden", "");
    folder.write("pages/About Us.md", "");
    assert_eq!(
        folder.mistakes(),
        [
            "lessons/notes.txt:1: nothing reads this file; here every name ends with `.md`.",
            "pages/About Us.md:1: the file should start with its front matter: TOML between two lines of `+++`.",
            "pages/About Us.md:1: the file's name becomes an address. Use a to z, digits, and single hyphens between.",
            "pages/About Us.md:1: the product has no page `About Us`.",
            "routin.toml:1: nothing reads this file. Did you mean `routine.toml`?",
            "routine.toml:1: this file is missing.",
        ]
    );
}

#[test]
fn toml_that_is_none() {
    spoil(
        "pages.toml",
        "title = \"Quiz\"",
        "title = Quiz",
        &["pages.toml:6: this is not TOML: string values must be quoted, expected literal string."],
    );
}

#[test]
fn lengths_and_kinds() {
    const LESSON: &str = "lessons/joints.md";
    spoil(
        LESSON,
        "minutes = 5",
        "minutes = \"5\"",
        &["lessons/joints.md:5: `minutes` should be a number from 1 to 30, but is of the kind `string`."],
    );
    spoil(
        LESSON,
        "minutes = 5",
        "minutes = 1.5",
        &["lessons/joints.md:5: `minutes` should be a number from 1 to 30, but is of the kind `float`."],
    );
    spoil(
        LESSON,
        "A summary that is long enough for a list and for a search engine.",
        "Short.",
        &["lessons/joints.md:4: `summary` has 6 characters; it should have 50 to 160."],
    );
    spoil(
        LESSON,
        "[\"Say where the load's gone.\"]",
        "[]",
        &["lessons/joints.md:6: `can_do` is an empty list."],
    );
    spoil(
        LESSON,
        "Say where the load's gone.",
        "Say **where**.",
        &["lessons/joints.md:6: `can_do` is plain text; `**` would be shown as it stands. Take it out."],
    );
    spoil(
        LESSON,
        "\"Joints share the load\"",
        "\"\"",
        &["lessons/joints.md:3: `title` is empty."],
    );
    let folder = Folder::good();
    folder.write(LESSON, &include_str!("good/joints.md").replace("WORDS", "Few."));
    assert_eq!(
        folder.mistakes(),
        ["lessons/joints.md:9: the lesson has 23 words; it should have 600 to 900."]
    );
}

#[test]
fn questions() {
    const PATH: &str = "questions/joints.toml";
    spoil(
        PATH,
        "lessons/joints",
        "lessons/joint",
        &[
            "questions/joints.toml:3: there is no lesson or myth `lessons/joint`. Did you mean `lessons/joints`?",
        ],
    );
    spoil(
        PATH,
        "right = true\n",
        "",
        &["questions/joints.toml:1: exactly one choice has `right = true`, not 0."],
    );
    spoil(
        PATH,
        "id = \"b\"",
        "id = \"b\"\nright = true",
        &["questions/joints.toml:1: exactly one choice has `right = true`, not 2."],
    );
    spoil(
        PATH,
        "id = \"b\"",
        "id = \"a\"",
        &["questions/joints.toml:15: the choice `a` is there twice."],
    );
    spoil(
        PATH,
        "id = \"b\"",
        "id = \"B\"",
        &["questions/joints.toml:15: `B` should be one small letter."],
    );
    spoil(
        PATH,
        "To the hips",
        "To the hips, and from there on to the trunk, which leans further",
        &[
            "questions/joints.toml:1: the longest choice has 64 characters, the shortest 28; \
         at most 58, or the length gives the answer away.",
        ],
    );
    let folder = Folder::good();
    folder.write(
        "questions/more.toml",
        "[[question]]\nid = \"where-load\"\nabout = \"myths/toes\"\nask = \"x\"\n",
    );
    assert_eq!(
        folder.mistakes(),
        [
            "questions/more.toml:1: a question has two to four choices, not 0.",
            "questions/more.toml:1: exactly one choice has `right = true`, not 0.",
            "questions/more.toml:2: the question `where-load` is already at content/en/questions/joints.toml:2. \
             Give it another id.",
        ]
    );
}

#[test]
fn myths() {
    const PATH: &str = "myths/toes.md";
    const SECTIONS: &str = "a myth has exactly two sections, `## When it helps` and then `## When it misleads`, and nothing before.";
    spoil(
        PATH,
        "## When it misleads",
        "## When it mislead",
        &[&format!("myths/toes.md:29: {SECTIONS}")],
    );
    spoil(
        PATH,
        "## When it helps",
        "Before.\n\n## When it helps",
        &[&format!("myths/toes.md:24: {SECTIONS}")],
    );
    spoil(
        PATH,
        "For life.",
        "For life.\n\n## More\n\n",
        &[&format!("myths/toes.md:33: {SECTIONS}")],
    );
    spoil(
        PATH,
        "\n[[plates]]\ntitle = \"Cue let go\"\nthigh_deg = 0\nshank_deg = 30\nbalance = 0.5\nbar_kg = 40\n",
        "",
        &["myths/toes.md:10: there should be none or two `[[plates]]`, not 1."],
    );
    spoil(
        PATH,
        "plates_caption = \"Same depth, same bar. {claim:model}\"\n",
        "",
        &["myths/toes.md:2: `[[plates]]` and `plates_caption` stand together, or neither does."],
    );
    spoil(
        PATH,
        "\"Heels down.\"",
        "\"“Heels down.”\"",
        &["myths/toes.md:6: `instead` gets its quotation marks by itself. Take them out."],
    );
    spoil(
        PATH,
        "shank_deg = 5.5",
        "shank_deg = 55",
        &["myths/toes.md:13: `shank_deg` is 55; it should be -15 to 50."],
    );
}

#[test]
fn order_and_titles() {
    let folder = Folder::good();
    folder.write("myths/same.md", include_str!("good/toes.md"));
    folder.write(
        "myths/third.md",
        &include_str!("good/toes.md")
            .replace("number = 1", "number = 3")
            .replace("heard = \"Don't", "heard = \"You don't"),
    );
    assert_eq!(
        folder.mistakes(),
        [
            "myths/third.md:2: `number` is 3, but 2 is missing.",
            "myths/toes.md:2: `number` 1 is taken by content/en/myths/same.md already.",
            "myths/toes.md:3: the title is the same as at content/en/myths/same.md:3. Give each page its own.",
        ]
    );
    spoil(
        "lessons/joints.md",
        "number = 1",
        "number = 2",
        &["lessons/joints.md:2: `number` is 2, but 1 is missing."],
    );
}

#[test]
fn pages() {
    spoil(
        "pages.toml",
        "[home]",
        "[about]\ntitle = \"x\"\n\n[home]",
        &["pages.toml:1: take `[about]` out: title and lead stand in content/en/pages/about.md."],
    );
    spoil(
        "pages/about.md",
        "We made this.",
        "",
        &["pages/about.md:6: the page has no text."],
    );
    let folder = Folder::good();
    folder.write(
        "pages/quizz.md",
        &include_str!("good/about.md").replace("About this", "Else"),
    );
    assert_eq!(
        folder.mistakes(),
        ["pages/quizz.md:1: the product has no page `quizz`. Did you mean `quiz`?"]
    );
}

#[test]
fn the_start_page_may_have_a_text_of_its_own() {
    let folder = Folder::good();
    let home = include_str!("good/about.md").replace("About this", "Start here");
    folder.write(
        "pages/home.md",
        &home.replace("We made this.", "## Limits\n\n[a](route:home#limits)"),
    );
    folder.edit("pages/about.md", "We made this.", "[b](route:home#limits)");
    let described = include_str!("good/pages.toml");
    folder.write("pages.toml", &described[described.find("[quiz]").unwrap()..]);
    let compiled = folder.compiled();
    assert!(
        compiled
            .prose
            .concat()
            .contains("<a rel=\"external\" href=\"~/#limits\">a</a>")
    );
    assert!(compiled.prose.concat().contains("<a href=\"~/#limits\">b</a>"));
}

/// Whatever an editor loses by accident, the compiler answers with places that exist.
#[test]
fn a_lost_line_or_a_cut_file_is_never_a_crash() {
    for path in Folder::paths() {
        let whole = Folder::good().read(path);
        let lines: Vec<_> = whole.lines().collect();
        for index in 0..lines.len() {
            let lost = [&lines[..index], &lines[index + 1..]].concat().join("\n");
            let cut = &whole[..whole.len() / lines.len() * index];
            for text in [lost.as_str(), cut] {
                let folder = Folder::good();
                folder.write(path, text);
                for mistake in folder.mistakes() {
                    let mut parts = mistake.splitn(3, ':');
                    let (named, line) = (
                        parts.next().unwrap(),
                        parts.next().unwrap().parse::<usize>().unwrap(),
                    );
                    let last = folder.read(named).lines().count() + 1;
                    assert!(
                        (1..=last).contains(&line),
                        "{mistake}\nbut {named} has {last} lines"
                    );
                }
            }
        }
    }
}
