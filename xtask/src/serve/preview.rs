//! Shows somebody's own dossier: keeps its page, checks it again on each save, and tells open pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result};
use tokio::sync::watch;

use super::save;
use crate::command_line::CommandLine;
use crate::project;

/// The page when there is no static reading: the widget itself then shows what is wrong.
const BARE_PAGE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stanceline: a dossier with problems</title>
<link rel="icon" href="data:,">
<script type="module" src="stanceline.js"></script>
<stance-line src="dossier.json"></stance-line>
</html>
"#;

/// The page as of one save.
#[derive(Clone)]
pub struct Shown {
    /// Differs from save to save, and from one run of the server to the next.
    pub number: u128,
    /// The page's HTML, which asks for a reload when the number is no longer this one.
    pub page: String,
}

/// A dossier that is shown and followed.
#[derive(Clone)]
pub struct Preview {
    /// The file on disk, read again for each request.
    pub dossier: PathBuf,
    /// The page now, and the news of the next one.
    pub shown: watch::Receiver<Shown>,
}

impl Preview {
    /// Checks the dossier, makes its page, and does so again on each save.
    pub fn start(dossier: PathBuf, command_line: CommandLine) -> Result<Self> {
        let (sender, shown) = watch::channel(check_and_show(&dossier, &command_line)?);
        let file = dossier.clone();
        thread::spawn(move || {
            save::follow(&file, || {
                println!("\nSaved: {}", file.display());
                match check_and_show(&file, &command_line) {
                    Ok(shown) => drop(sender.send(shown)),
                    Err(error) => eprintln!("error: {error:#}"),
                }
            });
        });
        Ok(Self { dossier, shown })
    }
}

fn check_and_show(dossier: &Path, command_line: &CommandLine) -> Result<Shown> {
    command_line.check(dossier)?;
    let rendered = project::scratch("preview")?.join("index.html");
    let page = if command_line.try_render_page(dossier, &rendered)? {
        fs::read_to_string(&rendered).context("cannot read the rendered page")?
    } else {
        BARE_PAGE.to_owned()
    };
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let number = since.map_or(0, |time| time.as_millis());
    Ok(Shown { number, page: with_reload(&page, number) })
}

/// Adds the script that follows saves, last in the document.
fn with_reload(page: &str, number: u128) -> String {
    let end = page.rfind("</body>").or(page.rfind("</html>")).unwrap_or(page.len());
    let (before, after) = page.split_at(end);
    format!("{before}<script src=\"/-/reload.js?shown={number}\"></script>\n{after}")
}

#[cfg(test)]
mod tests {
    use super::with_reload;

    #[test]
    fn the_reload_script_stands_last_in_the_page() {
        let page = "<html><body><p>Text</p></body></html>";
        let expected = "<html><body><p>Text</p><script src=\"/-/reload.js?shown=7\"></script>\n</body></html>";
        assert_eq!(with_reload(page, 7), expected);
        assert!(with_reload("<p>Text", 7).starts_with("<p>Text<script"));
    }
}
