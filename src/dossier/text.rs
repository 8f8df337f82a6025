//! The one normalisation under which a quotation and the article are compared, with the way back to the article's own
//! characters.
//!
//! 1. Characters without width are dropped: soft hyphen, zero-width space, joiners, word joiner, byte-order mark and
//!    the marks and controls of writing direction.
//! 2. The rest is brought to Unicode normalisation form C (UAX #15).
//! 3. Every run of white space, no-break and typographic spaces included, becomes one space; curly, low and prime
//!    quotation marks become straight ones; hyphens, dashes and the minus sign become `-`.
//!
//! Case, punctuation and everything else stay as they are.

use std::ops::Range;

/// Brings a text to normalisation form C. The browser has `String.prototype.normalize`, the host a crate; the crate
/// would cost the widget 47 KB.
pub type Nfc<'f> = &'f dyn Fn(&str) -> String;

/// A normalised text and the way back to its source.
#[derive(Debug, Clone)]
pub struct Normal {
    /// The text.
    pub text: String,
    /// In order; each reaches to the start of the next.
    pieces: Vec<Piece>,
}

/// A stretch of the text: either the source's bytes one by one, or something that stands for a stretch of the source
/// as a whole and cannot be cut.
#[derive(Debug, Clone, Copy)]
struct Piece {
    at: u32,
    source: u32,
    whole: Option<u32>,
}

/// Stretches that form C joins are taken in parts of at most so many characters. One that cannot be cut near its end stays as it
/// is: form C sorts marks, and to sort a hundred thousand marks over one letter takes browsers minutes. No language puts more
/// than a few over a letter (UAX #15 allows itself 30, in its stream-safe text).
const LONGEST_CUT: usize = 64;

/// So many cuts are tried.
const TRIED: usize = 8;

/// A longer part of a text is not compared with its form C as a whole, for the same reason.
const LONGEST_PART: usize = 10_000;

impl Normal {
    /// Normalises a text of at most 4 GB.
    pub fn new(source: &str, nfc: Nfc<'_>) -> Normal {
        let mut normal = Normal { text: String::with_capacity(source.len()), pieces: Vec::new() };
        let is_composed = |part: &str| part.len() < LONGEST_PART && nfc(part) == part;
        if is_plain(source) || (!source.contains(is_zero_width) && source.split_inclusive('.').all(is_composed)) {
            for (at, c) in source.char_indices() {
                normal.push(c, at);
            }
            return normal;
        }
        let kept: Vec<(usize, char)> = source.char_indices().filter(|(_, c)| !is_zero_width(*c)).collect();
        let mut start = 0;
        for end in 1..=kept.len() {
            if end == kept.len() || stands_alone(kept[end].1) {
                normal.push_cluster(&kept[start..end], nfc);
                start = end;
            }
        }
        normal
    }

    /// The bytes of the source behind bytes of the text; nothing if the range is empty or cuts what stands for its
    /// source as a whole.
    pub fn source_of(&self, range: Range<usize>) -> Option<Range<usize>> {
        if range.is_empty() {
            return None;
        }
        let (first, _) = self.piece_at(range.start)?;
        let (last, next) = self.piece_at(range.end - 1)?;
        let start = match first.whole {
            None => first.source as usize + range.start - first.at as usize,
            Some(_) if first.at as usize == range.start => first.source as usize,
            Some(_) => return None,
        };
        let end = match last.whole {
            None => last.source as usize + range.end - last.at as usize,
            Some(length) if next == range.end => (last.source + length) as usize,
            Some(_) => return None,
        };
        Some(start..end)
    }

