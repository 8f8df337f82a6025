//! `cargo xtask test`: the tests on the host, then the build that ships, then the tests in each browser engine.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::engine::{Engine, path_with_drivers};
use crate::{cargo, consumers, dist, run};

/// How a part of the tests went.
struct Part {
    name: &'static str,
    seconds: u64,
    outcome: Outcome,
}

enum Outcome {
    Passed(usize),
    Failed(anyhow::Error),
    /// There was nothing to run them in.
    LeftOut(anyhow::Error),
}

/// Runs all tests; a failure in one part does not hide those of the next.
pub fn all(engines: &[Engine]) -> Result<()> {
    let mut parts = vec![part("host", host_tests)];
    parts.extend(browser_parts(engines, None));
    summarise(&parts)
}

/// Runs the tests that need no browser.
pub fn host() -> Result<()> {
    summarise(&[part("host", host_tests)])
}

/// Builds what ships and runs the browser tests whose name contains the filter.
pub fn browser(engines: &[Engine], filter: Option<&str>) -> Result<()> {
    summarise(&browser_parts(engines, filter))
}

fn host_tests() -> Result<usize> {
    counted(cargo::cargo()?.args(["test", "--workspace"]))
}

/// The tests in each engine. One that was asked for by name must be there; the others are left out where they cannot be.
fn browser_parts(engines: &[Engine], filter: Option<&str>) -> Vec<Part> {
    let prepared = part("build", || prepare(filter));
    if matches!(prepared.outcome, Outcome::Failed(_)) {
        return vec![prepared];
    }
    let chosen = if engines.is_empty() { &Engine::ALL } else { engines };
    let run_in = |&engine: &Engine| match engine.ensure() {
        Err(error) if engines.is_empty() => Part { name: engine.name(), seconds: 0, outcome: Outcome::LeftOut(error) },
        ensured => part(engine.name(), || ensured.and_then(|()| tests_in(engine, filter))),
    };
    chosen.iter().map(run_in).collect()
}

fn prepare(filter: Option<&str>) -> Result<usize> {
    dist::build_and_weigh()?;
    if consumers::are_tested(filter) {
        consumers::prepare()?;
    }
    Ok(0)
}

/// Two browsers at a time, because more make a small machine miss deadlines. A few tests that fail so are tried again with the
/// machine for themselves, and that is said: what fails alone too has failed.
fn tests_in(engine: Engine, filter: Option<&str>) -> Result<usize> {
    let command = |threads: &str| -> Result<Command> {
        let mut command = cargo::cargo()?;
        command.env("STANCELINE_ENGINE", engine.name()).env("PATH", path_with_drivers()?);
        command.args(["test", "--features", "browser-tests", "--test", "browser", "--", threads]);
        Ok(command)
    };
    let first = count(command("--test-threads=2")?.args(filter))?;
    if first.is_success || !(1..=AGAIN).contains(&first.failed.len()) {
        return first.result();
    }
    println!("\nAgain, one by one: {}", first.failed.join(", "));
    let second = count(command("--test-threads=1")?.arg("--exact").args(&first.failed))?;
    second.result().map(|passed| first.passed + passed)
}

/// So many failed tests are tried again; where more fail, something is broken.
const AGAIN: usize = 4;

/// What became of tests.
struct Count {
    passed: usize,
    failed: Vec<String>,
    is_success: bool,
}

impl Count {
    fn result(&self) -> Result<usize> {
        ensure!(self.is_success, "failed ({} passed): {}", self.passed, self.failed.join(", "));
        Ok(self.passed)
    }
}

/// Runs tests, and tells how many passed.
fn counted(command: &mut Command) -> Result<usize> {
    count(command)?.result()
}

/// Runs tests, and shows their output as it comes.
fn count(command: &mut Command) -> Result<Count> {
    let mut tests = command.stdout(Stdio::piped()).spawn().with_context(|| run::cannot_start(command))?;
    let output = tests.stdout.take().context("the tests have no output")?;
    let (mut passed, mut failed) = (0, Vec::new());
    for line in std::io::BufRead::lines(std::io::BufReader::new(output)) {
        let line = line.context("cannot read the tests' output")?;
        println!("{line}");
        passed += passed_in(&line);
        failed.extend(failed_in(&line).map(str::to_owned));
    }
    Ok(Count { passed, failed, is_success: tests.wait()?.success() })
}

/// The name in `test NAME ... FAILED`.
fn failed_in(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// The number in `test result: ok. 12 passed; …`.
fn passed_in(line: &str) -> usize {
    let counts = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "));
    let number = counts.and_then(|(_, rest)| rest.split_once(" passed"));
    number.and_then(|(number, _)| number.parse().ok()).unwrap_or(0)
}

fn part(name: &'static str, tests: impl FnOnce() -> Result<usize>) -> Part {
    let start = Instant::now();
    let outcome = tests().map_or_else(Outcome::Failed, Outcome::Passed);
    Part { name, seconds: start.elapsed().as_secs(), outcome }
}

fn summarise(parts: &[Part]) -> Result<()> {
    println!();
    for Part { name, seconds, outcome } in parts {
        match outcome {
            Outcome::Passed(number) => println!("{name:8} tests: {number} passed, {seconds} s"),
            Outcome::Failed(error) => println!("{name:8} tests: {error:#}, {seconds} s"),
            Outcome::LeftOut(reason) => println!("{name:8} tests: left out: {reason:#}"),
        }
    }
    if parts.iter().any(|part| matches!(part.outcome, Outcome::Failed(_))) {
        bail!("not all tests passed");
    }
    let left_out = parts.iter().filter(|part| matches!(part.outcome, Outcome::LeftOut(_))).count();
    if left_out == Engine::ALL.len() {
        bail!("there is no browser to test in");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{failed_in, passed_in};

    #[test]
    fn passed_tests_are_read_from_the_summary_line() {
        assert_eq!(passed_in("test result: ok. 12 passed; 0 failed; 0 ignored"), 12);
        assert_eq!(passed_in("test result: FAILED. 3 passed; 1 failed; 0 ignored"), 3);
        assert_eq!(passed_in("test a_result ... ok"), 0);
    }

    #[test]
    fn failed_tests_are_known_by_name() {
        assert_eq!(failed_in("test pages::a_frame ... FAILED"), Some("pages::a_frame"));
        assert_eq!(failed_in("test pages::a_frame ... ok"), None);
        assert_eq!(failed_in("test result: FAILED. 3 passed; 1 failed; 0 ignored"), None);
    }
}
