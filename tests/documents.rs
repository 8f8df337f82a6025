//! What the documents list is what there is: custom properties, parts, codes, the version.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const README: &str = include_str!("../README.md");
const EMBEDDING: &str = include_str!("../docs/embedding.md");

/// The texts of all files in a folder and below that have the ending.
fn texts(folder: &str, ending: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                texts.push(fs::read_to_string(path).expect("text"));
            }
        }
    }
    texts
}

/// What follows `before` wherever it stands, as far as it is a name.
fn names(texts: &[String], before: &str) -> BTreeSet<String> {
    let after = texts.iter().flat_map(|text| text.split(before).skip(1));
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
    after.map(name).filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_custom_property_of_the_style_sheets_is_listed_and_no_other() {
    let mut used = names(&texts("styles", "css"), "var(--stanceline-");
    // Listed as a row from the first to the last.
    used.retain(|name| !name.starts_with("party-") || ["party-1", "party-8"].contains(&name.as_str()));
    assert!(used.len() > 10, "{used:?}");
    assert_eq!(names(&[README.to_owned()], "`--stanceline-"), used);
}

#[test]
fn every_part_of_the_views_is_listed() {
    let parts = names(&texts("src/view", "rs"), " part=\"");
    assert!(parts.len() > 10, "{parts:?}");
    for part in parts {
        assert!(README.contains(&format!("`{part}`")), "{part}");
    }
}

#[test]
fn every_code_of_a_failure_is_listed() {
    let codes = names(&texts("src/browser/js", "js"), "new Failure('");
    assert!(codes.len() > 10, "{codes:?}");
    // Told in the menu, where no dossier is missing.
    for code in codes.iter().filter(|code| !["no-address", "no-widget"].contains(&code.as_str())) {
        assert!(EMBEDDING.contains(&format!("`{code}`")), "{code}");
    }
}

#[test]
fn the_changelog_begins_with_this_version() {
    let changelog = include_str!("../CHANGELOG.md");
    let first = changelog.lines().find_map(|line| line.strip_prefix("## ")).expect("a section");
    assert_eq!(first.split(' ').next(), Some(env!("CARGO_PKG_VERSION")), "{first}");
}
