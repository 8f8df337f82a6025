//! One browser with one tab at a time. A new tab is a new process: what the last page left behind costs the next nothing.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::engine::{Driver, Engine, devtools};

/// The size of every page.
const SIZE: (u32, u32) = (1280, 800);

/// A browser that is driven.
pub struct Window {
    engine: Engine,
    session: WebDriver,
    // Ends with this value, after the session.
    _driver: Driver,
    limit: Duration,
}

impl Window {
    /// Starts a browser that waits so long for a page, and not longer.
    pub async fn open(limit_ms: u64) -> Result<Self> {
        let engine = Engine::chosen()?;
        let driver = engine.start()?;
        let session =
            WebDriver::new(driver.address(), engine.capabilities()?).await.context("cannot open the browser")?;
        let limit = Duration::from_millis(limit_ms);
        session.set_page_load_timeout(limit).await?;
        session.set_script_timeout(limit).await?;
        Ok(Self { engine, session, _driver: driver, limit })
    }

    /// Ends the browser.
    pub async fn close(&self) -> Result<()> {
        self.session.clone().quit().await.context("cannot close the browser")
    }

    /// Puts another browser in the place of this one, which may hang and then answers nobody.
    pub async fn replace(&mut self) -> Result<()> {
        let process = self.session.handle().capabilities().get("goog:processID").and_then(Value::as_u64);
        let process = process.context("the driver does not tell the browser's process")?;
        Command::new("kill").args(["-KILL", &process.to_string()]).status().context("cannot end the browser")?;
        // Its session is gone as well; the driver need only take note of it.
        let _ = self.close().await;
        *self = Self::open(self.limit.as_millis() as u64).await?;
        Ok(())
    }

    /// The browser's name and version.
    pub async fn browser(&self) -> Result<String> {
        let version = self.devtools("Browser.getVersion", json!({})).await?;
        let product = version["product"].as_str().context("the browser does not tell its version")?;
        Ok(product.replace("HeadlessChrome", "Chromium").replace("Chrome/", "Chromium/").replace('/', " "))
    }

    /// Leaves the last page for an empty tab that knows nothing from earlier.
    pub async fn fresh_tab(&self) -> Result<()> {
        let tab = self.session.new_tab().await?;
        self.session.close_window().await?;
        self.session.switch_to_window(tab).await?;
        self.engine.resize(&self.session, SIZE.0, SIZE.1).await?;
        self.devtools("Page.bringToFront", json!({})).await?;
        self.devtools("Network.enable", json!({})).await?;
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        self.devtools("Performance.enable", json!({})).await?;
        Ok(())
    }

    /// Opens a page and waits until it has shown an event; answers after how many milliseconds, nothing if that takes
    /// longer than the limit.
    pub async fn first_paint(&self, address: &str) -> Result<Option<f64>> {
        let start = Instant::now();
        let painted = async {
            self.session.goto(address).await?;
            self.script("return bench.firstPaint;").await
        };
        match painted.await {
            Ok(milliseconds) => Ok(Some(milliseconds).filter(|&after| after <= self.limit.as_millis() as f64)),
            Err(_) if start.elapsed() >= self.limit => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Runs a script in the page and returns what it returns, or what its promise brings.
    pub async fn script<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        let returned = self.session.execute(body, Vec::<Value>::new()).await?;
        returned.convert().with_context(|| format!("`{body}` returned {}", returned.json()))
    }

    /// Gives a command of Chromium's own protocol.
    pub async fn devtools(&self, method: &'static str, parameters: Value) -> Result<Value> {
        devtools(&self.session, method, parameters).await
    }

    /// Prints what the page wrote to its console: whoever complains may not be measured rightly.
    pub async fn print_console(&self) -> Result<()> {
        for line in self.engine.console(&self.session).await? {
            eprintln!("  console: {line}");
        }
        Ok(())
    }
}
