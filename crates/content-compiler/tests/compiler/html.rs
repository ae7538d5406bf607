//! The HTML that good Markdown becomes.

use crate::folder::Folder;

const HIPS_1: &str = "\u{a0}<a class=\"claim\" rel=\"external\" href=\"#claim-1\"><svg class=\"grade\" width=\"15\" height=\"14\" aria-hidden=\"true\">\
    <use href=\"#g2\"/></svg><span class=\"hide\">How sure? </span>some<span class=\"hide\">, note 1</span></a>";

/// The HTML of a page body.
#[track_caller]
fn html(body: &str) -> String {
    let folder = Folder::good();
    folder.edit("pages/about.md", "We made this.", body);
    folder.compiled().prose.pop().unwrap()
}

#[test]
fn text_is_escaped_and_set_with_curly_quotes() {
    assert_eq!(
        html("It's \"3 < 4\" & `a<b>`..."),
        "<p>It’s “3 &lt; 4” &amp; <code>a&lt;b&gt;</code>…</p>"
    );
    assert_eq!(
        html("\\<b> & *so* **so**"),
        "<p>&lt;b&gt; &amp; <em>so</em> <strong>so</strong></p>"
    );
}

#[test]
fn a_claim_becomes_a_mark_joined_to_the_word_before() {
    assert_eq!(
        html("It moves. {claim:hips} Next."),
        format!("<p>It moves.{HIPS_1} Next.</p>")
    );
    assert_eq!(
        html("It moves.\n{claim:hips}"),
        format!("<p>It moves.{HIPS_1}</p>")
    );
    assert_eq!(
        html("It **moves** {claim:hips}"),
        format!("<p>It <strong>moves</strong>{HIPS_1}</p>")
    );
}

#[test]
fn claims_are_numbered_by_first_citation_on_the_page() {
    let html =
        html("A. {claim:model} B. {claim:hips}\n\n```note\nC. {claim:hips}\n```\n\n- D. {claim:model}");
    let numbers: Vec<_> = html
        .split("href=\"#claim-")
        .skip(1)
        .map(|rest| &rest[..1])
        .collect();
    assert_eq!(numbers, ["1", "2", "2", "1"]);
    let symbols: Vec<_> = html.split("href=\"#g").skip(1).map(|rest| &rest[..1]).collect();
    assert_eq!(symbols, ["0", "2", "2", "0"]);
}

#[test]
fn headings_get_ids_of_their_own() {
    assert_eq!(
        html("## Don't guess\n\n### Same\n\n### Same"),
        "<h2 id=\"dont-guess\">Don’t guess</h2><h3 id=\"same\">Same</h3><h3 id=\"same-2\">Same</h3>"
    );
}

#[test]
fn links() {
    assert_eq!(html("[q](route:quiz)"), "<p><a href=\"~/quiz/\">q</a></p>");
    assert_eq!(html("[h](route:home)"), "<p><a href=\"~/\">h</a></p>");
    assert_eq!(
        html("[j](route:lessons/joints#and-then)"),
        "<p><a href=\"~/lessons/joints/#and-then\">j</a></p>"
    );
    assert_eq!(
        html("[o](https://example.org/?a=1&b=2)"),
        "<p><a rel=\"external noopener\" href=\"https://example.org/?a=1&amp;b=2\">o</a></p>"
    );
    // The router must not take these for a navigation.
    assert_eq!(
        html("## Here\n\n[a](#here), [b](route:about#here)"),
        "<h2 id=\"here\">Here</h2><p><a rel=\"external\" href=\"#here\">a</a>, \
         <a rel=\"external\" href=\"~/about/#here\">b</a></p>"
    );
}

#[test]
fn notes() {
    assert_eq!(
        html("```note\n**Quads** are.\n```"),
        "<aside class=\"note\"><strong>Quads</strong> are.</aside>"
    );
    assert_eq!(
        html("```note\nA.\n\nB.\n```"),
        "<aside class=\"note\"><p>A.</p><p>B.</p></aside>"
    );
}

#[test]
fn refutations() {
    let body = "```refute\nheard = \"“It cures 90% of people.”\"\ntruth = \"A *bit*.\"\nleft_out = \"\"\"\n\
                The hips. {claim:hips}\"\"\"\ninstead = \"Let's go.\"\n```";
    assert_eq!(
        html(body),
        format!(
            "<dl class=\"refute\"><div><dt>You may hear</dt><dd class=\"heard\">“It cures 90% of people.”</dd></div>\
             <div><dt>What’s true</dt><dd>A <em>bit</em>.</dd></div><div><dt>Left out</dt><dd>The hips.{HIPS_1}</dd></div>\
             <div class=\"instead\"><dt>Say instead</dt><dd>Let’s go.</dd></div></dl>"
        )
    );
}

#[test]
fn tables_scroll_in_a_named_region_and_carry_no_style() {
    assert_eq!(
        html("| Colour's \"name\" | Pain |\n|---|--:|\n| green | 0 |"),
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Colour’s “name”\"><table role=\"table\">\
         <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Colour’s “name”</th>\
         <th role=\"columnheader\" scope=\"col\">Pain</th></tr></thead><tbody role=\"rowgroup\"><tr role=\"row\">\
         <th role=\"rowheader\" scope=\"row\">green</th><td role=\"cell\" data-th=\"Pain\">0</td></tr></tbody></table></div>"
    );
}

#[test]
fn lists() {
    assert_eq!(
        html("- a\n- b\n  1. c"),
        "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"
    );
}

#[test]
fn the_router_base_is_the_only_thing_left_to_fill_in() {
    let folder = Folder::good();
    let all = folder.compiled().prose.concat();
    assert!(
        !all.contains("{claim") && !all.contains("route:") && !all.contains('\n'),
        "{all}"
    );
}
