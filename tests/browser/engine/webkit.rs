//! WebKitGTK in its MiniBrowser, driven by WebKitWebDriver. It has no mode without a window, so each driver gets a
//! display; its toolbar is made small, so that a window can be as narrow as a phone. Without a window manager the window
//! that lies under the display's pointer has the focus.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use crate::engine::driver::{Driver, Process};

/// How long the driver may take to listen.
const DEADLINE: Duration = Duration::from_secs(10);

/// Its pointer is in the middle. A window may be larger.
const SCREEN: &str = "2000x2000x24";

/// Where a window's corner is, so that the pointer is over its toolbar: the page has the focus, and nothing in it is hovered.
const CORNER: (i64, i64) = (990, 998);

/// Keeps what went wrong since this script ran.
const LISTEN: &str = "
    if (globalThis.console.kept) return;
    const kept = globalThis.console.kept = [];
    addEventListener('error', (event) => { if (event.message) kept.push(event.message); });
    addEventListener('unhandledrejection', (event) => kept.push(String(event.reason)));
    addEventListener('securitypolicyviolation', (event) => kept.push(`${event.violatedDirective}: ${event.blockedURI}`));
    for (const level of ['error', 'warn']) {
        const write = console[level];
        console[level] = (...words) => { kept.push(words.join(' ')); write.apply(console, words); };
    }";

const TAKE: &str = "return globalThis.console.kept?.splice(0) ?? [];";

/// The toolbar asks for no room.
const STYLE: &str = "window *, headerbar *, toolbar * {
    padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.01);
}";

pub fn start() -> Result<Driver> {
    let mut display = Process::start(Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", SCREEN]))?;
    let number = display.number_after("")?;
    // It wants to be told a port, and does not tell one.
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let mut command = Command::new("WebKitWebDriver");
    command.arg(format!("--port={port}")).env("DISPLAY", format!(":{number}")).env("XDG_CONFIG_HOME", settings()?);
    // It cannot build its sandbox as root, and says so by this name.
    command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    let mut driver = Driver::new(Process::start(&mut command)?, port, Some(display));
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(driver.runs() && start.elapsed() < DEADLINE, "WebKitWebDriver does not listen on port {port}");
        thread::sleep(Duration::from_millis(20));
    }
    Ok(driver)
}

pub fn capabilities() -> Result<Capabilities> {
    let options = json!({ "binary": browser()?, "args": ["--automation"] });
    let mut capabilities = serde_json::Map::new();
    capabilities.insert("browserName".to_owned(), json!("MiniBrowser"));
    capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    Ok(capabilities.into())
}

pub async fn listen(session: &WebDriver) -> Result<()> {
    session.execute(LISTEN, Vec::new()).await?;
    Ok(())
}

pub async fn console(session: &WebDriver) -> Result<Vec<String>> {
    Ok(session.execute(TAKE, Vec::new()).await?.convert()?)
}

/// The toolbar's height is not known beforehand: the second time makes up for it.
pub async fn resize(session: &WebDriver, width: u32, height: u32) -> Result<()> {
    let mut outer = (width, height);
    for _ in 0..3 {
        session.set_window_rect(CORNER.0, CORNER.1, outer.0, outer.1).await?;
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(1) {
            let inner: (u32, u32) =
                session.execute("return [innerWidth, innerHeight];", Vec::new()).await?.convert()?;
            if inner == (width, height) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            if inner.0 == width && inner.1 < height && start.elapsed() > Duration::from_millis(200) {
                outer.1 += height - inner.1;
                break;
            }
        }
    }
    bail!("the window does not become {width} × {height}")
}

/// Where Debian and others put it: in a folder of the machine's kind.
fn browser() -> Result<PathBuf> {
    let folders = fs::read_dir("/usr/lib").context("cannot look for MiniBrowser")?.flatten();
    let places = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    places.into_iter().find(|path| path.is_file()).context("MiniBrowser is missing: install `webkit2gtk-driver`")
}

/// The folder with the toolbar's style.
fn settings() -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/webkit");
    fs::create_dir_all(folder.join("gtk-3.0")).context("cannot make the settings of MiniBrowser")?;
    fs::write(folder.join("gtk-3.0/gtk.css"), STYLE).context("cannot write the settings of MiniBrowser")?;
    Ok(folder)
}
