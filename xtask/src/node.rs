//! Sees to it that there are Node.js and npm: installs them where it may, otherwise says what to install.

use anyhow::Result;

use crate::{debian, run};

/// Makes sure of both; `purpose` says what they are needed for, as in "to fetch the other timelines".
pub fn ensure(purpose: &str) -> Result<()> {
    if run::exists("node") && run::exists("npm") {
        return Ok(());
    }
    debian::install(&format!("Node.js and npm are missing: install them {purpose}"), &["nodejs", "npm"])
}
