//! The faults of `product_tests::faults`, each brought about in real browsers. `KF_SOAK=1` tries more often, as
//! `cargo xtask soak` does.

mod denied;
mod hostile;
mod import;
pub(crate) mod kept;
mod kill;
mod local;
mod spoilt;
mod tabs;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, ensure};
use libtest_mimic::{Failed, Trial};
use product_tests::engines::Engine;
use product_tests::faults::{FAULTS, Outcome, keep};

use crate::checks::Check;

const PREFIX: &str = "faults/";

pub(crate) fn checks() -> Vec<Check> {
    let all = [
        kill::checks(),
        tabs::checks(),
        local::checks(),
        denied::checks(),
        spoilt::checks(),
        import::checks(),
        hostile::checks(),
    ];
    all.into_iter().flatten().collect()
}

/// The list and the checks name the same faults.
pub(crate) fn trial() -> Trial {
    Trial::test("faults/each-named-one-is-tried", || {
        complete().map_err(|error| Failed::from(error.to_string()))
    })
}

fn complete() -> Result<()> {
    let checks = checks();
    let tried: Vec<&str> = checks
        .iter()
        .filter_map(|check| check.name.strip_prefix(PREFIX))
        .collect();
    let untried: Vec<&str> = FAULTS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !tried.contains(name))
        .collect();
    ensure!(untried.is_empty(), "named and never tried: {untried:?}");
    let unnamed: Vec<&&str> = tried
        .iter()
        .filter(|name| !FAULTS.iter().any(|(known, _)| known == *name))
        .collect();
    ensure!(unnamed.is_empty(), "tried and not in the list: {unnamed:?}");
    ensure!(
        tried.len() == checks.len() && tried.len() == FAULTS.len(),
        "a check too many: {tried:?}"
    );
    Ok(())
}

/// Whether to try as often as a whole night allows.
fn soaking() -> bool {
    std::env::var_os("KF_SOAK").is_some_and(|value| value == "1")
}

/// Every engine if there is time. What depends on the app more than on the engine is else tried in these few.
fn if_soaking(few: &[Engine]) -> &[Engine] {
    if soaking() { &Engine::ALL } else { few }
}

type Counts = BTreeMap<(&'static str, String), BTreeMap<&'static str, u64>>;

static TRIED: Mutex<Counts> = Mutex::new(Counts::new());

/// Takes note of how much was tried of a fault.
fn tried(engine: Engine, fault: &'static str, count: usize, what: &'static str) {
    let mut all = TRIED.lock().unwrap_or_else(PoisonError::into_inner);
    let own = all.entry((fault, engine.to_string())).or_default();
    *own.entry(what).or_default() += u64::try_from(count).unwrap_or(u64::MAX);
}

/// Writes down what became of a check, if it is one of a fault and `KF_SOAK_REPORT` names a file.
pub(crate) fn told(check: &str, engine: Engine, survived: bool) -> Result<()> {
    let named = FAULTS
        .iter()
        .find(|(name, _)| check.strip_prefix(PREFIX) == Some(*name));
    let (Some((fault, _)), Some(file)) = (named, std::env::var_os("KF_SOAK_REPORT")) else {
        return Ok(());
    };
    let all = TRIED.lock().unwrap_or_else(PoisonError::into_inner);
    let tried = all
        .get(&(*fault, engine.to_string()))
        .cloned()
        .unwrap_or_default();
    let outcome = Outcome {
        fault: (*fault).into(),
        engine: engine.to_string(),
        survived,
        tried: tried
            .into_iter()
            .map(|(what, count)| (count, what.into()))
            .collect(),
    };
    keep(Path::new(&file), &outcome)
}
