//! One cold load of one page, and what it cost.

use anyhow::{Context, Result, ensure};
use product_tests::engines::Browser;
use serde::Deserialize;
use serde_json::Value;

use super::chromium::{CPU_RATE, LATENCY_MS, cpu, first_script, phone, said, slow_net};
use product_tests::machine::calm;

const OTHER_PAGE: &str = "data:text/html,<h1>Another page</h1><p>With <b>some</b> text.";
const COLLECT: &str = include_str!("collect.js");
/// A task may take this long before it counts as blocking.
const FREE_MS: f64 = 50.0;

/// What the page itself saw. Times are milliseconds since the navigation began.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seen {
    fcp: Option<f64>,
    lcp: Vec<(f64, f64, String)>,
    tasks: Vec<(f64, f64)>,
    shifts: Vec<f64>,
    takeover: Option<f64>,
    app: Option<String>,
    time_origin: f64,
    load: f64,
    arrived: f64,
}

/// What one load cost.
#[derive(Debug)]
pub(crate) struct Load {
    pub(crate) fcp_ms: f64,
    pub(crate) lcp_ms: f64,
    /// Which element was the largest.
    pub(crate) largest: String,
    pub(crate) blocking_ms: f64,
    /// The sum of all shifts; never less than the worst session of them that CLS counts.
    pub(crate) shift: f64,
    /// Up to here, bytes and requests are counted: the app has taken over, or the page without one has loaded.
    pub(crate) ready_ms: f64,
    pub(crate) bytes: f64,
    pub(crate) requests: f64,
    /// Whether the machine was idle before it began.
    pub(crate) is_calm: bool,
    /// All that the page said, for whoever wants to know why.
    pub(crate) raw: String,
}

impl Load {
    /// Loads an address in a new browser that has shown one other page: no cache, no storage, no compiled code, no
    /// connection, a renderer of its own.
    pub(crate) async fn cold(url: &str, has_app: bool) -> Result<Self> {
        let browser = Browser::start_measured().await?;
        let load = Self::inside(&browser, url, has_app).await;
        browser.quit().await?;
        load.with_context(|| format!("loading {url}"))
    }

    async fn inside(browser: &Browser, url: &str, has_app: bool) -> Result<Self> {
        phone(browser).await?;
        // What a browser does when it starts, and when it first draws text, is no part of a page.
        browser.driver.goto(OTHER_PAGE).await?;
        let is_calm = calm().await;
        slow_net(browser).await?;
        cpu(browser, CPU_RATE).await?;
        first_script(browser, COLLECT).await?;
        browser.driver.get_log("performance").await?;
        browser.driver.goto(url).await?;
        let raw: Value = said(browser, "kf-bench").await?;
        let seen: Seen = serde_json::from_value(raw.clone())?;
        let log = browser.driver.get_log("performance").await?;
        let events: Vec<Value> = log
            .iter()
            .filter_map(|entry| serde_json::from_str(&entry.message).ok())
            .collect();
        ensure!(
            !has_app || seen.app.as_deref() == Some("on"),
            "the app is {:?}",
            seen.app
        );
        ensure!(
            seen.arrived >= LATENCY_MS,
            "the page had arrived after {} ms: the net was not slowed down",
            seen.arrived
        );
        let ready_ms = seen.takeover.unwrap_or(seen.load);
        let (requests, bytes) = wire(&events, seen.time_origin + ready_ms);
        let (lcp_ms, _, largest) = seen.lcp.last().context("no largest contentful paint")?;
        let fcp_ms = seen.fcp.context("no first contentful paint")?;
        Ok(Self {
            fcp_ms,
            lcp_ms: *lcp_ms,
            largest: largest.clone(),
            blocking_ms: blocking_ms(&seen.tasks, fcp_ms),
            shift: seen.shifts.iter().fold(0.0, |sum, shift| sum + shift),
            ready_ms,
            bytes,
            requests,
            is_calm,
            raw: raw.to_string(),
        })
    }
}

/// What long tasks took beyond 50 ms, as Lighthouse counts it: what lies before the first paint is cut off.
fn blocking_ms(tasks: &[(f64, f64)], since_ms: f64) -> f64 {
    let after = tasks
        .iter()
        .map(|(start, duration)| start + duration - start.max(since_ms));
    // Not `sum`, which is -0 for none.
    after.fold(0.0, |sum, duration| sum + (duration - FREE_MS).max(0.0))
}

/// Requests and bytes, headers included, that chromedriver's log of network events shows up to a time (ms since 1970).
fn wire(events: &[Value], until_ms: f64) -> (f64, f64) {
    let (mut requests, mut bytes) = (0.0, 0.0);
    // Events are stamped by a clock without a date; the first request tells both times.
    let mut offset_s = None;
    for message in events.iter().map(|event| &event["message"]) {
        let parameters = &message["params"];
        let Some(stamp_s) = parameters["timestamp"].as_f64() else {
            continue;
        };
        if let (None, Some(wall_s)) = (offset_s, parameters["wallTime"].as_f64()) {
            offset_s = Some(wall_s - stamp_s);
        }
        let Some(offset_s) = offset_s else { continue };
        if (stamp_s + offset_s) * 1000.0 > until_ms {
            continue;
        }
        match message["method"].as_str() {
            Some("Network.requestWillBeSent") => {
                let url = parameters["request"]["url"].as_str().unwrap_or_default();
                requests += f64::from(u8::from(url.starts_with("http")));
            }
            Some("Network.loadingFinished") => {
                bytes += parameters["encodedDataLength"].as_f64().unwrap_or_default();
            }
            _ => {}
        }
    }
    (requests, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_is_beyond_50_ms_after_the_first_paint_blocks() {
        assert_eq!(blocking_ms(&[], 100.0), 0.0);
        assert_eq!(
            blocking_ms(&[(200.0, 80.0), (400.0, 50.0), (600.0, 51.0)], 100.0),
            31.0
        );
        assert_eq!(
            blocking_ms(&[(0.0, 99.0)], 100.0),
            0.0,
            "it ended before the paint"
        );
        assert_eq!(
            blocking_ms(&[(50.0, 120.0)], 100.0),
            20.0,
            "70 ms of it came after the paint"
        );
    }

    #[test]
    fn what_is_sent_after_the_end_does_not_count() {
        let event =
            |method: &str, params: Value| json!({ "message": { "method": method, "params": params } });
        let sent = |at: f64, url: &str| {
            let params = json!({ "timestamp": at, "wallTime": at + 1000.0, "request": { "url": url } });
            event("Network.requestWillBeSent", params)
        };
        let finished = |at: f64, bytes: u32| {
            event(
                "Network.loadingFinished",
                json!({ "timestamp": at, "encodedDataLength": bytes }),
            )
        };
        let events = [
            event("Page.frameStartedLoading", json!({ "frameId": "x" })),
            sent(1.0, "http://127.0.0.1:1/"),
            finished(1.2, 5_000),
            sent(1.3, "data:text/plain,x"),
            sent(1.4, "http://127.0.0.1:1/boot.js"),
            finished(1.6, 700),
            sent(1.9, "http://127.0.0.1:1/later"),
            finished(2.0, 90_000),
        ];
        assert_eq!(wire(&events, 1_001_700.0), (2.0, 5_700.0));
        assert_eq!(wire(&[], 1.0), (0.0, 0.0));
    }
}
