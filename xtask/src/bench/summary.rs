//! From samples to figures: percentiles within a page, the median and the range over the repetitions.

use anyhow::Result;
use serde_json::{Value, json};

use super::exchange::{Dates, Gesture, Measured, Outcome, Sample};
use super::machine;
use super::native::NativeRow;
use super::peers::Peer;
use super::reading::{self, ReadingFigures};

/// A figure over all repetitions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The one in the middle.
    pub median: f64,
    least: f64,
    most: f64,
}

/// What a gesture cost.
pub struct GestureFigures {
    /// The gap that half of the frames keep to.
    pub p50_ms: Figure,
    /// The gap that all but the worst twentieth keep to.
    pub p95_ms: Figure,
    /// All that the main thread did for each frame.
    pub main_thread_ms: Figure,
    /// Of that, script, style and layout.
    work_ms: Figure,
}

/// The figures of a peer that showed its events in time.
pub struct Figures {
    /// From the start of the navigation.
    pub first_paint_ms: Figure,
    /// In the document and its shadow roots.
    pub elements: Figure,
    /// Of script, document and WebAssembly.
    pub heap_bytes: Figure,
    /// While dragging.
    pub pan: Option<GestureFigures>,
    /// While zooming.
    pub zoom: Option<GestureFigures>,
}

/// A peer with so many events.
pub struct Row {
    /// The peer's title.
    pub title: String,
    /// None for the empty page.
    pub events: usize,
    /// Nothing if it took too long.
    pub figures: Option<Figures>,
}

/// All that is reported.
pub struct Summary {
    /// Day, machine and browser.
    pub circumstances: String,
    /// How often each page was measured.
    pub repetitions: usize,
    /// Titles and the bytes of what their pages load.
    pub weights: Vec<(String, usize)>,
    /// By size, then in the order of the peers.
    pub rows: Vec<Row>,
    /// What another date costs.
    pub dates: Option<DateFigures>,
    /// Script of one widget, and of ten on one page.
    pub several_ms: Option<[Figure; 2]>,
    /// First content and first possible selection.
    pub reading: Vec<ReadingFigures>,
    /// What the parts cost outside of a browser.
    pub native: Vec<NativeRow>,
}

/// What it costs to read the stances at another date.
pub struct DateFigures {
    /// Script until it is shown: half of the changes keep to the first, all but a twentieth to the second.
    pub script_ms: [f64; 2],
    /// The same of script, style and layout.
    pub work_ms: [f64; 2],
    /// From frame to frame while the handle is dragged.
    pub gap_ms: [f64; 2],
    /// In the document and its shadow roots.
    pub elements: f64,
}

impl Summary {
    /// Sums the outcome up.
    pub fn of(peers: &[Peer], outcome: &Outcome, native: Vec<NativeRow>, repetitions: usize) -> Result<Self> {
        let mut sizes: Vec<usize> = outcome.samples.iter().map(|sample| sample.events).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let pairs = sizes.iter().flat_map(|&size| peers.iter().map(move |peer| (size, peer)));
        let rows = pairs.filter_map(|(size, peer)| row(peer, size, &outcome.samples)).collect();
        let mut weights = Vec::new();
        for (index, peer) in peers.iter().enumerate().filter(|(_, peer)| !peer.files.is_empty()) {
            // The variants of one timeline load the same.
            if peers[..index].iter().any(|earlier| earlier.files == peer.files) {
                continue;
            }
            weights.push((peer.title.clone(), peer.brotli_bytes()?));
        }
        let circumstances = format!("{}, {}, {}", machine::today()?, machine::description()?, outcome.browser);
        let dates = outcome.dates.as_ref().and_then(DateFigures::of);
        let several_ms = outcome.several.as_ref().and_then(|several| {
            let figure = |spent: &[f64]| Figure::of(spent.iter().copied());
            Some([figure(&several.one_ms)?, figure(&several.ten_ms)?])
        });
        let reading = outcome.reading.as_deref().map(reading::figures).unwrap_or_default();
        Ok(Self { circumstances, repetitions, weights, rows, dates, several_ms, reading, native })
    }

    /// All figures with their ranges.
    pub fn json(&self) -> Value {
        let rows = self.rows.iter().map(|row| {
            json!({ "timeline": row.title, "events": row.events, "figures": row.figures.as_ref().map(Figures::json) })
        });
        let weights = self.weights.iter().map(|(title, bytes)| json!({ "timeline": title, "brotliBytes": bytes }));
        json!({
            "circumstances": self.circumstances, "repetitions": self.repetitions,
            "weights": weights.collect::<Vec<_>>(), "rows": rows.collect::<Vec<_>>(),
            "dates": self.dates.as_ref().map(DateFigures::json),
            "severalMs": self.several_ms.map(|[one, ten]| json!({ "one": one.json(), "ten": ten.json() })),
            "reading": self.reading.iter().map(reading_json).collect::<Vec<_>>(),
            "native": self.native.iter().map(NativeRow::json).collect::<Vec<_>>()
        })
    }
}

