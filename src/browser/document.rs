//! Reads a document that JavaScript hands over: text, or an object that was parsed already.

use crate::dossier::{Checked, Code, Levels, MAX_BYTES, MAX_DEPTH, TOO_DEEP, check};
use js_sys::JsString;
use serde::de::DeserializeSeed;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `JSON.parse` on a string that stays on JavaScript's side.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse_json(text: &JsString) -> Result<JsValue, js_sys::Error>;
}

/// Checks a document.
pub(super) fn read(document: JsValue) -> Checked {
    let value = match document.dyn_into::<JsString>() {
        Ok(text) if text.length() as usize > MAX_BYTES => {
            let limit = MAX_BYTES / 1_000_000;
            return Checked::unreadable(
                Code::TooLarge,
                format!("The document is larger than {limit} MB, the most a dossier has."),
            );
        }
        Ok(text) => match parse_json(&without_mark(text)) {
            Ok(value) => value,
            Err(error) => {
                return Checked::unreadable(
                    Code::NotJson,
                    format!("This is not JSON: {}.", String::from(error.message())),
                );
            }
        },
        Err(value) => value,
    };
    match Levels::default().deserialize(serde_wasm_bindgen::Deserializer::from(value)) {
        Ok(node) => check(&node, &|text| String::from(JsString::from(text).normalize("NFC"))),
        Err(error) if error.to_string().contains(TOO_DEEP) => Checked::unreadable(
            Code::TooDeep,
            format!("The document is nested deeper than {MAX_DEPTH} levels; a dossier needs 5."),
        ),
        Err(error) => {
            Checked::unreadable(Code::NotJson, format!("The document holds something that JSON cannot: {error}."))
        }
    }
}

/// The text without a byte-order mark.
fn without_mark(text: JsString) -> JsString {
    if text.char_code_at(0) == f64::from(0xfeff_u16) { text.slice(1, text.length()) } else { text }
}
