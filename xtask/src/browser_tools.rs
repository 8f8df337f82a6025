//! Sees to it that there is a browser for the tests: installs it where it may, otherwise says what to install.

use std::process::Command;

use anyhow::{Result, bail};

use crate::run;

/// Debian's names for the browser, its driver, and the fonts without which Chinese and Korean are boxes.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// Makes sure of Chromium and its driver. The driver finds the browser, and needs the very same version.
pub fn ensure() -> Result<()> {
    if run::exists("chromedriver") {
        return Ok(());
    }
    if !run::exists("apt-get") || !is_root() {
        bail!(
            "chromedriver is missing: install Chromium and its driver (Debian: `apt-get install {}`)",
            PACKAGES.join(" ")
        );
    }
    println!("Installing {} …", PACKAGES.join(", "));
    run::run(apt_get().arg("update"))?;
    run::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(PACKAGES))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0")
}
