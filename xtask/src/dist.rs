//! `cargo xtask dist`: everything that ships, made from the sources in one step.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::command_line::CommandLine;
use crate::files::{copy, read, write};
use crate::link::Linked;
use crate::{
    compile, contributors, glue, integrity, link, npm, pack, pages, project, script, scripts, size, stylesheet,
};

/// The languages of the interface that are files of their own.
pub const LANGUAGES: [&str; 2] = ["zh", "ko"];

/// Fills `dist/`, shows hashes and what it weighs, and fails when that is too much.
pub fn build_and_weigh() -> Result<()> {
    build()?;
    let folder = project::dist()?;
    integrity::report(&folder)?;
    size::report(&folder)
}

/// Fills `dist/`, and shows what of it every page loads and what takes the room in the module.
pub fn build_and_analyse() -> Result<()> {
    build()?;
    size::report_loaded(&project::dist()?)?;
    let named = link::link_with_names(&compile::library()?, &project::scratch("named")?)?;
    print!("{}", contributors::tables(&fs::read(named.module).context("cannot read the linked module")?)?);
    Ok(())
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
    let script = glue::instance_maker(&script)?;
    write(&folder.join("stanceline.js"), script::small(&script::join(&scripts::widget(&root, &script)?)?)?)?;
    let types = [read(&root.join("src/browser/js/stanceline.d.ts"))?.into_bytes(), command_line.types()?].concat();
    write(&folder.join("stanceline.d.ts"), types)?;
    let styles = stylesheet::join(&root.join("styles/stanceline.css"))?;
    write(&folder.join("stanceline.css"), stylesheet::small(&styles)?)?;
    for tag in LANGUAGES {
        write(&folder.join(format!("stanceline.{tag}.json")), command_line.language(tag)?)?;
    }
    let dossier = root.join("seeds/dossier.json");
    copy(&dossier, &folder.join("dossier.json"))?;
    write(&folder.join("dossier.schema.json"), command_line.schema()?)?;
    write(&folder.join("package.json"), npm::package_json())?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&root.join(licence), &folder.join(licence))?;
    }
    command_line.render_page(&dossier, &folder.join("index.html"))?;
    pages::write_pages(folder, &script, command_line)
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
