//! The site on this machine.

use crate::{paths, release, run, setup::BuildTools};
use anyhow::{Context, Result};
use xtask::host::{Host, HostOptions};

/// The release build, served as a host would.
pub(super) fn release(base: String, port: u16) -> Result<()> {
    let root = release::ensure(&BuildTools::ensure()?, &base)?;
    let host = Host::start(HostOptions { root, base, port })
        .with_context(|| format!("cannot serve on port {port}; try --port with another number"))?;
    println!("\nKnees Forward is on {}  (Ctrl-C ends it)", host.url());
    host.join();
    Ok(())
}

/// Trunk's own server with live reload. Its pages are empty until the app has started.
pub(super) fn dev(base: &str, port: u16) -> Result<()> {
    let tools = BuildTools::ensure()?;
    let (port, dist) = (port.to_string(), paths::root().join("target/dist-dev"));
    let dist = dist.to_string_lossy();
    let words = [
        "serve",
        "--skip-version-check",
        "--dist",
        &dist,
        "--public-url",
        base,
        "--port",
        &port,
    ];
    run::in_view(&mut tools.trunk(&words))
}
