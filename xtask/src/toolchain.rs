//! Sees to it that Rust can compile for WebAssembly.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{project, run};

/// The target that browsers run.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Installs the target where rustup can; otherwise says what to install.
pub fn ensure_wasm_target() -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let folder = run::output(rustc.current_dir(project::root()?))?;
    if Path::new(String::from_utf8_lossy(&folder).trim()).is_dir() {
        return Ok(());
    }
    if !run::exists("rustup") {
        bail!(
            "Rust's target {WASM_TARGET} is missing: install it (Debian: `apt-get install libstd-rust-dev-wasm32`), or install Rust by rustup, which fetches it"
        );
    }
    println!("Installing Rust's target {WASM_TARGET} …");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM_TARGET]);
    run::run(rustup.current_dir(project::root()?))
}
