//! The timelines that are compared, as `bench/peers.json` names them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

use super::data::Form;
use crate::compress::{self, Effort};
use crate::project;
use crate::usage::UsageError;

/// A page that is measured.
#[derive(Deserialize)]
pub struct Peer {
    /// What `--only` takes.
    pub name: String,
    /// What the table says.
    pub title: String,
    /// The npm package, whose version the title gets.
    package: Option<String>,
    /// In `bench/pages/`.
    pub page: String,
    /// What its page fetches; nothing for the empty page.
    pub data: Option<Form>,
    /// What its page loads, below the project's folder.
    pub files: Vec<String>,
}

impl Peer {
    /// Scripts, style sheets and WebAssembly modules, compressed; icons and the like are not counted.
    pub fn brotli_bytes(&self) -> Result<usize> {
        let root = project::root()?;
        let mut sum = 0;
        for file in &self.files {
            let code =
                Path::new(file).extension().is_some_and(|ending| ["js", "css", "wasm"].iter().any(|e| ending == *e));
            if code {
                let bytes = fs::read(root.join(file)).with_context(|| format!("cannot read {file}"))?;
                sum += compress::brotli(&bytes, Effort::Full)?.len();
            }
        }
        Ok(sum)
    }
}

/// All peers, or the one of that name. The empty page is always there: it is the floor under the others.
pub fn chosen(only: Option<&str>) -> Result<Vec<Peer>> {
    let folder = project::root()?.join("bench");
    let mut peers: Vec<Peer> = serde_json::from_str(&fs::read_to_string(folder.join("peers.json"))?)
        .context("cannot read bench/peers.json")?;
    if let Some(only) = only {
        let names: Vec<&str> = peers.iter().map(|peer| peer.name.as_str()).collect();
        if !names.contains(&only) {
            let message = format!("nothing is called `{only}`: choose one of {}", names.join(", "));
            return Err(UsageError(message).into());
        }
        peers.retain(|peer| peer.name == only || peer.data.is_none());
    }
    let versions: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json"))?)?;
    for peer in &mut peers {
        if let Some(package) = &peer.package {
            let version = versions["devDependencies"][package.as_str()].as_str();
            let version = version.with_context(|| format!("bench/package.json names no version of {package}"))?;
            peer.title = peer.title.replace("VERSION", version);
        }
    }
    Ok(peers)
}
