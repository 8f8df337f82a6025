//! How much a dossier may hold. Far more than any article needs; what is larger would take browsers too long to read and to draw,
//! and is told as `too-large` in place of a page that stands still.

use super::model::Quotation;
use super::text::is_mark;
use crate::order::sorted;

/// The bytes of a text. The time that browsers take to break a text into lines can grow with the square of its length.
const LONGEST_TEXT: usize = 20_000;

/// The characters of a word, for the same reason.
const LONGEST_WORD: usize = 2_000;

/// The bytes of all words together, but those of events, which are drawn only while they are in sight.
const MOST_WORDS: usize = 2_000_000;

/// So many of them are much to lay out at once, but to skip one text by one costs WebKit more where there are many texts.
const MANY_WORDS: usize = 100_000;
const MANY_TEXTS: usize = 5000;

/// How often the pieces into which quotations cut the article may be covered by quotations, all in all.
pub(super) const MOST_COVERED: usize = 200_000;

/// Problems that are told; a document with more of them is told so.
pub(super) const MOST_PROBLEMS: usize = 5000;

/// Marks in a row; no script has as many over a letter. To lay out what is piled up higher takes browsers seconds.
const MOST_MARKS: usize = 16;

/// Marks with two or more before them; few words of any language have one.
const MOST_PILED: usize = 20_000;

/// What the texts of a dossier come to.
#[derive(Debug, Default)]
pub(super) struct Extent {
    words: usize,
    texts: usize,
    piled: usize,
}

impl Extent {
    /// Adds a text, and says why it is not to be taken.
    pub(super) fn add(&mut self, text: &str, is_of_event: bool) -> Option<&'static str> {
        let shape = Shape::of(text);
        let before = self.words;
        if !is_of_event {
            self.words += text.len();
            self.texts += 1;
        }
        self.piled += shape.piled;
        if text.len() > LONGEST_TEXT {
            Some("This text is longer than 20 KB; divide it, or shorten it.")
        } else if shape.longest_word > LONGEST_WORD {
            Some("A word in this text has more than 2,000 letters; put spaces into it, or shorten it.")
        } else if shape.highest > MOST_MARKS || (shape.piled > 0 && self.piled > MOST_PILED) {
            Some("More marks are piled up over letters than any language has; remove them.")
        } else if before <= MOST_WORDS && self.words > MOST_WORDS {
            Some("Up to here the words are longer than 2 MB, without those of events; take out what no claim rests on.")
        } else {
            None
        }
    }

    pub(super) fn is_long(&self) -> bool {
        self.words > MANY_WORDS && self.texts <= MANY_TEXTS
    }
}

/// What makes a text slow to lay out.
#[derive(Default)]
struct Shape {
    /// Characters between white space, in scripts that have it between words.
    longest_word: usize,
    /// Marks in a row, at most.
    highest: usize,
    /// Marks with two or more before them.
    piled: usize,
}

impl Shape {
    fn of(text: &str) -> Shape {
        let mut shape = Shape::default();
        let (mut in_a_word, mut in_a_row) = (0, 0);
        for c in text.chars() {
            // From Thai on are the scripts that are broken between letters or by a dictionary.
            in_a_word = if c.is_whitespace() || c >= '\u{e00}' { 0 } else { in_a_word + 1 };
            in_a_row = if is_mark(c) { in_a_row + 1 } else { 0 };
            shape.longest_word = shape.longest_word.max(in_a_word);
            shape.highest = shape.highest.max(in_a_row);
            shape.piled += usize::from(in_a_row > 2);
        }
        shape
    }
}

/// The entries of the list of that name.
pub(super) fn most_entries(list: &str) -> usize {
    match list {
        "events" => 120_000,
        "issues" => 300,
        "paragraphs" => 5000,
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
