//! How it refuses: exit code 2, one sentence on standard error that says what is wrong, nothing on standard output.

use crate::program::{case, run, with};
use serde_json::{Value, json};

/// `named` is what the sentence must speak of.
fn assert_refused(input: &[u8], named: &str) {
    let output = run(input);
    let stderr = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(output.stdout.is_empty());
    assert!(
        stderr.starts_with("solve: ") && stderr.ends_with('\n'),
        "{stderr}"
    );
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(stderr.len() < 300, "{stderr}");
    assert!(stderr.contains(named), "`{named}` is not in: {stderr}");
    assert!(
        !stderr.contains("panicked") && !stderr.contains("RUST_BACKTRACE"),
        "{stderr}"
    );
}

fn assert_case_refused(case: &Value, named: &str) {
    assert_refused(json!([case]).to_string().as_bytes(), named);
}

/// The case as text with a number that JSON values cannot hold.
fn with_literal(literal: &str) -> Vec<u8> {
    let mark = "\"here\"";
    let text = json!([with("/balance", json!("here"))]).to_string();
    assert!(text.contains(mark));
    text.replace(mark, literal).into_bytes()
}

#[test]
fn what_is_no_json_array() {
    for input in [
        "", "   ", "[", "[{]", "{}", "null", "1", "\"[]\"", "[] []", "[1]", "[[]]", "[null]", "[{}]",
    ] {
        assert_refused(input.as_bytes(), "not a JSON array of cases");
    }
    assert_refused(case().to_string().as_bytes(), "not a JSON array of cases");
    assert_refused(b"[\xff\xfe]", "standard input");
}

#[test]
fn depth_of_nesting_that_would_burst_a_stack() {
    assert_refused("[".repeat(100_000).as_bytes(), "not a JSON array of cases");
}

#[test]
fn numbers_that_are_none() {
    for literal in [
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "1e999",
        "-1e999",
        "0x10",
        "1.",
        ".5",
        "01",
    ] {
        assert_refused(&with_literal(literal), "line 1 column");
    }
}

#[test]
fn numbers_that_are_too_large_for_anything() {
    for literal in ["1e308", "-1e308", "123456789012345678901234567890"] {
        assert_refused(&with_literal(literal), "case 1: balance is");
    }
}

#[test]
fn missing_fields() {
    for field in [
        "body",
        "load",
        "heel_wedge_deg",
        "balance",
        "thigh_above_horizontal_deg",
    ] {
        let mut case = case();
        case.as_object_mut().expect("an object").remove(field);
        assert_case_refused(&case, field);
    }
    for (of, field) in [
        ("body", "height_m"),
        ("body", "sex"),
        ("load", "kg"),
        ("load", "at"),
    ] {
        let mut case = case();
        case[of].as_object_mut().expect("an object").remove(field);
        assert_case_refused(&case, field);
    }
}

/// A limit with a slip in its name must not quietly be no limit.
#[test]
fn unknown_fields() {
    let mut extra = case();
    extra["colour"] = json!("red");
    assert_case_refused(&extra, "colour");
    let limits = json!({ "dorsiflexion": 35.0 });
    assert_case_refused(&with("/limits", limits), "dorsiflexion");
}

#[test]
fn unknown_names() {
    assert_case_refused(&with("/load/at", json!("on_head")), "on_head");
    assert_case_refused(&with("/load/at", json!("HighBar")), "HighBar");
    assert_case_refused(&with("/body/sex", json!("other")), "other");
}

#[test]
fn wrong_types() {
    assert_case_refused(&with("/body/height_m", json!("1.75")), "1.75");
    assert_case_refused(&with("/body", json!([])), "line 1 column");
    assert_case_refused(&with("/balance", Value::Null), "null");
    assert_case_refused(&with("/shank_deg", json!(true)), "true");
    assert_case_refused(&with("/limits", json!(7)), "7");
    assert_case_refused(&with("/load/at", json!(3)), "line 1 column");
}

#[test]
fn numbers_that_no_body_has() {
    for (pointer, value) in [
        ("/body/height_m", 9.0),
        ("/body/height_m", 0.0),
        ("/body/mass_kg", -80.0),
        ("/body/mass_kg", 251.0),
        ("/body/thigh_ratio", 2.0),
        ("/body/shank_ratio", 0.0),
        ("/body/trunk_ratio", 1.41),
        ("/load/kg", 501.0),
        ("/load/kg", -1.0),
        ("/heel_wedge_deg", -5.0),
        ("/balance", 1.2),
        ("/balance", -0.1),
        ("/thigh_above_horizontal_deg", 91.0),
        ("/shank_deg", -91.0),
        ("/limits/dorsiflexion_deg", 91.0),
        ("/limits/knee_past_toe_cm", 101.0),
        ("/limits/trunk_lean_deg", -91.0),
    ] {
        let field = pointer[1..].replace('/', ".");
        assert_case_refused(
            &with(pointer, json!(value)),
            &format!("case 1: {field} is {value}"),
        );
    }
}

/// One bad case refuses all, and is the one that is named.
#[test]
fn the_bad_case_is_named_and_nothing_is_printed() {
    let cases = json!([case(), case(), with("/balance", json!(1.2)), case()]);
    assert_refused(cases.to_string().as_bytes(), "case 3: balance is 1.2");
}
