//! What one frame of the timeline costs, and how that grows with the events: `cargo bench --bench frame`. Laying out happens
//! once for each filter; a frame is drawn whenever the reader pans or zooms.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use serde_json::{Value, json};
use stanceline::dossier::Dossier;
use stanceline::host::json::read;
use stanceline::timeline::{Emphasis, Plan, Scale, Window, draw, in_order};
use stanceline::words::Words;
use std::hint::black_box;

/// A dossier of four parties with so many events over twelve years.
fn dossier(events: usize) -> Dossier {
    let parties = ["a", "b", "c", "d"];
    let event = |n: usize| {
        let (year, month, day) = (2007 + n * 7 % 12, n * 5 % 12 + 1, n * 11 % 28 + 1);
        json!({
            "id": format!("e{n}"), "date": format!("{year}-{month:02}-{day:02}"), "title": format!("Session number {n} of the assembly"),
            "parties": [parties[n % 4]], "sources": ["s"]
        })
    };
    let events: Vec<Value> = (0..events).map(event).collect();
    let document = json!({
        "dossier": 1, "lang": "en", "title": "Assembly",
        "article": {
            "headline": "The assembly met", "publisher": "Bench", "published": "2019-01-10", "lang": "en", "rights": "Made up.",
            "paragraphs": ["It met."]
        },
        "parties": parties.map(|id| json!({"id": id, "name": id})), "sources": [{"id": "s", "title": "Minutes"}],
        "quotations": [], "events": events, "issues": [], "stances": []
    });
    let checked = read(document.to_string().as_bytes()).checked;
    checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems))
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("timeline");
    group.sample_size(10);
    for count in [100, 1_000, 10_000, 100_000] {
        let dossier = dossier(count);
        let events = in_order(&dossier);
        let plan = || Plan::new(&dossier, black_box(&events), Some(Scale::Time));
        group.bench_function(BenchmarkId::new("lay out events", count), |bencher| bencher.iter(plan));
        let plan = plan();
        let related = [Vec::new(), Vec::new()];
        let emphasis = Emphasis { selected: None, pointed: None, related: &related, shows: &|_| true };
        let whole = Window::whole(&plan, 1192.0);
        for (name, window) in
            [("draw a frame, whole", whole), ("draw a frame, zoomed", whole.zoomed(40.0, 600.0, &plan))]
        {
            let frame = || draw(&plan, black_box(&window), &dossier, &emphasis, Words::ENGLISH).glyphs.len();
            group.bench_function(BenchmarkId::new(name, count), |bencher| bencher.iter(frame));
        }
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
