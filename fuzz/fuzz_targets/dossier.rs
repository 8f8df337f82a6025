//! Any text as a dossier; or, where it begins with `/`, changes to a sound one, one in each line: a JSON pointer and the value
//! that is set there.

#![no_main]

#[path = "../../tests/shared/anchoring.rs"]
#[allow(dead_code, reason = "only what is asked of quotations that were found is asked here")]
mod anchoring;
#[path = "../../tests/shared/document.rs"]
mod document;
#[path = "../../tests/shared/faults.rs"]
#[allow(dead_code, reason = "the faults are the seeds")]
mod faults;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"/") {
        document::assert_document(&changed(bytes));
    } else {
        document::assert_document(bytes);
    }
});

fn changed(changes: &[u8]) -> Vec<u8> {
    let mut dossier = faults::sound();
    for line in String::from_utf8_lossy(changes).lines() {
        let Some((pointer, value)) = line.split_once(' ') else { continue };
        if let Ok(value) = serde_json::from_str(value) {
            faults::set(&mut dossier, pointer, value);
        }
    }
    dossier.to_string().into_bytes()
}
