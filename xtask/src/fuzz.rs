//! `cargo xtask fuzz`: gives the parts that read what others wrote whatever libFuzzer makes up, each for a while, and tells
//! what became of it. What is found stands in `fuzz/artifacts/`, what was learnt in `fuzz/corpus/`.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{cargo, project, run, toolchain};

/// The fuzz targets, by their names in `fuzz/Cargo.toml`.
pub const TARGETS: [&str; 4] = ["anchor", "dossier", "link", "timeline"];

/// One input may take so many seconds; more is a finding.
const LONGEST: u32 = 20;
/// Larger inputs take longer and show nothing new.
const LARGEST: u32 = 8192;

/// What became of a target.
struct Outcome {
    target: &'static str,
    runs: u64,
    seconds: u64,
    findings: usize,
}

/// Runs the target of that name, or all of them, each for so many seconds.
pub fn fuzz(target: Option<&str>, seconds: u32) -> Result<()> {
    toolchain::ensure_nightly()?;
    ensure_cargo_fuzz()?;
    let corpus = project::root()?.join("fuzz/corpus");
    run::run(cargo::cargo()?.args(["run", "--quiet", "--example", "fuzz-seeds", "--"]).arg(corpus))?;
    let mut outcomes = Vec::new();
    for name in TARGETS.into_iter().filter(|name| target.is_none_or(|target| target == *name)) {
        outcomes.push(fuzz_one(name, seconds)?);
    }
    println!("\n{}", table(&outcomes));
    if outcomes.iter().any(|outcome| outcome.findings > 0) {
        bail!("something was found: see fuzz/artifacts");
    }
    Ok(())
}

/// Installs what drives libFuzzer.
fn ensure_cargo_fuzz() -> Result<()> {
    if run::exists("cargo-fuzz") {
        return Ok(());
    }
    println!("Installing cargo-fuzz …");
    run::run(cargo::cargo()?.args(["install", "cargo-fuzz", "--locked"]))
}

/// Runs one target until its time is over or something is found.
fn fuzz_one(target: &'static str, seconds: u32) -> Result<Outcome> {
    println!("\n== {target}, {seconds} s");
    run::run(&mut cargo_fuzz("build", target)?)?;
    let mut command = cargo_fuzz("run", target)?;
    command.args(["--", "-print_final_stats=1"]);
    command.args([format!("-max_total_time={seconds}"), format!("-timeout={LONGEST}"), format!("-max_len={LARGEST}")]);
    let words = format!("fuzz/dictionaries/{target}.dict");
    if project::root()?.join(&words).is_file() {
        command.arg(format!("-dict={words}"));
    }
    command.stderr(Stdio::piped());
    let start = Instant::now();
    let mut fuzzer = command.spawn().with_context(|| run::cannot_start(&command))?;
    let messages = fuzzer.stderr.take().context("the fuzzer says nothing")?;
    let mut outcome = Outcome { target, runs: 0, seconds: 0, findings: 0 };
    for line in BufReader::new(messages).split(b'\n') {
        let line = line.context("cannot read what the fuzzer says")?;
        let line = String::from_utf8_lossy(&line);
        outcome.runs = runs_in(&line).unwrap_or(outcome.runs);
        outcome.findings += usize::from(line.contains("Test unit written to"));
        if !is_progress(&line) {
            eprintln!("{line}");
        }
    }
    let has_failed = !fuzzer.wait()?.success() || outcome.runs == 0;
    if has_failed && outcome.findings == 0 {
        bail!("the target `{target}` did not run");
    }
    outcome.seconds = start.elapsed().as_secs();
    Ok(outcome)
}

/// Builds or runs a target; what is built stands apart from what the project's own Rust builds.
fn cargo_fuzz(verb: &str, target: &str) -> Result<Command> {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo", "fuzz", verb, "--target-dir", "fuzz/target", target]);
    command.current_dir(project::root()?);
    Ok(command)
}

/// The number in `stat::number_of_executed_units: 12`.
fn runs_in(line: &str) -> Option<u64> {
    line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok()
}

/// Whether a line only says that it goes on, or which words were of use; there are thousands of them.
fn is_progress(line: &str) -> bool {
    line.starts_with(['#', '"']) || line.starts_with("\tNEW_FUNC")
}

fn table(outcomes: &[Outcome]) -> String {
    let row = |outcome: &Outcome| {
        let Outcome { target, runs, seconds, findings } = outcome;
        format!("| {target} | {runs} | {seconds} | {findings} |\n")
    };
    let rows: String = outcomes.iter().map(row).collect();
    format!("| target | runs | seconds | findings |\n| --- | ---: | ---: | ---: |\n{rows}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_read_from_the_final_figures() {
        assert_eq!(runs_in("stat::number_of_executed_units: 125837"), Some(125_837));
        assert_eq!(runs_in("stat::average_exec_per_sec:     4321"), None);
    }

    #[test]
    fn the_table_has_a_row_for_each_target() {
        let outcomes = [Outcome { target: "link", runs: 12, seconds: 3, findings: 1 }];
        assert!(table(&outcomes).ends_with("| link | 12 | 3 | 1 |\n"));
    }

    #[test]
    fn every_target_of_the_manifest_is_run() {
        let manifest = include_str!("../../fuzz/Cargo.toml");
        let names: Vec<&str> =
            manifest.lines().filter_map(|line| line.strip_prefix("path = \"fuzz_targets/")).collect();
        assert_eq!(names, TARGETS.map(|target| format!("{target}.rs\"")));
    }
}
