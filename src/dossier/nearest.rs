//! Finds the words of the article that a failed quotation most likely meant. Only for messages: a quotation is
//! never moved to them.

use super::text::Normal;
use std::ops::Range;

/// Longer quotations are located, but not aligned letter by letter.
const LONGEST_ALIGNED: usize = 600;

/// How many places the table of trigrams has.
const SLOTS: usize = 4096;

/// How many single-character changes make one word the other (Levenshtein), without regard to the case of Latin letters.
pub(super) fn edit_distance(one: &str, other: &str) -> usize {
    // What is far longer is far away, and need not be measured.
    let difference = one.len().abs_diff(other.len());
    if difference > 40 {
        return difference;
    }
    let one: Vec<char> = one.chars().map(|c| c.to_ascii_lowercase()).take(100).collect();
    let other: Vec<char> = other.chars().map(|c| c.to_ascii_lowercase()).take(100).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

/// A stretch of one block.
pub(super) struct Nearest {
    /// Which block.
    pub(super) block: usize,
    /// Bytes of the block as it is written.
    pub(super) range: Range<usize>,
}

/// The stretch of `blocks` most like `needle` (normalised), or nothing if none is like it.
///
/// First the window with the most character trigrams in common is found, in one pass over the text; then, within it,
/// the stretch with the fewest changes (Sellers, “The theory and computation of evolutionary distances”, 1980).
pub(super) fn nearest_text(blocks: &[Normal], needle: &str) -> Option<Nearest> {
    let letters: Vec<char> = fold(needle).collect();
    if letters.is_empty() {
        return None;
    }
    let (block, window) = best_window(blocks, &letters)?;
    let text: Vec<char> = fold(&blocks[block].text).collect();
    let margin = letters.len() / 2 + 8;
    let area = window.start.saturating_sub(margin)..(window.end + margin).min(text.len());
    let (stretch, changes) = if letters.len() <= LONGEST_ALIGNED {
        align(&text[area.clone()], &letters)
    } else {
        (window.start - area.start..window.end - area.start, 0)
    };
    if changes * 2 > letters.len() {
        return None;
    }
    let chars = whole_words(&text, area.start + stretch.start..area.start + stretch.end);
    Some(Nearest { block, range: blocks[block].source_around(chars) })
}

/// The characters without the case of Latin letters. Other alphabets keep theirs: the tables for them are large, and
/// the nearest text is found all the same.
fn fold(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|c| c.to_ascii_lowercase())
}

/// The window (in characters) of the needle's length that has the most trigrams in common with it.
fn best_window(blocks: &[Normal], needle: &[char]) -> Option<(usize, Range<usize>)> {
    let gram = needle.len().clamp(1, 3);
    let mut known = vec![false; SLOTS];
    for window in needle.windows(gram) {
        known[slot(window)] = true;
    }
    let mut best: Option<(usize, usize, Range<usize>)> = None;
    for (block, normal) in blocks.iter().enumerate() {
        let text: Vec<char> = fold(&normal.text).collect();
        let hits: Vec<bool> = text.windows(gram).map(|window| known[slot(window)]).collect();
        let width = (needle.len() - gram + 1).min(hits.len());
        let mut common = hits[..width].iter().filter(|hit| **hit).count();
        for end in width..=hits.len() {
            if common > best.as_ref().map_or(0, |(most, ..)| *most) {
                best = Some((common, block, end - width..end + gram - 1));
            }
            if end < hits.len() {
                common = common + usize::from(hits[end]) - usize::from(hits[end - width]);
            }
        }
    }
    best.map(|(_, block, window)| (block, window))
}

/// Where a table keeps a trigram. That some share a place makes a window look a little more alike than it is.
fn slot(gram: &[char]) -> usize {
    gram.iter().fold(0_usize, |slot, letter| slot.wrapping_mul(31).wrapping_add(*letter as usize)) % SLOTS
}

/// The stretch of `text` that becomes `needle` with the fewest changes, and how many those are.
fn align(text: &[char], needle: &[char]) -> (Range<usize>, usize) {
    // Each cell: changes so far, and where in the text the stretch began.
    let mut column: Vec<(usize, usize)> = (0..=needle.len()).map(|row| (row, 0)).collect();
    let mut best = (0..0, needle.len());
    for (at, letter) in text.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at + 1);
        for (row, wanted) in needle.iter().enumerate() {
            let change = (diagonal.0 + usize::from(letter != wanted), diagonal.1);
            let skip_text = (column[row + 1].0 + 1, column[row + 1].1);
            let skip_needle = (column[row].0 + 1, column[row].1);
            diagonal = column[row + 1];
            column[row + 1] = change.min(skip_text).min(skip_needle);
        }
        let (changes, start) = column[needle.len()];
        if changes < best.1 {
            best = (start..at + 1, changes);
        }
    }
    best
}

/// The stretch, widened so that it cuts no word (by at most 20 characters on each side).
fn whole_words(text: &[char], stretch: Range<usize>) -> Range<usize> {
    let joined = |at: usize| at > 0 && at < text.len() && text[at - 1].is_alphanumeric() && text[at].is_alphanumeric();
    let start = (stretch.start.saturating_sub(20)..=stretch.start).rev().find(|at| !joined(*at));
    let end = (stretch.end..=(stretch.end + 20).min(text.len())).find(|at| !joined(*at));
    start.unwrap_or(stretch.start)..end.unwrap_or(stretch.end)
}
