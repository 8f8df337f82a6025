//! What holds of every drawing of the timeline.

use stanceline::dossier::{Dossier, Layer};
use stanceline::timeline::{Caption, Drawing, Emphasis, Plan, Window, date_at, draw, track_of};
use stanceline::words::Words;

/// A window of a plan, drawn with nothing selected and nothing left out.
pub fn drawn(plan: &Plan, window: &Window, dossier: &Dossier) -> Drawing {
    let related = [Vec::new(), Vec::new()];
    draw(
        plan,
        window,
        dossier,
        &Emphasis { selected: None, pointed: None, related: &related, shows: &|_| true },
        Words::ENGLISH,
    )
}

/// Nothing overlaps, nothing is lost, order on screen is order in time.
pub fn assert_sound(drawing: &Drawing, plan: &Plan, window: &Window) {
    let edges = 0.0..=window.width + 0.001;
    for (index, label) in drawing.labels.iter().enumerate() {
        let (left, right) = (label.left, label.left + label.width);
        assert!(edges.contains(&left) && edges.contains(&right), "{label:?} is cut off at {}", window.width);
        let at = f64::from(drawing.glyphs[label.wish].x);
        assert!((left - 10.0..=right + 10.0).contains(&at), "{label:?} is away from its mark at {at}");
        for other in &drawing.labels[..index] {
            let apart = other.row != label.row || right <= other.left || other.left + other.width <= left;
            assert!(apart, "{label:?} covers {other:?}");
        }
        // The leaders of higher titles come down through this row.
        for other in drawing.labels.iter().filter(|other| other.row > label.row) {
            let leader = f64::from(drawing.glyphs[other.wish].x);
            assert!(leader <= left || right <= leader, "the leader of {other:?} runs through {label:?}");
        }
    }
    for layer in [Layer::InArticle, Layer::OnRecord] {
        let glyphs: Vec<_> = drawing.glyphs.iter().filter(|glyph| glyph.layer == layer).collect();
        for pair in glyphs.windows(2) {
            assert!(pair[0].group.to == pair[1].group.from, "an event is lost or twice between {pair:?}");
            assert!(pair[1].x - pair[0].x >= 17, "marks touch, or stand in the wrong order: {pair:?}");
        }
        // Every event whose own place is well inside the window is behind one of the marks.
        let placed = plan.tracks[track_of(layer)].placed();
        for (rank, entry) in placed.iter().enumerate() {
            if (40.0..window.width - 40.0).contains(&window.x(entry.at)) {
                let marks = glyphs.iter().filter(|glyph| (glyph.group.from..glyph.group.to).contains(&rank)).count();
                assert_eq!(marks, 1, "event {rank} of {} has {marks} marks", placed.len());
            }
        }
    }
    let rows: [&[Caption]; 2] = [&drawing.captions.ticks, &drawing.captions.majors];
    for row in rows {
        for pair in row.windows(2) {
            assert!(pair[0].end <= pair[1].x, "{pair:?} overlap");
        }
    }
    for cut in &drawing.captions.cuts {
        let clear = |tick: &Caption| tick.end <= cut.x || cut.end <= tick.x;
        assert!(drawing.captions.ticks.iter().all(clear), "a tick runs into {cut:?}");
    }
}

/// What lies further away is no date of a dossier.
const FURTHEST_YEAR: i64 = 999_999;

/// Every pixel means a date, unless the window shows years that no dossier may name.
pub fn assert_dated(dossier: &Dossier, plan: &Plan, window: &Window) {
    for x in [0.0, window.width / 3.0, window.width] {
        let year = plan.axis.day(window.place(x)).civil().year;
        let date = date_at(dossier, plan, window, x);
        assert!(date.is_some() || year.abs() > FURTHEST_YEAR, "no date at {x} of {window:?}, in {year}");
    }
}
