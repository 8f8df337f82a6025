//! The words of the interface in one language: its messages, the names of terms, dates and counts.
//!
//! English is built in. In the browser the other languages are files of their own, asked for when a widget speaks them, so that
//! no reader loads words that nobody sees; the host has all of them.

mod dates;
mod fill;
#[cfg(not(target_arch = "wasm32"))]
mod script;
mod table;
mod terms;

pub use dates::{Detail, machine_date};
pub use fill::joined;
#[cfg(not(target_arch = "wasm32"))]
pub use script::SCRIPT;
pub use table::Message;
pub use terms::direction_of;

use fill::filled;
use table::{COUNT, ENGLISH, KEY};

/// The words of one language. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Words {
    texts: &'static [&'static str],
    tag: &'static str,
}

impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        self.tag == other.tag
    }
}

impl Words {
    /// English.
    pub const ENGLISH: Words = Words { texts: &ENGLISH, tag: "en" };

    /// Simplified Chinese.
    #[cfg(any(not(target_arch = "wasm32"), feature = "embedded"))]
    pub const CHINESE: Words = Words { texts: &table::CHINESE, tag: "zh" };

    /// Korean.
    #[cfg(any(not(target_arch = "wasm32"), feature = "embedded"))]
    pub const KOREAN: Words = Words { texts: &table::KOREAN, tag: "ko" };

    /// The languages that are built in.
    #[cfg(any(not(target_arch = "wasm32"), feature = "embedded"))]
    pub const BUILT_IN: &[Words] = &[Words::ENGLISH, Words::CHINESE, Words::KOREAN];

    /// The languages that are built in.
    #[cfg(not(any(not(target_arch = "wasm32"), feature = "embedded")))]
    pub const BUILT_IN: &[Words] = &[Words::ENGLISH];

    /// The language that is built in under a tag's first part, whatever its letters' case; English where none is.
    pub fn of(lang: &str) -> Words {
        let primary = lang.split('-').next().unwrap_or_default();
        let known = Words::BUILT_IN.iter().find(|words| words.tag.eq_ignore_ascii_case(primary));
        known.copied().unwrap_or(Words::ENGLISH)
    }

    /// A language from [`Words::lines`]; nothing if those are of another version, whose messages are others. The text stays in
    /// memory for good: a language is read once.
    pub fn read(lines: &str) -> Option<Words> {
        let (key, lines) = lines.split_once('\n')?;
        // One for the tag.
        if key.parse() != Ok(KEY) || lines.split('\n').count() != COUNT + 1 {
            return None;
        }
        let lines: &'static str = Box::leak(lines.into());
        let (tag, texts) = lines.split_once('\n')?;
        Some(Words { texts: Box::leak(texts.split('\n').collect()), tag })
    }

    /// A line that tells the version, the tag, and all messages, a line each.
    pub fn lines(self) -> String {
        format!("{KEY}\n{}\n{}", self.tag, self.texts.join("\n"))
    }

    /// The language's tag.
    pub fn tag(self) -> &'static str {
        self.tag
    }

    /// Whether words of a language need not tell it among words of this one. Chinese of any region or script does: the same
    /// characters are written in other ways there.
    pub fn covers(self, lang: &str) -> bool {
        let primary = lang.split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case(self.tag) && (primary == lang || primary != "zh")
    }

    /// A message.
    pub fn say(self, message: Message) -> &'static str {
        self.texts[message as usize]
    }

    /// A message with values in its places.
    pub fn fill(self, message: Message, values: &[&str]) -> String {
        filled(self.say(message), values)
    }

    /// A message that counts: “1 event”, “2 events”.
    pub fn count(self, message: Message, count: usize) -> String {
        self.fill_counted(message, count, &[&count.to_string()])
    }

    /// The form of a message for that count, with values in its places.
    pub fn fill_counted(self, message: Message, count: usize, values: &[&str]) -> String {
        let forms = self.say(message);
        let form = match forms.split_once('|') {
            Some((one, _)) if count == 1 => one,
            Some((_, many)) => many,
            None => forms,
        };
        filled(form, values)
    }

    /// Entries in a row.
    pub fn list(self, entries: &[String]) -> String {
        joined(entries, self.say(Message::Comma))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_from_its_lines_and_one_of_another_version_is_not() {
        for words in [Words::CHINESE, Words::KOREAN] {
            let lines = words.lines();
            let read = Words::read(&lines).expect("the lines are of this version");
            assert_eq!(read.texts, words.texts);
            assert!(Words::read(lines.trim_start_matches(|digit: char| digit.is_ascii_digit())).is_none());
            assert!(Words::read(&format!("1{lines}")).is_none());
            assert!(Words::read(&format!("{lines}\nmore")).is_none());
        }
    }

    #[test]
    fn a_tag_chooses_by_its_first_part() {
        for (tag, chosen) in
            [("ko-KR", "ko"), ("zh-Hans", "zh"), ("ZH", "zh"), ("fr", "en"), ("en-GB", "en"), ("", "en")]
        {
            assert_eq!(Words::of(tag).tag(), chosen, "{tag}");
        }
        assert!(Words::KOREAN.covers("ko-KR") && !Words::KOREAN.covers("kok"));
        assert!(Words::CHINESE.covers("zh") && !Words::CHINESE.covers("zh-Hant"));
    }

    #[test]
    fn counts_have_their_forms() {
        let count = |words: Words, count| words.count(Message::Quotations, count);
        assert_eq!((count(Words::ENGLISH, 1), count(Words::ENGLISH, 2)), ("1 quotation".into(), "2 quotations".into()));
        assert_eq!((count(Words::KOREAN, 1), count(Words::KOREAN, 0)), ("인용문 1개".into(), "인용문 0개".into()));
    }
}
