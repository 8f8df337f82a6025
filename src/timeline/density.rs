//! How many events there are along the whole axis: the overview under the drawing.

use super::plan::Plan;
use super::track::Track;

/// Width of a bin, in pixels.
pub const BIN: usize = 4;

/// The number of events of a track in each bin of a strip of some width; all bins together hold all of them.
pub fn density(plan: &Plan, track: &Track, width: f64) -> Vec<usize> {
    let bins = ((width / BIN as f64) as usize).max(1);
    let (start, end) = plan.domain;
    let mut before = 0;
    let mut counts = Vec::with_capacity(bins);
    for bin in 1..=bins {
        let until = match bin == bins {
            true => track.placed().len(),
            false => track.rank(start + (end - start) * bin as f64 / bins as f64),
        };
        counts.push(until - before);
        before = until;
    }
    counts
}
