//! A dossier with a long article.

use serde_json::{Value, json};

/// The text of a dossier whose article has about `characters` characters, a hundred a sentence, and a quotation in one of `every`
/// so many sentences.
pub fn text(characters: usize, every: usize) -> String {
    let sentences = characters / 100;
    let sentence = |n: usize| {
        format!(
            "Speaker {n} told the assembly of {} that point {} — the “{n}th” — was open; nobody said why.",
            n % 97,
            n * 7
        )
    };
    let all: Vec<String> = (0..sentences).map(sentence).collect();
    let paragraphs: Vec<String> = all.chunks(12).map(|chunk| chunk.join(" ")).collect();
    let quotations: Vec<Value> = (0..sentences)
        .step_by(every)
        .map(|n| {
            let exact = &all[n].split_once(';').map_or("", |(words, _)| words);
            json!({"id": format!("q{n}"), "exact": exact, "voice": "reporter", "parties": ["a"]})
        })
        .collect();
    let events: Vec<Value> = (0..50)
        .map(|n| json!({"id": format!("e{n}"), "date": format!("20{:02}-05", n % 30), "title": "Session", "quotations": ["q0"]}))
        .collect();
    json!({
        "dossier": 1, "lang": "en", "title": "Assembly",
        "article": {
            "headline": "The assembly met", "publisher": "Bench", "published": "2020", "lang": "en", "rights": "Made up.",
            "paragraphs": paragraphs
        },
        "parties": [{"id": "a", "name": "Ay"}, {"id": "b", "name": "Bee"}],
        "sources": [], "quotations": quotations, "events": events,
        "issues": [{"id": "i", "question": "Open?", "scale": ["no", "yes"]}],
        "stances": [{"issue": "i", "party": "a", "asOf": "2020", "position": 1, "basis": "reported", "summary": "No.", "quotations": ["q0"]}]
    })
    .to_string()
}
