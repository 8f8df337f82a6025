//! The sentences of the project's own pages stand in their scripts: each in every language, with the same places for values. The
//! messages of the widget need no check here; a row that lacks a language does not compile.

use std::collections::{BTreeMap, BTreeSet};

use crate::dist::LANGUAGES;

/// What begins a table of sentences.
const TABLE: &str = "const SENTENCES = {";

/// The sentences of one language: each name with the places for values in it.
type Sentences = BTreeMap<String, BTreeSet<String>>;

/// What is missing in the sentences of one of our pages.
pub fn breaches(name: &str, text: &str) -> Vec<String> {
    let is_page = name.starts_with("src/browser/pages/") && name.ends_with(".js");
    if !is_page || !text.contains("from './speech.js'") {
        return Vec::new();
    }
    let table = text.split_once(TABLE).map(|(_, rest)| sentences(rest)).unwrap_or_default();
    let Some(english) = table.get("en").filter(|english| !english.is_empty()) else {
        return vec![format!("{name}: speaks, yet has no table `{TABLE} en: …`")];
    };
    let lacking = LANGUAGES.iter().filter(|tag| table.get(**tag) != Some(english));
    lacking.map(|tag| format!("{name}: the sentences in `{tag}` are not those in `en`, or have other places")).collect()
}

/// Reads `en: { name: 'text', … }, …` up to the brace that closes the table.
fn sentences(table: &str) -> BTreeMap<String, Sentences> {
    let mut languages: BTreeMap<String, Sentences> = BTreeMap::new();
    let (mut tag, mut word, mut name) = (None, String::new(), String::new());
    let mut letters = table.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ':' => name = std::mem::take(&mut word),
            '{' => tag = Some(std::mem::take(&mut name)),
            // The second one closes the table.
            '}' if tag.is_none() => break,
            '}' => tag = None,
            '\'' | '"' | '`' => {
                let text = quoted(letter, &mut letters);
                if let Some(tag) = &tag {
                    languages.entry(tag.clone()).or_default().insert(name.clone(), places(&text));
                }
            }
            _ if letter.is_alphanumeric() => word.push(letter),
            _ => word.clear(),
        }
    }
    languages
}

/// The text up to the quotation mark that closes it.
fn quoted(mark: char, letters: &mut impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next().filter(|letter| *letter != mark) {
        if letter == '\\' {
            text.extend(letters.next());
        } else {
            text.push(letter);
        }
    }
    text
}

/// The places for values in a sentence: `{0}`.
fn places(text: &str) -> BTreeSet<String> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    inside.map(|(place, _)| place.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "import { spoken } from './speech.js';
        const SENTENCES = {
          en: { title: 'It\\'s \"{0}\": so', cause: 'no {1}' },
          zh: { title: '{0}', cause: '{1}' },
          ko: { cause: \"{1}\", title: '{0}' },
        };
        const said = spoken(SENTENCES); const other = { en: { far: 'away' } };";

    fn found(text: &str) -> usize {
        breaches("src/browser/pages/notice.js", text).len()
    }

    #[test]
    fn every_sentence_has_every_language_and_its_places() {
        assert_eq!(found(PAGE), 0);
        for (good, bad) in [
            ("ko: {", "fr: {"),
            ("zh: { title: '{0}', cause: '{1}' }", "zh: {}"),
            ("cause: \"{1}\", ", ""),
            ("zh: { title: '{0}'", "zh: { title: '{2}'"),
            ("en: { title", "de: { title"),
            ("const SENTENCES = {", "const TEXTS = {"),
        ] {
            assert!(PAGE.contains(good), "{good}");
            assert_eq!(found(&PAGE.replace(good, bad)), 1, "{bad}");
        }
    }

    #[test]
    fn a_page_that_says_nothing_needs_no_table() {
        assert_eq!(found("import { beGuest } from './guest.js';"), 0);
    }

    #[test]
    fn the_languages_are_those_of_the_command_line() {
        let listed = include_str!("../../../src/host/language.rs");
        let all: Vec<String> = ["en"].iter().chain(&LANGUAGES).map(|tag| format!("\"{tag}\"")).collect();
        assert!(listed.contains(&format!("= [{}];", all.join(", "))), "{all:?}");
    }
}
