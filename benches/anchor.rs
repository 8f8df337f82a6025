//! How long quotations take to be found in their article: `cargo bench --bench anchor`. What is measured is the check of a
//! dossier that has little else; how its text is read is left out.

#[path = "made/article.rs"]
mod article;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::Value;
use stanceline::dossier::{Node, check};
use std::hint::black_box;
use unicode_normalization::UnicodeNormalization;

/// The article has so many characters for each quotation.
const CHARACTERS: usize = 100;

/// The value as the checker takes it.
fn node(value: Value) -> Node {
    match value {
        Value::Null => Node::Null,
        Value::Bool(is_true) => Node::Bool(is_true),
        Value::Number(number) => Node::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Node::Text(text),
        Value::Array(entries) => Node::List(entries.into_iter().map(node).collect()),
        Value::Object(fields) => Node::Object(fields.into_iter().map(|(name, value)| (name, node(value))).collect()),
    }
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("anchor");
    group.sample_size(10);
    let embedded = include_str!("../seeds/dossier.json").to_owned();
    let made =
        [50, 1_000, 10_000].map(|count| (BenchmarkId::new("quotations", count), article::text(count * CHARACTERS, 1)));
    for (id, text) in [(BenchmarkId::new("dossier", "embedded"), embedded)].into_iter().chain(made) {
        let document = node(serde_json::from_str(&text).unwrap_or_default());
        let checked = || check(black_box(&document), &|text| text.nfc().collect());
        assert_eq!(checked().problems, []);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(id, |bencher| bencher.iter(checked));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
