//! A dossier with many events.

use serde_json::{Value, json};

/// The text of a dossier of four parties with so many events over twelve years.
pub fn text(events: usize) -> String {
    let parties = ["a", "b", "c", "d"];
    let event = |n: usize| {
        let (year, month, day) = (2007 + n * 7 % 12, n * 5 % 12 + 1, n * 11 % 28 + 1);
        json!({
            "id": format!("e{n}"), "date": format!("{year}-{month:02}-{day:02}"), "title": format!("Session number {n} of the assembly"),
            "parties": [parties[n % 4]], "sources": ["s"]
        })
    };
    let events: Vec<Value> = (0..events).map(event).collect();
    json!({
        "dossier": 1, "lang": "en", "title": "Assembly",
        "article": {
            "headline": "The assembly met", "publisher": "Bench", "published": "2019-01-10", "lang": "en", "rights": "Made up.",
            "paragraphs": ["It met."]
        },
        "parties": parties.map(|id| json!({"id": id, "name": id})), "sources": [{"id": "s", "title": "Minutes"}],
        "quotations": [], "events": events, "issues": [], "stances": []
    })
    .to_string()
}
