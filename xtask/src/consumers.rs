//! Pages and apps that use the npm package as others would. They stand in `tests/consumers`; here they are laid out in
//! `target/consumers`, given the package that ships, checked and built. The tests in the browser open them.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::files::{copy, make_folder};
use crate::{node, project, run, stamp};

/// The files that decide what is installed.
const PACKAGES: [&str; 2] = ["tests/consumers/package.json", "dist/package.json"];

/// Says within `node_modules` what it was installed for.
const STAMP: &str = "node_modules/installed-for.txt";

/// The modules of tests that need them, or what is installed with them.
pub const TESTS: [&str; 2] = ["consumers", "access"];

/// Whether a filter may let such tests through.
pub fn are_tested(filter: Option<&str>) -> bool {
    filter.is_none_or(|filter| TESTS.iter().any(|tests| filter.contains(tests) || tests.contains(filter)))
}

/// Makes all of them ready to be opened.
pub fn prepare() -> Result<()> {
    node::ensure("to build the apps that use the npm package")?;
    let folder = project::consumers()?;
    lay_out(&folder)?;
    pack(&folder)?;
    install(&folder)?;
    unpack(&folder, &folder)?;
    give_files(&folder)?;
    check_without_react(&folder)?;
    tool(&folder, "typescript/bin/tsc", &["--project", "react"])?;
    for app in ["vite", "react"] {
        tool(&folder, "vite/bin/vite.js", &["build", app, "--logLevel", "warn"])?;
    }
    Ok(())
}

/// Copies the sources anew and keeps of all else only what was installed.
fn lay_out(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_name() == "node_modules" {
            continue;
        }
        let removed = if entry.file_type()?.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.with_context(|| format!("cannot remove {}", path.display()))?;
    }
    copy_folder(&project::root()?.join("tests/consumers"), folder)
}

/// Makes `stanceline.tgz` of `dist/`, as publishing would.
fn pack(folder: &Path) -> Result<()> {
    let mut npm = Command::new("npm");
    npm.args(["pack", "--loglevel=error", "--pack-destination"]).arg(folder).current_dir(project::dist()?);
    let name = String::from_utf8(run::output(&mut npm)?).context("npm named no package")?;
    fs::rename(folder.join(name.trim()), folder.join("stanceline.tgz")).context("cannot rename the npm package")
}

/// Fetches all packages, unless they are there already.
fn install(folder: &Path) -> Result<()> {
    let wanted = stamp::of(&project::root()?, &PACKAGES)?;
    let stamp = folder.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let quietly = ["--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
    run::run(Command::new("npm").arg("install").args(quietly).current_dir(folder))?;
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}

/// Puts the package in the place of the one that is installed: npm takes a package of the same version for the same.
fn unpack(folder: &Path, into: &Path) -> Result<()> {
    let package = into.join("node_modules/stanceline");
    if package.exists() {
        fs::remove_dir_all(&package).with_context(|| format!("cannot remove {}", package.display()))?;
    }
    make_folder(&package)?;
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(folder.join("stanceline.tgz")).arg("-C").arg(package).arg("--strip-components=1");
    run::run(&mut tar)
}

/// Gives each the dossier that it shows, and the React app its own copies of what the script loads.
fn give_files(folder: &Path) -> Result<()> {
    let dossier = project::root()?.join("seeds/dossier.json");
    for place in ["plain", "vite/public", "react/public"] {
        copy(&dossier, &folder.join(place).join("dossier.json"))?;
    }
    for name in ["stanceline.css", "stanceline_bg.wasm"] {
        let copied = folder.join("react/public/stanceline").join(name);
        copy(&folder.join("node_modules/stanceline").join(name), &copied)?;
    }
    Ok(())
}

/// Checks the types of the app without a framework at a place from where no React is found: those who have none are not to
/// be troubled by what the types say of it.
fn check_without_react(folder: &Path) -> Result<()> {
    let alone = project::scratch("consumers")?;
    lay_out(&alone)?;
    unpack(folder, &alone)?;
    let mut node = Command::new("node");
    node.arg(folder.join("node_modules/typescript/bin/tsc")).args(["--project", "vite"]);
    run::run(node.current_dir(alone))
}

/// Runs a tool that was installed with the apps.
fn tool(folder: &Path, name: &str, arguments: &[&str]) -> Result<()> {
    let script = Path::new("node_modules").join(name);
    run::run(Command::new("node").arg(script).args(arguments).current_dir(folder))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("cannot list {}", from.display()))? {
        let entry = entry?;
        let copied = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &copied)?;
        } else {
            copy(&entry.path(), &copied)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::are_tested;

    #[test]
    fn a_filter_that_may_let_their_tests_through_makes_them_ready() {
        assert!(are_tested(None));
        assert!(are_tested(Some("consumers")));
        assert!(are_tested(Some("consumers::the_react_app")));
        assert!(are_tested(Some("consumer")));
        assert!(are_tested(Some("access")));
        assert!(!are_tested(Some("smoke")));
    }
}
