//! What layers, bases and silences are called, everywhere.

use crate::dossier::{Basis, Layer, Silence, Voice};

/// The layer's name.
pub fn layer_name(layer: Layer) -> &'static str {
    match layer {
        Layer::InArticle => "in the article",
        Layer::OnRecord => "on the record",
    }
}

/// How a position is known, in a word or two.
pub fn basis_name(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Reported => "reported",
        Basis::Inferred => "inferred",
        Basis::Record => "documented",
    }
}

/// Why there is no position.
pub fn silence_name(silence: Silence) -> &'static str {
    match silence {
        Silence::NotStated => "not stated",
        Silence::Declined => "declined to say",
        Silence::Mixed => "mixed",
    }
}

/// Whose words, in general.
pub fn voice_kind(voice: Voice) -> &'static str {
    match voice {
        Voice::Party => "a party's words",
        Voice::Reporter => "the reporter's words",
        Voice::Expert => "an expert's words",
        Voice::Headline => "the headline",
    }
}

/// Languages that are written from right to left, and scripts that are, wherever a tag names one (Unicode CLDR).
const LEFTWARD: [&str; 20] = [
    "ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi", "adlm", "arab", "hebr", "mand", "nkoo", "rohg",
    "samr", "syrc", "thaa",
];

/// The direction in which a language is written, as `dir` has it. A script in the tag counts more than the language.
pub fn direction_of(lang: &str) -> &'static str {
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4);
    let decisive = script.unwrap_or(language);
    if LEFTWARD.iter().any(|known| known.eq_ignore_ascii_case(decisive)) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::direction_of;

    #[test]
    fn a_language_has_its_direction_and_a_script_another() {
        for lang in ["ar", "he-IL", "fa", "ur-PK", "pa-Arab-PK", "AR"] {
            assert_eq!(direction_of(lang), "rtl", "{lang}");
        }
        for lang in ["en", "ko", "zh-Hans", "ar-Latn", "az-Latn-IR", "es-419"] {
            assert_eq!(direction_of(lang), "ltr", "{lang}");
        }
    }
}
