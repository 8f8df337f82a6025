//! Every rule of the format: what breaks it is found, at its place, with a sentence that helps.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use serde_json::{Value, json};
use stanceline::belonging::Related;
use stanceline::dossier::{Basis, Code, EventRef, Held, Layer, MAX_BYTES, MAX_DEPTH, QuotationRef, Severity};
use stanceline::host::json::{Document, read};
use stanceline::state::{Action, Link, Selection, State};
use std::collections::BTreeSet;

/// A small dossier without a fault.
fn sound() -> Value {
    json!({
        "dossier": 1,
        "lang": "en",
        "title": "Two neighbours and a fence",
        "article": {
            "headline": "Neighbours differ over fence",
            "publisher": "The Lane Gazette",
            "published": "2020-05-04",
            "lang": "en",
            "rights": "Written for these tests.",
            "paragraphs": [
                "On Monday Ada asked for a higher fence. The fence stands since spring.",
                "Bo said the fence “was high enough” and that Ada’s roses lacked light."
            ]
        },
        "parties": [{"id": "ada", "name": "Ada"}, {"id": "bo", "name": "Bo"}],
        "sources": [{"id": "letter", "title": "Letter to the council", "url": "https://example.org/letter"}],
        "quotations": [
            {"id": "asked", "exact": "Ada asked for a higher fence", "voice": "reporter", "parties": ["ada"]},
            {"id": "enough", "exact": "the fence \"was high enough\"", "voice": "party", "parties": ["bo"]}
        ],
        "events": [
            {"id": "asking", "date": "2020-05-04", "title": "Ada asks", "parties": ["ada"], "quotations": ["asked"], "phrase": "On Monday"}
        ],
        "issues": [{"id": "height", "question": "How high?", "scale": ["lower", "as it is", "higher"]}],
        "stances": [
            {"issue": "height", "party": "ada", "asOf": "2020-05-04", "position": 3, "basis": "reported", "summary": "Higher.", "quotations": ["asked"]},
            {"issue": "height", "party": "bo", "asOf": "2020-05-04", "position": 2, "basis": "stated", "summary": "As it is.", "quotations": ["enough"]},
            {"issue": "height", "party": "bo", "asOf": "2019", "position": 1, "basis": "record", "summary": "Lower.", "sources": ["letter"]}
        ]
    })
}

fn check(dossier: &Value) -> Document {
    read(dossier.to_string().as_bytes())
}

/// Sets the value at a JSON pointer; a pointer that ends in `-` appends to a list.
fn set(dossier: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer starts with /");
    match dossier.pointer_mut(parent).expect(pointer) {
        Value::Array(list) if name == "-" => list.push(value),
        Value::Array(list) => list[name.parse::<usize>().expect(pointer)] = value,
        Value::Object(object) => drop(object.insert(name.to_owned(), value)),
        _ => panic!("{pointer} leads into no list and no object"),
    }
}

