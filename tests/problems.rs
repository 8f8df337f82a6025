//! Every rule of the format: what breaks it is found, at its place, with a sentence that helps.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

#[path = "shared/faults.rs"]
mod faults;

use faults::{faults, sound};
use serde_json::{Value, json};
use stanceline::belonging::Related;
use stanceline::dossier::{
    Basis, Code, EventRef, Held, Layer, MAX_BYTES, MAX_DEPTH, MAX_FIELDS, QuotationRef, Severity,
};
use stanceline::host::json::{Document, read};
use stanceline::state::{Action, Link, Selection, State};
use std::collections::BTreeSet;

/// Sets the value at a JSON pointer, which must lead somewhere.
fn set(dossier: &mut Value, pointer: &str, value: Value) {
    assert!(faults::set(dossier, pointer, value), "{pointer} leads into no list and no object");
}

fn check(dossier: &Value) -> Document {
    read(dossier.to_string().as_bytes())
}

/// The problems as `code at path: message`, for failures that can be read.
fn all(document: &Document) -> Vec<String> {
    let problems = document.checked.problems.iter();
    problems.map(|problem| format!("{} at {}: {}", problem.code, problem.path, problem.message)).collect()
}

#[test]
fn a_sound_dossier_has_no_problem() {
    assert_eq!(all(&check(&sound())), Vec::<String>::new());
}

#[test]
fn every_fault_is_found_alone_at_its_place_with_a_sentence_that_helps() {
    for (pointer, value, code, path, words) in faults() {
        let mut dossier = sound();
        set(&mut dossier, pointer, value.clone());
        let document = check(&dossier);
        let found = all(&document);
        let wanted = document.checked.problems.iter().find(|problem| problem.code == code);
        let problem = wanted.unwrap_or_else(|| panic!("{pointer} = {value}: no {code} in {found:#?}"));
        assert_eq!(problem.path.to_string(), path, "{pointer} = {value}");
        assert!(problem.message.contains(words), "{pointer} = {value}: {}", problem.message);
        // Without parties, whatever names one has a problem too.
        assert!(found.len() == 1 || code == Code::TooFewParties, "{pointer} = {value}: {found:#?}");
        assert_eq!(document.checked.dossier.is_some(), code.severity() < Severity::Structure, "{pointer} = {value}");
    }
}

#[test]
fn what_is_too_large_to_lay_out_is_told_once_where_it_becomes_so() {
    let (page, marked) = ("word ".repeat(4000), format!("e{} ", "\u{301}".repeat(16)).repeat(580));
    for (notes, path, words) in [
        (vec!["word ".repeat(4001)], "notes[0]", "longer than 20 KB"),
        (vec!["w".repeat(2001)], "notes[0]", "more than 2,000 letters"),
        (vec![format!("e{}", "\u{301}".repeat(17))], "notes[0]", "More marks"),
        (vec![marked.clone(), marked.clone(), marked, "Plain.".into()], "notes[2]", "More marks"),
        (vec![page.clone(); 102], "notes[99]", "longer than 2 MB"),
    ] {
        let mut dossier = sound();
        dossier["notes"] = json!(notes);
        let document = check(&dossier);
        let [problem] = document.checked.problems.as_slice() else { panic!("{words}: {:#?}", all(&document)) };
        assert_eq!((problem.code, problem.path.to_string().as_str()), (Code::TooLarge, path), "{words}");
        assert!(problem.message.contains(words), "{}", problem.message);
        assert!(document.checked.dossier.is_none(), "{words}");
    }
    // What is not laid out as it is may be longer, and words that are not in sight may be more.
    let mut dossier = sound();
    dossier["sources"][0]["url"] = json!(format!("https://example.org/{}", "x".repeat(5000)));
    dossier["quotations"][0]["prefix"] = json!("x".repeat(30_000));
    dossier["notes"] = json!(["w".repeat(2000), "字".repeat(6000)]);
    for number in 0..120 {
        let event = json!({"id": format!("e{number}"), "date": "2020", "title": "Ada asks", "summary": page, "parties": ["ada"], "quotations": ["enough"]});
        assert!(faults::set(&mut dossier, "/events/-", event));
    }
    assert!(
        all(&check(&dossier)).iter().all(|problem| problem.starts_with("quotation-not-found")),
        "{:?}",
        all(&check(&dossier))
    );
}

