//! A browser that ends, in good order or not, and begins again with the same profile on the same origin.

use std::sync::Arc;

use anyhow::{Context, Error, Result, ensure};
use content::Route;
use product_tests::engines::{Browser, Engine, Setup};
use product_tests::folders::Build;
use serde_json::json;
use tempfile::TempDir;
use xtask::host::Host;

use crate::checks::Check;
use crate::session::{history, ticked};
use crate::visit::{Visit, host_of_a_new_origin};

/// WebKit keeps nothing when a driver started it.
pub(crate) const KEEPERS: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

pub(crate) fn checks() -> Vec<Check> {
    let both = [
        Check::alone("restart/a-profile-stays-after-an-orderly-quit", orderly),
        Check::alone("restart/a-killed-browser-starts-again", killed),
    ];
    both.into_iter().map(|check| check.among(&KEEPERS)).collect()
}

/// What stays when a browser ends: its profile, and the host with its origin.
pub(crate) struct Home {
    engine: Engine,
    build: Build,
    pub(crate) host: Arc<Host>,
    profile: TempDir,
}

impl Home {
    pub(crate) fn new(engine: Engine, build: Build) -> Result<Self> {
        let host = host_of_a_new_origin(build)?;
        host.faults().probe(true);
        Ok(Self {
            engine,
            build,
            host: Arc::new(host),
            profile: tempfile::tempdir()?,
        })
    }

    /// Starts a browser with the profile, if the engine keeps any.
    pub(crate) async fn start(&self) -> Result<Browser> {
        if !KEEPERS.contains(&self.engine) {
            return Browser::start(self.engine, Setup::Usual).await;
        }
        Browser::start_with_profile(self.engine, Setup::Usual, self.profile.path()).await
    }

    pub(crate) fn visit<'a>(&self, browser: &'a Browser) -> Visit<'a> {
        Visit::of(browser, Arc::clone(&self.host), self.build)
    }

    /// Does something in a browser of this profile and hands the browser back. After a failure it tells where that
    /// was, and ends the browser.
    pub(crate) async fn in_browser<T>(
        &self,
        browser: Browser,
        what: impl AsyncFnOnce(&Visit<'_>) -> Result<T>,
    ) -> Result<(Browser, T)> {
        let failed: Error = {
            let visit = self.visit(&browser);
            match what(&visit).await {
                Ok(done) => return Ok((browser, done)),
                Err(error) => visit.explain(error).await,
            }
        };
        drop(browser.quit().await);
        Err(failed)
    }
}

async fn one_set(visit: &Visit<'_>) -> Result<()> {
    visit.open_live(Route::Today).await?;
    visit.click(".exercise .tick").await?;
    ticked(visit, "10").await
}

async fn orderly(engine: Engine) -> Result<()> {
    let home = Home::new(engine, Build::Root)?;
    let (browser, ()) = home.in_browser(home.start().await?, one_set).await?;
    browser.quit().await?;
    let again = async |visit: &Visit<'_>| history(visit, 1).await;
    let (browser, lines) = home.in_browser(home.start().await?, again).await?;
    browser.quit().await?;
    ensure!(lines.len() == 1, "{lines:?}");
    Ok(())
}

/// Three times, so that what a killed browser and a killed second one leave behind is met.
async fn killed(engine: Engine) -> Result<()> {
    let home = Home::new(engine, Build::Kot)?;
    // Kept by an orderly end, it must still be there after any other.
    let put = async |visit: &Visit<'_>| {
        one_set(visit).await?;
        visit
            .js::<bool>("localStorage.setItem('other', 'thing'); return true", [])
            .await
    };
    let (browser, _) = home.in_browser(home.start().await?, put).await?;
    browser.quit().await?;
    for kill in 1..=2 {
        let look = async |visit: &Visit<'_>| {
            history(visit, 1).await?;
            let other: Option<String> = visit.js("return localStorage.getItem('other')", []).await?;
            ensure!(other.as_deref() == Some("thing"), "{:?}", json!(other));
            Ok(())
        };
        let browser = home.start().await.with_context(|| format!("start {kill}"))?;
        let (browser, ()) = home.in_browser(browser, look).await?;
        browser.kill()?;
    }
    home.start().await?.quit().await
}
