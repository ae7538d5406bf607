//! Screenshots of every route, to be looked at.

use crate::{
    paths, release, run,
    setup::{Browsers, BuildTools},
};
use anyhow::Result;

pub(super) fn take() -> Result<()> {
    let dist = release::ensure(&BuildTools::ensure()?, "/")?;
    let browsers = Browsers::ensure()?;
    let folder = paths::root().join("shots");
    let mut shots = run::cargo(&["run", "--quiet", "-p", "product-tests", "--bin", "shots"]);
    shots.env("KF_DIST", dist).env("KF_SHOTS", &folder);
    browsers.apply(&mut shots);
    run::in_view(&mut shots)?;
    println!("the screenshots are in {}", folder.display());
    Ok(())
}
