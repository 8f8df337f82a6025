//! The browser engine that drives the tests, chosen by `STANCELINE_ENGINE`. What differs between engines
//! (their driver's command, capabilities and extras) stands here and nowhere else.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command as WebDriverCommand, ExtensionCommand};
use thirtyfour::{Capabilities, WebDriver};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, driven by chromedriver.
    Chromium,
}

/// Keeps Chromium silent and alike everywhere: no window, no updates, no requests of its own.
const CHROMIUM_ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
];

impl Engine {
    /// The engine that this run is for.
    pub fn chosen() -> Result<Self> {
        match std::env::var("STANCELINE_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok(other) => bail!("STANCELINE_ENGINE is `{other}`: the known engine is `chromium`"),
        }
    }

    /// Starts this engine's driver on a free port. One that is free for one kind of address may be taken for the other: then
    /// the driver ends, and the next one chooses anew.
    pub fn start(self) -> Result<Driver> {
        self.start_once().or_else(|_| self.start_once()).or_else(|_| self.start_once())
    }

    fn start_once(self) -> Result<Driver> {
        let Self::Chromium = self;
        let mut child =
            Command::new("chromedriver").arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context(
                "cannot start `chromedriver`: run `cargo xtask test browser`, which installs it or says how",
            )?;
        let output = child.stdout.take().context("chromedriver has no output")?;
        let mut driver = Driver { child, output: BufReader::new(output), port: 0 };
        driver.port = driver.announced_port("successfully on port ")?;
        Ok(driver)
    }

    /// What a new session asks for.
    pub fn capabilities(self) -> Capabilities {
        let Self::Chromium = self;
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("browserName".to_owned(), json!("chrome"));
        capabilities.insert("goog:chromeOptions".to_owned(), json!({ "args": CHROMIUM_ARGUMENTS }));
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        capabilities.into()
    }

    /// Takes all that the console has received since the last call: messages, uncaught errors, failed requests.
    pub async fn console(self, session: &WebDriver) -> Result<Vec<String>> {
        let Self::Chromium = self;
        let entries = session.browser_log().await?;
        Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// Gives the page a size in CSS pixels, smaller than a window could be.
    pub async fn resize(self, session: &WebDriver, width: u32, height: u32) -> Result<()> {
        let Self::Chromium = self;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools(session, "Emulation.setDeviceMetricsOverride", metrics).await.map(drop)
    }

    /// Sets a media feature such as `prefers-color-scheme` or `prefers-reduced-motion`; the rest go back to normal.
    pub async fn emulate(self, session: &WebDriver, feature: &str, value: &str) -> Result<()> {
        let Self::Chromium = self;
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        devtools(session, "Emulation.setEmulatedMedia", features).await.map(drop)
    }
}

/// A running driver; it ends with this value.
pub struct Driver {
    child: Child,
    output: BufReader<ChildStdout>,
    port: u16,
}

impl Driver {
    /// Where it takes commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The number that the driver writes after `words` once it listens.
    fn announced_port(&mut self, words: &str) -> Result<u16> {
        let mut line = String::new();
        while self.output.read_line(&mut line)? > 0 {
            if let Some((_, rest)) = line.split_once(words) {
                let digits = rest.trim_end_matches(|letter: char| !letter.is_ascii_digit());
                return digits.parse().with_context(|| format!("no port in the driver's line `{}`", line.trim()));
            }
            line.clear();
        }
        bail!("the driver ended before it named its port")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The session has been closed by now, so no browser is left behind; a driver that is gone already is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Gives a command of Chromium's own protocol and returns its answer.
pub async fn devtools(session: &WebDriver, method: &'static str, parameters: Value) -> Result<Value> {
    let command = Devtools { method, parameters };
    Ok(session.cmd(WebDriverCommand::ExtensionCommand(Box::new(command))).await?.value()?)
}

/// A command of Chromium's own protocol, passed on by chromedriver.
#[derive(Debug)]
struct Devtools {
    method: &'static str,
    parameters: Value,
}

impl ExtensionCommand for Devtools {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "cmd": self.method, "params": self.parameters }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}
