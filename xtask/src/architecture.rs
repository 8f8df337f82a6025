//! `cargo xtask architecture`: holds the borders between the layers, which one crate cannot enforce, and the rules that the
//! compiler does not know: `CONTRIBUTING.md` lists them.

mod files;
mod languages;
mod lints;
mod notes;
mod words;

use std::fs;

use anyhow::{Context, Result, bail};

use crate::project;

/// What is looked at: folders, and single files beside them.
const LOOKED_AT: [&str; 9] =
    ["bench", "benches", "fuzz", "index.html", "markup", "src", "styles", "tests", "xtask/src"];

/// The rules themselves, and what their tests break them with.
const OWN: &str = "xtask/src/architecture";

/// Names every line that breaks a rule, and fails if there is one.
pub fn check() -> Result<()> {
    let root = project::root()?;
    let mut broken = lints::breaches(&root)?;
    for (name, path) in files::below(&root, &LOOKED_AT)? {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
        broken.extend(breaches(&name, &text));
    }
    if !broken.is_empty() {
        bail!("what holds the house together is broken:\n{}", broken.join("\n"));
    }
    println!("The borders between the layers hold, and so do the rules.");
    Ok(())
}

/// The breaches in one file, each with its place and the reason of the rule.
fn breaches(name: &str, text: &str) -> Vec<String> {
    let mut found: Vec<String> = files::too_long(name, text).into_iter().collect();
    if !name.starts_with(OWN) {
        found.extend(words::breaches(name, text));
        found.extend(notes::breaches(name, text));
        found.extend(languages::breaches(name, text));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_rule_is_asked() {
        let broken = [
            ("src/state.rs", "use yew::Html;".to_owned()),
            ("styles/base.css", "/* TODO: later */".to_owned()),
            ("src/browser/pages/a.js", "import { spoken } from './speech.js';".to_owned()),
            ("xtask/src/architecture.rs", "\n".repeat(501)),
        ];
        for (name, text) in broken {
            assert_eq!(breaches(name, &text).len(), 1, "{name}: {text}");
        }
    }

    #[test]
    fn the_project_itself_is_looked_at() {
        let root = project::root().unwrap();
        let names: Vec<String> = files::below(&root, &LOOKED_AT).unwrap().into_iter().map(|(name, _)| name).collect();
        for name in ["src/lib.rs", "index.html", "markup/src/lib.rs", "fuzz/seeds.rs", "tests/corpus/texts.rs"] {
            assert!(names.iter().any(|found| found == name), "{name}");
        }
        assert!(!names.iter().any(|name| name.contains("node_modules") || name.contains("/target/")), "{names:?}");
    }
}
