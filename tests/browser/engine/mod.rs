//! The browser engine that drives the tests, chosen by `STANCELINE_ENGINE`. What differs between engines (their
//! driver's command, capabilities, extras and what they lack) stands in this folder and nowhere else.

mod ability;
mod chromium;
mod driver;
mod firefox;
mod webkit;

use anyhow::{Result, bail};
use thirtyfour::{Capabilities, WebDriver};

pub use ability::Ability;
pub use chromium::devtools;
pub use driver::Driver;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, driven by chromedriver.
    Chromium,
    /// Firefox, driven by geckodriver.
    Firefox,
    /// WebKitGTK in its MiniBrowser, driven by WebKitWebDriver, on a display of its own.
    WebKit,
}

impl Engine {
    /// The engine that this run is for.
    pub fn chosen() -> Result<Self> {
        match std::env::var("STANCELINE_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => bail!("STANCELINE_ENGINE is `{other}`: take `chromium`, `firefox` or `webkit`"),
        }
    }

    /// Starts this engine's driver on a free port. One that is free for one kind of address may be taken for the other: then
    /// the driver ends, and the next one chooses anew.
    pub fn start(self) -> Result<Driver> {
        self.start_once().or_else(|_| self.start_once()).or_else(|_| self.start_once())
    }

    fn start_once(self) -> Result<Driver> {
        match self {
            Self::Chromium => chromium::start(),
            Self::Firefox => firefox::start(),
            Self::WebKit => webkit::start(),
        }
    }

    /// What a new session asks for.
    pub fn capabilities(self) -> Result<Capabilities> {
        match self {
            Self::Chromium => Ok(chromium::capabilities()),
            Self::Firefox => Ok(firefox::capabilities()),
            Self::WebKit => webkit::capabilities(),
        }
    }

    /// Makes a page that has just been opened tell what an engine without a console would keep to itself.
    pub async fn opened(self, session: &WebDriver) -> Result<()> {
        match self {
            Self::Chromium | Self::Firefox => Ok(()),
            Self::WebKit => webkit::listen(session).await,
        }
    }

    /// Takes all that the console has received since the last call: messages, uncaught errors, failed requests.
    pub async fn console(self, session: &WebDriver) -> Result<Vec<String>> {
        match self {
            Self::Chromium => chromium::console(session).await,
            Self::Firefox => firefox::console(session).await,
            Self::WebKit => webkit::console(session).await,
        }
    }

    /// Gives the page a size in CSS pixels, smaller than a window could be.
    pub async fn resize(self, session: &WebDriver, width: u32, height: u32) -> Result<()> {
        match self {
            Self::Chromium => chromium::resize(session, width, height).await,
            Self::Firefox => firefox::resize(session, width, height).await,
            Self::WebKit => webkit::resize(session, width, height).await,
        }
    }

    /// The width of a folded phone, in pixels, or as near to it as the browser's own bar lets a window be.
    pub fn narrowest(self) -> u32 {
        if self == Self::WebKit { 290 } else { 280 }
    }

    /// Sets a media feature such as `prefers-color-scheme` or `prefers-reduced-motion`; the rest go back to normal.
    pub async fn emulate(self, session: &WebDriver, feature: &str, value: &str) -> Result<()> {
        match self {
            Self::Chromium => chromium::emulate(session, feature, value).await,
            Self::Firefox => firefox::emulate(session, feature, value).await,
            Self::WebKit if value == "light" => Ok(()),
            Self::WebKit => bail!("a test that emulates `{feature}` needs Ability::Media"),
        }
    }
}
