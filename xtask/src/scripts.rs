//! The project's own modules in JavaScript, in the order in which they are joined: each stands below those that it imports.

use std::path::Path;

use anyhow::Result;

use crate::files::read;

/// What both the script and the file with everything in it are made of, in `src/browser/js/`.
const SHARED: [&str; 13] = [
    "failure.js",
    "fetch.js",
    "languages.js",
    "module.js",
    "waits.js",
    "links.js",
    "takeover.js",
    "watch.js",
    "save.js",
    "share.js",
    "runtime.js",
    "element.js",
    "mount.js",
];

/// The modules of `stanceline.js`, below the linker's script.
pub fn widget(root: &Path, linked: &str) -> Result<Vec<String>> {
    with_shared(root, linked, &["js/entry.js"])
}

/// The modules of the script in `standalone.html`.
pub fn standalone(root: &Path, linked: &str) -> Result<Vec<String>> {
    with_shared(root, linked, &["pages/guest.js", "pages/standalone.js"])
}

/// The names of those that the development page uses too, from the project's folder.
pub fn shared() -> impl Iterator<Item = String> {
    SHARED.iter().map(|name| format!("src/browser/js/{name}"))
}

/// Modules of one of our own pages, by their names in `src/browser/pages/`.
pub fn of_page(root: &Path, names: &[&str]) -> Result<Vec<String>> {
    names.iter().map(|name| read(&root.join("src/browser/pages").join(name))).collect()
}

fn with_shared(root: &Path, linked: &str, last: &[&str]) -> Result<Vec<String>> {
    let folder = root.join("src/browser");
    let shared = SHARED.iter().map(|name| read(&folder.join("js").join(name)));
    let last = last.iter().map(|name| read(&folder.join(name)));
    [Ok(linked.to_owned())].into_iter().chain(shared).chain(last).collect()
}
