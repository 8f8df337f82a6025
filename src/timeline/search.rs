//! Finding events by words in their titles and summaries.

use crate::dossier::Dossier;

/// Brings a text to the form in which it is compared: Unicode form KC in small letters. The browser has both built in, and
/// their tables would cost the widget more than all of this.
pub type Fold = fn(&str) -> String;

/// What the reader typed, and which events have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// As typed.
    pub text: String,
    hits: Vec<bool>,
}

impl Search {
    /// Whether an event, by its index, has all the words.
    pub fn hits(&self, event: usize) -> bool {
        self.hits.get(event).copied().unwrap_or(false)
    }
}

/// The folded titles and summaries, a line for each event.
#[derive(Debug, PartialEq, Eq)]
pub struct SearchText(String);

impl SearchText {
    /// Folds the texts of all events at once.
    pub fn new(dossier: &Dossier, fold: Fold) -> SearchText {
        let mut all = String::new();
        for event in &dossier.events {
            for text in [Some(&event.title), event.summary.as_ref()].into_iter().flatten() {
                all.extend(text.chars().map(|letter| if letter == '\n' { ' ' } else { letter }));
                all.push(' ');
            }
            all.push('\n');
        }
        SearchText(fold(&all))
    }

    /// Finds the events with all the words, in any order, also inside other words; nothing for a text without a word.
    pub fn find(&self, text: &str, fold: Fold) -> Option<Search> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return None;
        }
        let hits = self.0.lines().map(|line| words.iter().all(|word| line.contains(word))).collect();
        Some(Search { text: text.to_owned(), hits })
    }
}
