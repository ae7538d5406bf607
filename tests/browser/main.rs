//! The whole product in three real engines: `cargo test -p product-tests --test browser`, with cargo's usual
//! filters (`-- firefox/takeover`). Every trial is `<engine>/<what>`; the list of checks is written once.

mod checks;
mod emulate;
mod visit;

mod axe;
mod broken;
mod cold;
mod daily;
mod data;
mod direction;
mod faults;
mod journeys;
mod keeping;
mod keyboard;
mod lab;
mod late;
mod markup;
mod modes;
mod naked;
mod navigation;
mod noscript;
mod print;
mod restart;
mod session;
mod shift;
mod silent;
mod takeover;
mod text;
mod touch;
mod travel;
mod widths;

use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use libtest_mimic::{Arguments, Failed, Trial};
use product_tests::engines::{Browser, Engine, Setup};
use tokio::runtime::{Handle, Runtime};

use checks::{Check, Run};
use visit::Visit;

/// One kind of browser, started by the first trial that needs it. Its trials wait for each other here.
struct Seat {
    engine: Engine,
    setup: Setup,
    browser: Mutex<Option<Browser>>,
}

impl Seat {
    fn run(&self, check: &Check, handle: &Handle) -> Result<()> {
        let seated = match &check.run {
            Run::Seated(run) => run,
            Run::Alone(run) => return run(handle, self.engine),
        };
        let mut browser = self.browser.lock().unwrap_or_else(PoisonError::into_inner);
        let sitting = match browser.take() {
            Some(sitting) => sitting,
            None => handle.block_on(Browser::start(self.engine, self.setup))?,
        };
        // Whoever sat here before may have left it narrow. Its size is asked by a script, so not where there are none.
        if matches!(self.setup, Setup::Usual) {
            handle.block_on(sitting.viewport(1280, 800))?;
        }
        let outcome = Visit::new(&sitting, check.build).and_then(|visit| {
            if check.is_translated {
                visit.host.faults().also_run(daily::TRANSLATE);
            }
            seated(handle, &visit).map_err(|error| handle.block_on(visit.explain(error)))
        });
        match outcome {
            Ok(()) => *browser = Some(sitting),
            // The next trial gets a new browser, whatever state this one is in.
            Err(_) => drop(handle.block_on(sitting.quit())),
        }
        outcome
    }
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // One more at a time than there are cores: those of `faults/kill-` do little but wait.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    arguments.test_threads.get_or_insert(cores + 1);
    let runtime = match Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    let seats: Vec<Arc<Seat>> = Engine::ALL
        .into_iter()
        .flat_map(|engine| Setup::ALL.map(|setup| (engine, setup)))
        .map(|(engine, setup)| {
            Arc::new(Seat {
                engine,
                setup,
                browser: Mutex::default(),
            })
        })
        .collect();
    let mut trials = markup::trials();
    trials.extend(text::trials());
    trials.push(faults::trial());
    // Engines take turns in the list, so that trials running side by side seldom want the same browser.
    for check in checks::all().into_iter().map(Arc::new) {
        let wanted = |seat: &&Arc<Seat>| seat.setup == check.setup && check.engines.contains(&seat.engine);
        for seat in seats.iter().filter(wanted) {
            let (check, seat, handle) = (Arc::clone(&check), Arc::clone(seat), runtime.handle().clone());
            let name = format!("{}/{}", seat.engine, check.name);
            trials.push(Trial::test(name, move || {
                let outcome = seat.run(&check, &handle);
                let told = faults::told(&check.name, seat.engine, outcome.is_ok());
                outcome
                    .and(told)
                    .map_err(|error| Failed::from(format!("{error:#}")))
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    for seat in &seats {
        if let Some(browser) = seat.browser.lock().unwrap_or_else(PoisonError::into_inner).take()
            && let Err(error) = runtime.block_on(browser.quit())
        {
            eprintln!("{} did not end well: {error:#}", seat.engine);
        }
    }
    conclusion.exit_code()
}
