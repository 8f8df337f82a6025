//! The interface in another language as a file, which the widget loads when it speaks it.

use crate::words::{SCRIPT, Words};
use serde::Serialize;
use std::collections::BTreeMap;

/// The languages that there are.
pub const TAGS: [&str; 3] = ["en", "zh", "ko"];

/// What the file holds.
#[derive(Debug, Serialize)]
pub struct Language {
    /// The messages of the module, a line each, as [`Words::read`] takes them.
    words: String,
    /// The sentences of the scripts, each under the English that it stands for.
    script: BTreeMap<&'static str, &'static str>,
}

/// The file of a language.
pub fn file(tag: &str) -> Language {
    let words = Words::of(tag);
    let in_language = |(english, chinese, korean): &(&'static str, &'static str, &'static str)| {
        let text = match words.tag() {
            "zh" => chinese,
            "ko" => korean,
            _ => english,
        };
        (*english, *text)
    };
    Language { words: words.lines(), script: SCRIPT.iter().map(in_language).collect() }
}

#[cfg(test)]
mod tests {
    use super::TAGS;
    use crate::words::Words;

    #[test]
    fn every_place_that_lists_the_languages_lists_the_same() {
        assert!(Words::BUILT_IN.iter().map(|words| words.tag()).eq(TAGS));
        let loading =
            include_str!("../browser/js/languages.js").split_once("const LOADING = {").expect("it is there").1;
        let loading = loading.split_once('}').expect("it ends").0;
        let entry = include_str!("../browser/js/entry.js");
        assert_eq!(loading.matches(": '").count(), TAGS.len());
        for tag in TAGS {
            assert!(loading.contains(&format!("{tag}: '")), "{tag} has no words for loading");
            assert!(tag == "en" || entry.contains(&format!("'./stanceline.{tag}.json'")), "{tag} has no file");
        }
    }
}
