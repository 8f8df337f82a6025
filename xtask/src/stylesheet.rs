//! Joins the style sheets in the order in which `styles/stanceline.css` imports them: a shipped page
//! makes one request for them, while the development page follows the imports.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

/// Reads `entry` and puts each sheet in the place of the line that imports it.
pub fn join(entry: &Path) -> Result<String> {
    let folder = entry.parent().unwrap_or(Path::new("."));
    let mut joined = String::new();
    for line in read(entry)?.lines() {
        match imported(line)? {
            Some(name) => joined.push_str(sheet(&folder.join(name))?.trim_end()),
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    Ok(joined)
}

/// A sheet that is itself imported: it may not import others, for then the order would be hidden.
fn sheet(path: &Path) -> Result<String> {
    let text = read(path)?;
    for line in text.lines() {
        if imported(line)?.is_some() {
            bail!("{} imports another sheet: move that line to the sheet that imports them all", path.display());
        }
    }
    Ok(text)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The file that a line imports. Only the form `@import "./x.css";` is known.
fn imported(line: &str) -> Result<Option<&str>> {
    let line = line.trim();
    let Some(rest) = line.strip_prefix("@import") else {
        return Ok(None);
    };
    rest.trim()
        .strip_prefix("\"./")
        .and_then(|rest| rest.strip_suffix("\";"))
        .filter(|name| !name.contains(['"', '\\']))
        .map(Some)
        .with_context(|| format!("found `{line}`: write `@import \"./NAME.css\";` alone on its line"))
}

/// The same style sheet in fewer letters. Nothing in it is made older: browsers that run the module know all of it.
pub fn small(styles: &str) -> Result<String> {
    let fault = |error: &dyn std::fmt::Display| anyhow!("the style sheet is not sound: {error}");
    let mut sheet = StyleSheet::parse(styles, ParserOptions::default()).map_err(|error| fault(&error))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| fault(&error))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| fault(&error))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        folder
    }

    #[test]
    fn sheets_are_joined_in_the_order_of_their_imports() {
        let files = [
            ("all.css", "/* all */\n@import \"./b.css\";\n@import \"./a.css\";\n"),
            ("a.css", "a { color: red }\n\n"),
            ("b.css", "b { color: blue }"),
        ];
        let joined = join(&folder_with("stylesheet-joined", &files).join("all.css")).unwrap();
        assert_eq!(joined, "/* all */\nb { color: blue }\na { color: red }\n");
    }

    #[test]
    fn an_import_inside_an_imported_sheet_is_refused() {
        let files = [("all.css", "@import \"./a.css\";"), ("a.css", "@import \"./b.css\";")];
        let folder = folder_with("stylesheet-nested", &files);
        let message = join(&folder.join("all.css")).unwrap_err().to_string();
        assert!(message.contains("imports another sheet"), "{message}");
    }

    #[test]
    fn other_forms_of_import_are_named() {
        let message = imported("@import url(x.css);").unwrap_err().to_string();
        assert!(message.contains("@import url(x.css);"), "{message}");
        assert_eq!(imported("p { margin: 0 }").unwrap(), None);
    }
}
