//! What the element's events carry: `event.detail`, a plain object with `null` for what is not there.
//!
//! Made by hand and not by `serde-wasm-bindgen`: for four small objects it would cost the compressed widget 2 KB.

use crate::dossier::{Dossier, Problem, Severity};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// Of `stanceline-ready`: a dossier is shown.
pub(super) fn ready(dossier: &Dossier, problems: &[Problem]) -> JsValue {
    object(&[
        ("quotations", (dossier.quotations.len() as f64).into()),
        ("quotationsFound", (dossier.quotations_found() as f64).into()),
        ("problems", details(problems)),
    ])
}

/// Of `stanceline-error`: no dossier is shown.
pub(super) fn failed(problems: &[Problem]) -> JsValue {
    let first = problems.iter().find(|problem| problem.severity() > Severity::Warning);
    object(&[
        ("code", first.map_or("", |problem| problem.code.name()).into()),
        ("message", first.map_or("", |problem| &problem.message).into()),
        ("problems", details(problems)),
    ])
}

/// Of `stanceline-select`: a link to the selection, or nothing.
pub(super) fn selected(link: Option<String>) -> JsValue {
    object(&[("selected", link.map_or(JsValue::NULL, JsValue::from))])
}

/// Of a file to keep; for the element itself, not for listeners.
pub(super) fn saved(kind: &str, text: &str) -> JsValue {
    object(&[("kind", kind.into()), ("text", text.into())])
}

/// Of something to take along; for the element itself.
pub(super) fn shared(kind: &str, text: &str, link: Option<String>) -> JsValue {
    object(&[("kind", kind.into()), ("text", text.into()), ("link", link.map_or(JsValue::NULL, JsValue::from))])
}

fn details(problems: &[Problem]) -> JsValue {
    problems.iter().map(detail).collect::<Array>().into()
}

fn detail(problem: &Problem) -> JsValue {
    let severity = if problem.severity() == Severity::Warning { "warning" } else { "error" };
    object(&[
        ("code", problem.code.name().into()),
        ("severity", severity.into()),
        ("path", problem.path.to_string().into()),
        ("message", problem.message.as_str().into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A new plain object takes every field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
