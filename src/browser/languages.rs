//! The languages that were loaded: each once, for all widgets of the page.

use crate::words::Words;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static LOADED: RefCell<Vec<Words>> = const { RefCell::new(Vec::new()) };
}

/// Learns a language from the lines of its file. One of another version is not learnt, and English is spoken instead.
#[wasm_bindgen]
pub fn learn(lines: &str) {
    let tag = lines.split('\n').nth(1);
    LOADED.with_borrow_mut(|loaded| {
        if loaded.iter().all(|words| Some(words.tag()) != tag) {
            loaded.extend(Words::read(lines));
        }
    });
}

/// A language that was learnt or is built in; English if it is neither.
pub(super) fn known(lang: &str) -> Words {
    let learnt = LOADED.with_borrow(|loaded| loaded.iter().find(|words| words.tag() == lang).copied());
    learnt.unwrap_or_else(|| Words::of(lang))
}
