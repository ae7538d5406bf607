//! One check's visit: a browser that others have used before, and a host of its own. A new port is a new
//! origin, so storage and cache start empty.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, anyhow, bail, ensure};
use content::Route;
use product_tests::engines::Browser;
use product_tests::folders::{Build, repository};
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::prelude::*;
use xtask::host::{Host, HostOptions, Wasm};

/// How long anything may take on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Visit<'a> {
    pub(crate) browser: &'a Browser,
    /// It may outlive the browser: who comes back with a profile finds the same origin.
    pub(crate) host: Arc<Host>,
    base: &'static str,
}

/// A host on a port that none of this run had before. The system gives ports again after a while, and a browser that
/// has seen one still has what was stored and cached under it.
pub(crate) fn host_of_a_new_origin(build: Build) -> Result<Host> {
    static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    // Those that were seen before stay open until another port is found, so that they are not given once more.
    let mut seen_before = Vec::new();
    loop {
        let host = Host::start(HostOptions {
            root: build.folder()?,
            base: build.base().into(),
            port: 0,
        })?;
        if SEEN
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(host.origin())
        {
            return Ok(host);
        }
        seen_before.push(host);
    }
}

impl<'a> Visit<'a> {
    pub(crate) fn new(browser: &'a Browser, build: Build) -> Result<Self> {
        let host = host_of_a_new_origin(build)?;
        host.faults().probe(true);
        Ok(Self::of(browser, Arc::new(host), build))
    }

    /// Another browser's visit to a host that stands already.
    pub(crate) fn of(browser: &'a Browser, host: Arc<Host>, build: Build) -> Self {
        Self {
            browser,
            host,
            base: build.base(),
        }
    }

