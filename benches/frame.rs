//! What one frame of the timeline costs, and how that grows with the events: `cargo bench --bench frame`. It is drawn whenever
//! the reader pans or zooms.

#[path = "made/events.rs"]
mod events;
#[path = "made/sound.rs"]
mod sound;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use stanceline::timeline::{Emphasis, Plan, Scale, Window, draw, in_order};
use stanceline::words::Words;
use std::hint::black_box;

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("timeline");
    group.sample_size(10);
    for count in [100, 1_000, 10_000, 100_000] {
        let dossier = sound::dossier(&events::text(count));
        let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
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
