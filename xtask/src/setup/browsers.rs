//! The three engines of the browser tests, what drives them, and a browser of text.

use super::{GECKODRIVER, apt};
use crate::{paths, report::ready, run};
use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Where the browsers and their drivers are.
pub(crate) struct Browsers {
    chromium: PathBuf,
    chromedriver: PathBuf,
    firefox: PathBuf,
    geckodriver: PathBuf,
    webkitdriver: PathBuf,
    w3m: PathBuf,
}

/// A program of the machine, and the Debian package that brings it.
struct Need {
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Need = Need {
    names: &["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
};
const CHROMEDRIVER: Need = Need {
    names: &["chromedriver"],
    package: "chromium-driver",
};
const FIREFOX: Need = Need {
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};
const WEBKITDRIVER: Need = Need {
    names: &["WebKitWebDriver"],
    package: "webkit2gtk-driver",
};
/// WebKitGTK's browser has no headless mode of its own.
const XVFB: Need = Need {
    names: &["Xvfb"],
    package: "xvfb",
};
/// A browser without pictures, style and scripts.
const W3M: Need = Need {
    names: &["w3m"],
    package: "w3m",
};
const NEEDS: [Need; 6] = [CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKITDRIVER, XVFB, W3M];

impl Need {
    fn find(&self) -> Option<PathBuf> {
        paths::on_path(self.names)
    }

    fn program(&self) -> Result<PathBuf> {
        self.find()
            .with_context(|| format!("{} is still missing after its install", self.package))
    }
}

/// That a file is there does not mean that it runs.
fn answer(program: &Path, question: &str) -> Result<String> {
    run::answer(program, &[question])
        .with_context(|| format!("{} is there but does not run", program.display()))
}

impl Browsers {
    /// Finds or installs them.
    pub(crate) fn ensure() -> Result<Self> {
        let missing: Vec<&str> = NEEDS
            .iter()
            .filter(|n| n.find().is_none())
            .map(|n| n.package)
            .collect();
        if !missing.is_empty() {
            if !apt::is_here() {
                bail!(
                    "the browser tests need {} on the PATH; here is no apt-get to bring them",
                    missing.join(", ")
                );
            }
            apt::install("browsers and drivers", &missing)?;
        }
        let browsers = Self {
            chromium: CHROMIUM.program()?,
            chromedriver: CHROMEDRIVER.program()?,
            firefox: FIREFOX.program()?,
            geckodriver: GECKODRIVER.ensure()?,
            webkitdriver: WEBKITDRIVER.program()?,
            w3m: W3M.program()?,
        };
        XVFB.program()?;
        for program in [&browsers.chromium, &browsers.chromedriver, &browsers.firefox] {
            let text = answer(program, "--version")?;
            ready(text.lines().next().unwrap_or_default());
        }
        // It has no version of its own to tell.
        answer(&browsers.webkitdriver, "--help")?;
        ready("WebKitWebDriver");
        answer(&browsers.w3m, "-version")?;
        ready("w3m");
        Ok(browsers)
    }

    /// Tells a program of the tests where they are.
    pub(crate) fn apply(&self, command: &mut Command) {
        command
            .env("KF_CHROMIUM", &self.chromium)
            .env("KF_CHROMEDRIVER", &self.chromedriver)
            .env("KF_FIREFOX", &self.firefox)
            .env("KF_GECKODRIVER", &self.geckodriver)
            .env("KF_WEBKITDRIVER", &self.webkitdriver)
            .env("KF_W3M", &self.w3m);
    }
}