    pub(crate) fn base(&self) -> &'static str {
        self.base
    }

    /// A route's path on this host.
    pub(crate) fn href(&self, route: Route) -> String {
        route.href(self.base)
    }

    /// Loads a path of this host, cold, and waits for the browser's `load`.
    pub(crate) async fn open(&self, path: &str) -> Result<()> {
        let url = format!("{}{path}", self.host.origin());
        self.browser
            .driver
            .goto(url)
            .await
            .with_context(|| format!("opening {path}"))
    }

    /// Loads a route and waits until the app has taken over.
    pub(crate) async fn open_live(&self, route: Route) -> Result<()> {
        self.open(&self.href(route)).await?;
        self.taken_over().await
    }

    /// Loads a route that the app cannot take over before [`Self::let_wasm_come`].
    pub(crate) async fn open_held(&self, route: Route) -> Result<()> {
        self.host.faults().wasm(Wasm::Held);
        self.open(&self.href(route)).await?;
        let state: Option<String> = self
            .js("return document.documentElement.dataset.app ?? null", [])
            .await?;
        ensure!(
            state.as_deref() == Some("starting"),
            "data-app is {state:?} before any wasm has come"
        );
        Ok(())
    }

    pub(crate) async fn let_wasm_come(&self) -> Result<()> {
        self.host.faults().wasm(Wasm::Normal);
        self.taken_over().await
    }

    pub(crate) async fn taken_over(&self) -> Result<()> {
        self.until(
            "the app to take over",
            "return document.documentElement.dataset.app === 'on'",
            [],
        )
        .await?;
        self.painted().await
    }

    /// Two frames and a task later: what was going to be drawn has been.
    pub(crate) async fn painted(&self) -> Result<()> {
        const FRAMES: &str = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 0)));";
        self.browser.driver.execute_async(FRAMES, []).await?;
        Ok(())
    }

    /// Runs a function body in the page.
    pub(crate) async fn js<T: DeserializeOwned>(
        &self,
        body: &str,
        arguments: impl Into<std::sync::Arc<[Value]>>,
    ) -> Result<T> {
        let answer = self.browser.driver.execute(body, arguments).await;
        let answer = answer.with_context(|| format!("running {body}"))?;
        answer
            .convert()
            .with_context(|| format!("{body} answered {}", answer.json()))
    }

    /// Waits until a function body returns something truthy. While a page is being left, scripts fail; that
    /// counts as "not yet".
    pub(crate) async fn until(
        &self,
        what: &str,
        body: &str,
        arguments: impl Into<Vec<Value>>,
    ) -> Result<Value> {
        let arguments: Vec<Value> = arguments.into();
        let deadline = Instant::now() + PATIENCE;
        loop {
            let answer = self.js::<Value>(body, arguments.clone()).await;
            match answer {
                Ok(value) if truthy(&value) => return Ok(value),
                Ok(value) if Instant::now() > deadline => bail!("waited in vain for {what}; it is {value}"),
                Err(error) if Instant::now() > deadline => {
                    return Err(error.context(format!("waiting for {what}")));
                }
                _ => tokio::time::sleep(Duration::from_millis(15)).await,
            }
        }
    }

    /// Waits until the browser has put a whole file into a folder, and names it.
    pub(crate) async fn until_saved(&self, folder: &Path) -> Result<PathBuf> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = std::fs::read_dir(folder)?
                .filter_map(Result::ok)
                .map(|entry| entry.path())
                .find(|path| path.extension().is_some_and(|ending| ending == "json"));
            match found {
                Some(path) => return Ok(path),
                None if Instant::now() > deadline => bail!("no file came into {}", folder.display()),
                None => tokio::time::sleep(Duration::from_millis(15)).await,
            }
        }
    }

    /// Real key presses, one after another, to whatever has the focus. Whoever presses something by keys has come to it
    /// by others, so that it is a press of its own: checks move the focus by scripts.
    pub(crate) async fn press(&self, keys: &[Key]) -> Result<()> {
        for key in keys {
            let mut chain = self.browser.driver.action_chain();
            if matches!(key, Key::Enter | Key::Space) {
                chain = chain.send_keys(char::from(Key::Shift).to_string());
            }
            chain
                .send_keys(char::from(key.clone()).to_string())
                .perform()
                .await?;
        }
        Ok(())
    }

    /// A real click on the first element that fits, brought to the middle first: a bar may lie over the edges. The hand
    /// comes from elsewhere, so that it is a press of its own wherever the last one was.
    pub(crate) async fn click(&self, css: &str) -> Result<()> {
        let found = self
            .browser
            .driver
            .find(By::Css(css))
            .await
            .with_context(|| format!("finding {css}"))?;
        // What is far away gets its real size only as one comes near, so once more when one is there.
        for _ in 0..2 {
            self.js::<bool>(
                "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); return true",
                [found.to_json()?],
            )
            .await?;
            // Where pages run no script there are no frames to wait for, and nothing is laid out by one.
            if self.js("return !!window.__probe", []).await? {
                self.painted().await?;
            }
        }
        let chain = self.browser.driver.action_chain();
        chain.move_to(1, 1).move_to(2, 2).perform().await?;
        found.click().await.with_context(|| format!("clicking {css}"))
    }

    /// The path of the address bar.
    pub(crate) async fn path(&self) -> Result<String> {
        self.js("return location.pathname", []).await
    }

    /// Waits until the heading of the page is in focus, as it is after a step inside the app.
    pub(crate) async fn heading_has_focus(&self) -> Result<()> {
        self.until(
            "focus on the h1",
            "return document.activeElement === document.querySelector('h1')",
            [],
        )
        .await
        .map(drop)
    }

    /// Waits until the page at hand is this route: address, title, one h1.
    pub(crate) async fn arrived(&self, route: Route) -> Result<()> {
        let path = self.href(route);
        self.until(
            &format!("address and title of {path}"),
            "return location.pathname === arguments[0] && document.title === arguments[1]
               && document.querySelectorAll('h1').length === 1",
            [path.clone().into(), title_of(route).into()],
        )
        .await
        .map(drop)
    }

    /// What the probe saw going wrong in this page.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>> {
        self.js(
            "if (!window.__probe) return ['the probe is not in the page'];
             return [...__probe.errors, ...__probe.violations.map((v) => 'policy: ' + v)]",
            [],
        )
        .await
    }

    /// Adds to a failure where it happened, and leaves a picture of it.
    pub(crate) async fn explain(&self, error: Error) -> Error {
        let url = self
            .browser
            .driver
            .current_url()
            .await
            .map(String::from)
            .unwrap_or_default();
        let complaints = self.complaints().await.unwrap_or_default();
        let page = "return [document.title, document.documentElement.dataset.app ?? '', scrollY, innerWidth,
            [...document.querySelectorAll('h1')].map((one) => one.textContent), document.activeElement.outerHTML.slice(0, 120)]";
        let page: Value = self.js(page, []).await.unwrap_or_default();
        let folder = repository().join("target/browser-failures");
        let name = format!(
            "{}-{}.png",
            self.browser.engine,
            self.host.url().replace(|c: char| !c.is_alphanumeric(), "-")
        );
        let picture = folder.join(name);
        let kept = std::fs::create_dir_all(&folder).is_ok()
            && self.browser.driver.screenshot(&picture).await.is_ok();
        let seen = if kept {
            picture.display().to_string()
        } else {
            "no picture".into()
        };
        anyhow!(
            "{error:#}\n\nat {url}\ntitle, data-app, scroll, width, h1, focus: {page}\ncomplaints: {complaints:?}\nseen: {seen}"
        )
    }
}

/// A route's document title.
pub(crate) fn title_of(route: Route) -> String {
    match route {
        Route::Home => format!("Knees Forward: {}", route.title()),
        _ => format!("{} · Knees Forward", route.title()),
    }
}

fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(yes) => *yes,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
