//! Whatever is handed in as a dossier, a quotation or a link: what the fuzz targets of `fuzz/` ask, asked of a few hundred
//! inputs at each run of the tests.

#[path = "shared/anchoring.rs"]
mod anchoring;
#[path = "shared/document.rs"]
mod document;
#[path = "shared/faults.rs"]
mod faults;
#[path = "shared/link.rs"]
mod link;

use anchoring::assert_anchored;
use document::assert_document;
use link::assert_link;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use stanceline::dossier::Dossier;
use stanceline::host::json::read;
use stanceline::host::scaffold::scaffold;
use std::sync::LazyLock;

const EMBEDDED: &str = include_str!("../seeds/dossier.json");

static DOSSIER: LazyLock<Dossier> = LazyLock::new(|| {
    let checked = read(EMBEDDED.as_bytes()).checked;
    checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems))
});

/// What a slip of the hand leaves in a text.
fn slips() -> impl Strategy<Value = Vec<u8>> {
    let known = [
        "", "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u0000", "\\ud800", "null", "-1e999", "\u{feff}", "\u{301}",
        "\n",
    ];
    prop_oneof![select(known.map(|text| text.as_bytes().to_vec()).to_vec()), prop::collection::vec(any::<u8>(), 0..6),]
}

/// A text with some stretches replaced.
fn slipped(text: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let bytes = text.as_bytes().to_vec();
    prop::collection::vec((any::<Index>(), 0_usize..8, slips()), 1..5).prop_map(move |changes| {
        let mut bytes = bytes.clone();
        for (at, length, slip) in changes {
            let at = at.index(bytes.len());
            bytes.splice(at..(at + length).min(bytes.len()), slip);
        }
        bytes
    })
}

/// The JSON pointers of everything in a value.
fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let below = |name: &str| format!("{pointer}/{name}");
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| pointers(value, &below(name), found)),
        Value::Array(entries) => {
            let entries = entries.iter().enumerate();
            entries.for_each(|(number, value)| pointers(value, &below(&number.to_string()), found));
            found.push(below("-"));
        }
        _ => {}
    }
    if !pointer.is_empty() {
        found.push(pointer.to_owned());
    }
}

/// Values that stand in a dossier, and some that do not.
fn values() -> impl Strategy<Value = Value> {
    let known = [
        json!(null),
        json!([]),
        json!({}),
        json!(""),
        json!("\u{0}"),
        json!("\u{200b}"),
        json!("ada"),
        json!("fence"),
        json!("asked"),
        json!("record"),
        json!("../2018"),
        json!("2018-07~/.."),
        json!("/.."),
        json!("Y-999999"),
        json!("ar"),
        json!("Ada asked for a higher fence"),
        json!(["ada", "bo", "ada"]),
        json!(["letter"]),
        json!(1e300),
        json!(i64::MIN),
    ];
    prop_oneof![
        3 => select(known.to_vec()),
        1 => any::<f64>().prop_map(|number| json!(number)),
        1 => (-2_i64..9).prop_map(|number| json!(number)),
        1 => "\\PC{0,30}".prop_map(Value::from),
        1 => faults().prop_map(|(_, value)| value),
    ]
}

/// A place in the small dossier, and a value that is wrong there.
fn faults() -> impl Strategy<Value = (String, Value)> {
    let known: Vec<(String, Value)> =
        faults::faults().into_iter().map(|(pointer, value, ..)| (pointer.to_owned(), value)).collect();
    select(known)
}

/// The small dossier with a few values in other places.
fn changed() -> impl Strategy<Value = Value> {
    let mut known = Vec::new();
    pointers(&faults::sound(), "", &mut known);
    let change = prop_oneof![2 => (select(known), values()), 1 => faults()];
    prop::collection::vec(change, 1..6).prop_map(|changes| {
        let mut dossier = faults::sound();
        for (pointer, value) in changes {
            faults::set(&mut dossier, &pointer, value);
        }
        dossier
    })
}

