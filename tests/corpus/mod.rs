//! Hostile dossiers: texts that want to be more than text, JSON that wants to be more than data, and sizes and shapes that
//! want to take for ever. What each ends in is the same wherever it is read.

pub mod shapes;
pub mod texts;

use serde_json::{Value, json};

/// How a hostile dossier ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It is shown; what it says is text.
    Content,
    /// It is refused, with a problem of this code.
    Problem(&'static str),
}

/// A hostile dossier.
pub struct Hostile {
    /// What is hostile about it.
    pub name: &'static str,
    /// The document, as it would be served.
    pub document: String,
    /// How it ends.
    pub end: End,
}

/// A sound dossier with that article, to be made hostile.
fn dossier(paragraphs: &[String]) -> Value {
    json!({
        "dossier": 1, "lang": "en", "title": "Hostile",
        "article": {
            "headline": "Headline", "publisher": "Test", "published": "2019-01-10", "lang": "en", "rights": "Made up.",
            "paragraphs": paragraphs
        },
        "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "sources": [{"id": "s", "title": "Source"}],
        "quotations": [], "events": [], "issues": [], "stances": []
    })
}

/// A quotation by the first party.
fn quotation(id: &str, exact: &str) -> Value {
    json!({"id": id, "exact": exact, "voice": "reporter", "parties": ["a"]})
}
