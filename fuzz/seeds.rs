//! Writes what the fuzz targets begin with, into the folder that is named: made from the embedded dossier and from the faults
//! that the tests know, so that nothing of them is kept twice. `cargo xtask fuzz` calls it.

#[path = "../tests/shared/faults.rs"]
mod faults;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const DOSSIER: &str = include_str!("../seeds/dossier.json");

fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).context("name the folder to write to")?);
    let embedded: Value = serde_json::from_str(DOSSIER)?;
    for (target, seeds) in [
        ("anchor", anchors(&embedded)),
        ("dossier", dossiers(&embedded)),
        ("link", links(&embedded)),
        ("timeline", timelines(&embedded)),
    ] {
        write(&folder.join(target), &seeds)?;
        println!("{}: {} seeds", target, seeds.len());
    }
    Ok(())
}

fn write(folder: &Path, seeds: &[String]) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(format!("seed-{number}")), seed).context("cannot write a seed")?;
    }
    Ok(())
}

/// The entries of a list of the dossier.
fn list<'v>(dossier: &'v Value, name: &str) -> &'v [Value] {
    dossier[name].as_array().map_or(&[], Vec::as_slice)
}

fn text<'v>(entry: &'v Value, name: &str) -> &'v str {
    entry[name].as_str().unwrap_or_default()
}

/// Each quotation with the paragraph that it is in.
fn anchors(dossier: &Value) -> Vec<String> {
    let paragraphs = || list(&dossier["article"], "paragraphs").iter().filter_map(Value::as_str);
    let seed = |quotation: &Value| {
        let exact = text(quotation, "exact");
        let paragraph = paragraphs().find(|paragraph| paragraph.contains(exact)).unwrap_or(exact);
        [exact, text(quotation, "prefix"), text(quotation, "suffix"), paragraph].join("\u{1e}")
    };
    list(dossier, "quotations").iter().map(seed).collect()
}

/// The small dossier, each fault as a change to it, and of the embedded one what belongs to each of its issues.
fn dossiers(dossier: &Value) -> Vec<String> {
    let faults = faults::faults().into_iter().map(|(pointer, value, ..)| format!("{pointer} {value}"));
    let faulty = faults::faults().into_iter().take(3).map(|(pointer, value, ..)| {
        let mut sound = faults::sound();
        faults::set(&mut sound, pointer, value);
        sound.to_string()
    });
    let issues = list(dossier, "issues").iter().map(|issue| about(issue, dossier).to_string());
    std::iter::once(faults::sound().to_string()).chain(faults).chain(faulty).chain(issues).collect()
}

/// The dossier with one issue, a few stances on it, and the entries that they name.
fn about(issue: &Value, dossier: &Value) -> Value {
    let stances: Vec<&Value> =
        list(dossier, "stances").iter().filter(|stance| stance["issue"] == issue["id"]).step_by(3).take(3).collect();
    let named = |name: &str| -> Vec<&Value> {
        let is_named = |entry: &&Value| stances.iter().any(|stance| list(stance, name).contains(&entry["id"]));
        list(dossier, name).iter().filter(is_named).collect()
    };
    let mut part = dossier.clone();
    part["sources"] = json!(named("sources"));
    part["quotations"] = json!(named("quotations"));
    part["stances"] = json!(stances);
    part["issues"] = json!([issue]);
    for name in ["events", "notes", "corrections"] {
        part[name] = json!([]);
    }
    part
}

/// A link to each event, quotation and cell, some of them with a date.
fn links(dossier: &Value) -> Vec<String> {
    let to = |kind: &str, name: &str| -> Vec<String> {
        list(dossier, name).iter().map(|entry| format!("{kind}:{}", text(entry, "id"))).collect()
    };
    let cell = |stance: &Value| format!("stance:{}.{}", text(stance, "party"), text(stance, "issue"));
    let stances = list(dossier, "stances").iter();
    let dated = stances.map(|stance| [cell(stance), cell(stance) + "@" + text(stance, "asOf")]);
    to("event", "events").into_iter().chain(to("quotation", "quotations")).chain(dated.flatten()).collect()
}

/// The events as the timeline's target has them, all at once and a few at a time, on each scale.
fn timelines(dossier: &Value) -> Vec<String> {
    let line = |(number, event): (usize, &Value)| {
        let letters = ["a", "bd*", "c", "abcd", "*", "da"][number % 6];
        format!("{} {letters} {}\n", text(event, "date"), text(event, "title"))
    };
    let lines: Vec<String> = list(dossier, "events").iter().enumerate().map(line).collect();
    let looks = ["900 time + + p-30 z300,20\n", "586 cut + Home - End 0\n", "1500 sequence z800,50 p100 r40\n"];
    let parts = lines.chunks(7).chain([lines.as_slice()]).map(<[String]>::concat);
    parts.flat_map(|events| looks.map(|look| format!("{look}{events}"))).collect()
}
