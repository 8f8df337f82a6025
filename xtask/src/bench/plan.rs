//! Makes the events, and writes down for the measuring program what it is to do.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::events::events;
use super::exchange::{Plan, Run};
use super::peers::Peer;
use super::{reading, stances};
use crate::command_line::CommandLine;
use crate::project;

/// Whoever shows nothing within a minute has lost its reader.
pub const LIMIT_MS: u64 = 60_000;

/// The stances are read at another date in a dossier that has them on so many.
pub const DATES: usize = 20;

/// Where the plan is, and where the outcome will be.
pub struct Written {
    /// The plan.
    pub path: PathBuf,
    /// The outcome.
    pub outcome: PathBuf,
}

/// Writes the plan and the events that it needs.
pub fn write(peers: &[Peer], sizes: &[usize], repetitions: usize, command_line: &CommandLine) -> Result<Written> {
    let root = project::root()?;
    let folder = project::scratch("bench")?;
    let mut files = vec![served("bench/pages/recorder.js", &root)];
    for peer in peers {
        let page = format!("bench/pages/{}", peer.page.split('?').next().unwrap_or_default());
        files.push(served(&page, &root));
        files.extend(peer.files.iter().map(|file| served(file, &root)));
    }
    // The page without events comes first and once for all sizes: it is the floor under the others.
    let mut rounds = vec![peers.iter().filter(|peer| peer.data.is_none()).map(|peer| run(peer, 0, "")).collect()];
    for &size in sizes {
        let made = events(size);
        let mut round = Vec::new();
        for (peer, form) in peers.iter().filter_map(|peer| Some((peer, peer.data?))) {
            let path = folder.join(form.file_name(size));
            fs::write(&path, form.of(&made).to_string())?;
            let address = format!("/data/{}", form.file_name(size));
            round.push(run(peer, size, &address));
            files.push((address, path));
        }
        rounds.push(round);
    }
    // The date and the company are ours alone.
    let is_ours = |peer: &&Peer| peer.name == "stanceline";
    let dates = peers.iter().find(is_ours).map(|_| "/bench/pages/stances.html#/data/stances.json".to_owned());
    if dates.is_some() {
        let path = folder.join("stances.json");
        fs::write(&path, stances::dossier(DATES).to_string())?;
        files.push(("/data/stances.json".to_owned(), path));
        for file in ["bench/pages/stances.html", "bench/pages/several.html", "dist/dossier.json"] {
            files.push(served(file, &root));
        }
    }
    let several = dates.as_ref().map(|_| "/bench/pages/several.html".to_owned());
    let reading = match sizes.contains(&reading::EVENTS) && several.is_some() {
        true => Some(reading::plan(peers, &folder, command_line)?),
        false => None,
    };
    let written = Written { path: folder.join("plan.json"), outcome: folder.join("outcome.json") };
    let plan = Plan {
        outcome: written.outcome.clone(),
        repetitions,
        limit_ms: LIMIT_MS,
        files,
        rounds,
        dates,
        several,
        reading,
    };
    fs::write(&written.path, serde_json::to_string(&plan)?)?;
    Ok(written)
}

/// A file of the project is served under its own path.
fn served(file: &str, root: &std::path::Path) -> (String, PathBuf) {
    (format!("/{file}"), root.join(file))
}

fn run(peer: &Peer, events: usize, data: &str) -> Run {
    Run { peer: peer.name.clone(), events, address: format!("/bench/pages/{}#{data}", peer.page) }
}
