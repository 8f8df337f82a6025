//! A long list of which only a stretch is in the document: which rows those are, and how high the rest is.

use super::chronicle::Year;

/// Height of a row, in pixels; a quiet time before an event is a row of its own.
pub const ROW_HEIGHT: usize = 32;
/// Height of the details of the open event, in pixels; what is longer scrolls inside.
pub const DETAIL_HEIGHT: usize = 320;
/// Lists of at most this many events stand in the document whole.
pub const WHOLE: usize = 500;
/// Rows kept ready above and below what is seen.
const SPARE: usize = 12;

/// The rows of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    count: usize,
    /// The events that have a quiet time before them, in order.
    after_quiet: Vec<usize>,
    /// The event whose details stand open under it.
    open: Option<usize>,
}

impl Rows {
    /// The rows of the events of all years.
    pub fn new(years: &[Year]) -> Rows {
        let entries = || years.iter().flat_map(|year| &year.entries);
        let quiet = entries().enumerate().filter(|(_, entry)| entry.quiet_days.is_some());
        Rows { count: entries().count(), after_quiet: quiet.map(|(index, _)| index).collect(), open: None }
    }

    /// The same rows with the details of one event open.
    pub fn with_open(&self, open: Option<usize>) -> Rows {
        Rows { open, ..self.clone() }
    }

    /// How many events there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The height of everything above an event.
    pub fn above(&self, event: usize) -> usize {
        let details = if self.open.is_some_and(|open| open < event) { DETAIL_HEIGHT } else { 0 };
        ROW_HEIGHT * (event + self.after_quiet.partition_point(|known| *known < event)) + details
    }

    /// The height of an event and everything below it.
    pub fn below(&self, event: usize) -> usize {
        self.above(self.count) - self.above(event)
    }

    /// The events to keep in the document when so many pixels are scrolled away and so many are seen: the first, and one
    /// more than the last.
    pub fn range(&self, top: usize, height: usize) -> (usize, usize) {
        let first = self.at(top).saturating_sub(SPARE);
        let last = self.at(top + height) + 1 + SPARE;
        (first.min(self.count), last.min(self.count))
    }

    /// The event at a height.
    fn at(&self, pixel: usize) -> usize {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = (low + high) / 2;
            if self.above(middle + 1) <= pixel { low = middle + 1 } else { high = middle }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_seen_is_in_the_document(
            count in 1_usize..3000,
            mut after_quiet in prop::collection::vec(0_usize..3000, 0..20),
            top in 0_usize..100_000,
            height in 1_usize..1000,
            open in prop::option::of(0_usize..3000),
        ) {
            after_quiet.sort_unstable();
            after_quiet.dedup();
            let rows = Rows { count, after_quiet, open };
            let top = top.min(rows.below(0).saturating_sub(height));
            let (first, last) = rows.range(top, height);
            prop_assert!(rows.above(first) <= top);
            prop_assert!(rows.above(last) >= (top + height).min(rows.below(0)));
            prop_assert!(last - first <= height / ROW_HEIGHT + 2 * SPARE + 3);
        }
    }
}
