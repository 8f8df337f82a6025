//! `cargo xtask bench`: measures Stanceline's parts alone, then Stanceline beside other timelines, with the same events, in one
//! browser. `benches/peers` drives the browser; what it is given, and what becomes of its samples, is decided here.

mod calendar;
mod data;
mod events;
mod exchange;
mod machine;
mod native;
mod peers;
mod plan;
mod reading;
mod readme;
mod stances;
mod summary;
mod table;

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::engine::Engine;
use crate::{cargo, dist, node, project, run};
use exchange::Outcome;
use summary::Summary;

/// How many events each timeline is given in turn.
const SIZES: [usize; 4] = [50, 1_000, 10_000, 100_000];

/// What the caller asks for.
pub struct Options {
    /// Each measurement once in place of three times.
    pub quick: bool,
    /// Only the peer of that name.
    pub only: Option<String>,
    /// These numbers of events; none stands for all that are usual.
    pub sizes: Vec<usize>,
}

impl Options {
    /// A part of the measurements says nothing that could be published.
    fn is_whole(&self) -> bool {
        !self.quick && self.only.is_none() && self.sizes.is_empty()
    }
}

/// Measures, prints the table, and after a whole run keeps it in the README and in `bench/results.json`.
pub fn bench(options: &Options) -> Result<()> {
    let peers = peers::chosen(options.only.as_deref())?;
    let mut sizes = if options.sizes.is_empty() { SIZES.to_vec() } else { options.sizes.clone() };
    // Who takes too long is not given more.
    sizes.sort_unstable();
    let repetitions = if options.quick { 1 } else { 3 };
    Engine::Chromium.ensure()?;
    install_peers()?;
    let command_line = dist::build()?;
    // The parts are ours alone, and their sizes their own.
    let native = match options.only.is_none() && options.sizes.is_empty() {
        true => native::measure(options.quick)?,
        false => Vec::new(),
    };
    let outcome = measure(&plan::write(&peers, &sizes, repetitions, &command_line)?)?;
    let summary = Summary::of(&peers, &outcome, native, repetitions)?;
    let table = table::markdown(&summary);
    println!("\n{table}");
    let scratch = project::scratch("bench")?.join("results.json");
    let results = if options.is_whole() { project::root()?.join("bench/results.json") } else { scratch };
    fs::write(&results, format!("{:#}\n", summary.json())).context("cannot write the results")?;
    println!("All figures: {}", results.display());
    if options.is_whole() {
        readme::replace_table(&table)?;
    }
    Ok(())
}

/// Fetches the other timelines at the versions that the lock file names.
fn install_peers() -> Result<()> {
    node::ensure("to fetch the other timelines")?;
    run::run(Command::new("npm").arg("ci").current_dir(project::root()?.join("bench")))
}

/// Runs the program that drives the browser. It spends its time waiting, so the profile that compiles quickest will do.
fn measure(plan: &plan::Written) -> Result<Outcome> {
    let mut command = cargo::cargo()?;
    command.args(["bench", "--profile", "dev", "--features", "browser-tests", "--bench", "peers", "--"]);
    run::run(command.arg(&plan.path))?;
    let outcome = fs::read(&plan.outcome).context("the measuring program left no outcome")?;
    serde_json::from_slice(&outcome).context("cannot read the outcome of the measuring program")
}
