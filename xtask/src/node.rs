//! Sees to it that there are Node.js and npm: installs them where it may, otherwise says what to install.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{debian, run};

/// The oldest Node.js that runs what is fetched for it.
const OLDEST: (u32, u32) = (20, 19);

/// Makes sure of both; `purpose` says what they are needed for, as in "to fetch the other timelines".
pub fn ensure(purpose: &str) -> Result<()> {
    if !run::exists("node") || !run::exists("npm") {
        debian::install(&format!("Node.js and npm are missing: install them {purpose}"), &["nodejs", "npm"])?;
    }
    let told = run::output(Command::new("node").arg("--version"))?;
    let told = String::from_utf8_lossy(&told);
    if version(&told).is_none_or(|found| found < OLDEST) {
        let (major, minor) = OLDEST;
        bail!("Node.js {} is too old: install {major}.{minor} or later {purpose} (nodejs.org has it)", told.trim());
    }
    Ok(())
}

/// The first two numbers of `v20.19.1`.
fn version(told: &str) -> Option<(u32, u32)> {
    let mut numbers = told.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, version};

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version("v20.19.1\n"), Some((20, 19)));
        assert!(version("v20.9.0").is_some_and(|found| found < OLDEST));
        assert!(version("v18.19.0").is_some_and(|found| found < OLDEST));
        assert!(version("v22.0.0").is_some_and(|found| found >= OLDEST));
        assert_eq!(version("something else"), None);
    }
}
