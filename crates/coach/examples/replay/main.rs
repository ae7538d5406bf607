//! Where somebody stands, from events as JSON lines: see the format in `coach::record`.
//!
//! - `replay < events.jsonl` prints the progress as one JSON object. The order of the lines does not matter, nor
//!   whether one stands there twice. Lines that are no event are counted in `skipped`.
//! - `replay --merge a.jsonl b.jsonl` prints the events of all files, each once, in their order.
//! - `replay --random SEED:N` prints N random events, for trials; the same for the same seed.

mod lines;
mod random;
mod report;

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use coach::record::write_json;

const USAGE: &str =
    "Usage: replay < events.jsonl, replay --merge FILE..., or replay --random SEED:N (two whole numbers).";

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let args: Vec<&str> = args.iter().map(AsRef::as_ref).collect();
    let done = match args.as_slice() {
        [] => fold(),
        ["--merge", files @ ..] if !files.is_empty() => merge(files),
        ["--random", seed] => match seed_and_count(seed) {
            Some((seed, count)) => random(seed, count),
            None => Err(USAGE.into()),
        },
        _ => Err(USAGE.into()),
    };
    match done {
        // Who reads only the beginning, as `head` does, has what it wants.
        Ok(Err(error)) if error.kind() != io::ErrorKind::BrokenPipe => {
            say(&format!("Cannot write: {error}."));
            ExitCode::FAILURE
        }
        Ok(_) => ExitCode::SUCCESS,
        Err(sentence) => {
            say(&sentence);
            ExitCode::from(2)
        }
    }
}

/// What could be understood was written, or not; or the sentence that says why nothing was done.
type Done = Result<io::Result<()>, String>;

fn fold() -> Done {
    let mut input = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut input);
    read.map_err(|error| format!("Cannot read the input: {error}."))?;
    let read = lines::read([input.as_slice()]);
    let report = report::report(&read.journal, read.skipped);
    Ok(writeln!(io::stdout().lock(), "{report}"))
}

fn merge(files: &[&str]) -> Done {
    let mut texts = Vec::new();
    for file in files {
        texts.push(std::fs::read(file).map_err(|error| format!("Cannot read {file}: {error}."))?);
    }
    let read = lines::read(texts.iter().map(Vec::as_slice));
    if read.skipped > 0 {
        say(&format!("Lines that are no event: {}.", read.skipped));
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut lines = read.journal.events().iter().map(write_json);
    Ok(lines
        .try_for_each(|line| writeln!(out, "{line}"))
        .and_then(|()| out.flush()))
}

fn random(seed: u64, count: usize) -> Done {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut events = random::Events::new(seed).take(count);
    Ok(events
        .try_for_each(|event| writeln!(out, "{}", write_json(&event)))
        .and_then(|()| out.flush()))
}

fn seed_and_count(text: &str) -> Option<(u64, usize)> {
    let (seed, count) = text.split_once(':')?;
    Some((seed.parse().ok()?, count.parse().ok()?))
}

fn say(sentence: &str) {
    // Without a place to say it the exit code still tells.
    let _ = writeln!(io::stderr().lock(), "{sentence}");
}
