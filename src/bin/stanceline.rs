//! The command line: makes, checks and renders dossiers.

use clap::{Parser, Subcommand};
use stanceline::dossier::{Dossier, Severity};
use stanceline::host::json::{Document, read};
use stanceline::host::page::{Delivery, page};
use stanceline::host::{format, language, scaffold, standalone};
use stanceline::words::Words;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Makes, checks and renders dossiers: an article with the stances of those in it, tied to its words.
#[derive(Parser)]
#[command(
    version,
    after_help = "Exit codes: 0 no errors (there may be warnings), 1 errors, 2 the call cannot be carried out."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a dossier to fill in from an article: its first line is the headline, its other lines are paragraphs.
    New {
        /// The article as plain text in UTF-8; - reads standard input.
        article: PathBuf,
        /// Where to write the dossier; an existing file is left alone. Without it, standard output.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Checks dossiers and prints every problem with its line and column.
    Check {
        /// The dossiers; - reads standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Renders a dossier as a web page that can be read, searched and printed without script.
    Render {
        /// The dossier; - reads standard input.
        file: PathBuf,
        /// Where to write the page.
        #[arg(short, long)]
        output: PathBuf,
        /// Makes the page load the widget: from the files of dist/ and dossier.json, beside it.
        #[arg(long)]
        widget: bool,
        /// Puts the widget into the page itself, from the built files in this folder: one file that opens from disk.
        #[arg(long, value_name = "DIST", conflicts_with = "widget")]
        standalone: Option<PathBuf>,
        /// The language of the interface; without it the dossier's own, or English.
        #[arg(long, value_parser = language::TAGS)]
        lang: Option<String>,
    },
    /// Prints the JSON Schema of the format.
    Schema {
        /// Prints TypeScript types of it instead.
        #[arg(long)]
        types: bool,
    },
    /// Prints the interface in another language, as the widget loads it.
    #[command(hide = true)]
    Language {
        /// Which.
        #[arg(value_parser = language::TAGS)]
        lang: String,
    },
}

/// What keeps a call from being carried out.
type Refusal = String;

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(refusal) => {
            eprintln!("stanceline: {refusal}");
            ExitCode::from(2)
        }
    }
}

/// Carries a call out; answers whether no problems were found.
fn run(command: Command) -> Result<bool, Refusal> {
    match command {
        Command::New { article, output } => new(&article, output.as_deref()),
        Command::Check { files } => {
            let (mut sound, mut unread) = (true, Vec::new());
            for file in &files {
                match bytes(file) {
                    Ok(bytes) => {
                        let document = read(&bytes);
                        print(&report(file, &document))?;
                        sound &= !document.checked.has_errors();
                    }
                    Err(refusal) => unread.push(refusal),
                }
            }
            if unread.is_empty() { Ok(sound) } else { Err(unread.join("\nstanceline: ")) }
        }
        Command::Render { file, output, widget, standalone, lang } => {
            let words = lang.as_deref().map(Words::of);
            let bytes = bytes(&file)?;
            let document = read(&bytes);
            let sound = !document.checked.has_errors();
            if !document.checked.problems.is_empty() {
                eprint!("{}", report(&file, &document));
            }
            if let Some(dossier) = document.checked.dossier {
                let html = match standalone {
                    Some(dist) => whole(dossier, &bytes, &dist, words)?,
                    None => page(dossier, if widget { Delivery::WithWidget } else { Delivery::Alone }, words),
                };
                write(&output, &html)?;
            }
            Ok(sound)
        }
        Command::Language { lang } => print(&json(&language::file(&lang))?).map(|()| true),
        Command::Schema { types: true } => print(&format::types()).map(|()| true),
        Command::Schema { types: false } => print(&json(&format::schema())?).map(|()| true),
    }
}

fn new(article: &Path, output: Option<&Path>) -> Result<bool, Refusal> {
    let text = String::from_utf8(bytes(article)?)
        .map_err(|_| format!("{} is not UTF-8 text; save it as UTF-8", article.display()))?;
    if text.trim().is_empty() {
        return Err(format!("{} is empty; its first line is to be the headline", article.display()));
    }
    let dossier = json(&scaffold::scaffold(&text))?;
    match output {
        None => print(&dossier)?,
        Some(path) if path.exists() => {
            return Err(format!("{} exists; name another file, or remove it first", path.display()));
        }
        Some(path) => {
            write(path, &dossier)?;
            eprintln!("Wrote {}. “stanceline check {0}” lists what to fill in.", path.display());
        }
    }
    Ok(true)
}

/// The page with the dossier and the widget inside.
fn whole(dossier: Dossier, json: &[u8], dist: &Path, words: Option<Words>) -> Result<String, Refusal> {
    let shell = dist.join("standalone.html");
    let text = fs::read_to_string(&shell).map_err(|error| {
        format!("cannot read {}: {error}; give the folder that “cargo xtask dist” fills", shell.display())
    })?;
    standalone::page(dossier, json, &text, words).map_err(|error| format!("{}: {error}", shell.display()))
}

/// The problems of a document, a line each, and a last line that sums up.
fn report(file: &Path, document: &Document) -> String {
    let mut report = String::new();
    let file = file.display();
    let (mut errors, mut warnings) = (0, 0);
    for (problem, (line, column)) in document.checked.problems.iter().zip(&document.places) {
        let severity = match problem.severity() {
            Severity::Warning => {
                warnings += 1;
                "warning"
            }
            Severity::Evidence | Severity::Structure => {
                errors += 1;
                "error"
            }
        };
        let path = problem.path.to_string();
        let path = if path.is_empty() { path } else { format!(" {path}") };
        report += &format!("{file}:{line}:{column}: {severity}[{}]{path}: {}\n", problem.code, problem.message);
    }
    if let Some(dossier) = &document.checked.dossier {
        let (found, all) = (dossier.quotations_found(), dossier.quotations.len());
        report += &format!("{file}: {found} of {all} quotations found in the article; ");
    } else {
        report += &format!("{file}: ");
    }
    report + &format!("{}, {}\n", counted(errors, "error"), counted(warnings, "warning"))
}

fn counted(count: usize, one: &str) -> String {
    match count {
        0 => format!("no {one}s"),
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    }
}

fn bytes(file: &Path) -> Result<Vec<u8>, Refusal> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| format!("cannot read standard input: {error}"))?;
        return Ok(bytes);
    }
    fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

fn json(value: &impl serde::Serialize) -> Result<String, Refusal> {
    let text = serde_json::to_string_pretty(value).map_err(|error| format!("cannot write JSON: {error}"))?;
    Ok(text + "\n")
}

fn write(path: &Path, text: &str) -> Result<(), Refusal> {
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Prints to standard output; a reader that stops early, such as `head`, is no error.
fn print(text: &str) -> Result<(), Refusal> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("cannot print: {error}")),
        _ => Ok(()),
    }
}
