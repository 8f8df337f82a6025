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