#[test]
fn texts_that_are_no_dossier_are_refused_with_the_reason() {
    let deep = "[".repeat(MAX_DEPTH + 2) + &"]".repeat(MAX_DEPTH + 2);
    let very_deep = "[".repeat(100_000);
    let large = " ".repeat(MAX_BYTES + 1);
    let wide = format!("{{{}}}", vec!["\"a\":0"; MAX_FIELDS + 1].join(","));
    for (text, code, words, place) in [
        ("", Code::NotJson, "empty", (1, 1)),
        ("{\n  \"dossier\": 1,\n}", Code::NotJson, "Trailing commas", (2, 15)),
        ("{'dossier': 1}", Code::NotJson, "This is not JSON", (1, 2)),
        ("{\"dossier\": 1} // mine", Code::NotJson, "Comments", (1, 16)),
        (&deep, Code::TooDeep, "64 levels", (1, 1)),
        (&very_deep, Code::TooDeep, "64 levels", (1, 513)),
        (&large, Code::TooLarge, "at most 32 MB", (1, 1)),
        (&wide, Code::TooLarge, "more than 1000 fields", (1, 1)),
        ("{\"dossier\": 1,\r\"a\": }", Code::NotJson, "This is not JSON", (1, 21)),
        ("{\"title\": \"two\nlines\"}", Code::NotJson, "(U+000A) stands in a text as it is; write \\n", (1, 15)),
        ("{\"t\\\"itle\": \"a\ttab\"}", Code::NotJson, "(U+0009)", (1, 15)),
        ("{\"dossier\":\u{a0}1}", Code::NotJson, "JSON does not know (U+00A0)", (1, 12)),
        ("[]", Code::WrongType, "Found a list where an object belongs", (1, 1)),
    ] {
        let document = read(text.as_bytes());
        let start: String = text.chars().take(30).collect();
        assert_eq!(document.checked.problems.len(), 1, "{start}");
        assert_eq!(document.checked.problems[0].code, code, "{start}");
        assert!(
            document.checked.problems[0].message.contains(words),
            "{start}: {}",
            document.checked.problems[0].message
        );
        assert_eq!(document.places, [place], "{start}");
    }
    let latin = read(b"{\"title\": \"caf\xe9\"}");
    assert_eq!((latin.checked.problems[0].code, latin.places[0]), (Code::NotJson, (1, 15)));
}

#[test]
fn a_field_that_stands_twice_is_a_warning_and_the_last_one_counts() {
    let text = sound().to_string().replacen("{", "{\"title\": \"Old\", ", 1);
    let document = read(text.as_bytes());
    assert_eq!(document.checked.problems[0].code, Code::RepeatedField);
    assert_eq!(document.checked.dossier.expect("it can be shown").title, "Two neighbours and a fence");
}

#[test]
fn every_code_has_a_fault_that_shows_it() {
    let mut shown: BTreeSet<Code> = faults().into_iter().map(|(_, _, code, ..)| code).collect();
    // Shown by the texts above, and by the browser's tests.
    shown.extend([Code::NotJson, Code::TooDeep, Code::TooLarge, Code::RepeatedField]);
    let missing: Vec<&Code> = Code::ALL.iter().filter(|code| !shown.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn checking_does_not_stop_at_the_first_problem() {
    let mut dossier = sound();
    set(&mut dossier, "/title", json!(""));
    set(&mut dossier, "/events/0/date", json!("someday"));
    set(&mut dossier, "/stances/0/party", json!("cy"));
    set(&mut dossier, "/quotations/1/exact", json!("the fence was tall"));
    let codes: Vec<Code> = check(&dossier).checked.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::EmptyText, Code::BadDate, Code::UnknownParty, Code::QuotationNotFound]);
}

#[test]
fn little_and_much_are_valid() {
    let mut none = sound();
    for list in ["events", "issues", "stances", "sources", "quotations"] {
        set(&mut none, &format!("/{list}"), json!([]));
    }
    assert_eq!(all(&check(&none)), Vec::<String>::new());

    let mut long = sound();
    for _ in 0..70 {
        set(&mut long, "/article/paragraphs/-", json!("many words and ".repeat(1000)));
    }
    assert_eq!(all(&check(&long)), Vec::<String>::new());

    let marked = [b"\xef\xbb\xbf".as_slice(), sound().to_string().as_bytes()].concat();
    assert_eq!(all(&read(&marked)), Vec::<String>::new());
}

