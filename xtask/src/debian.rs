//! Installs Debian packages where that is possible, and names them where it is not.

use std::process::Command;

use anyhow::{Result, bail};

use crate::run;

/// Installs the packages; where it may not, `missing` says what they are for.
pub fn install(missing: &str, packages: &[&str]) -> Result<()> {
    if !run::exists("apt-get") || !is_root() {
        bail!("{missing} (Debian: `apt-get install {}`)", packages.join(" "));
    }
    println!("Installing {} …", packages.join(", "));
    run::run(apt_get().arg("update"))?;
    run::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0")
}
