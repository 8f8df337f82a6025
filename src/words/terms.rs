//! What layers, bases, silences and voices are called, everywhere; and in which direction a language is written.

use super::{Message, Words};
use crate::dossier::{Basis, Layer, Silence, Voice};

impl Words {
    /// The layer's name.
    pub fn layer(self, layer: Layer) -> &'static str {
        self.say(match layer {
            Layer::InArticle => Message::InArticle,
            Layer::OnRecord => Message::OnRecord,
        })
    }

    /// How a position is known, in a word or two.
    pub fn basis(self, basis: Basis) -> &'static str {
        self.say(match basis {
            Basis::Stated => Message::Stated,
            Basis::Reported => Message::Reported,
            Basis::Inferred => Message::Inferred,
            Basis::Record => Message::Documented,
        })
    }

    /// Why there is no position.
    pub fn silence(self, silence: Silence) -> &'static str {
        self.say(match silence {
            Silence::NotStated => Message::NotStated,
            Silence::Declined => Message::Declined,
            Silence::Mixed => Message::Mixed,
        })
    }

    /// Whose words, in general.
    pub fn voice(self, voice: Voice) -> &'static str {
        self.say(match voice {
            Voice::Party => Message::PartysWords,
            Voice::Reporter => Message::ReportersWords,
            Voice::Expert => Message::ExpertsWords,
            Voice::Headline => Message::HeadlinesWords,
        })
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
