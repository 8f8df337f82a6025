//! What the parts cost outside of a browser: runs the project's own benches and reads the medians that criterion keeps.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{cargo, project, run};

/// The benches, by their names in `Cargo.toml`, each with what it is given the more of and how many of it a dossier may have.
const BENCHES: [(&str, &str, usize); 4] = [
    ("parse", "events", 120_000),
    ("anchor", "quotations", 10_000),
    ("layout", "events", 120_000),
    ("as-of", "stances", 10_000),
];

/// What they are given: the embedded dossier, then made-up ones of these sizes, as large as a dossier may be.
const SIZES: [&str; 5] = ["embedded", "50", "1000", "10000", "100000"];

/// A bench and its medians.
pub struct NativeRow {
    /// Its name.
    pub bench: &'static str,
    /// What it is given the more of.
    pub given: &'static str,
    /// In nanoseconds, in the order of the sizes; shorter where a dossier may not have so many.
    medians_ns: Vec<f64>,
}

impl NativeRow {
    /// For each of the sizes the median in milliseconds; nothing where a dossier may not have so many.
    pub fn medians_ms(&self) -> impl Iterator<Item = Option<f64>> {
        (0..SIZES.len()).map(|size| self.medians_ns.get(size).map(|median| median / 1e6))
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
    for (bench, ..) in BENCHES {
        command.args(["--bench", bench]);
    }
    command.args(["--", "--noplot"]).args(quick.then_some("--quick"));
    run::run(&mut command)?;
    BENCHES.into_iter().map(|(bench, given, most)| row(&folder, bench, given, most)).collect()
}

fn row(folder: &Path, bench: &'static str, given: &'static str, most: usize) -> Result<NativeRow> {
    let median = |size: &&str| {
        let function = if *size == SIZES[0] { "dossier" } else { given };
        let path = folder.join(bench).join(function).join(size).join("new/estimates.json");
        let text = fs::read(&path).with_context(|| format!("the bench `{bench}` left no {}", path.display()))?;
        median_in(&text)
    };
    let may_be = |size: &&&str| size.parse::<usize>().is_ok_and(|size| size <= most) || **size == SIZES[0];
    let medians_ns = SIZES.iter().filter(may_be).map(median).collect::<Result<_>>()?;
    Ok(NativeRow { bench, given, medians_ns })
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
        let medians_ns = vec![median_in(estimates).unwrap(); 4];
        let row = NativeRow { bench: "parse", given: "events", medians_ns };
        assert_eq!(row.json()["mediansNs"]["10000"], json!(2_500_000.0));
        let medians: Vec<Option<f64>> = row.medians_ms().collect();
        assert!(medians[..4].iter().all(|median| median.is_some_and(|median| (median - 2.5).abs() < 1e-6)));
        assert_eq!(medians[4..], [None]);
    }
}
