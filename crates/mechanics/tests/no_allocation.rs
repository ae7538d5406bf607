//! [`mechanics::solve`] never allocates, whichever way it takes.

use std::hint::black_box;

use mechanics::{Ask, Limits, Load, LoadAt, solve};

fn allocations(work: impl FnOnce()) -> u64 {
    allocation_counter::measure(work).count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(black_box(Box::new(1)))), 1);
}

#[test]
fn no_posture_allocates() {
    let stiff = Limits {
        dorsiflexion_deg: Some(10.0),
        knee_past_toe_cm: Some(2.0),
        trunk_lean_deg: Some(30.0),
    };
    let never = Limits {
        dorsiflexion_deg: Some(-60.0),
        ..Limits::default()
    };
    let load = Load {
        kg: 60.0,
        at: LoadAt::HighBar,
    };
    for limits in [Limits::default(), stiff, never] {
        for shank_deg in [None, Some(30.0), Some(f64::NAN)] {
            for thigh_above_horizontal_deg in [80.0, 0.0, -30.0, f64::INFINITY] {
                let ask = Ask {
                    load,
                    limits,
                    shank_deg,
                    thigh_above_horizontal_deg,
                    ..Ask::default()
                };
                let count = allocations(|| {
                    let _ = black_box(solve(black_box(&ask)));
                });
                assert_eq!(count, 0, "{ask:?}");
            }
        }
    }
}
