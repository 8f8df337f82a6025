//! How long a dossier takes from its text to its first layout, and how that grows: `cargo bench`.

#[path = "made/article.rs"]
mod article;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use stanceline::comparison::spectrum;
use stanceline::host::json::read;
use stanceline::host::page::fold;
use stanceline::state::State;
use stanceline::timeline::chronicle;
use stanceline::view::Material;
use std::hint::black_box;

/// Parses, checks, and lays all three views out.
fn to_first_layout(text: &str) -> usize {
    let checked = read(text.as_bytes()).checked;
    assert_eq!(checked.problems, []);
    let Some(dossier) = checked.dossier else { return 0 };
    let state = State::new(&dossier);
    let as_of = state.as_of.reads_to();
    let marks: usize = dossier
        .issue_refs()
        .map(|issue| spectrum(&dossier, issue, as_of, &state.layers(), &|_| true).steps.len())
        .sum();
    let material = Material::new(dossier, fold);
    let years = chronicle(&material.dossier, &material.events).len();
    marks + years + material.blocks.len()
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("text to first layout");
    group.sample_size(10);
    let embedded = include_str!("../seeds/dossier.json");
    group.bench_function("embedded dossier", |bencher| bencher.iter(|| to_first_layout(black_box(embedded))));
    for characters in [10_000, 100_000, 1_000_000] {
        let text = article::text(characters, 2);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let id = BenchmarkId::new("article of characters", characters);
        group.bench_with_input(id, &text, |bencher, text| bencher.iter(|| to_first_layout(black_box(text))));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
