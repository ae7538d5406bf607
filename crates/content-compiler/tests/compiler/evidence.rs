//! Mistakes in claims and sources, and in citing them.

use crate::folder::{Folder, about, spoil};

#[test]
fn unknown_claims_get_a_hint() {
    about(
        "Yes. {claim:hip}",
        &["pages/about.md:6: there is no claim `hip`. Did you mean `hips`?"],
    );
    about(
        "One.\n\nTwo\nlines. {claim:elephants}",
        &["pages/about.md:9: there is no claim `elephants`."],
    );
}

#[test]
fn unknown_claims_of_tables() {
    spoil(
        "exercises/wall-sit.toml",
        "claim = \"model\"",
        "claim = \"modle\"",
        &["exercises/wall-sit.toml:5: there is no claim `modle`. Did you mean `model`?"],
    );
}

#[test]
fn orphans() {
    let folder = Folder::good();
    folder.edit(
        "questions/joints.toml",
        "claim = \"measured\"",
        "claim = \"hips\"",
    );
    folder.write(
        "sources/squat.toml",
        &format!(
            "{}\n[[source]]\nid = \"lost\"\nwho = \"X\"\npublished = \"Y\"\n",
            include_str!("good/sources.toml")
        ),
    );
    assert_eq!(
        folder.mistakes(),
        [
            "claims/squat.toml:20: nothing cites the claim `measured`. Cite it in a text, or take it out.",
            "sources/squat.toml:8: no claim rests on the source `lost`. Name it in a claim, or take it out.",
        ]
    );
}

#[test]
fn ids_are_unique_and_well_formed() {
    spoil(
        "claims/squat.toml",
        "id = \"measured\"",
        "id = \"model\"",
        &[
            "claims/squat.toml:20: nothing cites the claim `model`. Cite it in a text, or take it out.",
            "claims/squat.toml:20: the claim `model` is already at content/en/claims/squat.toml:11. Give it another id.",
            "questions/joints.toml:18: there is no claim `measured`.",
        ],
    );
    spoil(
        "sources/squat.toml",
        "id = \"hirata-2007\"",
        "id = \"Hirata 2007\"",
        &[
            "claims/squat.toml:7: there is no source `hirata-2007`. Did you mean `Hirata 2007`?",
            "claims/squat.toml:25: there is no source `hirata-2007`. Did you mean `Hirata 2007`?",
            "sources/squat.toml:2: `Hirata 2007` is no id. Use a to z, digits, and single hyphens between.",
            "sources/squat.toml:2: no claim rests on the source `Hirata 2007`. Name it in a claim, or take it out.",
        ],
    );
}

#[test]
fn grades_sources_dates_and_addresses() {
    spoil(
        "claims/squat.toml",
        "grade = \"strong\"",
        "grade = \"sure\"",
        &["claims/squat.toml:22: `sure` is no grade. Use `strong`, `some`, `thin` or `opinion`."],
    );
    spoil(
        "claims/squat.toml",
        "grade = \"opinion\"",
        "grade = \"thin\"",
        &["claims/squat.toml:16: only an opinion may have no sources. Name one, or call it an opinion."],
    );
    spoil(
        "sources/squat.toml",
        "https://",
        "http://",
        &["sources/squat.toml:5: `url` should start with `https://`."],
    );
    spoil(
        "pages/about.md",
        "2026-11-23",
        "2026-11-31",
        &["pages/about.md:4: `2026-11-31` is no day of the calendar. Write it like `2026-11-23`."],
    );
}

#[test]
fn measured_numbers_need_a_claim() {
    about(
        "Fine.\n\nIn one study\nit rose by 38 %.",
        &["pages/about.md:9: uncited: `38 %` needs its claim. End the sentence with `{claim:…}`."],
    );
    about(
        "- In 20 people. {claim:hips}\n- About 410 N·m.",
        &["pages/about.md:7: uncited: `410 N·m` needs its claim. End the sentence with `{claim:…}`."],
    );
    about(
        "| A | B |\n|---|---|\n| c | 5% |",
        &["pages/about.md:8: uncited: `5%` needs its claim. End the sentence with `{claim:…}`."],
    );
    about("It took 5% in 20 people. {claim:hips}\n\nIn 2 weeks, 20 kg.", &[]);
}

#[test]
fn strong_words_need_strong_claims() {
    about(
        "It prevents harm.",
        &["pages/about.md:6: uncited: `prevents` needs a strong claim. Cite one, or say it more softly."],
    );
    about(
        "It\nproves it. {claim:measured} {claim:hips}",
        &[
            "pages/about.md:7: `proves` needs a strong claim, but `hips` is graded `some`. Say it more softly.",
        ],
    );
    about("It proves it. {claim:measured}", &[]);
    spoil(
        "claims/squat.toml",
        "The hips take it.",
        "It cures hips.",
        &[
            "claims/squat.toml:3: `cures` needs a strong claim, but `hips` is graded `some`. Say it more softly.",
        ],
    );
    spoil(
        "questions/joints.toml",
        "Yes, it does.",
        "Yes, it fixes it.",
        &[
            "questions/joints.toml:11: `fixes` needs a strong claim, but `hips` is graded `some`. Say it more softly.",
        ],
    );
    spoil(
        "pages/about.md",
        "Who made this and",
        "It guarantees that and",
        &["pages/about.md:3: `lead` says `guarantees` but can cite no claim. Say it more softly."],
    );
}
