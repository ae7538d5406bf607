//! How long one posture takes, asked for in each way that takes another way through the model.
//!
//! Each is an average over the depths that a slider goes through, so that no single lucky depth is measured.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use mechanics::{Ask, Limits, Load, LoadAt, Posture, solve};

fn bar() -> Ask {
    Ask {
        load: Load {
            kg: 60.0,
            at: LoadAt::HighBar,
        },
        ..Ask::default()
    }
}

/// Solves `ask` from standing to far below level, one depth a turn.
fn through_depths(name: &str, criterion: &mut Criterion, ask: &Ask, is_as_meant: fn(&Ask, &Posture) -> bool) {
    let asks: Vec<Ask> = (0..=110)
        .map(|i| Ask {
            thigh_above_horizontal_deg: 80.0 - f64::from(i),
            ..*ask
        })
        .filter(|ask| is_as_meant(ask, &solve(ask)))
        .collect();
    assert!(asks.len() >= 20, "{name} asks for something else: {}", asks.len());
    let mut turns = asks.iter().cycle();
    criterion.bench_function(name, |bencher| {
        bencher.iter(|| turns.next().map(|ask| solve(black_box(ask))));
    });
}

fn postures(criterion: &mut Criterion) {
    let as_asked = |_: &Ask, posture: &Posture| posture.is_feasible();
    let depth_kept = |ask: &Ask, posture: &Posture| {
        !posture.is_feasible() && posture.thigh_above_horizontal_deg == ask.thigh_above_horizontal_deg
    };
    let depth_gives =
        |ask: &Ask, posture: &Posture| posture.thigh_above_horizontal_deg != ask.thigh_above_horizontal_deg;
    let falls = |ask: &Ask, posture: &Posture| (posture.balance - ask.balance).abs() > 0.01;

    through_depths("shank-given", criterion, &bar(), as_asked);
    let behind_toes = Limits {
        knee_past_toe_cm: Some(0.0),
        ..Limits::default()
    };
    let held_back = Ask {
        limits: behind_toes,
        ..bar()
    };
    through_depths("shank-held-back", criterion, &held_back, depth_kept);
    let open = Ask {
        shank_deg: None,
        ..bar()
    };
    through_depths("least-effort", criterion, &open, as_asked);
    let stiff = Limits {
        dorsiflexion_deg: Some(10.0),
        trunk_lean_deg: Some(30.0),
        ..Limits::default()
    };
    let must_come_up = Ask {
        limits: stiff,
        ..open
    };
    through_depths("least-effort-depth-gives", criterion, &must_come_up, depth_gives);
    let never = Limits {
        dorsiflexion_deg: Some(-60.0),
        ..Limits::default()
    };
    let nowhere = Ask {
        limits: never,
        balance: 1.0,
        ..open
    };
    through_depths("no-depth-at-all", criterion, &nowhere, falls);
}

criterion_group! {
    name = benches;
    // Wide enough for a machine that does other work too.
    config = Criterion::default().sample_size(50);
    targets = postures
}
criterion_main!(benches);
