//! Runs the example.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// The program that `cargo test` builds beside this one: `target/<profile>/deps/this` and
/// `target/<profile>/examples/solve`.
fn path() -> PathBuf {
    let this = std::env::current_exe().expect("the path of this test");
    let profile = this
        .parent()
        .and_then(|deps| deps.parent())
        .expect("target/<profile>/deps");
    let path = profile
        .join("examples")
        .join(format!("solve{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "{} is missing: cargo build --examples",
        path.display()
    );
    path
}

pub(crate) fn run(input: &[u8]) -> Output {
    let mut child = Command::new(path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example starts");
    // Dropped at once, so that the program sees the end of its input.
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(input)
        .expect("the example reads");
    child.wait_with_output().expect("the example ends")
}

/// The results for cases that have some.
pub(crate) fn answers(cases: &Value) -> Vec<Value> {
    let output = run(cases.to_string().as_bytes());
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && stderr.is_empty(), "{stderr}");
    let answers: Value = serde_json::from_slice(&output.stdout).expect("JSON on standard output");
    answers.as_array().expect("an array").clone()
}

/// A case with every field.
pub(crate) fn case() -> Value {
    json!({
        "body": {
            "height_m": 1.75, "mass_kg": 80.0, "sex": "male",
            "thigh_ratio": 1.0, "shank_ratio": 1.0, "trunk_ratio": 1.0,
        },
        "load": { "kg": 80.0, "at": "high_bar" },
        "heel_wedge_deg": 5.0,
        "balance": 0.5,
        "thigh_above_horizontal_deg": 0.0,
        "shank_deg": 30.0,
        "limits": { "dorsiflexion_deg": 35.0, "knee_past_toe_cm": 20.0, "trunk_lean_deg": 70.0 },
    })
}

/// The case with what stands at `pointer` replaced.
pub(crate) fn with(pointer: &str, value: Value) -> Value {
    let mut case = case();
    *case.pointer_mut(pointer).expect("a field of the case") = value;
    case
}
