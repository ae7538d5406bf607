//! What a reader's device and settings are like, told to Chromium over its own protocol. A check that fails gets
//! its browser ended, so only one that passes has to put things back: [`Visit::as_it_was`].

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::visit::Visit;

impl Visit<'_> {
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        let answer = self.browser.driver.cdp().send_raw(method, parameters).await;
        answer.with_context(|| format!("{method} of Chromium"))
    }

    /// A viewport of any size, also one that no window can have.
    pub(crate) async fn viewport_of(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.until(
            &format!("a viewport of {width}×{height}"),
            "return innerWidth === arguments[0] && innerHeight === arguments[1]",
            [json!(width), json!(height)],
        )
        .await
        .map(drop)
    }

    /// A medium, or none of its own, and features such as `prefers-color-scheme`. What is not named is as usual.
    pub(crate) async fn media(&self, medium: &str, features: &[(&str, &str)]) -> Result<()> {
        let all: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "media": medium, "features": all });
        self.cdp("Emulation.setEmulatedMedia", media).await?;
        let mut queries: Vec<String> = features
            .iter()
            .map(|(name, value)| format!("({name}: {value})"))
            .collect();
        if !medium.is_empty() {
            queries.push(medium.to_owned());
        }
        self.until(
            &format!("the media {queries:?}"),
            "return arguments[0].every((query) => matchMedia(query).matches)",
            [json!(queries)],
        )
        .await
        .map(drop)
    }

    /// The device and settings that the browser started with.
    pub(crate) async fn as_it_was(&self) -> Result<()> {
        self.media("", &[]).await?;
        self.cdp("Emulation.clearDeviceMetricsOverride", json!({}))
            .await
            .map(drop)
    }

    /// Opens every `<details>` of the page, and has all of it laid out as it will be once somebody is there, so that a
    /// check sees what a reader will see.
    pub(crate) async fn open_everything(&self) -> Result<()> {
        self.js::<bool>(
            "for (const one of document.querySelectorAll('details')) one.open = true;
             const near = new CSSStyleSheet();
             near.replaceSync('* { content-visibility: visible !important }');
             document.adoptedStyleSheets = [near];
             return true",
            [],
        )
        .await?;
        self.painted().await
    }
}
