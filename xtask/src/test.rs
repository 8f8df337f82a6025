//! `cargo xtask test`: the tests on the host, then the build that ships, then the tests in each browser engine.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::engine::{Engine, path_with_drivers};
use crate::{cargo, consumers, dist, node, project, run};

/// How a part of the tests went.
struct Part {
    name: &'static str,
    seconds: u64,
    outcome: Outcome,
}

enum Outcome {
    Passed(Passed),
    Failed(anyhow::Error),
    /// There was nothing to run them in.
    LeftOut(anyhow::Error),
}

/// What passed.
#[derive(Default)]
struct Passed {
    tests: usize,
    /// Of them only when they were tried again alone.
    again: usize,
    /// Those that were left out because of what a driver cannot do; not among the tests that passed.
    left_out: usize,
}

impl fmt::Display for Passed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed", self.tests)?;
        if self.again > 0 {
            write!(f, ", {} of them only when tried again alone", self.again)?;
        }
        if self.left_out > 0 {
            write!(f, ", {} left out (see above)", self.left_out)?;
        }
        Ok(())
    }
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

fn host_tests() -> Result<Passed> {
    let tests = count(cargo::cargo()?.args(["test", "--workspace", "--no-fail-fast"]))?.result()?;
    Ok(Passed { tests, ..Passed::default() })
}

/// The tests in each engine. One that was asked for by name must be there; the others are left out where they cannot be.
fn browser_parts(engines: &[Engine], filter: Option<&str>) -> Vec<Part> {
    let built = part("build", || dist::build_and_weigh().map(|()| Passed::default()));
    if matches!(built.outcome, Outcome::Failed(_)) {
        return vec![built];
    }
    // What is ensured for a part, and the part itself.
    let unless_absent = |name, ensured: Result<()>, tests: &dyn Fn() -> Result<Passed>| match ensured {
        Err(error) if engines.is_empty() => Part { name, seconds: 0, outcome: Outcome::LeftOut(error) },
        ensured => part(name, || ensured.and_then(|()| tests())),
    };
    let mut parts = Vec::new();
    if consumers::are_tested(filter) {
        let prepare = || consumers::prepare().map(|()| Passed::default());
        let packages = unless_absent("packages", node::ensure("to test in pages that others make"), &prepare);
        parts.extend(Some(packages).filter(|part| !matches!(part.outcome, Outcome::Passed(_))));
    }
    let has_packages = parts.is_empty();
    let chosen = if engines.is_empty() { &Engine::ALL } else { engines };
    for engine in chosen {
        let tests = || tests_in(*engine, filter, has_packages);
        parts.push(unless_absent(engine.name(), engine.ensure(), &tests));
    }
    parts
}

/// Two browsers at a time, because more make a small machine miss deadlines. A few tests that fail so are tried again with the
/// machine for themselves, and that is said: what fails alone too has failed.
fn tests_in(engine: Engine, filter: Option<&str>, has_packages: bool) -> Result<Passed> {
    let left_out = left_out_file(engine)?;
    let mut command = in_engine(engine)?;
    command.env("STANCELINE_LEFT_OUT", &left_out).arg("--test-threads=2").args(filter);
    if !has_packages {
        command.args(consumers::TESTS.map(|module| format!("--skip={module}::")));
    }
    let first = count(&mut command)?;
    let left_out = read_left_out(&left_out)?;
    if first.is_success || !(1..=AGAIN).contains(&first.failed.len()) {
        let tests = first.result()? - left_out;
        ensure!(
            tests + left_out > 0,
            "no test ran: none has `{}` in its name, or what it needs is not there",
            filter.unwrap_or_default()
        );
        return Ok(Passed { tests, again: 0, left_out });
    }
    println!("\nAgain, one by one: {}", first.failed.join(", "));
    let again = count(in_engine(engine)?.args(["--test-threads=1", "--exact"]).args(&first.failed))?.result()?;
    Ok(Passed { tests: first.passed + again - left_out, again, left_out })
}

/// The browser tests in an engine; what is added goes to the tests themselves.
pub fn in_engine(engine: Engine) -> Result<Command> {
    let mut command = cargo::cargo()?;
    command.env("STANCELINE_ENGINE", engine.name()).env("PATH", path_with_drivers()?);
    command.args(["test", "--features", "browser-tests", "--test", "browser", "--"]);
    Ok(command)
}

/// Where the tests write which of them are left out in an engine, and why; nothing is written there yet.
fn left_out_file(engine: Engine) -> Result<PathBuf> {
    let file = project::scratch("left-out")?.join(engine.name());
    fs::write(&file, "").with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

/// Prints what was left out, and tells how much it is.
fn read_left_out(file: &Path) -> Result<usize> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    if !lines.is_empty() {
        println!("Left out:\n{}", lines.join("\n"));
    }
    Ok(lines.len())
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
        let reason = if self.failed.is_empty() { "it could not be built, or was ended; see above" } else { "" };
        ensure!(self.is_success, "failed ({} passed): {reason}{}", self.passed, self.failed.join(", "));
        Ok(self.passed)
    }
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

fn part(name: &'static str, tests: impl FnOnce() -> Result<Passed>) -> Part {
    let start = Instant::now();
    let outcome = tests().map_or_else(Outcome::Failed, Outcome::Passed);
    Part { name, seconds: start.elapsed().as_secs(), outcome }
}

fn summarise(parts: &[Part]) -> Result<()> {
    println!();
    for Part { name, seconds, outcome } in parts {
        match outcome {
            Outcome::Passed(passed) => println!("{name:8} tests: {passed}, {seconds} s"),
            Outcome::Failed(error) => println!("{name:8} tests: {error:#}, {seconds} s"),
            Outcome::LeftOut(reason) => println!("{name:8} tests: left out: {reason:#}"),
        }
    }
    if parts.iter().any(|part| matches!(part.outcome, Outcome::Failed(_))) {
        bail!("not all tests passed");
    }
    let mut browsers =
        parts.iter().filter(|part| Engine::ALL.iter().any(|engine| engine.name() == part.name)).peekable();
    if browsers.peek().is_some() && browsers.all(|part| matches!(part.outcome, Outcome::LeftOut(_))) {
        bail!("there is no browser to test in");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Passed, failed_in, passed_in};

    #[test]
    fn passed_tests_are_read_from_the_summary_line() {
        assert_eq!(passed_in("test result: ok. 12 passed; 0 failed; 0 ignored"), 12);
        assert_eq!(passed_in("test result: FAILED. 3 passed; 1 failed; 0 ignored"), 3);
        assert_eq!(passed_in("test a_result ... ok"), 0);
    }

    #[test]
    fn what_was_left_out_or_tried_again_is_said() {
        assert_eq!(Passed { tests: 3, ..Passed::default() }.to_string(), "3 passed");
        let passed = Passed { tests: 127, again: 1, left_out: 17 };
        assert_eq!(passed.to_string(), "127 passed, 1 of them only when tried again alone, 17 left out (see above)");
    }

    #[test]
    fn failed_tests_are_known_by_name() {
        assert_eq!(failed_in("test pages::a_frame ... FAILED"), Some("pages::a_frame"));
        assert_eq!(failed_in("test pages::a_frame ... ok"), None);
        assert_eq!(failed_in("test result: FAILED. 3 passed; 1 failed; 0 ignored"), None);
    }
}
