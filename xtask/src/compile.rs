//! Compiles the library as it ships: as small as it gets.
//!
//! Rust's own standard library comes compiled for speed, and for programs that print what went wrong inside them. Compiled
//! anew with ours, for size, with panics that only stop and with no text for `{:?}`, the compressed module is a tenth smaller
//! (175.5 → 157.6 KB, when it was done). That needs options that are not stable yet. They are allowed by `RUSTC_BOOTSTRAP`, for this one call
//! of cargo; the toolchain is pinned, so what they mean cannot change behind our back. The tests on the host and the page of
//! trunk are compiled as usual: there a panic says where it happened.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::cargo;
use crate::toolchain::{WASM_TARGET, ensure_standard_library_source, ensure_wasm_target};

/// How much code LLVM may put in the place of a call. Measured in kilobytes of compressed module: 0 gives 177.9, its own 5
/// for the smallest code 176.0, 10 175.5, 25 177.0.
const INLINING: usize = 10;

/// Objects of JavaScript are held in a list of the script's, and functions return one value. Without tables of references and
/// several values the module is 1.2 KB smaller compressed, and the script 0.2 larger.
const PLAIN: &str = "-Ctarget-feature=-reference-types,-multivalue";

/// What the standard library is compiled from, and how.
const STANDARD_LIBRARY: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// Compiles the library without the embedded dossier, as no newsroom pays for ours, and returns the module.
pub fn library() -> Result<PathBuf> {
    ensure_wasm_target()?;
    ensure_standard_library_source()?;
    let flags = flags()?;
    let arguments = [
        ["--package", "stanceline", "--profile", "wasm", "--lib", "--no-default-features", "--target", WASM_TARGET]
            .as_slice(),
        &STANDARD_LIBRARY,
        &["--config", &flags],
    ]
    .concat();
    let files = cargo::build(&arguments, "stanceline", &[("RUSTC_BOOTSTRAP", "1")])?;
    let mut modules = files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "wasm"));
    modules.next().context("cargo made no WebAssembly module")
}

/// Cargo's setting for what ships. The builder's own folders are kept out of it: the same sources are to give the same module
/// on every machine.
fn flags() -> Result<String> {
    let home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir().context("this machine does not say where your home folder is")?.join(".cargo"),
    };
    let crates = home.join("registry").join("src");
    let flags = [
        &format!("--remap-path-prefix={}=crates", crates.display()),
        &format!("-Cllvm-args=-inline-threshold={INLINING}"),
        PLAIN,
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
        "-Zlocation-detail=none",
        "-Zfmt-debug=none",
    ];
    Ok(format!("target.{WASM_TARGET}.rustflags={flags:?}"))
}
