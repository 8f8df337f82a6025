//! The quotation contract: words are found in one block of the article exactly once, or they are a problem.

use super::find::{Match, Places, find_all};
use super::model::Anchor;
use super::nearest::nearest_text;
use super::problem::Code;
use super::reader::shorten;
use super::text::{Nfc, Normal, normalise};
use crate::words::joined;
use std::ops::Range;

/// Nearest texts are looked for until about this many characters have been read; later failures go without one, so
/// that a thousand failures do not take a thousand times as long.
const NEAREST_BUDGET: usize = 20_000_000;

/// A quotation to be found.
pub(super) struct Selector<'d> {
    pub(super) exact: &'d str,
    pub(super) prefix: &'d str,
    pub(super) suffix: &'d str,
}

/// A quotation that was found.
pub(super) struct Found {
    pub(super) anchor: Anchor,
    /// The word that is cut at the quotation's begin or end.
    pub(super) cut_word: Option<String>,
}

/// What is wrong with a quotation: the rule and a sentence.
pub(super) type Failure = (Code, String);

/// The article, normalised.
pub(super) struct Anchorage<'d> {
    sources: Vec<&'d str>,
    normals: Vec<Normal>,
    nfc: Nfc<'d>,
    budget: usize,
}

impl<'d> Anchorage<'d> {
    pub(super) fn new(blocks: impl Iterator<Item = &'d str>, nfc: Nfc<'d>) -> Self {
        let sources: Vec<&str> = blocks.collect();
        let normals = sources.iter().map(|block| Normal::new(block, nfc)).collect();
        Anchorage { sources, normals, nfc, budget: NEAREST_BUDGET }
    }

