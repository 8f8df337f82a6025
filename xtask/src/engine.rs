//! The browser engines that the tests run in: what each needs, and how it is installed or named.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::{cargo, debian, project, run};

/// The version of the driver, which Debian does not have.
const GECKODRIVER: &str = "0.37.1";

/// Without these, Chinese and Korean are boxes.
const FONTS: &str = "fonts-noto-cjk";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chromium
    Chromium,
    /// Firefox
    Firefox,
    /// WebKit, as WebKitGTK
    Webkit,
}

impl Engine {
    /// All, in the order in which the tests run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// As the tests know it, in `STANCELINE_ENGINE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Makes sure of the browser and its driver: installs them where it may, otherwise says what to install.
    pub fn ensure(self) -> Result<()> {
        if !self.programs().iter().all(|program| run::is_on_path(program)) {
            debian::install(&format!("{} and its driver are missing", self.name()), self.packages())?;
        }
        if self == Self::Firefox && !run::is_on_path("geckodriver") && !tools()?.join("bin/geckodriver").is_file() {
            install_geckodriver()?;
        }
        Ok(())
    }

    /// What must be there.
    fn programs(self) -> &'static [&'static str] {
        match self {
            // The driver finds the browser, and needs the very same version.
            Self::Chromium => &["chromedriver"],
            Self::Firefox => &["firefox"],
            Self::Webkit => &["WebKitWebDriver", "Xvfb"],
        }
    }

    /// Debian's names for it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver", FONTS],
            Self::Firefox => &["firefox-esr", FONTS],
            Self::Webkit => &["webkit2gtk-driver", "xvfb", FONTS],
        }
    }
}

/// The `PATH` with the drivers that were installed for this project before any other.
pub fn path_with_drivers() -> Result<OsString> {
    let others = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(tools()?.join("bin")).chain(env::split_paths(&others));
    env::join_paths(folders).context("the PATH cannot be extended")
}

fn tools() -> Result<PathBuf> {
    Ok(project::root()?.join("target/tools"))
}

/// It only passes commands on.
fn install_geckodriver() -> Result<()> {
    println!("Installing geckodriver {GECKODRIVER} …");
    let mut command = cargo::cargo()?;
    command.args(["install", &format!("geckodriver@{GECKODRIVER}"), "--locked", "--root"]).arg(tools()?);
    run::run(cargo::quickly_compiled(&mut command))
}
