//! How long events take to be laid out along the axis: `cargo bench --bench layout`. It happens once for each filter.

#[path = "made/events.rs"]
mod events;
#[path = "made/sound.rs"]
mod sound;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use stanceline::timeline::{Plan, Scale, in_order};
use std::hint::black_box;

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    group.sample_size(10);
    let embedded = include_str!("../seeds/dossier.json").to_owned();
    let made = [50, 1_000, 10_000, 100_000].map(|count| (BenchmarkId::new("events", count), events::text(count)));
    for (id, text) in [(BenchmarkId::new("dossier", "embedded"), embedded)].into_iter().chain(made) {
        let dossier = sound::dossier(&text);
        let events = in_order(&dossier);
        let plan = || Plan::new(&dossier, black_box(&events), Some(Scale::Time));
        group.throughput(Throughput::Elements(events.len() as u64));
        group.bench_function(id, |bencher| bencher.iter(plan));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
