//! Firefox, driven by geckodriver. What WebDriver has no command for is done in the browser's own context: there its
//! settings can be changed and its console be read.

use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};
use axum::http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command as WebDriverCommand, ExtensionCommand};
use thirtyfour::{Capabilities, WebDriver};

use crate::engine::driver::Driver;

/// The settings behind media features, with their values in normal life.
const NORMAL: [(&str, i32); 3] = [
    ("browser.display.document_color_use", 0),
    ("layout.css.prefers-color-scheme.content-override", 1),
    ("ui.prefersReducedMotion", 0),
];

/// Takes the messages whose page is one of the tests' (the browser's own scripts write there as well), but for the advice that
/// it knows less than others, or has loaded before it was needed.
const CONSOLE: &str = "
    const messages = Services.console.getMessageArray().map(String);
    Services.console.reset();
    const ours = (message) => /\\{file: \"(http:|file:|data:|about:)/.test(message);
    const advice = (message) => /Feature Policy: Skipping unsupported|preloaded with link preload was not used/.test(message);
    return messages.filter((message) => ours(message) && !advice(message));";

/// Gives the page a size of its own, apart from that of the window.
const RESIZE: &str = "
    const { style } = gBrowser.selectedBrowser;
    for (const [name, length] of Object.entries({ width: arguments[0], height: arguments[1] })) {
        for (const limit of ['', 'min-', 'max-']) style.setProperty(limit + name, `${length}px`);
    }";

pub fn start() -> Result<Driver> {
    Driver::announced(
        Command::new("geckodriver").args(["--port=0", "--allow-system-access"]),
        "Listening on 127.0.0.1:",
    )
}

pub fn capabilities() -> Capabilities {
    let mut preferences = serde_json::Map::new();
    // Tests of files on disk find what readers find, and not what geckodriver allows by itself.
    preferences.insert("security.fileuri.strict_origin_policy".to_owned(), json!(true));
    preferences.extend(NORMAL.map(|(name, value)| (name.to_owned(), json!(value))));
    let mut capabilities = serde_json::Map::new();
    capabilities.insert("browserName".to_owned(), json!("firefox"));
    capabilities
        .insert("moz:firefoxOptions".to_owned(), json!({ "args": ["-headless"], "prefs": Value::from(preferences) }));
    capabilities.into()
}

pub async fn console(session: &WebDriver) -> Result<Vec<String>> {
    in_chrome(session, CONSOLE, &[]).await
}

pub async fn resize(session: &WebDriver, width: u32, height: u32) -> Result<()> {
    in_chrome::<()>(session, RESIZE, &[json!(width), json!(height)]).await?;
    comes_true(session, &format!("innerWidth === {width} && innerHeight === {height}")).await
}

pub async fn emulate(session: &WebDriver, feature: &str, value: &str) -> Result<()> {
    let changed = match (feature, value) {
        ("forced-colors", "active") => ("browser.display.document_color_use", 2),
        ("prefers-color-scheme", "dark") => ("layout.css.prefers-color-scheme.content-override", 0),
        ("prefers-color-scheme", "light") => ("layout.css.prefers-color-scheme.content-override", 1),
        ("prefers-reduced-motion", "reduce") => ("ui.prefersReducedMotion", 1),
        _ => bail!("no setting of Firefox is known for `{feature}: {value}`"),
    };
    let settings = NORMAL.map(|(name, normal)| (name, if name == changed.0 { changed.1 } else { normal }));
    let set = "for (const [name, value] of arguments[0]) Services.prefs.setIntPref(name, value);";
    in_chrome::<()>(session, set, &[json!(settings)]).await?;
    comes_true(session, &format!("matchMedia('({feature}: {value})').matches")).await
}

/// What is changed in the browser's own context comes to the page a moment later.
async fn comes_true(session: &WebDriver, condition: &str) -> Result<()> {
    for _ in 0..100 {
        if session.execute(format!("return {condition};"), Vec::new()).await?.convert()? {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bail!("it never came true that {condition}")
}

/// Runs a script in the browser's own context.
async fn in_chrome<T: DeserializeOwned>(session: &WebDriver, body: &str, arguments: &[Value]) -> Result<T> {
    let go_to = async |context| session.cmd(WebDriverCommand::ExtensionCommand(Box::new(GoTo(context)))).await;
    go_to("chrome").await?;
    let returned = session.execute(body, arguments).await;
    go_to("content").await?;
    Ok(returned?.convert()?)
}

/// The command that changes the context of those that follow.
#[derive(Debug)]
struct GoTo(&'static str);

impl ExtensionCommand for GoTo {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}
