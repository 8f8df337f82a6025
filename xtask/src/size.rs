//! What the shipped files weigh, and the limit for what every page must load.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::compress::{self, Effort};

/// Limit for module + script + style sheet, compressed by brotli at level 11.
const BUDGET_BYTES: usize = 175_000;

/// Limit for the file with everything in it, as it lies on a disk.
const WHOLE_BUDGET_BYTES: usize = 450_000;

/// The files that every page with a widget loads.
const LOADED: [&str; 3] = ["stanceline_bg.wasm", "stanceline.js", "stanceline.css"];

struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table for a folder of built files, and fails when the limit is passed.
pub fn report(folder: &Path) -> Result<()> {
    let weights = weigh(folder)?;
    print!("{}", table(&weights));
    let sum = loaded_bytes(&weights);
    println!("module + script + style sheet: {sum} bytes brotli of at most {BUDGET_BYTES}");
    if sum > BUDGET_BYTES {
        bail!(
            "the widget is {} bytes over its budget: make it smaller, or change the budget in xtask/src/size.rs and say why",
            sum - BUDGET_BYTES
        );
    }
    let whole = weights.iter().find(|weight| weight.name == "standalone.html").map_or(0, |weight| weight.raw);
    println!("standalone.html: {whole} bytes of at most {WHOLE_BUDGET_BYTES}");
    if whole > WHOLE_BUDGET_BYTES {
        bail!("standalone.html is {} bytes over its budget", whole - WHOLE_BUDGET_BYTES);
    }
    Ok(())
}

/// Prints the table of what every page loads, with its sum.
pub fn report_loaded(folder: &Path) -> Result<()> {
    let mut weights = weigh(folder)?;
    weights.retain(|weight| LOADED.contains(&weight.name.as_str()));
    let sum = |of: fn(&Weight) -> usize| weights.iter().map(of).sum();
    let (raw, gzip, brotli) = (sum(|w| w.raw), sum(|w| w.gzip), sum(|w| w.brotli));
    weights.push(Weight { name: "all of it".to_owned(), raw, gzip, brotli });
    print!("{}", table(&weights));
    Ok(())
}

fn weigh(folder: &Path) -> Result<Vec<Weight>> {
    let mut weights = Vec::new();
    for entry in fs::read_dir(folder).context("cannot list the built files")? {
        let entry = entry?;
        let bytes = fs::read(entry.path()).with_context(|| format!("cannot read {}", entry.path().display()))?;
        weights.push(Weight {
            name: entry.file_name().to_string_lossy().into_owned(),
            raw: bytes.len(),
            gzip: compress::gzip(&bytes, Effort::Full)?.len(),
            brotli: compress::brotli(&bytes, Effort::Full)?.len(),
        });
    }
    weights.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(weights)
}

fn loaded_bytes(weights: &[Weight]) -> usize {
    weights.iter().filter(|weight| LOADED.contains(&weight.name.as_str())).map(|weight| weight.brotli).sum()
}

fn table(weights: &[Weight]) -> String {
    let widest = weights.iter().map(|weight| weight.name.len()).max();
    let width = widest.unwrap_or(0);
    let mut table = format!("{:width$} {:>9} {:>9} {:>9}\n", "bytes", "raw", "gzip", "brotli");
    for Weight { name, raw, gzip, brotli } in weights {
        table.push_str(&format!("{name:width$} {raw:>9} {gzip:>9} {brotli:>9}\n"));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: usize) -> Weight {
        Weight { name: name.to_owned(), raw: 4 * brotli, gzip: 2 * brotli, brotli }
    }

    #[test]
    fn only_what_every_page_loads_counts() {
        let weights = [weight("stanceline.js", 10), weight("stanceline.css", 5), weight("dossier.json", 999)];
        assert_eq!(loaded_bytes(&weights), 15);
    }

    #[test]
    fn the_table_has_aligned_columns() {
        let table = table(&[weight("stanceline.css", 5), weight("a", 12_345)]);
        let widths: Vec<usize> = table.lines().map(str::len).collect();
        assert_eq!(widths, [44, 44, 44], "{table}");
    }
}
