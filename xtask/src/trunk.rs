//! `cargo xtask trunk`: runs trunk, the development server, with the linker it needs on its `PATH`. After a build that
//! worked, `.ci/trunk.stamp` tells for which files, so that others need not build again until one of them changes.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{cargo, linker, project, run, scripts, stamp, toolchain};

/// The version that the pinned Rust can compile; `Trunk.toml` asks for the same.
const VERSION: &str = "0.21.14";

/// What the development page is built from and by, beyond the Rust sources that every other build compiles too.
const FILES: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "rust-toolchain.toml",
    "xtask/src/linker.rs",
    "xtask/src/trunk.rs",
];

fn files() -> Vec<String> {
    FILES.into_iter().map(str::to_owned).chain(scripts::shared()).collect()
}

const STAMP: &str = ".ci/trunk.stamp";

/// Runs trunk with those arguments, by default `serve`.
pub fn trunk(arguments: &[String]) -> Result<()> {
    if !run::exists("trunk") {
        bail!("trunk is missing: install it by `cargo install trunk@{VERSION} --locked`");
    }
    toolchain::ensure_wasm_target()?;
    let mut command = Command::new("trunk");
    command.current_dir(project::root()?).env("PATH", path_with_linker()?);
    // It must ask nobody whether there is a newer one.
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    if env::var_os("NO_COLOR").is_some() {
        // trunk takes no other value for it than `true` or `false`.
        command.env("NO_COLOR", "true");
    }
    if arguments.is_empty() {
        command.arg("serve");
    }
    run::run(command.args(arguments))?;
    if arguments.first().is_some_and(|first| first == "build") {
        let root = project::root()?;
        fs::write(root.join(STAMP), stamp::of(&root, &files())?).context("cannot write .ci/trunk.stamp")?;
    }
    Ok(())
}

/// Builds with trunk if a file changed since the last build that worked; installs trunk for it if need be.
pub fn build_if_changed() -> Result<()> {
    let root = project::root()?;
    if fs::read_to_string(root.join(STAMP)).ok() == Some(stamp::of(&root, &files())?) {
        println!("The development page was built with trunk from these very files before.");
        return Ok(());
    }
    if !run::exists("trunk") {
        install()?;
    }
    trunk(&["build".to_owned()])
}

/// Installs trunk as quickly as it compiles: it only watches and copies.
fn install() -> Result<()> {
    println!("Installing trunk {VERSION} …");
    let mut command = cargo::cargo()?;
    command.args(["install", &format!("trunk@{VERSION}"), "--locked", "--no-default-features", "--features", "rustls"]);
    run::run(cargo::quickly_compiled(&mut command))
}

/// The `PATH` with our `wasm-bindgen` before any other.
fn path_with_linker() -> Result<OsString> {
    let folder = linker::put_up()?;
    let others = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder).chain(env::split_paths(&others));
    env::join_paths(folders).context("the PATH cannot be extended")
}