    /// Looks for all selectors in one pass.
    pub(super) fn anchor_all(&mut self, selectors: &[Selector<'_>]) -> Vec<Result<Found, Failure>> {
        let needles: Vec<Needle> = selectors.iter().map(|selector| Needle::new(selector, self.nfc)).collect();
        let texts = self.texts();
        let wanted: Vec<String> = needles.iter().map(|needle| needle.text.clone()).collect();
        let places = find_all(&texts, &wanted);
        let alone = self.found_alone(&needles, &places);
        let mut results = Vec::with_capacity(selectors.len());
        for (((selector, needle), places), alone) in selectors.iter().zip(&needles).zip(places).zip(alone) {
            let source = |found: &Match| {
                let start = found.range.start + needle.exact.start;
                self.normals[found.block].source_of(start..start + needle.exact.len())
            };
            results.push(match (places.first, places.second) {
                (Some(first), None) => match source(&first) {
                    Some(range) => Ok(self.found(first.block, range)),
                    None => Err(self.not_found(selector, needle, None)),
                },
                (Some(first), Some(second)) => Err(self.ambiguous(selector, needle, &first, &second)),
                _ => Err(self.not_found(selector, needle, alone)),
            });
        }
        results
    }

    /// Says what is wrong with phrases that are not in the article; how often the others are does not matter.
    pub(super) fn missing_phrases(&mut self, phrases: &[&str]) -> Vec<Option<String>> {
        let needles: Vec<String> = phrases.iter().map(|phrase| normalise(phrase, self.nfc).trim().to_owned()).collect();
        let places = find_all(&self.texts(), &needles);
        let missing = places.iter().zip(phrases.iter().zip(&needles)).map(|(places, (phrase, needle))| {
            let hint = places.first.is_none().then(|| self.hint(needle))?;
            Some(format!("The phrase “{}” is not in the article. {hint}", shorten(phrase, 120)))
        });
        missing.collect()
    }

    fn texts(&self) -> Vec<&str> {
        self.normals.iter().map(|normal| normal.text.as_str()).collect()
    }

    fn found(&self, block: usize, range: Range<usize>) -> Found {
        let cut_word = cut_word(self.sources[block], &range);
        Found { anchor: Anchor { block, range }, cut_word }
    }

    /// Where the words of quotations that were not found stand without their prefix and suffix, in one pass for all.
    fn found_alone(&self, needles: &[Needle], places: &[Places]) -> Vec<Option<Match>> {
        let lost = |needle: &Needle, places: &Places| places.first.is_none() && needle.exact.len() < needle.text.len();
        let exact = |(needle, places): (&Needle, &Places)| match lost(needle, places) {
            true => needle.text[needle.exact.clone()].to_owned(),
            false => String::new(),
        };
        let wanted: Vec<String> = needles.iter().zip(places).map(exact).collect();
        if wanted.iter().all(String::is_empty) {
            return vec![None; needles.len()];
        }
        find_all(&self.texts(), &wanted).into_iter().map(|places| places.first).collect()
    }

    fn not_found(&mut self, selector: &Selector<'_>, needle: &Needle, alone: Option<Match>) -> Failure {
        let words = shorten(selector.exact, 120);
        let exact = &needle.text[needle.exact.clone()];
        let alone = alone.and_then(|found| {
            let source = self.normals[found.block].source_of(found.range)?;
            Some(self.surroundings(found.block, &source))
        });
        let message = match alone {
            Some(there) => format!(
                "“{words}” is in the article, but not directly between this prefix and suffix. There it reads {there}; \
                 copy prefix and suffix from there, spaces included."
            ),
            _ => format!("“{words}” is not in the article. {}", self.hint(exact)),
        };
        (Code::QuotationNotFound, message)
    }

    fn ambiguous(&self, selector: &Selector<'_>, needle: &Needle, first: &Match, second: &Match) -> Failure {
        let place = |found: &Match| {
            let start = found.range.start + needle.exact.start;
            let source = self.normals[found.block].source_of(start..start + needle.exact.len())?;
            Some(self.surroundings(found.block, &source))
        };
        let places: Vec<String> = [first, second].into_iter().filter_map(place).collect();
        let message = format!(
            "“{}” is in the article more than once: {}. Add the words directly before it as prefix, or directly after it \
             as suffix, so that one place is left.",
            shorten(selector.exact, 120),
            joined(&places, " and ")
        );
        (Code::QuotationAmbiguous, message)
    }

    /// A place in the article with a few characters around it.
    fn surroundings(&self, block: usize, range: &Range<usize>) -> String {
        let text = self.sources[block];
        let before: Vec<char> = text[..range.start].chars().rev().take(24).collect();
        let before: String = before.into_iter().rev().collect();
        let after: String = text[range.end..].chars().take(24).collect();
        format!("“…{before}[{}]{after}…” in {}", shorten(&text[range.clone()], 60), block_name(block))
    }

    /// Names the nearest text, or says that there is none.
    fn hint(&mut self, needle: &str) -> String {
        let cost: usize =
            self.normals.iter().map(|normal| normal.text.len()).sum::<usize>() + needle.len() * needle.len();
        let Some(left) = self.budget.checked_sub(cost) else {
            return "Copy the words from the article as they stand there.".to_owned();
        };
        self.budget = left;
        match nearest_text(&self.normals, needle) {
            Some(near) => {
                let words = shorten(self.sources[near.block][near.range].trim(), 400);
                format!("The nearest text is “{words}” in {}; copy it from there.", block_name(near.block))
            }
            None => "Nothing like it is in the article; quote words that are, or remove it.".to_owned(),
        }
    }
}

/// What is looked for, and which part of it is the quotation itself.
struct Needle {
    text: String,
    exact: Range<usize>,
}

impl Needle {
    fn new(selector: &Selector<'_>, nfc: Nfc<'_>) -> Needle {
        let exact = normalise(selector.exact, nfc);
        let mut text = normalise(selector.prefix, nfc).trim_start().to_owned();
        if !text.is_empty() && !text.ends_with(' ') && exact.starts_with(' ') {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(exact.trim());
        let end = text.len();
        let suffix = normalise(selector.suffix, nfc);
        if !suffix.trim().is_empty() {
            if exact.ends_with(' ') && !suffix.starts_with(' ') {
                text.push(' ');
            }
            text.push_str(suffix.trim_end());
        }
        Needle { text, exact: start..end }
    }
}

fn block_name(block: usize) -> String {
    match block {
        0 => "the headline".to_owned(),
        paragraph => format!("paragraph {paragraph}"),
    }
}

/// The word that a range of a text cuts, if it cuts one. Scripts that write words without spaces, or join particles to
/// them as Korean does, have no words to cut.
fn cut_word(text: &str, range: &Range<usize>) -> Option<String> {
    let cuts = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at..].chars().next();
        before.is_some_and(is_of_spaced_word) && after.is_some_and(is_of_spaced_word)
    };
    let at = [range.start, range.end].into_iter().find(|at| cuts(*at))?;
    let start = text[..at]
        .rfind(|c| !is_of_spaced_word(c))
        .map_or(0, |i| i + text[i..].chars().next().map_or(0, char::len_utf8));
    let end = text[at..].find(|c| !is_of_spaced_word(c)).map_or(text.len(), |i| at + i);
    Some(text[start..end].to_owned())
}

