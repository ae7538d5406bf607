//! What the user sees: one line a step, and how long it took.

use std::time::{Duration, Instant};

/// A step that takes a while.
pub struct Step {
    name: String,
    started: Instant,
}

impl Step {
    /// Says what begins, and what to expect.
    pub fn begin(name: &str, note: &str) -> Self {
        println!("{name} … {note}");
        Self {
            name: name.to_owned(),
            started: Instant::now(),
        }
    }

    /// Says that it is done: `trunk 0.21.14 … built in 4 min 47 s`.
    pub fn done(&self, verb: &str) {
        println!("{} … {verb} in {}", self.name, duration(self.started.elapsed()));
    }
}

/// A step that found everything in place.
pub fn ready(name: &str) {
    println!("{name} … ready");
}

/// `0.4 s`, `12 s`, `4 min 47 s`.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 9.95 {
        return format!("{seconds:.1} s");
    }
    let whole = seconds.round() as u64;
    if whole < 60 {
        format!("{whole} s")
    } else {
        format!("{} min {} s", whole / 60, whole % 60)
    }
}

/// `23.2 KB`, of 1000 bytes each.
pub fn kilobytes(bytes: u64) -> String {
    format!("{:.1} KB", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        let of = |ms| duration(Duration::from_millis(ms));
        assert_eq!(of(420), "0.4 s");
        assert_eq!(of(9_960), "10 s");
        assert_eq!(of(59_600), "1 min 0 s");
        assert_eq!(of(287_000), "4 min 47 s");
    }

    #[test]
    fn a_kilobyte_is_a_thousand_bytes() {
        assert_eq!(kilobytes(23_249), "23.2 KB");
    }
}
