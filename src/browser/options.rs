//! The element's attributes as options: lenient outside, strict inside.

use super::languages;
use crate::dossier::Date;
use crate::view::{Options, Reading, Shown};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Reads `{view, headingLevel, asOf, selected, hosted, lang}`, each a string or absent. What is not understood is as if it were absent.
pub(super) fn read(options: &JsValue) -> Options {
    let text = |name: &str| Reflect::get(options, &name.into()).ok().and_then(|value| value.as_string());
    let shown = match text("view").as_deref() {
        Some("article") => Shown::Article,
        Some("timeline") => Shown::Timeline,
        Some("stances") => Shown::Stances,
        _ => Shown::All,
    };
    let level = text("headingLevel").and_then(|level| level.parse().ok()).filter(|level| (1..=6).contains(level));
    Options {
        shown,
        level: level.unwrap_or(2),
        as_of: text("asOf").and_then(|date| Date::parse(&date).ok()),
        selected: text("selected"),
        reading: Reading::Interactive,
        hosted: text("hosted").is_some(),
        words: languages::known(&text("lang").unwrap_or_default()),
    }
}
