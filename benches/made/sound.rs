//! Texts that are known to be sound, as dossiers.

use stanceline::dossier::Dossier;
use stanceline::host::json::read;

/// The dossier of a text.
pub fn dossier(text: &str) -> Dossier {
    let checked = read(text.as_bytes()).checked;
    assert_eq!(checked.problems, []);
    checked.dossier.unwrap_or_else(|| panic!("it cannot be shown"))
}
