//! Chromium, slowed down to a phone of the middle on a slow net.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use content::Route;
use product_tests::engines::{Browser, Engine, Setup};
use product_tests::folders::Build;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::host::{Host, HostOptions};

pub(crate) const SCREEN: (u32, u32) = (412, 823);
pub(crate) const LATENCY_MS: f64 = 150.0;
const DOWN_BYTES_PER_S: u32 = 1_600_000 / 8;
const UP_BYTES_PER_S: u32 = 750_000 / 8;
pub(crate) const CPU_RATE: f64 = 4.0;

/// How long anything may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

/// A screen of a phone, whatever the window.
pub(crate) async fn phone(browser: &Browser) -> Result<()> {
    let (width, height) = SCREEN;
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1.75, "mobile": true });
    send(browser, "Emulation.setDeviceMetricsOverride", metrics).await
}

/// Takes three quarters of the processor's time away, or gives them back.
pub(crate) async fn cpu(browser: &Browser, rate: f64) -> Result<()> {
    send(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await
}

/// The slow net, without a cache.
pub(crate) async fn slow_net(browser: &Browser) -> Result<()> {
    send(browser, "Network.enable", json!({})).await?;
    send(
        browser,
        "Network.setCacheDisabled",
        json!({ "cacheDisabled": true }),
    )
    .await?;
    let conditions = json!({
        "offline": false,
        "latency": LATENCY_MS,
        "downloadThroughput": DOWN_BYTES_PER_S,
        "uploadThroughput": UP_BYTES_PER_S,
    });
    send(browser, "Network.emulateNetworkConditions", conditions).await
}

/// A script that runs in every new document before anything else.
pub(crate) async fn first_script(browser: &Browser, source: &str) -> Result<()> {
    send(
        browser,
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    )
    .await
}

async fn send(browser: &Browser, method: &str, parameters: Value) -> Result<()> {
    let sent = browser.driver.cdp().send_raw(method, parameters).await;
    sent.map(drop).with_context(|| method.to_owned())
}

/// The built site, on a port that no browser has seen: a new origin, so nothing is kept for it anywhere.
pub(crate) fn site() -> Result<Host> {
    serve(Build::Root.folder()?)
}

/// Any folder, served by the same host.
pub(crate) fn serve(root: std::path::PathBuf) -> Result<Host> {
    let options = HostOptions {
        root,
        base: "/".into(),
        port: 0,
    };
    Ok(Host::start(options)?)
}

/// What a script said by `console.log(<mark> + " " + JSON.stringify(…))`. Nothing is asked of the page itself,
/// so waiting costs it nothing.
pub(crate) async fn said<T: DeserializeOwned>(browser: &Browser, mark: &str) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    let mut noise = Vec::new();
    loop {
        for entry in browser.driver.browser_log().await? {
            if let Some(text) = spoken(&entry.message, mark) {
                return serde_json::from_str(&text).with_context(|| text);
            }
            noise.push(entry.message);
        }
        if Instant::now() > deadline {
            bail!("the page never said {mark}; it said {noise:?}");
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// chromedriver writes `<address> <line>:<column> "<text as JSON>"`.
fn spoken(message: &str, mark: &str) -> Option<String> {
    let at = message.find(&format!("\"{mark} "))?;
    let text: String = serde_json::from_str(&message[at..]).ok()?;
    Some(text.strip_prefix(mark)?.trim_start().to_owned())
}

/// A page of the built site that the app has taken over, on a phone's screen and with all of the machine's speed.
pub(crate) struct Live {
    pub(crate) browser: Browser,
    _host: Host,
}

impl Live {
    pub(crate) async fn open(route: Route) -> Result<Self> {
        let host = site()?;
        let browser = Browser::start(Engine::Chromium, Setup::Usual).await?;
        phone(&browser).await?;
        browser
            .driver
            .goto(format!("{}{}", host.origin(), route.href("/")))
            .await?;
        let live = Self { browser, _host: host };
        live.until("document.documentElement.dataset.app === 'on'")
            .await?;
        Ok(live)
    }

    /// Runs a function body in the page.
    pub(crate) async fn js<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        let answer = self.browser.driver.execute(body, []).await;
        let answer = answer.with_context(|| format!("running {body}"))?;
        answer
            .convert()
            .with_context(|| format!("{body} answered {}", answer.json()))
    }

    /// Runs a function body in the page that calls `done` at last.
    pub(crate) async fn js_until_done<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        let body = format!("const done = arguments[0];\n{body}");
        let answer = self.browser.driver.execute_async(&body, []).await?;
        answer
            .convert()
            .with_context(|| format!("{body} answered {}", answer.json()))
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while !self.js::<bool>(&format!("return !!({expression})")).await? {
            if Instant::now() > deadline {
                bail!("waited in vain for {expression}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// A real click on the first element that fits.
    pub(crate) async fn click(&self, css: &str) -> Result<()> {
        let found = self.browser.driver.find(By::Css(css)).await;
        let found = found.with_context(|| format!("finding {css}"))?;
        let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.browser.driver.execute(middle, [found.to_json()?]).await?;
        found.click().await.with_context(|| format!("clicking {css}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_says_is_found_among_what_the_driver_adds() {
        let message = r#"http://127.0.0.1:8080/ 12:8 "kf-bench {\"fcp\":508,\"of\":\"P \\\"x\\\"\"}""#;
        assert_eq!(
            spoken(message, "kf-bench").unwrap(),
            r#"{"fcp":508,"of":"P \"x\""}"#
        );
        assert_eq!(spoken("http://127.0.0.1/ 1:1 \"else\"", "kf-bench"), None);
    }
}
