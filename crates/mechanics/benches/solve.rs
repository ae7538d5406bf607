//! How long one posture takes. Prints `name value unit` lines for `cargo xtask bench native`.

use std::hint::black_box;
use std::time::Instant;

use mechanics::{Ask, solve};

const BATCHES: usize = 51;
const POSTURES: u32 = 10_000;

fn main() {
    let mut times_ns: Vec<f64> = (0..BATCHES).map(|_| batch_ns()).collect();
    times_ns.sort_by(f64::total_cmp);
    println!("solve-one-posture {:.1} ns", times_ns[BATCHES / 2]);
}

/// Mean time of one posture, over all depths and shank angles that a slider goes through.
fn batch_ns() -> f64 {
    let start = Instant::now();
    for i in 0..POSTURES {
        let ask = Ask {
            thigh_above_horizontal_deg: f64::from(i % 121) - 30.0,
            shank_deg: f64::from(i % 46),
            ..Ask::default()
        };
        black_box(solve(black_box(&ask)));
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(POSTURES)
}
