//! Chromium, driven by chromedriver, with the extras of its own protocol.

use std::process::Command;
use std::sync::Arc;

use anyhow::Result;
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command as WebDriverCommand, ExtensionCommand};
use thirtyfour::{Capabilities, WebDriver};

use crate::engine::driver::Driver;

/// Keeps it silent and alike everywhere: no window, no updates, no requests of its own.
const ARGUMENTS: [&str; 9] = [
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

pub fn start() -> Result<Driver> {
    Driver::announced(Command::new("chromedriver").arg("--port=0"), "successfully on port ")
}

pub fn capabilities() -> Capabilities {
    let mut capabilities = serde_json::Map::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".to_owned(), json!({ "args": ARGUMENTS }));
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    capabilities.into()
}

pub async fn console(session: &WebDriver) -> Result<Vec<String>> {
    let entries = session.browser_log().await?;
    Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
}

pub async fn resize(session: &WebDriver, width: u32, height: u32) -> Result<()> {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(session, "Emulation.setDeviceMetricsOverride", metrics).await.map(drop)
}

pub async fn emulate(session: &WebDriver, feature: &str, value: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    devtools(session, "Emulation.setEmulatedMedia", features).await.map(drop)
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
