//! `cargo xtask dist`: everything that ships, made from the sources in one step.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::command_line::CommandLine;
use crate::lean::lean;
use crate::link::Linked;
use crate::{compile, glue, link, npm, pack, project, script, size, stylesheet};

/// What `stanceline.js` is made of, in `src/browser/js/`; each stands below those that it imports.
const MODULES: [&str; 11] = [
    "failure.js",
    "fetch.js",
    "module.js",
    "waits.js",
    "links.js",
    "watch.js",
    "save.js",
    "runtime.js",
    "element.js",
    "mount.js",
    "entry.js",
];

/// Fills `dist/`, shows what it weighs, and fails when that is too much.
pub fn build_and_weigh() -> Result<()> {
    build()?;
    size::report(&project::dist()?)
}

/// Fills `dist/` and returns the command line that was built on the way.
pub fn build() -> Result<CommandLine> {
    let linked = link::link(&compile::library()?, &project::scratch("linked")?)?;
    let command_line = CommandLine::build()?;
    // Made aside first: a failed build leaves the last good one standing.
    let made = project::scratch("dist")?;
    empty(&made)?;
    fill(&made, &linked, &command_line)?;
    replace(&project::dist()?, &made)?;
    Ok(command_line)
}

fn fill(folder: &Path, linked: &Linked, command_line: &CommandLine) -> Result<()> {
    let root = project::root()?;
    let module = fs::read(&linked.module).context("cannot read the linked module")?;
    let (module, script) = pack::pack(&module, &read(&linked.script)?)?;
    write(&folder.join("stanceline_bg.wasm"), module)?;
    let mut modules = vec![glue::instance_maker(&script)?];
    for module in MODULES {
        modules.push(read(&root.join("src/browser/js").join(module))?);
    }
    write(&folder.join("stanceline.js"), script::small(&script::join(&modules)?)?)?;
    let types = [read(&root.join("src/browser/js/stanceline.d.ts"))?.into_bytes(), command_line.types()?].concat();
    write(&folder.join("stanceline.d.ts"), types)?;
    let styles = stylesheet::join(&root.join("styles/stanceline.css"))?;
    write(&folder.join("stanceline.css"), lean(&styles))?;
    let dossier = root.join("seeds/dossier.json");
    copy(&dossier, &folder.join("dossier.json"))?;
    write(&folder.join("dossier.schema.json"), command_line.schema()?)?;
    write(&folder.join("package.json"), npm::package_json())?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&root.join(licence), &folder.join(licence))?;
    }
    command_line.render_page(&dossier, &folder.join("index.html"))
}

fn replace(folder: &Path, by: &Path) -> Result<()> {
    empty(folder)?;
    for entry in fs::read_dir(by).with_context(|| format!("cannot list {}", by.display()))? {
        let entry = entry?;
        copy(&entry.path(), &folder.join(entry.file_name()))?;
    }
    Ok(())
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, contents).with_context(|| format!("cannot write {}", path.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let copied = fs::copy(from, to).map(drop);
    copied.with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))
}
