//! A dossier with as many parties and issues as a reader could bear, all of whose stances come anew on each date, and a quarter
//! of which then move. Both layers take turns. `benches/as_of.rs` compiles this file too.

use serde_json::{Value, json};

/// How many parties there are.
pub const PARTIES: usize = 8;
/// How many issues.
pub const ISSUES: usize = 30;

/// The dossier with stances on so many dates.
pub fn dossier(dates: usize) -> Value {
    let parties =
        (0..PARTIES).map(|party| json!({ "id": format!("p{party}"), "name": format!("Party number {party}") }));
    let scale: Vec<String> = (1..=5).map(|step| format!("step {step} of this scale")).collect();
    let issue = |issue| json!({ "id": format!("i{issue}"), "question": format!("Question {issue}: yes or no?"), "scale": scale });
    let cells = (0..PARTIES).flat_map(|party| (0..ISSUES).map(move |issue| (party, issue)));
    let stances = cells.flat_map(|(party, issue)| (0..dates).map(move |date| stance(party, issue, date)));
    json!({
        "dossier": 1, "lang": "en", "title": "Made-up stances",
        "article": {
            "headline": "The parties met again", "publisher": "Nobody", "published": "2018-08-10", "lang": "en",
            "rights": "Made up for measuring.", "paragraphs": ["All of them said something again."]
        },
        "parties": parties.collect::<Vec<_>>(),
        "sources": [{ "id": "register", "title": "A register of made-up stances" }],
        "quotations": [{ "id": "said", "exact": "said something again", "voice": "reporter", "parties": ["p0"] }],
        "events": [{ "id": "met", "date": "2018-01-01", "title": "They met", "parties": ["p0"], "sources": ["register"] }],
        "issues": (0..ISSUES).map(issue).collect::<Vec<_>>(),
        "stances": stances.collect::<Vec<_>>()
    })
}

fn stance(party: usize, issue: usize, date: usize) -> Value {
    let mut stance = json!({
        "issue": format!("i{issue}"), "party": format!("p{party}"),
        "asOf": format!("{}-{:02}-10", 2017 + date / 12, date % 12 + 1),
        "summary": format!("What party {party} says of question {issue}, time {date}.")
    });
    let in_article = date.is_multiple_of(2);
    if in_article {
        stance["quotations"] = json!(["said"]);
    } else {
        stance["sources"] = json!(["register"]);
    }
    if (party + issue + date).is_multiple_of(7) {
        stance["silence"] = json!("notStated");
    } else {
        stance["position"] = json!((3 * party + issue + (date + party + 2 * issue) / 4) % 5 + 1);
        stance["basis"] = json!(if in_article { "reported" } else { "record" });
    }
    stance
}

#[cfg(test)]
mod tests {
    #[test]
    fn twenty_dates_have_4800_stances() {
        assert_eq!(super::dossier(20)["stances"].as_array().map(Vec::len), Some(4800));
    }
}
