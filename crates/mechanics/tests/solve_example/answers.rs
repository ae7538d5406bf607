//! What is printed for cases that are understood.

use crate::program::{answers, case, run, with};
use serde_json::{Value, json};

fn number(answer: &Value, pointer: &str) -> f64 {
    answer.pointer(pointer).and_then(Value::as_f64).expect(pointer)
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

#[test]
fn one_result_for_each_case_in_order() {
    let thighs_deg = [40.0, -10.0, 0.0, 40.0];
    let cases: Vec<Value> = thighs_deg
        .into_iter()
        .map(|deg| with("/thigh_above_horizontal_deg", json!(deg)))
        .collect();
    let answers = answers(&json!(cases));
    let found: Vec<f64> = answers
        .iter()
        .map(|answer| number(answer, "/thigh_above_horizontal_deg"))
        .collect();
    assert_eq!(found, thighs_deg);
    assert_eq!(answers[0], answers[3]);
}

#[test]
fn no_cases_have_no_results() {
    let output = run(b" [ ] ");
    assert!(output.status.success() && output.stderr.is_empty());
    assert_eq!(output.stdout, b"[]\n");
}

#[test]
fn a_result_has_exactly_these_keys() {
    for case in [
        case(),
        with("/shank_deg", Value::Null),
        with("/shank_deg", json!(80.0)),
    ] {
        let answer = &answers(&json!([case]))[0];
        assert_eq!(
            keys(answer),
            [
                "balance",
                "dorsiflexion_deg",
                "feasible",
                "gave",
                "hip_flexion_deg",
                "knee_flexion_deg",
                "knee_past_toe_cm",
                "moment_nm",
                "shank_deg",
                "thigh_above_horizontal_deg",
                "trunk_lean_deg",
            ]
        );
        assert_eq!(keys(&answer["moment_nm"]), ["ankle", "hip", "knee", "lumbar"]);
        assert!(answer["feasible"].is_boolean() && answer["gave"].is_array());
    }
}

#[test]
fn angles_of_a_result_fit_together() {
    for (case, wedge_deg) in [
        (case(), 5.0),
        (with("/heel_wedge_deg", json!(0)), 0.0),
        (with("/shank_deg", json!(80)), 5.0),
    ] {
        let answer = &answers(&json!([case]))[0];
        let of = |key: &str| number(answer, &format!("/{key}"));
        let open_deg = 90.0 - of("thigh_above_horizontal_deg");
        assert!((of("knee_flexion_deg") - open_deg - of("shank_deg")).abs() < 1e-9);
        assert!((of("hip_flexion_deg") - open_deg - of("trunk_lean_deg")).abs() < 1e-9);
        assert!((of("dorsiflexion_deg") - of("shank_deg") + wedge_deg).abs() < 1e-9);
        assert!((of("balance") - 0.5).abs() < 1e-9);
    }
}

#[test]
fn the_numbers_are_those_of_the_library() {
    let answer = &answers(&json!([case()]))[0];
    let posture = mechanics::solve(&mechanics::Ask {
        body: mechanics::Body {
            mass_kg: 80.0,
            ..mechanics::Body::default()
        },
        load: mechanics::Load {
            kg: 80.0,
            at: mechanics::LoadAt::HighBar,
        },
        heel_wedge_deg: 5.0,
        ..mechanics::Ask::default()
    });
    // Text of a float is read back to the same float, or to its neighbour.
    let close = |key: &str, value: f64| {
        assert!(
            (number(answer, key) - value).abs() <= 1e-12 * value.abs(),
            "{key}"
        );
    };
    close("/trunk_lean_deg", posture.trunk_lean_deg);
    close("/knee_past_toe_cm", posture.knee_past_toe_cm);
    close("/moment_nm/ankle", posture.moment_nm.ankle);
    close("/moment_nm/knee", posture.moment_nm.knee);
    close("/moment_nm/hip", posture.moment_nm.hip);
    close("/moment_nm/lumbar", posture.moment_nm.lumbar);
}

#[test]
fn what_gave_is_named_and_what_did_not_is_not() {
    let answers = answers(&json!([
        case(),
        with("/limits/dorsiflexion_deg", json!(15.0)),
        with("/limits", json!({ "knee_past_toe_cm": 0.0 })),
        with("/limits/trunk_lean_deg", json!(10.0)),
    ]));
    let gave: Vec<(&Value, &Value)> = answers
        .iter()
        .map(|answer| (&answer["feasible"], &answer["gave"]))
        .collect();
    assert_eq!(gave[0], (&json!(true), &json!([])));
    assert_eq!(gave[1], (&json!(false), &json!(["dorsiflexion"])));
    assert_eq!(gave[2], (&json!(false), &json!(["knee_past_toe"])));
    assert_eq!(gave[3].0, &json!(false));
    assert!(
        gave[3]
            .1
            .as_array()
            .expect("names")
            .contains(&json!("trunk_lean"))
    );
}

#[test]
fn limits_may_be_left_out_or_null_one_by_one_or_all() {
    let free = with("/limits", json!({}));
    let mut without = case();
    without.as_object_mut().expect("an object").remove("limits");
    let nulls = json!({ "dorsiflexion_deg": null, "knee_past_toe_cm": null, "trunk_lean_deg": null });
    let answers = answers(&json!([
        free,
        without,
        with("/limits", nulls),
        with("/limits", Value::Null)
    ]));
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn every_place_and_sex_is_known() {
    for at in ["none", "arms_forward", "goblet", "front", "high_bar", "low_bar"] {
        for sex in ["female", "male"] {
            let mut case = with("/load/at", json!(at));
            case["body"]["sex"] = json!(sex);
            let answer = &answers(&json!([case]))[0];
            assert!(number(answer, "/moment_nm/hip").is_finite());
        }
    }
}
