//! What holds of every quotation that is looked for in an article: the contract, told in another way than the code does it.

use stanceline::dossier::{Anchor, Code, Dossier, Node, Normal, Quotation, check, normalise};
use unicode_normalization::UnicodeNormalization;

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Looks for words in paragraphs. What is found spells the words and stands between prefix and suffix; what stands there
/// once is found, what stands there twice is ambiguous, and a prefix or suffix only chooses among the places.
pub fn assert_anchored(paragraphs: &[&str], exact: &str, prefix: &str, suffix: &str) {
    let (found, dossier) = look(paragraphs, exact, prefix, suffix);
    assert_spelt(&found, &dossier);
    if let Ok(anchor) = &found.anchor {
        let block = block_of(&dossier, anchor);
        assert_beside(prefix, suffix, &block[..anchor.range.start], &block[anchor.range.end..]);
    }
    let (alone, _) = look(paragraphs, exact, "", "");
    let places = places(&dossier, exact);
    match &alone.anchor {
        Ok(_) => assert_eq!(places, 1, "{exact:?} is found"),
        Err(problem) if problem.code == Code::QuotationAmbiguous => assert!(places > 1, "{exact:?} is ambiguous"),
        // What stands there once may cut a character that is written as several.
        Err(problem) => assert!(places < 2, "{problem:?}"),
    }
    match (&alone.anchor, &found.anchor) {
        (Ok(alone), Ok(found)) => assert_eq!(alone, found, "a prefix or suffix leads elsewhere"),
        (Err(alone), Ok(_)) => assert_eq!(alone.code, Code::QuotationAmbiguous, "a prefix or suffix finds new words"),
        (Ok(_), Err(found)) => assert_eq!(found.code, Code::QuotationNotFound, "once is not twice"),
        (Err(_), Err(_)) => {}
    }
}

/// A quotation that was found has the words it was looked for by, cut out between characters.
pub fn assert_spelt(quotation: &Quotation, dossier: &Dossier) {
    let Ok(anchor) = &quotation.anchor else { return };
    let words = block_of(dossier, anchor).get(anchor.range.clone());
    let words = words.unwrap_or_else(|| panic!("{anchor:?} cuts a character or reaches past the end"));
    assert_eq!(normalise(words, &nfc), normalise(&quotation.exact, &nfc).trim(), "{words:?}");
}

fn block_of<'d>(dossier: &'d Dossier, anchor: &Anchor) -> &'d str {
    let block = dossier.article.blocks().nth(anchor.block);
    block.unwrap_or_else(|| panic!("there is no block {}", anchor.block))
}

/// Prefix and suffix stand directly beside the words, whatever the white space at the seams.
fn assert_beside(prefix: &str, suffix: &str, before: &str, after: &str) {
    let [prefix, suffix, before, after] = [prefix, suffix, before, after].map(|text| normalise(text, &nfc));
    assert!(before.trim_end().ends_with(prefix.trim()), "{prefix:?} is not before the words, but {before:?}");
    assert!(after.trim_start().starts_with(suffix.trim()), "{suffix:?} is not after the words, but {after:?}");
    assert!(before.ends_with(' ') || prefix.trim().is_empty() || !prefix.ends_with(' '), "{prefix:?} after {before:?}");
    assert!(after.starts_with(' ') || suffix.trim().is_empty() || !suffix.starts_with(' '), "{suffix:?} in {after:?}");
}

/// How often words stand in the article, overlapping places included.
fn places(dossier: &Dossier, exact: &str) -> usize {
    let exact = normalise(exact, &nfc);
    let in_block = |block: &str| {
        let text = Normal::new(block, &nfc).text;
        assert_eq!(text, normalise(block, &nfc), "the two ways of normalising differ");
        text.char_indices().filter(|(at, _)| text[*at..].starts_with(exact.trim())).count()
    };
    dossier.article.blocks().map(in_block).sum()
}

/// A dossier of this one quotation, checked.
fn look(paragraphs: &[&str], exact: &str, prefix: &str, suffix: &str) -> (Quotation, Dossier) {
    let quotation = object(&[
        ("id", text("q")),
        ("exact", text(exact)),
        ("prefix", text(prefix)),
        ("suffix", text(suffix)),
        ("voice", text("reporter")),
    ]);
    let article = object(&[
        ("headline", text("Headline")),
        ("publisher", text("Nobody")),
        ("published", text("2020")),
        ("lang", text("en")),
        ("rights", text("None.")),
        ("paragraphs", Node::List(paragraphs.iter().copied().map(text).collect())),
    ]);
    let party = |id| object(&[("id", text(id)), ("name", text(id))]);
    let empty = || Node::List(Vec::new());
    let document = object(&[
        ("dossier", Node::Number(1.0)),
        ("lang", text("en")),
        ("title", text("Test")),
        ("article", article),
        ("parties", Node::List(vec![party("a"), party("b")])),
        ("sources", empty()),
        ("quotations", Node::List(vec![quotation])),
        ("events", empty()),
        ("issues", empty()),
        ("stances", empty()),
    ]);
    let checked = check(&document, &nfc);
    let dossier = checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems));
    (dossier.quotations[0].clone(), dossier)
}

fn object(fields: &[(&str, Node)]) -> Node {
    Node::Object(fields.iter().map(|(name, node)| ((*name).to_owned(), node.clone())).collect())
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}
