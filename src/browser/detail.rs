//! What the element's events carry: `event.detail`.

use crate::dossier::{Dossier, Problem, Severity};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// Of `stanceline-ready`: a dossier is shown.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ready<'p> {
    quotations: usize,
    quotations_found: usize,
    problems: Vec<ProblemDetail<'p>>,
}

/// Of `stanceline-error`: no dossier is shown.
#[derive(Serialize)]
pub(super) struct Failed<'p> {
    code: &'p str,
    message: &'p str,
    problems: Vec<ProblemDetail<'p>>,
}

/// Of `stanceline-select`: a link to the selection, or nothing.
#[derive(Serialize)]
pub(super) struct Selected {
    pub(super) selected: Option<String>,
}

/// Of a file to keep; for the element itself, not for listeners.
#[derive(Serialize)]
pub(super) struct Saved {
    pub(super) kind: &'static str,
    pub(super) text: String,
}

#[derive(Serialize)]
struct ProblemDetail<'p> {
    code: &'static str,
    severity: &'static str,
    path: String,
    message: &'p str,
}

impl<'p> Ready<'p> {
    pub(super) fn new(dossier: &Dossier, problems: &'p [Problem]) -> Self {
        Ready {
            quotations: dossier.quotations.len(),
            quotations_found: dossier.quotations_found(),
            problems: details(problems),
        }
    }
}

impl<'p> Failed<'p> {
    pub(super) fn new(problems: &'p [Problem]) -> Self {
        let first = problems.iter().find(|problem| problem.severity() > Severity::Warning);
        Failed {
            code: first.map_or("", |problem| problem.code.name()),
            message: first.map_or("", |problem| &problem.message),
            problems: details(problems),
        }
    }
}

fn details(problems: &[Problem]) -> Vec<ProblemDetail<'_>> {
    problems.iter().map(detail).collect()
}

fn detail(problem: &Problem) -> ProblemDetail<'_> {
    ProblemDetail {
        code: problem.code.name(),
        severity: if problem.severity() == Severity::Warning { "warning" } else { "error" },
        path: problem.path.to_string(),
        message: &problem.message,
    }
}

/// The plain object that listeners get, with `null` for what is not there.
pub(super) fn plain(detail: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    // Texts, numbers and lists of them always have a counterpart in JavaScript.
    detail.serialize(&serializer).unwrap_or(JsValue::NULL)
}
