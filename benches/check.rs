//! How long a dossier takes from its text to its first layout, and how that grows: `cargo bench`.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value, json};
use stanceline::comparison::spectrum;
use stanceline::host::json::read;
use stanceline::host::page::fold;
use stanceline::state::State;
use stanceline::timeline::chronicle;
use stanceline::view::Material;
use std::hint::black_box;

/// A dossier whose article has about `characters` characters and a quotation in every 200 of them.
fn dossier(characters: usize) -> String {
    let sentences = characters / 100;
    let sentence = |n: usize| {
        format!(
            "Speaker {n} told the assembly of {} that point {} — the “{n}th” — was open; nobody said why.",
            n % 97,
            n * 7
        )
    };
    let all: Vec<String> = (0..sentences).map(sentence).collect();
    let paragraphs: Vec<String> = all.chunks(12).map(|chunk| chunk.join(" ")).collect();
    let quotations: Vec<Value> = (0..sentences)
        .step_by(2)
        .map(|n| {
            let exact = &all[n].split_once(';').map_or("", |(words, _)| words);
            json!({"id": format!("q{n}"), "exact": exact, "voice": "reporter", "parties": ["a"]})
        })
        .collect();
    let events: Vec<Value> = (0..50)
        .map(|n| json!({"id": format!("e{n}"), "date": format!("20{:02}-05", n % 30), "title": "Session", "quotations": ["q0"]}))
        .collect();
    json!({
        "dossier": 1, "lang": "en", "title": "Assembly",
        "article": {
            "headline": "The assembly met", "publisher": "Bench", "published": "2020", "lang": "en", "rights": "Made up.",
            "paragraphs": paragraphs
        },
        "parties": [{"id": "a", "name": "Ay"}, {"id": "b", "name": "Bee"}],
        "sources": [], "quotations": quotations, "events": events,
        "issues": [{"id": "i", "question": "Open?", "scale": ["no", "yes"]}],
        "stances": [{"issue": "i", "party": "a", "asOf": "2020", "position": 1, "basis": "reported", "summary": "No.", "quotations": ["q0"]}]
    })
    .to_string()
}

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
    for characters in [10_000, 100_000, 1_000_000, 10_000_000] {
        let text = dossier(characters);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let id = BenchmarkId::new("article of characters", characters);
        group.bench_with_input(id, &text, |bencher, text| bencher.iter(|| to_first_layout(black_box(text))));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