    /// The bytes of the source behind characters of the text, widened to what can be cut.
    pub(super) fn source_around(&self, chars: Range<usize>) -> Range<usize> {
        let mut starts = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]);
        let Some(start) = starts.nth(chars.start) else { return 0..0 };
        let end = if chars.is_empty() { start } else { starts.nth(chars.len() - 1).unwrap_or(self.text.len()) };
        let start = self.piece_at(start).map_or(start, |(piece, _)| piece.whole.map_or(start, |_| piece.at as usize));
        let end = match self.piece_at(end.saturating_sub(1)) {
            Some((Piece { whole: Some(_), .. }, next)) => next,
            _ => end,
        };
        self.source_of(start..end).unwrap_or(0..0)
    }

    /// The piece that holds a byte of the text, and where the next one starts.
    fn piece_at(&self, at: usize) -> Option<(Piece, usize)> {
        let next = self.pieces.partition_point(|piece| piece.at as usize <= at);
        let end = self.pieces.get(next).map_or(self.text.len(), |piece| piece.at as usize);
        Some((*self.pieces.get(next.checked_sub(1)?)?, end))
    }

    /// Appends what one character of the source becomes.
    fn push(&mut self, c: char, source: usize) {
        let Some(folded) = fold(c) else { return };
        if folded != c {
            self.push_whole(&folded.to_string(), source..source + c.len_utf8());
            return;
        }
        if c == ' ' && self.text.ends_with(' ') {
            self.lengthen_space(source + 1);
            return;
        }
        let continues = self.pieces.last().is_some_and(|piece| {
            piece.whole.is_none() && piece.source as usize + self.text.len() - piece.at as usize == source
        });
        if !continues {
            self.pieces.push(Piece { at: self.text.len() as u32, source: source as u32, whole: None });
        }
        self.text.push(c);
    }

    /// Appends a text that stands for a stretch of the source as a whole.
    fn push_whole(&mut self, text: &str, source: Range<usize>) {
        if text == " " && self.text.ends_with(' ') {
            self.lengthen_space(source.end);
            return;
        }
        let whole = Some(source.len() as u32);
        self.pieces.push(Piece { at: self.text.len() as u32, source: source.start as u32, whole });
        self.text.push_str(text);
    }

    /// Lets the space at the end of the text stand for white space up to `end` of the source.
    fn lengthen_space(&mut self, end: usize) {
        let at = self.text.len() - 1;
        let Some(last) = self.pieces.last_mut() else { return };
        if last.at as usize == at {
            last.whole = Some(end as u32 - last.source);
        } else {
            let source = last.source + (at as u32 - last.at);
            self.pieces.push(Piece { at: at as u32, source, whole: Some(end as u32 - source) });
        }
    }

    /// Appends characters that form C may join, in the smallest stretches that it treats apart. Long ones are looked at
    /// through a window that moves on by the last cut in it, so that the time grows with the length.
    fn push_cluster(&mut self, mut cluster: &[(usize, char)], nfc: Nfc<'_>) {
        while cluster.len() > LONGEST_CUT {
            let window: String = cluster[..LONGEST_CUT].iter().map(|(_, c)| c).collect();
            let composed = nfc(&window);
            let mut cuts = (LONGEST_CUT - TRIED..LONGEST_CUT).rev().filter(|cut| !is_between_marks(cluster, *cut));
            let cut = cuts.find(|cut| parts_stay(&window, *cut, &composed, nfc));
            match cut {
                Some(cut) => self.push_short(&cluster[..cut], nfc),
                None => cluster[..LONGEST_CUT].iter().for_each(|(at, c)| self.push(*c, *at)),
            }
            cluster = &cluster[cut.unwrap_or(LONGEST_CUT)..];
        }
        self.push_short(cluster, nfc);
    }

    /// The same for a stretch of at most [`LONGEST_CUT`] characters.
    fn push_short(&mut self, cluster: &[(usize, char)], nfc: Nfc<'_>) {
        let (Some(first), Some(last)) = (cluster.first(), cluster.last()) else { return };
        if cluster.len() == 1 && stands_alone(first.1) {
            self.push(first.1, first.0);
            return;
        }
        let text: String = cluster.iter().map(|(_, c)| c).collect();
        let composed = nfc(&text);
        if composed == text {
            for (at, c) in cluster {
                self.push(*c, *at);
            }
            return;
        }
        // A first letter that was joined with what follows cannot be cut off: no need to try.
        let is_joined = stands_alone(first.1) && !composed.starts_with(first.1);
        let from = if is_joined { 2 } else { 1 };
        let mut cuts = (from..cluster.len()).filter(|cut| !is_between_marks(cluster, *cut));
        if let Some(cut) = cuts.find(|cut| parts_stay(&text, *cut, &composed, nfc)) {
            self.push_short(&cluster[..cut], nfc);
            self.push_short(&cluster[cut..], nfc);
            return;
        }
        let folded: String = composed.chars().filter_map(fold).collect();
        self.push_whole(&folded, first.0..last.0 + last.1.len_utf8());
    }
}

/// Where no text need be cut, so that nobody has to try.
fn is_between_marks(cluster: &[(usize, char)], cut: usize) -> bool {
    is_mark(cluster[cut - 1].1) && is_mark(cluster[cut].1)
}

/// Whether a text may be cut after that many characters: its parts, composed alone, make up the whole composed.
fn parts_stay(text: &str, cut: usize, composed: &str, nfc: Nfc<'_>) -> bool {
    let at = text.char_indices().nth(cut).map_or(text.len(), |(at, _)| at);
    let (head, tail) = text.split_at(at);
    nfc(head) + &nfc(tail) == composed
}

/// The normalised form of a text, where the way back is not needed.
pub fn normalise(source: &str, nfc: Nfc<'_>) -> String {
    Normal::new(source, nfc).text
}