#[test]
fn a_claim_whose_only_words_are_gone_is_withdrawn_and_others_stay() {
    let mut dossier = sound();
    set(&mut dossier, "/quotations/0/exact", json!("Ada begged for a higher fence"));
    set(&mut dossier, "/stances/0/sources", json!(["letter"]));
    let dossier = check(&dossier).checked.dossier.expect("one correction does not blank the story");
    assert_eq!((dossier.quotations_found(), dossier.quotations.len()), (1, 2));
    assert!(dossier.events[0].evidence.withdrawn, "the event rested on nothing else");
    assert!(!dossier.stances[0].evidence.withdrawn, "the stance has a source");
    assert!(!dossier.stances[1].evidence.withdrawn, "the stance has other words");
}

#[test]
fn a_stance_that_lost_its_words_rests_on_its_sources_and_says_so() {
    let mut dossier = sound();
    set(&mut dossier, "/quotations/0/exact", json!("Ada begged for a higher fence"));
    set(&mut dossier, "/stances/0/sources", json!(["letter"]));
    let dossier = check(&dossier).checked.dossier.expect("shown");
    assert_eq!(dossier.stances[0].evidence.layer, Layer::OnRecord);
    assert_eq!(dossier.stances[0].held, Held::Position { step: 2, basis: Basis::Record });
}

#[test]
fn a_withdrawn_event_is_related_to_nothing_and_cannot_be_selected() {
    let mut dossier = sound();
    set(&mut dossier, "/quotations/0/exact", json!("Ada begged for a higher fence"));
    set(&mut dossier, "/stances/0/quotations", json!(["asked", "enough"]));
    let dossier = check(&dossier).checked.dossier.expect("shown");
    let cell = Link::parse("stance:ada.height", &dossier).expect("a cell").selection;
    let state = State::new(&dossier).reduce(&Action::Toggle(cell), &dossier).expect("selected");
    let related = Related::to(&state, &dossier);
    assert_eq!((related.events, related.quotations), (vec![], vec![QuotationRef(1)]));
    assert_eq!(state.reduce(&Action::Toggle(Selection::Event(EventRef(0))), &dossier).and_then(|s| s.selection), None);
}

#[test]
fn quotations_are_looked_for_though_something_else_about_the_article_is_wrong() {
    let mut dossier = sound();
    set(&mut dossier, "/article/rights", json!(""));
    set(&mut dossier, "/quotations/0/exact", json!("Ada begged for a higher fence"));
    let codes: Vec<Code> = check(&dossier).checked.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::EmptyText, Code::QuotationNotFound]);
}

#[test]
fn a_prefix_or_a_suffix_settles_which_words_are_meant() {
    for (prefix, suffix, block) in [("Bo said the ", "", 2), ("", " stands since", 1)] {
        let mut dossier = sound();
        set(&mut dossier, "/quotations/0/exact", json!("fence"));
        set(&mut dossier, "/quotations/0/prefix", json!(prefix));
        set(&mut dossier, "/quotations/0/suffix", json!(suffix));
        let dossier = check(&dossier).checked.dossier.expect("sound");
        assert_eq!(dossier.quotations[0].anchor.as_ref().map(|anchor| anchor.block), Ok(block), "{prefix}{suffix}");
    }
}

#[test]
fn parties_without_a_mark_get_one_of_their_own() {
    let mut dossier = sound();
    let names = ["Ada", "Anna", "Adam Dee", "Bo", "대한민국", "B"];
    let parties: Vec<Value> =
        names.iter().enumerate().map(|(i, name)| json!({"id": format!("p{i}"), "name": name})).collect();
    set(&mut dossier, "/parties", json!(parties));
    for list in ["events", "stances", "quotations"] {
        set(&mut dossier, &format!("/{list}"), json!([]));
    }
    let parties = check(&dossier).checked.dossier.expect("sound").parties;
    let marks: BTreeSet<&str> = parties.iter().map(|party| party.mark.as_str()).collect();
    assert_eq!(marks.len(), names.len(), "{marks:?}");
    assert!(marks.iter().all(|mark| (1..=2).contains(&mark.chars().count())), "{marks:?}");
    assert_eq!(parties[0].mark, "A");
}

#[test]
fn problems_are_placed_at_the_value_and_its_line_and_column() {
    let text = "{\n  \"dossier\": 1,\n  \"title\": \"“”한\", \"lang\": 3\n}";
    let document = read(text.as_bytes());
    let lang =
        document.checked.problems.iter().position(|problem| problem.path.to_string() == "lang").expect("a problem");
    assert_eq!(document.places[lang], (3, 27));
}
