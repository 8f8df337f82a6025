//! Any text as a link into the project's own dossier.

#![no_main]

#[path = "../../tests/shared/link.rs"]
mod link;

use libfuzzer_sys::fuzz_target;
use stanceline::dossier::Dossier;
use stanceline::host::json::read;
use std::sync::LazyLock;

static DOSSIER: LazyLock<Dossier> = LazyLock::new(|| {
    let checked = read(include_bytes!("../../seeds/dossier.json")).checked;
    checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems))
});

fuzz_target!(|text: &str| link::assert_link(text, &DOSSIER));
