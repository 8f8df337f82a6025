//! Stands in for the program `wasm-bindgen` when trunk calls it: the same linker as a library, so its version is
//! always the one of `Cargo.lock` and trunk has nothing to download. Our own program, under that name, becomes it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Result};
use clap::{Parser, ValueEnum};
use wasm_bindgen_cli_support::Bindgen;

use crate::project;

const NAME: &str = "wasm-bindgen";

static VERSION: LazyLock<String> = LazyLock::new(wasm_bindgen_shared::version);

/// What trunk passes.
#[derive(Parser)]
#[command(name = NAME, version = VERSION.as_str())]
struct Arguments {
    input: PathBuf,
    #[arg(long)]
    out_dir: PathBuf,
    #[arg(long)]
    out_name: String,
    #[arg(long)]
    target: Target,
    #[arg(long)]
    no_typescript: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Target {
    Web,
}

/// Whether this program was started under the linker's name.
pub fn is_called() -> bool {
    let name = env::args_os().next().map(PathBuf::from);
    name.and_then(|path| path.file_stem().map(|stem| stem == NAME)).unwrap_or(false)
}

/// Links as the arguments say.
pub fn link() -> Result<()> {
    let Arguments { input, out_dir, out_name, target: Target::Web, no_typescript } = Arguments::parse();
    Bindgen::new()
        .input_path(&input)
        .out_name(&out_name)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(!no_typescript)
        .generate(&out_dir)
}

/// Puts this program under the linker's name into a folder of its own, to be searched first.
pub fn put_up() -> Result<PathBuf> {
    let folder = project::scratch("bin")?;
    let program = folder.join(Path::new(NAME).with_extension(env::consts::EXE_EXTENSION));
    if program.exists() {
        fs::remove_file(&program).context("cannot replace the linker for trunk")?;
    }
    let this = env::current_exe().context("this program does not know where it is")?;
    fs::copy(this, &program).context("cannot put up the linker for trunk")?;
    Ok(folder)
}
