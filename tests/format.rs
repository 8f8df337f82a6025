//! The schema and the checker describe one format: the same fields, the same required ones, the same values.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use serde_json::{Map, Value, json};
use stanceline::dossier::{Basis, Code, Silence, Voice};
use stanceline::host::format::schema;
use stanceline::host::json::read;

const DOSSIER: &str = include_str!("../seeds/dossier.json");

fn embedded() -> Value {
    serde_json::from_str(DOSSIER).expect("JSON")
}

/// Where an object of each kind stands in the embedded dossier, and the schema's name for it.
const OBJECTS: [(&str, &str); 8] = [
    ("", "Dossier"),
    ("/article", "Article"),
    ("/parties/0", "Party"),
    ("/sources/0", "Source"),
    ("/quotations/0", "Quotation"),
    ("/events/0", "Event"),
    ("/issues/0", "Issue"),
    ("/stances/0", "Stance"),
];

fn described(name: &str) -> Map<String, Value> {
    let schema = schema().to_value();
    let object = if name == "Dossier" { &schema } else { &schema["$defs"][name] };
    object.as_object().unwrap_or_else(|| panic!("the schema describes {name}")).clone()
}

/// The codes of the embedded dossier's problems after a change.
fn codes(change: impl FnOnce(&mut Value)) -> Vec<Code> {
    let mut dossier = embedded();
    change(&mut dossier);
    read(dossier.to_string().as_bytes()).checked.problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn every_field_of_the_schema_is_known_to_the_checker() {
    for (pointer, name) in OBJECTS {
        for field in described(name)["properties"].as_object().expect("fields").keys() {
            let found = codes(|dossier| {
                let object = dossier.pointer_mut(pointer).and_then(Value::as_object_mut).expect(pointer);
                object.entry(field).or_insert(Value::Null);
            });
            assert!(!found.contains(&Code::UnknownField), "{name}.{field}");
        }
    }
}

#[test]
fn every_field_that_the_embedded_dossier_uses_is_in_the_schema() {
    for (list, name) in [
        ("parties", "Party"),
        ("sources", "Source"),
        ("quotations", "Quotation"),
        ("events", "Event"),
        ("issues", "Issue"),
        ("stances", "Stance"),
    ] {
        let fields = described(name)["properties"].as_object().expect("fields").clone();
        for entry in embedded()[list].as_array().expect(list) {
            let unknown = entry.as_object().expect(list).keys().find(|field| !fields.contains_key(*field));
            assert_eq!(unknown, None, "{list}");
        }
    }
}

#[test]
fn what_the_schema_requires_the_checker_requires() {
    for (pointer, name) in OBJECTS {
        for field in described(name)["required"].as_array().expect("a list") {
            let field = field.as_str().expect("a name");
            let found = codes(|dossier| {
                dossier.pointer_mut(pointer).and_then(Value::as_object_mut).expect(pointer).remove(field);
            });
            let missed = if field == "dossier" { Code::WrongVersion } else { Code::MissingField };
            assert!(found.contains(&missed), "{name}.{field}: {found:?}");
        }
    }
}

#[test]
fn what_the_checker_requires_the_schema_requires() {
    for (pointer, name) in OBJECTS {
        let used: Vec<String> =
            embedded().pointer(pointer).and_then(Value::as_object).expect(pointer).keys().cloned().collect();
        let required = described(name)["required"].as_array().expect("a list").clone();
        // A position needs a basis, and a silence has none: the schema asks for it in neither.
        for field in used.into_iter().filter(|field| (name, field.as_str()) != ("Stance", "basis")) {
            let found = codes(|dossier| {
                dossier.pointer_mut(pointer).and_then(Value::as_object_mut).expect(pointer).remove(&field);
            });
            let needed = found.contains(&Code::MissingField) || found.contains(&Code::WrongVersion);
            assert_eq!(needed, required.contains(&json!(field)), "{name}.{field}");
        }
    }
}

#[test]
fn the_schema_names_the_values_that_the_checker_knows() {
    let names = |name: &str| -> Vec<String> {
        let described = described(name);
        let choices = described["oneOf"].as_array().expect("choices");
        choices.iter().map(|choice| choice["const"].as_str().expect("a value").to_owned()).collect()
    };
    fn known<T>(names: &[(&'static str, T)]) -> Vec<&'static str> {
        names.iter().map(|(name, _)| *name).collect()
    }
    assert_eq!(names("Voice"), known(Voice::NAMES));
    assert_eq!(names("Silence"), known(Silence::NAMES));
    assert_eq!(names("Basis"), known(Basis::NAMES));
    for voice in names("Voice") {
        assert_eq!(codes(|dossier| dossier["quotations"][0]["voice"] = json!(voice)), [], "{voice}");
    }
    for silence in names("Silence") {
        let found = codes(|dossier| {
            let silent =
                dossier["stances"].as_array_mut().expect("a list").iter_mut().find(|s| s.get("silence").is_some());
            silent.expect("a silence")["silence"] = json!(silence);
        });
        assert_eq!(found, [], "{silence}");
    }
    for basis in names("Basis") {
        let found = codes(|dossier| dossier["stances"][0]["basis"] = json!(basis));
        assert!(!found.contains(&Code::UnknownBasis), "{basis}");
    }
}
