//! The three engines, each behind its own WebDriver, made to look alike.

mod capabilities;
mod process;
mod profile;
mod tree;

pub use capabilities::{CHROMIUM_FLAGS, program};

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, SessionId, TimeoutConfiguration, WindowHandle};

use process::Driver;

/// A browser engine of its own kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink: Chromium.
    Chromium,
    /// Gecko: Firefox ESR.
    Firefox,
    /// WebKit: WebKitGTK's MiniBrowser.
    Webkit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

/// What a visitor has switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setup {
    /// Nothing.
    Usual,
    /// Pages run no script. WebDriver's own scripts still run.
    NoJavascript,
    /// Local storage: Chromium then throws, the others have none.
    NoStorage,
}

impl Setup {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Usual, Self::NoJavascript, Self::NoStorage];
}

/// A running browser with an empty profile, or one of the caller's. [`Browser::quit`] ends it in good order; dropping
/// it kills the driver, which takes the browser with it; [`Browser::kill`] is what a crash or an empty battery does.
#[derive(Debug)]
pub struct Browser {
    /// Which one.
    pub engine: Engine,
    /// Its WebDriver session.
    pub driver: WebDriver,
    process: Driver,
    profile: Option<PathBuf>,
    /// What the window spends on its own bars, across and down.
    bars: Mutex<(i64, i64)>,
}

impl Browser {
    /// Starts driver and browser.
    ///
    /// # Errors
    /// Something is not installed or does not start.
    pub async fn start(engine: Engine, setup: Setup) -> Result<Self> {
        Self::begin(engine, capabilities::of(engine, setup, None)?, None).await
    }

    /// Starts driver and browser with a profile that is kept. The folder is made if it is not there; no other
    /// browser may be running with it.
    ///
    /// # Errors
    /// Something is not installed or does not start, or this engine keeps no profile under a driver.
    pub async fn start_with_profile(engine: Engine, setup: Setup, profile: &Path) -> Result<Self> {
        profile::prepare(profile)?;
        let capabilities = capabilities::of(engine, setup, Some(profile))?;
        Self::begin(engine, capabilities, Some(profile.into())).await
    }

    /// Starts Chromium to be measured: it keeps a log of its network, and WebDriver neither waits for pages nor
    /// looks into them while they load.
    ///
    /// # Errors
    /// Something is not installed or does not start.
    pub async fn start_measured() -> Result<Self> {
        Self::begin(Engine::Chromium, capabilities::measured()?, None).await
    }

    async fn begin(engine: Engine, capabilities: Capabilities, profile: Option<PathBuf>) -> Result<Self> {
        let process = Driver::start(engine)?;
        let driver = process
            .session(capabilities)
            .await
            .with_context(|| format!("starting {engine}"))?;
        let limits = TimeoutConfiguration::new(
            Some(Duration::from_secs(20)),
            Some(Duration::from_secs(40)),
            Some(Duration::ZERO),
        );
        driver.update_timeouts(limits).await?;
        Ok(Self {
            engine,
            driver,
            process,
            profile,
            bars: Mutex::default(),
        })
    }

    /// Ends browser and driver.
    ///
    /// # Errors
    /// The browser did not answer; it is killed all the same.
    pub async fn quit(self) -> Result<()> {
        let Self { driver, process, .. } = self;
        let ended = driver.quit().await;
        drop(process);
        Ok(ended?)
    }

    /// Kills every process of the browser at once, then the driver. Nothing in them gets to finish anything.
    ///
    /// # Errors
    /// Some process does not end.
    pub fn kill(self) -> Result<()> {
        let Self {
            driver,
            process,
            profile,
            ..
        } = self;
        let killed = process.kill_browser(profile.as_deref());
        drop(process);
        // There is no session left that could be ended in good order.
        drop(driver.leak());
        killed
    }

    /// Opens one more window, which is not the current one yet.
    ///
    /// # Errors
    /// The engine would not.
    pub async fn open_window(&self) -> Result<WindowHandle> {
        Ok(self.driver.new_window().await?)
    }

    /// Gives pages a viewport of exactly this size, in CSS pixels.
    ///
    /// # Errors
    /// The engine would not.
    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        if self.engine == Engine::Firefox {
            return self.viewport_inside_firefox(width, height).await;
        }
        let mut bars = *self.bars.lock().unwrap_or_else(PoisonError::into_inner);
        // Windows are resized in their own time, so what they spend on bars is known only once they rest.
        for _ in 0..3 {
            let outer = |inner: u32, bar: i64| u32::try_from(i64::from(inner) + bar);
            let (wide, high) = (outer(width, bars.0)?, outer(height, bars.1)?);
            // Without a window manager the window under the pointer is the active one, and the pointer rests
            // in the middle of the screen.
            let at = |middle: u32, size: u32| i64::from(middle.saturating_sub(size / 2));
            let (x, y) = (at(process::SCREEN.0 / 2, wide), at(process::SCREEN.1 / 2, high));
            self.driver.set_window_rect(x, y, wide, high).await?;
            let (wide, high) = self.settle(width, height).await?;
            if (wide, high) == (width, height) {
                *self.bars.lock().unwrap_or_else(PoisonError::into_inner) = bars;
                return Ok(());
            }
            bars.0 += i64::from(width) - i64::from(wide);
            bars.1 += i64::from(height) - i64::from(high);
        }
        bail!("{} does not come to a viewport of {width}×{height}", self.engine)
    }

    /// Firefox makes no window narrower than 500 pixels, so the page gets a part of a wide one.
    async fn viewport_inside_firefox(&self, width: u32, height: u32) -> Result<()> {
        const SHAPE: &str = "const browser = gBrowser.selectedBrowser;
            browser.style.minWidth = browser.style.minHeight = '0';
            browser.style.maxWidth = arguments[0] + 'px';
            browser.style.maxHeight = arguments[1] + 'px';
            return browser.getBoundingClientRect().width;";
        self.driver
            .set_window_rect(0, 0, width.max(500), height + 200)
            .await?;
        self.driver.cmd(FirefoxContext("chrome")).await?;
        let shaped = self.driver.execute(SHAPE, [json!(width), json!(height)]).await;
        self.driver.cmd(FirefoxContext("content")).await?;
        shaped?;
        let reached = self.settle(width, height).await?;
        ensure!(
            reached == (width, height),
            "asked for a viewport of {width}×{height}, got {reached:?}"
        );
        Ok(())
    }

    /// The viewport as soon as it is the wanted one, or as it still is after a second.
    async fn settle(&self, width: u32, height: u32) -> Result<(u32, u32)> {
        const REACHED: &str = "const [width, height, done] = arguments;
            const end = performance.now() + 1000;
            const look = () => innerWidth === width && innerHeight === height || performance.now() > end
              ? done([innerWidth, innerHeight]) : setTimeout(look, 5);
            look();";
        let reached = self
            .driver
            .execute_async(REACHED, [json!(width), json!(height)])
            .await?;
        Ok(reached.convert()?)
    }
}

/// geckodriver's way to speak to the browser around the page.
#[derive(Debug)]
struct FirefoxContext(&'static str);

impl FormatRequestData for FirefoxContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(http::Method::POST, format!("session/{session}/moz/context"))
            .add_body(json!({ "context": self.0 }))
    }
}
