//! `cargo xtask test`: the tests on the host, then the build that ships, then the tests in each browser engine.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

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

fn tests_in(engine: Engine, filter: Option<&str>) -> Result<usize> {
    let mut command = cargo::cargo()?;
    command.env("STANCELINE_ENGINE", engine.name()).env("PATH", path_with_drivers()?);
    // Two browsers at a time: more make a small machine miss deadlines.
    command.args(["test", "--features", "browser-tests", "--test", "browser", "--", "--test-threads=2"]);
    counted(command.args(filter))
}

/// Runs tests, shows their output as it comes, and tells how many passed.
fn counted(command: &mut Command) -> Result<usize> {
    let mut tests = command.stdout(Stdio::piped()).spawn().with_context(|| run::cannot_start(command))?;
    let output = tests.stdout.take().context("the tests have no output")?;
    let mut passed = 0;
    for line in std::io::BufRead::lines(std::io::BufReader::new(output)) {
        let line = line.context("cannot read the tests' output")?;
        println!("{line}");
        passed += passed_in(&line);
    }
    if !tests.wait()?.success() {
        bail!("failed ({passed} passed)");
    }
    Ok(passed)
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
    use super::passed_in;

    #[test]
    fn passed_tests_are_read_from_the_summary_line() {
        assert_eq!(passed_in("test result: ok. 12 passed; 0 failed; 0 ignored"), 12);
        assert_eq!(passed_in("test result: FAILED. 3 passed; 1 failed; 0 ignored"), 3);
        assert_eq!(passed_in("test a_result ... ok"), 0);
    }
}
