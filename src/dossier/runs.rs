//! Cuts a text at the borders of its quotations, so that overlapping ones can be marked without nesting.

use super::model::QuotationRef;
use crate::order::sorted;
use std::ops::Range;

/// A stretch of a text that the same quotations cover; none for plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The quotations that cover it, the shortest first.
    pub quotations: Vec<QuotationRef>,
    /// Those of them that end with this run, the shortest first.
    pub ending: Vec<QuotationRef>,
}

/// The runs of a text of `length` bytes, in order and without gaps. Quotations that are empty or reach past the text's
/// end are left out.
pub fn runs(length: usize, quotations: &[(QuotationRef, Range<usize>)]) -> Vec<Run> {
    let quotations: Vec<&(QuotationRef, Range<usize>)> =
        quotations.iter().filter(|(_, range)| !range.is_empty() && range.end <= length).collect();
    let mut borders = vec![0, length];
    borders.extend(quotations.iter().flat_map(|(_, range)| [range.start, range.end]));
    let mut borders: Vec<usize> =
        sorted(borders.len(), &|at| (borders[at] as i64, 0)).into_iter().map(|at| borders[at]).collect();
    borders.dedup();
    let by_start = sorted(quotations.len(), &|at| (quotations[at].1.start as i64, 0));
    let mut waiting = by_start.into_iter().map(|at| quotations[at]).peekable();
    let mut open: Vec<&(QuotationRef, Range<usize>)> = Vec::new();
    let mut runs = Vec::with_capacity(borders.len());
    for border in borders.windows(2) {
        let range = border[0]..border[1];
        open.retain(|(_, quotation)| quotation.end > range.start);
        while let Some(next) = waiting.next_if(|(_, quotation)| quotation.start == range.start) {
            let place = open.partition_point(|other| (other.1.len(), other.0) < (next.1.len(), next.0));
            open.insert(place, next);
        }
        let quotations = open.iter().map(|(quotation, _)| *quotation).collect();
        let ends_here = open.iter().filter(|(_, quotation)| quotation.end == range.end);
        let ending = ends_here.map(|(quotation, _)| *quotation).collect();
        runs.push(Run { range, quotations, ending });
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_quotations(length: usize) -> impl Strategy<Value = Vec<(QuotationRef, Range<usize>)>> {
        let range = (0..=length, 0..=length).prop_map(|(a, b)| a.min(b)..a.max(b));
        proptest::collection::vec(range, 0..20)
            .prop_map(|ranges| ranges.into_iter().enumerate().map(|(i, range)| (QuotationRef(i), range)).collect())
    }

    proptest! {
        #[test]
        fn the_runs_rebuild_the_text_and_each_quotation_spells_its_own_words(quotations in any_quotations(40)) {
            let text: String = ('!'..).take(40).collect();
            let runs = runs(text.len(), &quotations);
            let rebuilt: String = runs.iter().map(|run| &text[run.range.clone()]).collect();
            prop_assert_eq!(&rebuilt, &text);
            for (quotation, range) in &quotations {
                let own = runs.iter().filter(|run| run.quotations.contains(quotation));
                let spelled: String = own.map(|run| &text[run.range.clone()]).collect();
                prop_assert_eq!(spelled, &text[range.clone()]);
            }
        }

        #[test]
        fn the_shortest_quotation_of_a_run_stands_first(quotations in any_quotations(30)) {
            for run in runs(30, &quotations) {
                let lengths: Vec<usize> = run.quotations.iter().map(|quotation| quotations[quotation.0].1.len()).collect();
                prop_assert!(lengths.is_sorted());
                prop_assert!(run.ending.iter().all(|quotation| quotations[quotation.0].1.end == run.range.end));
            }
        }
    }

    #[test]
    fn a_text_without_quotations_is_one_plain_run() {
        assert_eq!(runs(5, &[]), [Run { range: 0..5, quotations: vec![], ending: vec![] }]);
        assert_eq!(runs(0, &[]), []);
    }
}
