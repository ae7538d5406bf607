//! Mistakes in running text.

use crate::folder::{about, spoil};

#[test]
fn links_that_lead_nowhere() {
    about(
        "[x](route:quizz)",
        &["pages/about.md:6: there is no page `route:quizz`. Did you mean `quiz`?"],
    );
    about(
        "Line.\n[x](route:lessons/joint)",
        &["pages/about.md:7: there is no page `route:lessons/joint`. Did you mean `lessons/joints`?"],
    );
    about(
        "[x](route:lessons/joints#gess-first)",
        &["pages/about.md:6: the page has no heading `#gess-first`. Did you mean `guess-first`?"],
    );
    about(
        "[x](route:quiz#cards)",
        &["pages/about.md:6: the page has no heading `#cards`."],
    );
    about(
        "[x](#there)",
        &["pages/about.md:6: the page has no heading `#there`."],
    );
    for address in ["http://example.org", "/quiz/", "javascript:alert(1)", "../quiz"] {
        let told = format!(
            "pages/about.md:6: `{address}` is no address that can stand here. \
             Use `route:…` inside the product, or a full `https://` address."
        );
        about(&format!("[x]({address})"), &[&told]);
    }
}

#[test]
fn raw_html_pictures_and_code() {
    let told = "raw HTML cannot stand here. Write it as Markdown, or `\\<` for the sign itself.";
    about("a <b onclick=\"x()\">b", &[&format!("pages/about.md:6: {told}")]);
    about(
        "A.\n\n<div style=\"color: red\">",
        &[&format!("pages/about.md:8: {told}")],
    );
    about(
        "![x](y.png)",
        &["pages/about.md:6: pictures cannot stand in a text."],
    );
    about(
        "A.\n\n    b",
        &["pages/about.md:8: this line starts with spaces. Take them out."],
    );
}

#[test]
fn headings() {
    about(
        "# Big",
        &["pages/about.md:6: headings start at `##`; the page's title is its only `#`."],
    );
    about(
        "## A\n\n#### B",
        &["pages/about.md:8: this heading skips a level. Use `###`."],
    );
    about(
        "```note\n## A\n```",
        &["pages/about.md:7: a heading cannot stand here."],
    );
}

#[test]
fn claims_in_wrong_places() {
    about(
        "{claim:hips} Yes.",
        &["pages/about.md:6: a claim stands after the statement that it is about."],
    );
    about(
        "## Yes {claim:hips}",
        &["pages/about.md:6: a claim cannot stand in a heading or a link. Put it at the end of a sentence."],
    );
    about(
        "Yes {claims:hips}",
        &["pages/about.md:6: a brace can only start a claim, like `{claim:knee-moment-up}`."],
    );
}

#[test]
fn fences() {
    about(
        "```notes\nx\n```",
        &[
            "pages/about.md:6: there is no `notes` fence, only `note`, `refute`, `stage`, `poses`, `check`. Did you mean `note`?",
        ],
    );
    about(
        "```stage\ncaption = \"x\"\n```",
        &["pages/about.md:6: a `stage` fence cannot stand here."],
    );
    about(
        "Text.\n\n```refute\nheard = \"a\"\ntruth = \"b\"\nleft = \"c\"\ninstead = \"d {claim:nope}\"\n```",
        &[
            "pages/about.md:9: `left_out` is missing.",
            "pages/about.md:11: nothing reads `left` here.",
            "pages/about.md:12: there is no claim `nope`.",
        ],
    );
    about(
        "```refute\nheard = \"\"\"\na\n\nb {x\"\"\"\ntruth = \"b\"\nleft_out = \"- c\"\ninstead = \"d\\n\\ne\"\n```",
        &[
            "pages/about.md:10: a brace can only start a claim, like `{claim:knee-moment-up}`.",
            "pages/about.md:10: only one paragraph can stand here.",
            "pages/about.md:12: only running text can stand here: no list, quotation or table.",
            "pages/about.md:13: `instead` has `\\n` in it. Write one line, or lines between `\"\"\"`.",
        ],
    );
}

#[test]
fn blocks_of_a_lesson() {
    const LESSON: &str = "lessons/joints.md";
    spoil(
        LESSON,
        "questions = [\"where-load\"]",
        "questions = [\n\"where-load\",\n\"where-laod\",\n\"where-load\"]",
        &[
            "lessons/joints.md:28: there is no question `where-laod`. Did you mean `where-load`?",
            "lessons/joints.md:29: `where-load` is asked twice in this lesson.",
        ],
    );
    spoil(
        LESSON,
        "## And then",
        "```stage\nstarts_held = 1\n```",
        &[
            "lessons/joints.md:21: a lesson has at most one `stage`.",
            "lessons/joints.md:22: `caption` is missing.",
            "lessons/joints.md:22: `starts_held` should be `true` or `false`, but is of the kind `integer`.",
        ],
    );
    spoil(
        LESSON,
        "starts_held = true",
        "controls = [\"shins\"]\nbar_kg = 200",
        &[
            "lessons/joints.md:17: `shins` is no control. Use `cue`, `cues`, `depth`, `guess`, `shin`. Did you mean `shin`?",
            "lessons/joints.md:18: `bar_kg` is 200; it should be 0 to 100.",
        ],
    );
    spoil(
        LESSON,
        "## And then",
        "```poses\ncaption = \"x\"\n```",
        &["lessons/joints.md:22: there should be one to three `[[pose]]`, not 0."],
    );
}
