//! Reads a document that JavaScript hands over: text, or an object that was parsed already.

use crate::dossier::{Checked, Code, MAX_BYTES, MAX_DEPTH, Node, check};
use js_sys::{Array, JsString, Object, Reflect};
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
    match node(&value, MAX_DEPTH) {
        Some(node) => check(&node, &|text| String::from(JsString::from(text).normalize("NFC"))),
        None => Checked::unreadable(
            Code::TooDeep,
            format!("The document is nested deeper than {MAX_DEPTH} levels; a dossier needs 5."),
        ),
    }
}

/// A JavaScript value as it would be after `JSON.stringify`; nothing if it is nested more levels than that.
///
/// By hand and not by `serde-wasm-bindgen`, whose error messages bring the printing of floating-point numbers along:
/// that is a difference of 10 KB in the compressed widget.
fn node(value: &JsValue, levels: usize) -> Option<Node> {
    if let Some(text) = value.as_string() {
        return Some(Node::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Node::Number(number));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Node::Bool(truth));
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        let below = levels.checked_sub(1)?;
        return list.iter().map(|entry| node(&entry, below)).collect::<Option<_>>().map(Node::List);
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Some(Node::Null) };
    let below = levels.checked_sub(1)?;
    let names = Object::keys(object);
    let field = |name: JsValue| {
        let value = Reflect::get(object, &name).unwrap_or(JsValue::NULL);
        Some((name.as_string()?, node(&value, below)?))
    };
    names.iter().map(field).collect::<Option<_>>().map(Node::Object)
}

/// The text without a byte-order mark.
fn without_mark(text: JsString) -> JsString {
    if text.char_code_at(0) == f64::from(0xfeff_u16) { text.slice(1, text.length()) } else { text }
}
