//! Builds and calls the project's own command line, `stanceline`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::{cargo, project, run};

/// The built command line.
pub struct CommandLine {
    program: PathBuf,
}

impl CommandLine {
    /// Builds it in the development profile, which is the quickest to compile.
    pub fn build() -> Result<Self> {
        let mut files = cargo::build(&["--package", "stanceline", "--bin", "stanceline"], "stanceline", &[])?;
        let program = files.pop().context("cargo named no file for `stanceline`")?;
        Ok(Self { program })
    }

    /// The dossier format's JSON Schema.
    pub fn schema(&self) -> Result<Vec<u8>> {
        run::output(self.command()?.arg("schema"))
    }

    /// The format as TypeScript.
    pub fn types(&self) -> Result<Vec<u8>> {
        run::output(self.command()?.args(["schema", "--types"]))
    }

    /// The interface in another language.
    pub fn language(&self, tag: &str) -> Result<Vec<u8>> {
        run::output(self.command()?.args(["language", tag]))
    }

    /// Writes a page with the dossier's static reading inside the widget's element.
    pub fn render_page(&self, dossier: &Path, page: &Path) -> Result<()> {
        run::run(self.render(dossier, page)?.stdout(Stdio::null()))
    }

    /// Writes a file with the dossier and the widget inside, which is taken from a folder of built files.
    pub fn render_standalone(&self, dossier: &Path, folder: &Path, page: &Path) -> Result<()> {
        let mut command = self.command()?;
        command.arg("render").arg(dossier).arg("--standalone").arg(folder).arg("-o").arg(page);
        run::run(command.stdout(Stdio::null()))
    }

    /// As `render_page`, but silent; false when the dossier cannot be shown and there is no page. One that can be shown
    /// in spite of its problems has a page.
    pub fn try_render_page(&self, dossier: &Path, page: &Path) -> Result<bool> {
        if page.exists() {
            fs::remove_file(page).context("cannot remove the page of the last save")?;
        }
        let mut command = self.render(dossier, page)?;
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.context("cannot start `stanceline render`")?;
        Ok(page.exists())
    }

    /// Prints the dossier's problems.
    pub fn check(&self, dossier: &Path) -> Result<()> {
        // Problems are what this is run for, so its exit code says nothing new.
        let status = self.command()?.arg("check").arg(dossier).status();
        status.context("cannot start `stanceline check`").map(drop)
    }

    fn render(&self, dossier: &Path, page: &Path) -> Result<Command> {
        let mut command = self.command()?;
        command.arg("render").arg(dossier).arg("--widget").arg("-o").arg(page);
        Ok(command)
    }

    fn command(&self) -> Result<Command> {
        let mut command = Command::new(&self.program);
        command.current_dir(project::root()?);
        Ok(command)
    }
}
