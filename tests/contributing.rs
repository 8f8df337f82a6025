//! What `CONTRIBUTING.md` names is there: files, commands, benches.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const TEXT: &str = include_str!("../CONTRIBUTING.md");
const ENDINGS: [&str; 8] = [".rs", ".js", ".ts", ".css", ".md", ".json", ".toml", ".dict"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect(name)
}

/// What stands between backticks within a line.
fn quoted() -> impl Iterator<Item = &'static str> {
    TEXT.lines().filter(|line| !line.starts_with("```")).flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// What is called after that, wherever it stands: the next word.
fn called(before: &str) -> BTreeSet<&'static str> {
    let rests = TEXT.split(before).skip(1);
    rests.map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default()).collect()
}

/// Whether it is made by a command, and so is not always there.
fn is_made(path: &str) -> bool {
    read(".gitignore").lines().any(|made| Path::new(path).starts_with(made.trim_start_matches('/')))
}

#[test]
fn every_file_and_folder_it_names_is_there() {
    let top: Vec<String> = fs::read_dir(root())
        .expect("the project's folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    let is_path = |text: &str| {
        let (first, rest) = text.split_once('/').unwrap_or((text, ""));
        let names_top = top.iter().any(|name| name == first) || ["dist", "target"].contains(&first);
        !text.contains(' ') && (names_top || !rest.is_empty() || ENDINGS.iter().any(|ending| text.ends_with(ending)))
    };
    let paths: BTreeSet<&str> = quoted().filter(|text| is_path(text)).collect();
    assert!(paths.len() > 50, "{paths:?}");
    for path in paths.into_iter().filter(|path| !is_made(path)) {
        // Those that are to be made stand in a folder that is there, as do those of a pattern.
        let is_open = path.contains("NAME") || path.contains('*');
        let there = if is_open { path.rsplit_once('/').expect("a folder").0 } else { path };
        assert!(root().join(there).exists(), "{path}");
    }
}

#[test]
fn every_command_it_names_is_one() {
    let xtask = read("xtask/src/main.rs");
    let commands = called("cargo xtask ");
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        let name: String =
            command.split('-').map(|part| format!("{}{}", part[..1].to_uppercase(), &part[1..])).collect();
        assert!(xtask.contains(&format!("Command::{name}")), "{command}");
    }
    for part in called("cargo xtask test ").into_iter().filter(|part| !["", "--engine"].contains(part)) {
        assert!(["host", "browser"].contains(&part), "{part}");
    }
}

#[test]
fn every_bench_it_names_is_one() {
    let manifest = read("Cargo.toml");
    let sentence = TEXT.split_once("`cargo bench").expect("the benches").1.split_once(". `").expect("its end").0;
    let benches: Vec<&str> = called("--bench ")
        .into_iter()
        .chain(sentence.split('`').filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-')))
        .filter(|word| !word.is_empty())
        .collect();
    assert!(benches.len() >= 6, "{benches:?}");
    for bench in benches {
        assert!(manifest.contains(&format!("[[bench]]\nname = \"{bench}\"")), "{bench}");
    }
}

#[test]
fn every_folder_of_the_house_is_on_its_map() {
    for within in ["", "src/"] {
        for entry in fs::read_dir(root().join(within)).expect("a folder") {
            let entry = entry.expect("an entry");
            let path = format!("{within}{}", entry.file_name().to_string_lossy());
            let is_ours = entry.path().is_dir() && !path.starts_with('.') && !is_made(&path);
            let is_named = |text: &str| Path::new(text).starts_with(&path);
            assert!(!is_ours || quoted().any(is_named), "{path}");
        }
    }
}
