//! Which files are looked at, and how long they may be.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A file longer than this has more than one idea.
const LONGEST: usize = 500;

/// What people write by hand.
const ENDINGS: [&str; 6] = ["css", "html", "js", "rs", "ts", "tsx"];

/// What programs put into our folders.
const MADE: [&str; 2] = ["node_modules", "target"];

/// The files at those places and below, by their names from the root on.
pub fn below(root: &Path, places: &[&str]) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    let mut left: Vec<PathBuf> = places.iter().map(|place| root.join(place)).collect();
    while let Some(path) = left.pop() {
        if path.is_dir() && !MADE.iter().any(|made| path.ends_with(made)) {
            for entry in fs::read_dir(&path).with_context(|| format!("cannot list {}", path.display()))? {
                left.push(entry?.path());
            }
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            files.push((path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/"), path));
        }
    }
    files.sort();
    Ok(files)
}

/// What is wrong with the length of a file.
pub fn too_long(name: &str, text: &str) -> Option<String> {
    let length = text.lines().count();
    (length > LONGEST).then(|| format!("{name}: {length} lines; split it by ideas, {LONGEST} is the limit"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_named() {
        assert!(too_long("tests/timeline.rs", &"\n".repeat(LONGEST + 1)).unwrap().contains("501 lines"));
        assert_eq!(too_long("styles/base.css", &"\n".repeat(LONGEST)), None);
    }
}
