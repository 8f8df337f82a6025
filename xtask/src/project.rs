//! Where things are: the folders that more than one module needs.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The folder of the project's `Cargo.toml`. Cargo names it at run time, so a moved clone keeps working.
pub fn root() -> Result<PathBuf> {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .context("the project's folder is unknown: run this as `cargo xtask …`")?;
    let mut root = PathBuf::from(xtask);
    root.pop();
    Ok(root)
}

/// What ships, ready to be served or packed.
pub fn dist() -> Result<PathBuf> {
    Ok(root()?.join("dist"))
}

/// The pages and apps that use what ships, laid out for the tests.
pub fn consumers() -> Result<PathBuf> {
    made(root()?.join("target/consumers"))
}

/// A folder of that name for files in between, out of version control.
pub fn scratch(name: &str) -> Result<PathBuf> {
    made(root()?.join("target/xtask").join(name))
}

fn made(folder: PathBuf) -> Result<PathBuf> {
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    Ok(folder)
}
