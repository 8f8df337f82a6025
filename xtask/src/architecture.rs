//! `cargo xtask architecture`: holds the borders between the layers, which one crate cannot enforce. The pure layers
//! know no browser, the views touch none while they render, and no text is ever set as raw HTML.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::project;

/// A file longer than this has more than one idea.
const LONGEST_FILE: usize = 500;

/// Words that may not stand in the code of some paths.
struct Rule {
    paths: &'static [&'static str],
    forbidden: &'static [&'static str],
    reason: &'static str,
}

const RULES: [Rule; 4] = [
    Rule {
        paths: &[
            "src/belonging.rs",
            "src/comparison",
            "src/dossier",
            "src/order.rs",
            "src/state.rs",
            "src/table.rs",
            "src/timeline",
            "src/words",
        ],
        forbidden: &["yew", "web_sys", "js_sys", "wasm_bindgen"],
        reason: "this layer is pure: it compiles and is tested without a browser",
    },
    Rule {
        paths: &["src/host", "src/view"],
        forbidden: &["web_sys", "js_sys", "wasm_bindgen"],
        reason: "this layer runs on the host too: only src/browser touches JavaScript",
    },
    Rule {
        paths: &["src/view"],
        forbidden: &["style="],
        reason: "an inline style is blocked by a strict Content-Security-Policy",
    },
    Rule {
        paths: &["src"],
        forbidden: &["from_html_unchecked", "set_inner_html", "innerHTML", "insertAdjacentHTML", "document.write"],
        reason: "text from a dossier is never set as raw HTML",
    },
];

/// Names every line that breaks a rule, and fails if there is one.
pub fn check() -> Result<()> {
    let root = project::root()?;
    let mut broken = Vec::new();
    for folder in ["src", "tests", "xtask/src"] {
        for file in files_below(&root.join(folder))? {
            let name = file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&file).with_context(|| format!("cannot read {name}"))?;
            broken.extend(breaches(&name, &text));
        }
    }
    if !broken.is_empty() {
        bail!("the borders between the layers are crossed:\n{}", broken.join("\n"));
    }
    println!("The borders between the layers hold.");
    Ok(())
}

fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        let checked = path.extension().is_some_and(|ending| ending == "rs" || ending == "js");
        return Ok(if checked { vec![path.to_owned()] } else { Vec::new() });
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))? {
        files.extend(files_below(&entry?.path())?);
    }
    files.sort();
    Ok(files)
}

/// The breaches in one file, each with its line and the reason of the rule.
fn breaches(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let length = text.lines().count();
    if length > LONGEST_FILE {
        found.push(format!("{name}: {length} lines; split it by ideas, {LONGEST_FILE} is the limit"));
    }
    for rule in RULES.iter().filter(|rule| rule.paths.iter().any(|path| Path::new(name).starts_with(path))) {
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in rule.forbidden.iter().filter(|word| names(code, word)) {
                found.push(format!("{name}:{}: names `{word}`; {}", index + 1, rule.reason));
            }
        }
    }
    found
}

/// Whether the code has the word, not as a part of a longer one.
fn names(code: &str, word: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '_';
    let ends_open = word.ends_with(|letter| !joins(letter));
    code.match_indices(word).any(|(start, _)| {
        let after = &code[start + word.len()..];
        !code[..start].ends_with(joins) && (ends_open || !after.starts_with(joins))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_border_is_held() {
        let broken = [
            ("src/dossier/find.rs", "use yew::Html;"),
            ("src/state.rs", "fn now() { js_sys::Date::now() }"),
            ("src/view/article.rs", "let window = web_sys::window();"),
            ("src/view/article.rs", "html! { <p style={colour}></p> }"),
            ("src/browser/mount.rs", "host.set_inner_html(text);"),
        ];
        for (name, text) in broken {
            assert_eq!(breaches(name, text).len(), 1, "{name}: {text}");
        }
    }

    #[test]
    fn what_may_stand_there_is_let_through() {
        let good = [
            ("src/dossier/find.rs", "// yew draws this later\nlet anew = yews;"),
            ("src/view/article.rs", "use yew::Html;\nlet style = 1;"),
            ("src/browser/mount.rs", "use web_sys::Element;"),
        ];
        for (name, text) in good {
            assert_eq!(breaches(name, text), Vec::<String>::new(), "{name}: {text}");
        }
    }

    #[test]
    fn a_long_file_is_named() {
        let text = "\n".repeat(LONGEST_FILE + 1);
        assert!(breaches("xtask/src/main.rs", &text)[0].contains("501 lines"));
    }
}
