//! How long a dossier's text takes to be read and its structure to be checked: `cargo bench --bench parse`.

#[path = "made/events.rs"]
mod events;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use stanceline::host::json::read;
use std::hint::black_box;

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    group.sample_size(10);
    let embedded = include_str!("../seeds/dossier.json").to_owned();
    let made = [50, 1_000, 10_000, 100_000].map(|count| (BenchmarkId::new("events", count), events::text(count)));
    for (id, text) in [(BenchmarkId::new("dossier", "embedded"), embedded)].into_iter().chain(made) {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(id, &text, |bencher, text| bencher.iter(|| read(black_box(text.as_bytes()))));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
