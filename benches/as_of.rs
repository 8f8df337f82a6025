//! How long it takes to find the stances in force at a day, of all parties on all issues in both layers, and to compare the
//! parties: `cargo bench --bench as-of`. It happens for each date that the reader drags to.

#[path = "made/sound.rs"]
mod sound;
#[path = "../xtask/src/bench/stances.rs"]
mod stances;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::Value;
use stanceline::comparison::{Sides, reading_days, spectrum};
use stanceline::dossier::{Day, Dossier, Layer};
use std::hint::black_box;

const LAYERS: [Layer; 2] = [Layer::InArticle, Layer::OnRecord];

/// The text of a dossier with so many stances.
fn text(count: usize) -> String {
    let mut dossier = stances::dossier(count.div_ceil(stances::PARTIES * stances::ISSUES));
    if let Some(stances) = dossier["stances"].as_array_mut() {
        stances.truncate(count);
    }
    Value::to_string(&dossier)
}

/// What the views ask for when the date changes.
fn as_of(dossier: &Dossier, day: Day) -> usize {
    let issues = dossier.issue_refs().map(|issue| spectrum(dossier, issue, day, &LAYERS, &|_| true));
    let quiet: usize = issues.map(|shown| shown.quiet.len()).sum();
    let pairs = dossier.party_refs().flat_map(|one| dossier.party_refs().map(move |other| (one, other)));
    let pairs: Vec<_> = pairs.collect();
    let tallies = LAYERS.map(|layer| {
        let sides = Sides::new(dossier, layer, day, true);
        pairs.iter().map(|pair| sides.tally(*pair).compared).sum::<usize>()
    });
    quiet + tallies.iter().sum::<usize>()
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("as-of");
    group.sample_size(10);
    let embedded = include_str!("../seeds/dossier.json").to_owned();
    let made = [50, 1_000, 10_000].map(|count| (BenchmarkId::new("stances", count), text(count)));
    for (id, text) in [(BenchmarkId::new("dossier", "embedded"), embedded)].into_iter().chain(made) {
        let dossier = sound::dossier(&text);
        let days = reading_days(&dossier);
        let middle = days.get(days.len() / 2).copied().unwrap_or(Day::LAST);
        group.throughput(Throughput::Elements(dossier.stances.len() as u64));
        group.bench_function(id, |bencher| bencher.iter(|| as_of(&dossier, black_box(middle))));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
