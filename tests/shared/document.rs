//! What holds of every text that is handed in as a dossier.

use super::anchoring::assert_spelt;
use serde::de::IgnoredAny;
use stanceline::dossier::{Code, Problem, Severity};
use stanceline::host::json::{Document, read};
use stanceline::host::page::{Delivery, page};
use stanceline::words::Words;
use stanceline::{comparison, timeline};

/// Reads and checks it: its problems stand inside it and are the same a second time, and what can be shown is shown.
pub fn assert_document(bytes: &[u8]) {
    let Document { checked, places } = read(bytes);
    assert_eq!(places.len(), checked.problems.len(), "each problem has a place");
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.split('\n').collect();
    for (line, column) in &places {
        let length = line.checked_sub(1).and_then(|line| lines.get(line)).map(|line| line.chars().count());
        assert!(length.is_some_and(|length| (1..=length + 1).contains(column)), "no {line}:{column} in {text}");
    }
    assert_json(&text, checked.problems.first());
    let again = read(bytes);
    assert_eq!((&again.checked, &again.places), (&checked, &places), "checked twice");
    let breaks = checked.problems.iter().any(|problem| problem.severity() == Severity::Structure);
    assert_eq!(checked.dossier.is_none(), breaks, "{:?}", checked.problems);
    let Some(dossier) = checked.dossier else { return };
    for quotation in &dossier.quotations {
        assert_spelt(quotation, &dossier);
        if let Err(problem) = &quotation.anchor {
            assert!(checked.problems.contains(problem), "{problem:?} is not told");
        }
    }
    assert!(comparison::csv(&dossier).starts_with('"'));
    assert!(timeline::csv(&dossier, &timeline::in_order(&dossier)).starts_with('"'));
    // One way or the other, so that it takes half of the time.
    let (delivery, words) = match bytes.len() % 2 {
        0 => (Delivery::Alone, None),
        _ => (Delivery::Before, Some(Words::KOREAN)),
    };
    let html = page(dossier, delivery, words);
    assert!(html.ends_with("</html>\n"), "the page has no end");
}

/// What is read is JSON, as browsers will find when they read it; what is not is none.
fn assert_json(text: &str, first: Option<&Problem>) {
    let is_json = serde_json::from_str::<IgnoredAny>(text.trim_start_matches('\u{feff}')).is_ok();
    match first.map(|problem| problem.code) {
        Some(Code::TooDeep | Code::TooLarge) => {}
        // Half of a character that is written as two escapes is well-formed, but no text.
        Some(Code::NotJson) => {
            assert!(!is_json || text.contains("\\u") || text.contains('\u{fffd}'), "{first:?}: {text}")
        }
        _ => assert!(is_json, "it is read, but is no JSON: {text}"),
    }
}
