//! Sees to it that Rust can compile for WebAssembly.

use std::path::Path;
use std::process::{Command, Stdio};

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
    rustup(["target", "add", WASM_TARGET], "Debian: `apt-get install libstd-rust-dev-wasm32`")
}

/// Installs the source of the standard library where rustup can; otherwise says what to install.
pub fn ensure_standard_library_source() -> Result<()> {
    let mut rustc = Command::new("rustc");
    let root = run::output(rustc.args(["--print", "sysroot"]).current_dir(project::root()?))?;
    let source = Path::new(String::from_utf8_lossy(&root).trim()).join("lib/rustlib/src/rust/library");
    if source.join("Cargo.lock").is_file() {
        return Ok(());
    }
    rustup(["component", "add", "rust-src"], "Debian: `apt-get install rust-src`")
}

/// Installs nightly Rust, whose compiler can count which code an input reaches.
pub fn ensure_nightly() -> Result<()> {
    if !run::exists("rustup") {
        bail!("fuzzing needs nightly Rust beside the project's own: install Rust by rustup (https://rustup.rs)");
    }
    let mut rustc = Command::new("rustup");
    let found =
        rustc.args(["run", "nightly", "rustc", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if found.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    println!("Installing nightly Rust …");
    run::run(Command::new("rustup").args(["toolchain", "install", "nightly", "--profile", "minimal"]))
}

/// Adds a part of the toolchain, or says how else it comes.
fn rustup(arguments: [&str; 3], otherwise: &str) -> Result<()> {
    let part = arguments[2];
    if !run::exists("rustup") {
        bail!("Rust's {part} is missing: install it ({otherwise}), or install Rust by rustup, which fetches it");
    }
    println!("Installing Rust's {part} …");
    let mut rustup = Command::new("rustup");
    run::run(rustup.args(arguments).current_dir(project::root()?))
}