fn reading_json(
    ReadingFigures { title, figures_ms: [content, selection, slow_content, slow_selection] }: &ReadingFigures,
) -> Value {
    json!({
        "timeline": title, "contentMs": content.json(), "selectionMs": selection.json(),
        "slowContentMs": slow_content.json(), "slowSelectionMs": slow_selection.json()
    })
}

fn row(peer: &Peer, events: usize, samples: &[Sample]) -> Option<Row> {
    let ours: Vec<&Sample> =
        samples.iter().filter(|sample| sample.peer == peer.name && sample.events == events).collect();
    let measured: Vec<&Measured> = ours.iter().filter_map(|sample| sample.measured.as_ref()).collect();
    // Who took too long once is not tried again; if it had been in time more often before, that counts.
    let in_time = 2 * measured.len() > ours.len();
    let figures = if in_time { Figures::of(&measured) } else { None };
    (!ours.is_empty()).then(|| Row { title: peer.title.clone(), events, figures })
}

impl Figures {
    fn of(measured: &[&Measured]) -> Option<Self> {
        let gestures = |of: fn(&Measured) -> Option<&Gesture>| {
            GestureFigures::of(&measured.iter().filter_map(|one| of(one)).collect::<Vec<_>>())
        };
        Some(Self {
            first_paint_ms: Figure::of(measured.iter().map(|one| one.first_paint_ms))?,
            elements: Figure::of(measured.iter().map(|one| one.elements))?,
            heap_bytes: Figure::of(measured.iter().map(|one| one.heap_bytes))?,
            pan: gestures(|one| one.pan.as_ref()),
            zoom: gestures(|one| one.zoom.as_ref()),
        })
    }

    fn json(&self) -> Value {
        json!({
            "firstPaintMs": self.first_paint_ms.json(), "elements": self.elements.json(),
            "heapBytes": self.heap_bytes.json(), "pan": self.pan.as_ref().map(GestureFigures::json),
            "zoom": self.zoom.as_ref().map(GestureFigures::json)
        })
    }
}

impl DateFigures {
    fn of(dates: &Dates) -> Option<Self> {
        let both = |values: &[f64]| Some([percentile(values, 0.5)?, percentile(values, 0.95)?]);
        Some(Self {
            script_ms: both(&dates.script_ms)?,
            work_ms: both(&dates.work_ms)?,
            gap_ms: both(&dates.drag.gaps_ms)?,
            elements: dates.elements,
        })
    }

    fn json(&self) -> Value {
        let both = |[p50, p95]: [f64; 2]| json!({ "p50": rounded(p50), "p95": rounded(p95) });
        json!({
            "scriptMs": both(self.script_ms), "scriptStyleLayoutMs": both(self.work_ms),
            "dragGapMs": both(self.gap_ms), "elements": self.elements
        })
    }
}

impl GestureFigures {
    fn of(gestures: &[&Gesture]) -> Option<Self> {
        let gaps = |share| Figure::of(gestures.iter().filter_map(|gesture| percentile(&gesture.gaps_ms, share)));
        Some(Self {
            p50_ms: gaps(0.5)?,
            p95_ms: gaps(0.95)?,
            main_thread_ms: Figure::of(gestures.iter().map(|gesture| gesture.main_thread_ms))?,
            work_ms: Figure::of(gestures.iter().map(|gesture| gesture.work_ms))?,
        })
    }

    fn json(&self) -> Value {
        json!({
            "p50Ms": self.p50_ms.json(), "p95Ms": self.p95_ms.json(), "mainThreadMs": self.main_thread_ms.json(),
            "scriptStyleLayoutMs": self.work_ms.json()
        })
    }
}

impl Figure {
    /// Of all repetitions; nothing of none.
    pub fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let values: Vec<f64> = values.collect();
        Some(Self {
            median: percentile(&values, 0.5)?,
            least: percentile(&values, 0.0)?,
            most: percentile(&values, 1.0)?,
        })
    }

    fn json(self) -> Value {
        json!({ "median": rounded(self.median), "min": rounded(self.least), "max": rounded(self.most) })
    }
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The least value that at least this share of all values keeps to.
fn percentile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_occurred() {
        let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(&values, 0.5), Some(50.0));
        assert_eq!(percentile(&values, 0.95), Some(95.0));
        assert_eq!(percentile(&values, 0.0), Some(1.0));
        assert_eq!(percentile(&values, 1.0), Some(100.0));
        assert_eq!(percentile(&[7.0], 0.95), Some(7.0));
        assert_eq!(percentile(&[], 0.5), None);
    }

    #[test]
    fn a_figure_has_its_range() {
        let figure = Figure::of([3.0, 1.0, 2.0].into_iter());
        assert_eq!(figure, Some(Figure { median: 2.0, least: 1.0, most: 3.0 }));
    }
}
