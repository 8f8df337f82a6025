//! Turns what the compiler made for wasm32 into a module and the script that loads it. The linker is
//! wasm-bindgen's own library, so its version is the one of `Cargo.lock` and nothing need be installed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// The name of the built files, without their endings.
const NAME: &str = "stanceline";

/// The two files a page loads.
pub struct Linked {
    /// The WebAssembly module.
    pub module: PathBuf,
    /// The ES module that loads it and exports what Rust exports.
    pub script: PathBuf,
}

/// Links `compiled` for a page that loads ES modules.
pub fn link(compiled: &Path, folder: &Path) -> Result<Linked> {
    link_by(compiled, folder, true)
}

/// The same for people who look into the module: it keeps the names of its functions.
pub fn link_with_names(compiled: &Path, folder: &Path) -> Result<Linked> {
    link_by(compiled, folder, false)
}

fn link_by(compiled: &Path, folder: &Path, is_to_ship: bool) -> Result<Linked> {
    if folder.exists() {
        fs::remove_dir_all(folder).context("cannot empty the folder of linked files")?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name(NAME)
        .web(true)?
        // Otherwise `__wbg_init()` throws unless it is told where the module is.
        .omit_default_module_path(false)
        .remove_name_section(is_to_ship)
        .remove_producers_section(true)
        .typescript(false);
    let linking = bindgen.generate(folder);
    linking.with_context(|| format!("cannot link {}", compiled.display()))?;
    if folder.join("snippets").exists() {
        bail!(
            "a dependency carries JavaScript of its own (see {}): joining it into one script is not provided for",
            folder.join("snippets").display()
        );
    }
    Ok(Linked { module: folder.join(format!("{NAME}_bg.wasm")), script: folder.join(format!("{NAME}.js")) })
}
