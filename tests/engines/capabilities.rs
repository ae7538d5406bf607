//! What each driver is told about the browser it shall start.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Capabilities;

use super::{Engine, Setup};

/// How Chromium is always started. It reaches nothing but this machine.
pub const CHROMIUM_FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// The capabilities of a session of Chromium that is measured.
pub(super) fn measured() -> Result<Capabilities> {
    let mut capabilities = of(Engine::Chromium, Setup::Usual, None)?;
    capabilities.set("pageLoadStrategy", "none")?;
    capabilities.set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    Ok(capabilities)
}

/// The capabilities of a session, with a profile of its own or one that is kept.
pub(super) fn of(engine: Engine, setup: Setup, profile: Option<&Path>) -> Result<Capabilities> {
    let profile = profile.map(Path::to_string_lossy);
    let mut capabilities = Capabilities::new();
    match engine {
        Engine::Chromium => {
            let mut args = CHROMIUM_FLAGS.map(str::to_owned).to_vec();
            if setup == Setup::NoJavascript {
                args.push("--blink-settings=scriptEnabled=false".into());
            }
            args.extend(profile.map(|folder| format!("--user-data-dir={folder}")));
            capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
            let binary = program("KF_CHROMIUM", "/usr/bin/chromium");
            let mut options = json!({ "args": args, "binary": binary });
            if setup == Setup::NoStorage {
                const BLOCK: u8 = 2;
                options["prefs"] = json!({ "profile.default_content_setting_values.cookies": BLOCK });
            }
            capabilities.set("goog:chromeOptions", options)?;
        }
        Engine::Firefox => {
            let prefs = json!({
                "javascript.enabled": setup != Setup::NoJavascript,
                "dom.storage.enabled": setup != Setup::NoStorage,
                // Scroll bars take no room from the page, as on a phone.
                "ui.useOverlayScrollbars": 1,
            });
            let mut args = vec!["-headless".to_owned()];
            args.extend(
                profile
                    .into_iter()
                    .flat_map(|folder| ["-profile".into(), folder.into_owned()]),
            );
            let mut options = json!({ "args": args, "prefs": prefs });
            options["binary"] = json!(find_on_path(&program("KF_FIREFOX", "firefox-esr"))?);
            capabilities.set("moz:firefoxOptions", options)?;
        }
        Engine::Webkit => {
            ensure!(
                profile.is_none(),
                "MiniBrowser keeps nothing when a driver started it"
            );
            let mut args = vec!["--automation"];
            match setup {
                Setup::Usual => {}
                Setup::NoJavascript => args.push("--enable-javascript=false"),
                Setup::NoStorage => args.push("--enable-html5-local-storage=false"),
            }
            capabilities.set(
                "webkitgtk:browserOptions",
                json!({ "binary": mini_browser()?, "args": args }),
            )?;
        }
    }
    Ok(capabilities)
}

/// A program's place: from the environment, else the usual one.
#[must_use]
pub fn program(variable: &str, usual: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| usual.into(), PathBuf::from)
}

/// geckodriver wants a whole path.
fn find_on_path(program: &std::path::Path) -> Result<PathBuf> {
    if program.is_absolute() {
        return Ok(program.into());
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
        .with_context(|| format!("{} is not on PATH", program.display()))
}

/// WebKitGTK's own small browser, wherever this distribution keeps it.
fn mini_browser() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("KF_MINIBROWSER") {
        return Ok(named.into());
    }
    let places = [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/lib64",
        "/usr/libexec",
        "/usr/lib",
    ];
    let versions = ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"];
    places
        .iter()
        .flat_map(|place| versions.map(|version| PathBuf::from(place).join(version).join("MiniBrowser")))
        .find(|file| file.is_file())
        .context("WebKitGTK's MiniBrowser was not found: install webkit2gtk-driver or set KF_MINIBROWSER")
}
