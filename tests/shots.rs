//! Pictures of every route, phone and desk, light and dark, for eyes to look at:
//! `cargo run -p product-tests --bin shots [-- lessons quiz]` writes `shots/<route>-<width>-<scheme>.png`.

use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use content::Route;
use product_tests::engines::{Browser, Engine, Setup};
use product_tests::folders::{Build, repository};
use serde_json::json;
use tokio::runtime::Runtime;
use xtask::host::{Host, HostOptions};

const SIZES: [(u32, u32); 2] = [(390, 844), (1280, 800)];
const SCHEMES: [&str; 2] = ["light", "dark"];

fn main() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let folder = repository().join("shots");
    std::fs::create_dir_all(&folder)?;
    let host = Host::start(HostOptions {
        root: Build::Root.folder()?,
        base: "/".into(),
        port: 0,
    })?;
    let routes: Vec<Route> = Route::all()
        .chain([Route::NotFound])
        .filter(|route| {
            wanted.is_empty() || wanted.iter().any(|part| name_of(*route).contains(part.as_str()))
        })
        .collect();
    if routes.is_empty() {
        bail!("no route fits {wanted:?}");
    }
    let runtime = Runtime::new()?;
    runtime.block_on(async {
        let browser = Browser::start(Engine::Chromium, Setup::Usual).await?;
        let taken = take_all(&browser, &host, &folder, &routes).await;
        browser.quit().await?;
        taken
    })
}

fn name_of(route: Route) -> String {
    if route == Route::Home {
        "home".into()
    } else {
        route.path().replace('/', "-")
    }
}

async fn take_all(browser: &Browser, host: &Host, folder: &Path, routes: &[Route]) -> Result<()> {
    for scheme in SCHEMES {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        browser
            .driver
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", features)
            .await?;
        for (width, height) in SIZES {
            browser.viewport(width, height).await?;
            for route in routes {
                let file = folder.join(format!("{}-{width}-{scheme}.png", name_of(*route)));
                let url = format!("{}{}", host.origin(), route.href("/"));
                take(browser, &url, &file)
                    .await
                    .with_context(|| format!("{} of {url}", file.display()))?;
                println!("{}", file.display());
            }
        }
    }
    Ok(())
}

/// The whole page, however long, once the app is there and everything has been drawn.
async fn take(browser: &Browser, url: &str, file: &Path) -> Result<()> {
    const READY: &str = "const done = arguments[0], root = document.documentElement;
        const look = () => ['on', 'failed'].includes(root.dataset.app)
          ? requestAnimationFrame(() => requestAnimationFrame(() => done(root.dataset.app)))
          : setTimeout(look, 10);
        look();";
    browser.driver.goto(url).await?;
    let state: String = browser.driver.execute_async(READY, []).await?.convert()?;
    if state != "on" {
        bail!("the app is {state:?}");
    }
    let options = json!({ "format": "png", "captureBeyondViewport": true });
    let answer = browser
        .driver
        .cdp()
        .send_raw("Page.captureScreenshot", options)
        .await?;
    let data = answer
        .get("data")
        .and_then(|data| data.as_str())
        .context("no picture came")?;
    std::fs::write(file, base64::engine::general_purpose::STANDARD.decode(data)?)?;
    Ok(())
}
