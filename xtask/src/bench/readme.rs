//! Keeps the table in the README between two markers.

use std::fs;

use anyhow::{Context, Result};

use crate::project;

const BEGIN: &str = "<!-- bench:begin -->\n";
const END: &str = "<!-- bench:end -->";

/// Puts the table in the place of the last one.
pub fn replace_table(table: &str) -> Result<()> {
    let path = project::root()?.join("README.md");
    let text = fs::read_to_string(&path).context("cannot read README.md")?;
    let replaced =
        between_markers(&text, table).context("README.md has no place for the table: its markers are gone")?;
    fs::write(&path, replaced).context("cannot write README.md")
}

/// The text with other content between the markers, if it has both.
fn between_markers(text: &str, content: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{}\n{END}{after}", content.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_markers_changes() {
        let text = format!("# Title\n{BEGIN}old\nold\n{END}\nend\n");
        let replaced = between_markers(&text, "new\n").unwrap();
        assert_eq!(replaced, format!("# Title\n{BEGIN}new\n{END}\nend\n"));
        assert_eq!(between_markers(&replaced, "new").as_ref(), Some(&replaced));
    }

    #[test]
    fn without_both_markers_nothing_is_replaced() {
        assert_eq!(between_markers(BEGIN, "new"), None);
        assert_eq!(between_markers(END, "new"), None);
    }
}
