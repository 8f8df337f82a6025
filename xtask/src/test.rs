//! `cargo xtask test`: the tests on the host, then the build that ships, then the tests in a browser.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{browser_tools, cargo, consumers, dist, run};

/// How a part of the tests ended.
struct Outcome {
    name: &'static str,
    seconds: u64,
    result: Result<String>,
}

/// Runs all tests; a failure in one part does not hide those of the next.
pub fn all() -> Result<()> {
    summarise(&[part("host", host_tests), part("browser", || browser_tests(None))])
}

/// Runs the tests that need no browser.
pub fn host() -> Result<()> {
    summarise(&[part("host", host_tests)])
}

/// Builds what ships and runs the browser tests whose name contains the filter.
pub fn browser(filter: Option<&str>) -> Result<()> {
    summarise(&[part("browser", || browser_tests(filter))])
}

fn host_tests() -> Result<String> {
    counted(cargo::cargo()?.args(["test", "--workspace"]))
}

fn browser_tests(filter: Option<&str>) -> Result<String> {
    browser_tools::ensure()?;
    dist::build_and_weigh()?;
    if consumers::are_tested(filter) {
        consumers::prepare()?;
    }
    let mut command = cargo::cargo()?;
    // Two browsers at a time: more make a small machine miss deadlines.
    command.args(["test", "--features", "browser-tests", "--test", "browser", "--", "--test-threads=2"]);
    counted(command.args(filter))
}

/// Runs tests, shows their output as it comes, and tells how many passed.
fn counted(command: &mut Command) -> Result<String> {
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
    Ok(format!("{passed} passed"))
}

/// The number in `test result: ok. 12 passed; …`.
fn passed_in(line: &str) -> usize {
    let counts = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "));
    let number = counts.and_then(|(_, rest)| rest.split_once(" passed"));
    number.and_then(|(number, _)| number.parse().ok()).unwrap_or(0)
}

fn part(name: &'static str, tests: impl FnOnce() -> Result<String>) -> Outcome {
    let start = Instant::now();
    let result = tests();
    Outcome { name, seconds: start.elapsed().as_secs(), result }
}

fn summarise(outcomes: &[Outcome]) -> Result<()> {
    println!();
    for Outcome { name, seconds, result } in outcomes {
        match result {
            Ok(passed) => println!("{name:8} tests: {passed}, {seconds} s"),
            Err(error) => println!("{name:8} tests: {error:#}, {seconds} s"),
        }
    }
    if outcomes.iter().any(|outcome| outcome.result.is_err()) {
        bail!("not all tests passed");
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