fn is_of_spaced_word(c: char) -> bool {
    // Thai to Myanmar, Khmer, Hangul jamo, kana to CJK and Hangul syllables, halfwidth forms, CJK beyond the first plane.
    let unspaced = matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ffdc}' | '\u{20000}'..='\u{3ffff}');
    c.is_alphanumeric() && !unspaced
}

#[cfg(test)]
mod tests {
    use super::super::text::tests::{any_text, nfc};
    use super::*;
    use proptest::prelude::*;

    const NFC: Nfc<'static> = &nfc;

    fn anchor(blocks: &[String], exact: &str, prefix: &str, suffix: &str) -> Result<Found, Failure> {
        let mut anchorage = Anchorage::new(blocks.iter().map(String::as_str), NFC);
        anchorage.anchor_all(&[Selector { exact, prefix, suffix }]).remove(0)
    }

    /// A stretch of a text, by character numbers.
    fn stretch(text: &str, from: usize, to: usize) -> Range<usize> {
        let at = |number: usize| text.char_indices().map(|(at, _)| at).nth(number).unwrap_or(text.len());
        at(from.min(to))..at(from.max(to))
    }

    proptest! {
        #[test]
        fn what_is_found_spells_the_quotation_s_own_words(
            blocks in proptest::collection::vec(any_text(), 1..4),
            block in 0usize..4, from in 0usize..60, to in 0usize..60,
        ) {
            let text = &blocks[block % blocks.len()];
            let exact = &text[stretch(text, from, to)];
            if let Ok(found) = anchor(&blocks, exact, "", "") {
                let words = &blocks[found.anchor.block][found.anchor.range];
                prop_assert_eq!(normalise(words, &nfc), normalise(exact, &nfc).trim().to_owned());
            }
        }

        #[test]
        fn words_that_stand_in_the_text_are_found_or_ambiguous(
            words in proptest::collection::vec("[a-c]{1,3}", 2..20), from in 0usize..20, count in 1usize..6,
        ) {
            let from = from % words.len();
            let exact = words[from..(from + count).min(words.len())].join(" ");
            let text = words.join("\u{a0} ");
            let result = anchor(&[text], &exact, "", "");
            let ambiguous = matches!(&result, Err((Code::QuotationAmbiguous, _)));
            prop_assert!(result.is_ok() || ambiguous);
        }

        #[test]
        fn the_words_on_both_sides_always_settle_which_place_is_meant(
            text in "[ab ]{1,30}", from in 0usize..30, to in 0usize..30,
        ) {
            let place = stretch(&text, from, to);
            let exact = &text[place.clone()];
            prop_assume!(!exact.trim().is_empty());
            let found = anchor(std::slice::from_ref(&text), exact, &text[..place.start], &text[place.end..]);
            let trimmed = place.start + (exact.len() - exact.trim_start().len());
            prop_assert_eq!(found.ok().map(|found| found.anchor.range.start), Some(trimmed));
        }
    }

    #[test]
    fn cutting_a_word_is_told_with_the_word_but_not_in_scripts_without_word_spaces() {
        for (text, exact, cut) in [
            ("ease the sanctions now", "sanction", Some("sanctions")),
            ("ease the sanctions now", "anctions now", Some("sanctions")),
            ("Washington’s goal", "Washington", None),
            ("制裁を緩和する", "緩和", None),
            ("북한은 제재 완화를 요구", "북한", None),
        ] {
            let found = anchor(&[text.to_owned()], exact, "", "").unwrap_or_else(|(_, message)| panic!("{message}"));
            assert_eq!(found.cut_word.as_deref(), cut, "{exact}");
        }
    }
}
