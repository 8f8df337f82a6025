//! A small dossier without a fault, and every fault that one can have.

use serde_json::{Value, json};
use stanceline::dossier::Code;

/// A small dossier without a fault.
pub fn sound() -> Value {
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

/// Sets the value at a JSON pointer; a pointer that ends in `-` appends to a list. False if the pointer leads nowhere.
pub fn set(dossier: &mut Value, pointer: &str, value: Value) -> bool {
    let Some((parent, name)) = pointer.rsplit_once('/') else { return false };
    match dossier.pointer_mut(parent) {
        Some(Value::Array(list)) if name == "-" => list.push(value),
        Some(Value::Array(list)) => match name.parse().ok().and_then(|entry: usize| list.get_mut(entry)) {
            Some(known) => *known = value,
            None => return false,
        },
        Some(Value::Object(object)) => drop(object.insert(name.to_owned(), value)),
        _ => return false,
    }
    true
}

/// A fault: the pointer that is set, the value (`null` takes the field away), the code, its path, and words of its message.
pub type Fault = (&'static str, Value, Code, &'static str, &'static str);

/// Every fault that a value in another place makes.
pub fn faults() -> Vec<Fault> {
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
