//! The lints that keep panics and unsafe code out are on in every package. What they find is clippy's business.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// In the workspace's manifest, and in that of the fuzz targets, which are a workspace of their own.
const DENIED: [&str; 5] = ["unsafe_code", "unwrap_used", "expect_used", "todo", "dbg_macro"];

/// Manifests that deny by themselves, and those that take it from the workspace.
const DENYING: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];
const TAKING: [&str; 3] = ["Cargo.toml", "markup/Cargo.toml", "xtask/Cargo.toml"];

/// What the project's manifests leave out.
pub fn breaches(root: &Path) -> Result<Vec<String>> {
    let read = |name: &str| fs::read_to_string(root.join(name)).with_context(|| format!("cannot read {name}"));
    let mut found = Vec::new();
    for name in DENYING {
        let lacking = undenied(&read(name)?);
        found.extend(lacking.into_iter().map(|lint| format!("{name}: the lint `{lint}` is not denied")));
    }
    for name in TAKING.into_iter().filter_map(|name| read(name).map(|text| (!takes(&text)).then_some(name)).transpose())
    {
        found.push(format!("{}: the workspace's lints are not taken: [lints] workspace = true", name?));
    }
    found.extend(others(&read("Cargo.toml")?).map(|name| format!("{name}: no rule knows the lints of this package")));
    Ok(found)
}

fn undenied(manifest: &str) -> Vec<&'static str> {
    let denies = |lint: &str| manifest.lines().any(|line| line.trim() == format!("{lint} = \"deny\""));
    DENIED.into_iter().filter(|lint| !denies(lint)).collect()
}

fn takes(manifest: &str) -> bool {
    manifest.replace('\r', "").contains("[lints]\nworkspace = true\n")
}

/// The members of the workspace that no rule knows.
fn others(manifest: &str) -> impl Iterator<Item = String> {
    let list = manifest.split_once("members = [").and_then(|(_, rest)| rest.split_once(']')).unwrap_or_default().0;
    let names = list.split('"').skip(1).step_by(2).map(|member| format!("{member}/Cargo.toml"));
    names.filter(|name| !TAKING.contains(&name.as_str())).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lint_that_is_not_denied_is_named() {
        let manifest: String = DENIED.iter().map(|lint| format!("{lint} = \"deny\"\n")).collect();
        assert_eq!(undenied(&manifest), Vec::<&str>::new());
        assert_eq!(undenied(&manifest.replace("unwrap_used = \"deny\"", "unwrap_used = \"warn\"")), ["unwrap_used"]);
    }

    #[test]
    fn a_package_takes_the_lints_of_the_workspace() {
        assert!(takes("[package]\n\n[lints]\nworkspace = true\n\n[lib]\n"));
        assert!(!takes("[package]\nversion.workspace = true\n"));
    }

    #[test]
    fn a_new_member_is_not_forgotten() {
        assert_eq!(others("members = [\"markup\", \"xtask\"]").count(), 0);
        assert!(others("members = [\"markup\", \"more\"]").eq(["more/Cargo.toml"]));
    }
}