/// A fault: the pointer that is set, the value (`null` takes the field away), the code, its path, and words of its message.
type Fault = (&'static str, Value, Code, &'static str, &'static str);

fn faults() -> Vec<Fault> {
    use Code::*;
    vec![
        ("/dossier", json!(2), WrongVersion, "dossier", "format 2; this version of Stanceline reads format 1"),
        ("/title", Value::Null, MissingField, "title", "“title” is missing"),
        ("/article/rights", Value::Null, MissingField, "article.rights", "“rights” is missing"),
        ("/events", Value::Null, MissingField, "events", "“events” is missing"),
        ("/title", json!(7), WrongType, "title", "Found a number where a text belongs"),
        ("/events", json!({}), WrongType, "events", "Found an object where a list belongs"),
        ("/stances/0/position", json!(1.5), WrongType, "stances[0].position", "a whole number"),
        ("/title", json!(" "), EmptyText, "title", "empty"),
        ("/events/0/id", json!("a b"), BadId, "events[0].id", "“a b” cannot be an id"),
        (
            "/sources/-",
            json!({"id": "letter", "title": "Reply"}),
            DuplicateId,
            "sources[1].id",
            "already the id of sources[0]",
        ),
        ("/events/0/parties/0", json!("adda"), UnknownParty, "events[0].parties[0]", "did you mean “ada”?"),
        ("/stances/0/issue", json!("width"), UnknownIssue, "stances[0].issue", "no issue “width”"),
        (
            "/stances/0/quotations/0",
            json!("askd"),
            UnknownQuotation,
            "stances[0].quotations[0]",
            "did you mean “asked”?",
        ),
        ("/stances/2/sources/0", json!("post"), UnknownSource, "stances[2].sources[0]", "no source “post”"),
        (
            "/quotations/0/voice",
            json!("editor"),
            UnknownVoice,
            "quotations[0].voice",
            "party, reporter, expert, headline",
        ),
        ("/stances/0/basis", json!("guessed"), UnknownBasis, "stances[0].basis", "stated, reported, inferred, record"),
        ("/stances/-", silence("quiet"), UnknownSilence, "stances[3].silence", "notStated, declined, mixed"),
        ("/events/0/date", json!("2019-02-30"), BadDate, "events[0].date", "“2019-02-30” is not a date"),
        ("/events/0/date", json!("[2018,2019]"), BadDate, "events[0].date", "level"),
        ("/events/0/date", json!("2019-02-03T10:00:00Z"), DateTime, "events[0].date", "write “2019-02-03”"),
        ("/events/0/date", json!("2019/2018"), ReversedRange, "events[0].date", "ends before it starts"),
        ("/lang", json!("english please"), BadLanguage, "lang", "not a language tag"),
        ("/sources/0/url", json!("javascript:alert(1)"), BadAddress, "sources[0].url", "https://"),
        ("/article/url", json!("https://exa mple.org"), BadAddress, "article.url", "https://"),
        ("/parties/0/mark", json!("ADA"), BadMark, "parties[0].mark", "too long"),
        ("/parties", json!([]), TooFewParties, "parties", "There are 0 parties; at least two"),
        ("/parties", nine_parties(), TooManyParties, "parties", "There are 9 parties; at most eight"),
        ("/article/paragraphs", json!([" "]), EmptyArticle, "article.paragraphs", "no words"),
        ("/article/paragraphs", json!([]), EmptyArticle, "article.paragraphs", "no words"),
        ("/issues/0/scale", json!(["only"]), BadScale, "issues[0].scale", "has one step"),
        ("/stances/0/position", json!(4), PositionOffScale, "stances[0].position", "write 1 (“lower”) to 3 (“higher”)"),
        ("/stances/0/position", json!(0), PositionOffScale, "stances[0].position", "0 is off"),
        ("/stances/0/silence", json!("notStated"), PositionAndSilence, "stances[0]", "keep the one that is true"),
        ("/stances/0/position", Value::Null, NoPositionOrSilence, "stances[0]", "notStated, declined or mixed"),
        ("/stances/-", silence_with_basis(), BasisWithoutPosition, "stances[3].basis", "A silence has no basis"),
        ("/stances/0/basis", json!("record"), RecordWithQuotation, "stances[0].basis", "outside the article"),
        ("/stances/2/basis", json!("stated"), BasisWithoutQuotation, "stances[2].basis", "the basis is record"),
        ("/events/0/quotations", json!([]), NoEvidence, "events[0]", "no quotation and no source"),
        ("/stances/0/quotations", Value::Null, NoEvidence, "stances[0]", "no quotation and no source"),
        (
            "/quotations/0/exact",
            json!("Ada asked for a hither fence"),
            QuotationNotFound,
            "quotations[0].exact",
            "The nearest text is “Ada asked for a higher fence” in paragraph 1",
        ),
        (
            "/quotations/0/exact",
            json!("ganz und gar nichts davon"),
            QuotationNotFound,
            "quotations[0].exact",
            "Nothing like it",
        ),
        (
            "/quotations/0/prefix",
            json!("when "),
            QuotationNotFound,
            "quotations[0].exact",
            "not directly between this prefix",
        ),
        ("/quotations/0/exact", json!("fence"), QuotationAmbiguous, "quotations[0].exact", "more than once"),
        (
            "/events/0/phrase",
            json!("On Tuesday"),
            PhraseNotFound,
            "events[0].phrase",
            "The nearest text is “On Monday”",
        ),
        (
            "/quotations/0/exact",
            json!("Ada asked for a high"),
            CutWord,
            "quotations[0].exact",
            "cuts the word “higher”",
        ),
        ("/quotations/0/speker", json!("Ada"), UnknownField, "quotations[0].speker", "did you mean “speaker”?"),
        ("/events/0/parties", json!(["ada", "ada"]), RepeatedReference, "events[0].parties[1]", "already in the list"),
    ]
}

fn silence(silence: &str) -> Value {
    json!({"issue": "height", "party": "ada", "asOf": "2018", "silence": silence, "summary": "Nothing said."})
}

fn silence_with_basis() -> Value {
    let mut stance = silence("notStated");
    set(&mut stance, "/basis", json!("stated"));
    stance
}

fn nine_parties() -> Value {
    let extra = (3..=9).map(|number| json!({"id": format!("p{number}"), "name": format!("Neighbour {number}")}));
    [json!({"id": "ada", "name": "Ada"}), json!({"id": "bo", "name": "Bo"})].into_iter().chain(extra).collect()
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
fn texts_that_are_no_dossier_are_refused_with_the_reason() {
    let deep = "[".repeat(MAX_DEPTH + 2) + &"]".repeat(MAX_DEPTH + 2);
    let very_deep = "[".repeat(100_000);
    let large = " ".repeat(MAX_BYTES + 1);
    for (text, code, words, place) in [
        ("", Code::NotJson, "empty", (1, 1)),
        ("{\n  \"dossier\": 1,\n}", Code::NotJson, "Trailing commas", (2, 15)),
        ("{'dossier': 1}", Code::NotJson, "This is not JSON", (1, 2)),
        ("{\"dossier\": 1} // mine", Code::NotJson, "Comments", (1, 16)),
        (&deep, Code::TooDeep, "64 levels", (1, 1)),
        (&very_deep, Code::TooDeep, "64 levels", (1, 513)),
        (&large, Code::TooLarge, "at most 32 MB", (1, 1)),
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
    set(&mut long, "/article/paragraphs/-", json!("many words and ".repeat(70_000)));
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