/// Text of few letters, so that stretches of it stand there twice, with what normalisation drops, joins or folds.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "a",
        "b",
        "ab",
        " ",
        "\u{a0}",
        "\n",
        "\u{ad}",
        "\u{200b}",
        "\u{0}",
        "“",
        "\"",
        "—",
        "e",
        "e\u{301}",
        "\u{301}",
        "\u{320}",
        "\u{1112}",
        "\u{1161}",
        "\u{11ab}",
        "하",
        "か",
        "\u{3099}",
        "\u{212b}",
        "\u{958}",
        "\u{1d15e}",
        "👩\u{200d}🚀",
    ];
    prop::collection::vec(select(pieces.to_vec()), 0..30).prop_map(|pieces| pieces.concat())
}

/// Links, and what is nearly one.
fn links() -> impl Strategy<Value = String> {
    let known = [
        "event:kim-xi-4-beijing",
        "quotation:potentially-at-odds",
        "stance:KP.sanctions",
        "stance:KP.sanctions@2018",
        "stance:KP.sanctions@2018-06-12~",
        "stance:CN.@../2018",
        "event:",
        ":",
    ];
    let known = prop_oneof![select(known.to_vec()).prop_map(str::to_owned), ids()];
    prop_oneof![
        3 => known.clone(),
        2 => (known.clone(), any::<Index>(), "[:.@~/0-9a-zA-Z-]{0,3}").prop_map(|(link, at, slip)| {
            let at = at.index(link.len() + 1);
            [&link[..at], &slip, &link[at..]].concat()
        }),
        1 => "(event|quotation|stance|)[:@.]{0,2}\\PC{0,20}",
    ]
}

/// A link to something in the embedded dossier.
fn ids() -> impl Strategy<Value = String> {
    let events = DOSSIER.events.iter().map(|event| format!("event:{}", event.id));
    let quotations = DOSSIER.quotations.iter().map(|quotation| format!("quotation:{}", quotation.id));
    let stances = DOSSIER.stances.iter().map(|stance| {
        format!("stance:{}.{}@{}", DOSSIER[stance.party].id, DOSSIER[stance.issue].id, stance.as_of.text())
    });
    select(events.chain(quotations).chain(stances).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_are_read_and_checked(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        assert_document(&bytes);
    }

    #[test]
    fn a_text_with_slips_is_read_and_checked(bytes in slipped(&faults::sound().to_string())) {
        assert_document(&bytes);
    }

    #[test]
    fn a_dossier_with_values_in_other_places_is_checked_and_what_can_be_shown_is_shown(dossier in changed()) {
        assert_document(dossier.to_string().as_bytes());
    }

    #[test]
    fn quotations_are_found_by_the_contract(
        paragraphs in prop::collection::vec(text(), 1..4),
        from in any::<Index>(), to in any::<Index>(), beside in 0_usize..4,
        other in prop::option::weighted(0.3, (text(), text(), text())),
    ) {
        let source = &paragraphs[0];
        let borders: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
        let (from, to) = (from.index(borders.len()), to.index(borders.len()));
        let (from, to) = (from.min(to), from.max(to));
        let part = |from: usize, to: usize| source[borders[from]..borders[to]].to_owned();
        let cut = (
            part(from, to),
            part(from.saturating_sub(beside), from),
            part(to, (to + beside).min(borders.len() - 1)),
        );
        let (exact, prefix, suffix) = other.unwrap_or(cut);
        let has_letters = |text: &str| text.chars().any(char::is_alphanumeric);
        prop_assume!(has_letters(&exact) && paragraphs.iter().any(|paragraph| has_letters(paragraph)));
        let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        assert_anchored(&paragraphs, &exact, &prefix, &suffix);
    }

    #[test]
    fn a_new_dossier_of_any_text_holds_the_text_and_tells_what_is_to_be_filled_in(
        article in prop::collection::vec(text(), 1..5).prop_map(|lines| lines.join("\n")),
    ) {
        let made = serde_json::to_string(&scaffold(&article)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        assert_document(made.as_bytes());
    }

    #[test]
    fn a_link_leads_to_what_prints_it_or_nowhere(link in links()) {
        assert_link(&link, &DOSSIER);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn the_embedded_dossier_with_slips_is_read_and_checked(bytes in slipped(EMBEDDED)) {
        assert_document(&bytes);
    }
}
