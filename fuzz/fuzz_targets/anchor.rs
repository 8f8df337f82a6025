//! Any words in any paragraphs: exact, prefix, suffix and paragraphs, parted by U+001E.

#![no_main]

#[path = "../../tests/shared/anchoring.rs"]
mod anchoring;

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|text: &str| -> Corpus {
    let mut parts = text.split('\u{1e}');
    let (Some(exact), Some(prefix), Some(suffix)) = (parts.next(), parts.next(), parts.next()) else {
        return Corpus::Reject;
    };
    let paragraphs: Vec<&str> = parts.collect();
    let has_letters = |text: &str| text.chars().any(|c| c.is_alphanumeric());
    if !has_letters(exact) || !paragraphs.iter().any(|paragraph| has_letters(paragraph)) {
        return Corpus::Reject;
    }
    anchoring::assert_anchored(&paragraphs, exact, prefix, suffix);
    Corpus::Keep
});
