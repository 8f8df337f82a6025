//! Sees to it that there is a browser for the tests: installs it where it may, otherwise says what to install.

use anyhow::Result;

use crate::{debian, run};

/// Debian's names for the browser, its driver, and the fonts without which Chinese and Korean are boxes.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// Makes sure of Chromium and its driver. The driver finds the browser, and needs the very same version.
pub fn ensure() -> Result<()> {
    if run::exists("chromedriver") {
        return Ok(());
    }
    debian::install("chromedriver is missing: install Chromium and its driver", &PACKAGES)
}