/// Whether form C surely leaves the text alone and nothing is dropped: no character from U+0300 on but general
/// punctuation, which has no compositions.
fn is_plain(text: &str) -> bool {
    text.chars()
        .all(|c| c < '\u{300}' && c != '\u{ad}' || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}'))
}

/// Whether form C leaves the character as it is and never joins it with one before it, so that a text may be cut there:
/// everything below the combining marks, CJK ideographs, whole Hangul syllables, and general punctuation.
fn stands_alone(c: char) -> bool {
    c < '\u{300}' || matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{2010}'..='\u{205e}')
}

/// Whether the character is surely drawn over or under the one before it: those of the blocks of combining marks for all
/// scripts, and of Hebrew and Arabic.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
        || matches!(c, '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

pub(super) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// One character of the normalised text for one of form C; nothing for those without width.
fn fold(c: char) -> Option<char> {
    Some(match c {
        _ if is_zero_width(c) => return None,
        '‘' | '’' | '‚' | '‛' | '′' | '‵' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '‶' => '"',
        '\u{2010}'..='\u{2015}' | '−' | '﹘' | '﹣' | '－' => '-',
        _ if c.is_whitespace() => ' ',
        other => other,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    pub(in crate::dossier) fn nfc(text: &str) -> String {
        text.nfc().collect()
    }

    #[test]
    fn typography_does_not_matter() {
        for (written, normal) in [
            ("“Mr.\u{a0}Xi’s government”", "\"Mr. Xi's government\""),
            ("community—a  position\n\tat odds", "community-a position at odds"),
            ("de\u{ad}nuclear\u{200b}ization", "denuclearization"),
            ("cafe\u{301}", "café"),
            ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}", "한국"),
            ("6−7 \u{202f}Jan", "6-7 Jan"),
        ] {
            assert_eq!(normalise(written, &nfc), normal);
            assert_eq!(Normal::new(written, &nfc).text, normal);
        }
    }

    #[test]
    fn a_match_leads_back_to_the_characters_as_they_are_written() {
        let source = "The  “cafe\u{301}\u{ad}s” — here";
        let normal = Normal::new(source, &nfc);
        let found = |needle: &str| {
            let at = normal.text.find(needle).expect(needle);
            normal.source_of(at..at + needle.len()).map(|range| &source[range])
        };
        assert_eq!(found("cafés"), Some("cafe\u{301}\u{ad}s"));
        assert_eq!(found("e \"c"), Some("e  “c"));
        assert_eq!(found("- h"), Some("— h"));
    }

    #[test]
    fn words_are_found_in_long_stretches_of_scripts_whose_characters_may_join() {
        for (text, words) in [
            ("การเจรจาเรื่องนิวเคลียร์\u{200b}".repeat(8) + "จบลงแล้ว", "จบลงแล้ว"),
            ("か\u{3099}き\u{3099}".repeat(60) + "交渉は続く", "交渉は続く"),
            ("か\u{3099}き\u{3099}".repeat(60) + "はなし", "なし"),
        ] {
            let normal = Normal::new(&text, &nfc);
            let at = normal.text.find(words).expect(words);
            let source = normal.source_of(at..at + words.len());
            assert_eq!(source.map(|range| text[range].to_owned()).as_deref(), Some(words));
        }
    }

    /// Text in which normalisation has something to do.
    pub(in crate::dossier) fn any_text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[a-c ]{1,6}",
            1 => proptest::sample::select(vec![
                "’", "“", "—", "\u{a0}", "\u{ad}", "\u{200b}", "e\u{301}", "\u{301}", "\u{1112}\u{1161}\u{11ab}", "\u{11ab}",
                "한", "制裁", "\u{212b}", "\n\n", "👩\u{200d}🚀", "\u{0958}", "\u{feff}", "\u{2000}", "\u{320}\u{301}",
            ]).prop_map(str::to_owned),
            1 => "\\PC{0,4}",
        ];
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing_more(text in any_text()) {
            let once = normalise(&text, &nfc);
            prop_assert_eq!(normalise(&once, &nfc), once);
        }

        #[test]
        fn both_ways_of_normalising_agree(text in any_text()) {
            prop_assert_eq!(Normal::new(&text, &nfc).text, normalise(&text, &nfc));
        }

        #[test]
        fn every_stretch_leads_back_to_a_source_that_normalises_to_it(text in any_text(), a in 0usize..80, b in 0usize..80) {
            let normal = Normal::new(&text, &nfc);
            let bound = |at: usize| normal.text.char_indices().map(|(i, _)| i).nth(at).unwrap_or(normal.text.len());
            let range = bound(a.min(b))..bound(a.max(b));
            if let Some(source) = normal.source_of(range.clone()) {
                prop_assert_eq!(normalise(&text[source], &nfc), &normal.text[range]);
            }
        }
    }
}
