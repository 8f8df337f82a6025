//! Reads a document that JavaScript hands over: text, or an object that was parsed already.

use crate::dossier::{Checked, Code, MAX_BYTES, MAX_DEPTH, MAX_FIELDS, MAX_VALUES, Node, check, too_many};
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
    node_of(document).map_or_else(
        |(code, message)| Checked::unreadable(code, message),
        |node| check(&node, &|text| String::from(JsString::from(text).normalize("NFC"))),
    )
}

fn node_of(document: JsValue) -> Result<Node, (Code, String)> {
    let too_large = || {
        let limit = MAX_BYTES / 1_000_000;
        (Code::TooLarge, format!("The document is larger than {limit} MB, the most a dossier has."))
    };
    let value = match document.dyn_into::<JsString>() {
        Ok(text) if text.length() as usize > MAX_BYTES => return Err(too_large()),
        Ok(text) => parse_json(&without_mark(text))
            .map_err(|error| (Code::NotJson, format!("This is not JSON: {}.", String::from(error.message()))))?,
        Err(value) => value,
    };
    let mut left = MAX_VALUES;
    let too_deep =
        || (Code::TooDeep, format!("The document is nested deeper than {MAX_DEPTH} levels; a dossier needs 5."));
    node(&value, MAX_DEPTH, &mut left).ok_or_else(|| if left == 0 { (Code::TooLarge, too_many()) } else { too_deep() })
}

/// A JavaScript value as it would be after `JSON.stringify`; nothing if it is nested more levels than that, or holds more
/// values than are left, or more fields than an object may have: then none is left.
///
/// By hand and not by `serde-wasm-bindgen`, whose error messages bring the printing of floating-point numbers along:
/// that is a difference of 10 KB in the compressed widget.
fn node(value: &JsValue, levels: usize, left: &mut usize) -> Option<Node> {
    *left = left.checked_sub(1)?;
    if let Some(text) = value.as_string() {
        return Some(Node::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Node::Number(number));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Node::Bool(truth));
    }
    // By its kind and not by its class: an object of another window has a class of that window.
    if Array::is_array(value) {
        let below = levels.checked_sub(1)?;
        return value
            .unchecked_ref::<Array>()
            .iter()
            .map(|entry| node(&entry, below, left))
            .collect::<Option<_>>()
            .map(Node::List);
    }
    if !value.is_object() {
        return Some(Node::Null);
    }
    let object = value.unchecked_ref::<Object>();
    let below = levels.checked_sub(1)?;
    let names = Object::keys(object);
    if names.length() as usize > MAX_FIELDS {
        *left = 0;
        return None;
    }
    let mut field = |name: JsValue| {
        let value = Reflect::get(object, &name).unwrap_or(JsValue::NULL);
        Some((name.as_string()?, node(&value, below, left)?))
    };
    names.iter().map(&mut field).collect::<Option<_>>().map(Node::Object)
}

/// The text without a byte-order mark.
fn without_mark(text: JsString) -> JsString {
    if text.char_code_at(0) == f64::from(0xfeff_u16) { text.slice(1, text.length()) } else { text }
}
