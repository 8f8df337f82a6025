//! How much a dossier may hold. Far more than any article needs; what is larger would take browsers too long to read and to draw,
//! and is told as `too-large` in place of a page that stands still.

use super::model::Quotation;
use super::text::is_mark;
use crate::order::sorted;

/// The bytes of the article, in UTF-8.
pub(super) const MOST_TEXT: usize = 4_000_000;

/// The bytes of all quotations together.
pub(super) const MOST_QUOTED: usize = 1_000_000;

/// How often the pieces into which quotations cut the article may be covered by quotations, all in all.
pub(super) const MOST_COVERED: usize = 200_000;

/// Problems that are told; a document with more of them is told so.
pub(super) const MOST_PROBLEMS: usize = 5000;

/// Marks in a row; no script has as many over a letter. To lay out what is piled up higher takes browsers seconds.
pub(super) const MOST_MARKS: usize = 16;

/// Whether more marks stand in a row than over any letter.
pub(super) fn is_piled_up(text: &str) -> bool {
    let mut in_a_row = 0;
    text.chars().any(|c| {
        in_a_row = if is_mark(c) { in_a_row + 1 } else { 0 };
        in_a_row > MOST_MARKS
    })
}

/// The entries of the list of that name.
pub(super) fn most_entries(list: &str) -> usize {
    match list {
        "events" => 120_000,
        "issues" => 300,
        _ => 10_000,
    }
}

/// How often the pieces into which quotations cut the article are covered by quotations: each counts once for every begin
/// and end of another one within it.
pub(super) fn covered(quotations: &[Quotation]) -> usize {
    let anchors = || quotations.iter().filter_map(|quotation| quotation.anchor.as_ref().ok());
    let borders: Vec<(usize, usize)> =
        anchors().flat_map(|anchor| [anchor.range.start, anchor.range.end].map(|at| (anchor.block, at))).collect();
    let order = sorted(borders.len(), &|number| (borders[number].0 as i64, borders[number].1 as i64));
    let mut borders: Vec<(usize, usize)> = order.into_iter().map(|number| borders[number]).collect();
    borders.dedup();
    let before = |border: (usize, usize)| borders.partition_point(|other| *other < border);
    anchors().map(|anchor| before((anchor.block, anchor.range.end)) - before((anchor.block, anchor.range.start))).sum()
}
