//! Drivers and the display as child processes, which end with the value that stands for them.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use super::Engine;
use super::capabilities::program;
use super::tree;

/// MiniBrowser's own buttons would keep its window at 447 pixels and more.
const NARROW_BUTTONS: &str = "window * { min-width: 0; padding: 0; margin: 0; border-width: 0 }";

/// The display's size in pixels.
pub(super) const SCREEN: (u32, u32) = (1920, 1400);

/// A driver that listens on a port of its own, with the display it needs.
#[derive(Debug)]
pub(super) struct Driver {
    // Fields are dropped in this order: the driver before its display and its folder.
    process: Running,
    _display: Option<Running>,
    _home: TempDir,
    port: u16,
}

impl Driver {
    pub(super) fn start(engine: Engine) -> Result<Self> {
        let port = free_port()?;
        let home = tempfile::tempdir()?;
        let mut display = None;
        let mut command = match engine {
            Engine::Chromium => {
                let mut command = Command::new(program("KF_CHROMEDRIVER", "chromedriver"));
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = Command::new(geckodriver());
                command
                    .arg("--port")
                    .arg(port.to_string())
                    .arg("--allow-system-access");
                command
            }
            Engine::Webkit => {
                let (screen, number) = start_display()?;
                display = Some(screen);
                std::fs::create_dir(home.path().join("gtk-3.0"))?;
                std::fs::write(home.path().join("gtk-3.0/gtk.css"), NARROW_BUTTONS)?;
                let mut command = Command::new(program("KF_WEBKITDRIVER", "WebKitWebDriver"));
                command.arg(format!("--port={port}")).env("DISPLAY", number);
                for folder in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
                    command.env(folder, home.path());
                }
                command
            }
        };
        // Profiles lie there too; some browsers leave theirs behind.
        command.env("TMPDIR", home.path());
        // What browsers say to a terminal is noise here: the tests ask for errors by themselves.
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let process = Running::start(&mut command)?;
        Ok(Self {
            process,
            _display: display,
            _home: home,
            port,
        })
    }

    /// Opens a session as soon as the driver listens.
    pub(super) async fn session(&self, capabilities: Capabilities) -> Result<WebDriver> {
        let deadline = Instant::now() + Duration::from_secs(20);
        while tokio::net::TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
            .await
            .is_err()
        {
            if Instant::now() > deadline {
                bail!("the driver does not listen on port {}", self.port);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(WebDriver::new(format!("http://127.0.0.1:{}", self.port), capabilities).await?)
    }

    /// Kills all of the browser at once; the driver stays.
    pub(super) fn kill_browser(&self, profile: Option<&Path>) -> Result<()> {
        tree::kill_below(self.process.0.id(), profile)
    }
}

fn geckodriver() -> PathBuf {
    let cached = std::env::home_dir()
        .unwrap_or_default()
        .join(".cache/knees-forward/geckodriver-0.37.1/bin/geckodriver");
    std::env::var_os("KF_GECKODRIVER").map_or(cached, PathBuf::from)
}

/// A port that was free a moment ago. Drivers cannot be asked which one they took.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Xvfb chooses a free number itself and says which.
fn start_display() -> Result<(Running, String)> {
    let mut command = Command::new("Xvfb");
    let screen = format!("{}x{}x24", SCREEN.0, SCREEN.1);
    command.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut display = Running::start(&mut command)?;
    let output = display.0.stdout.take().context("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    anyhow::ensure!(!number.trim().is_empty(), "Xvfb did not start");
    Ok((display, format!(":{}", number.trim())))
}

/// A child process that is killed when dropped, so also when a test panics.
#[derive(Debug)]
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        Ok(Self(command.spawn().with_context(|| {
            format!("cannot start {name}; is it installed?")
        })?))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may be gone already; there is nobody to tell.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
