//! What the parts cost outside of a browser: runs the project's own benches and reads the medians that criterion keeps.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{cargo, project, run};

/// The benches, by their names in `Cargo.toml`, each with what it is given the more of.
const BENCHES: [(&str, &str); 4] =
    [("parse", "events"), ("anchor", "quotations"), ("layout", "events"), ("as-of", "stances")];

/// What they are given: the embedded dossier, then made-up ones of these sizes.
const SIZES: [&str; 5] = ["embedded", "50", "1000", "10000", "100000"];

/// A bench and its medians.
pub struct NativeRow {
    /// Its name.
    pub bench: &'static str,
    /// What it is given the more of.
    pub given: &'static str,
    /// In nanoseconds, in the order of the sizes.
    medians_ns: Vec<f64>,
}

impl NativeRow {
    /// The medians in milliseconds.
    pub fn medians_ms(&self) -> impl Iterator<Item = f64> {
        self.medians_ns.iter().map(|median| median / 1e6)
    }

    /// The medians by their sizes.
    pub fn json(&self) -> Value {
        let medians =
            SIZES.iter().zip(&self.medians_ns).map(|(size, median)| ((*size).to_owned(), json!(median.round())));
        json!({ "bench": self.bench, "given": self.given, "mediansNs": medians.collect::<serde_json::Map<_, _>>() })
    }
}

/// Runs the benches, shorter if it is to be quick.
pub fn measure(quick: bool) -> Result<Vec<NativeRow>> {
    let folder = project::scratch("bench/criterion")?;
    let mut command = cargo::cargo()?;
    command.arg("bench").env("CRITERION_HOME", &folder);
    for (bench, _) in BENCHES {
        command.args(["--bench", bench]);
    }
    command.args(["--", "--noplot"]).args(quick.then_some("--quick"));
    run::run(&mut command)?;
    BENCHES.into_iter().map(|(bench, given)| row(&folder, bench, given)).collect()
}

fn row(folder: &Path, bench: &'static str, given: &'static str) -> Result<NativeRow> {
    let median = |size: &&str| {
        let function = if *size == SIZES[0] { "dossier" } else { given };
        let path = folder.join(bench).join(function).join(size).join("new/estimates.json");
        let text = fs::read(&path).with_context(|| format!("the bench `{bench}` left no {}", path.display()))?;
        median_in(&text)
    };
    Ok(NativeRow { bench, given, medians_ns: SIZES.iter().map(median).collect::<Result<_>>()? })
}

/// The median in what criterion keeps of a measurement, in nanoseconds.
fn median_in(estimates: &[u8]) -> Result<f64> {
    #[derive(Deserialize)]
    struct Estimates {
        median: Estimate,
    }
    #[derive(Deserialize)]
    struct Estimate {
        point_estimate: f64,
    }
    let estimates: Estimates = serde_json::from_slice(estimates).context("cannot read criterion's estimates")?;
    Ok(estimates.median.point_estimate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_read_and_told_in_milliseconds() {
        let estimates =
            br#"{"mean":{"point_estimate":9e6},"median":{"point_estimate":2500000.4,"standard_error":1.0}}"#;
        let medians_ns = vec![median_in(estimates).unwrap(); 5];
        let row = NativeRow { bench: "parse", given: "events", medians_ns };
        assert_eq!(row.json()["mediansNs"]["100000"], json!(2_500_000.0));
        assert!(row.medians_ms().all(|median| (median - 2.5).abs() < 1e-6));
    }
}
