//! The parties' marks: shape, hue and letters are one code everywhere.

use super::scene::Scene;
use crate::dossier::{Basis, Layer, PartyRef};
use yew::prelude::*;

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// In the article.
    Solid,
    /// On the record.
    Hollow,
    /// In the article, by inference or at an uncertain date.
    Dashed,
    /// On the record, at an uncertain date.
    HollowDashed,
}

impl Fill {
    /// The fill that says a layer, and whether it is certain.
    pub fn of(layer: Layer, certain: bool) -> Fill {
        match (layer, certain) {
            (Layer::InArticle, true) => Fill::Solid,
            (Layer::InArticle, false) => Fill::Dashed,
            (Layer::OnRecord, true) => Fill::Hollow,
            (Layer::OnRecord, false) => Fill::HollowDashed,
        }
    }

    /// The fill of a position.
    pub fn of_basis(basis: Basis) -> Fill {
        match basis {
            Basis::Stated | Basis::Reported => Fill::Solid,
            Basis::Inferred => Fill::Dashed,
            Basis::Record => Fill::Hollow,
        }
    }

    /// The class that draws it.
    pub fn class(self) -> &'static str {
        match self {
            Fill::Solid => "mark--solid",
            Fill::Hollow => "mark--hollow",
            Fill::Dashed => "mark--dashed",
            Fill::HollowDashed => "mark--hollow mark--dashed-line",
        }
    }
}

/// Outlines in a box of 16 by 16, one for each party in order.
const SHAPES: [&str; 8] = [
    "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
    "M8 1l7 7l-7 7l-7-7z",
    "M2.5 2.5h11v11h-11z",
    "M8 2l7 12h-14z",
    "M1 2h14l-7 12z",
    "M4.5 2h7l3.5 6l-3.5 6h-7l-3.5-6z",
    "M5.5 1.5h5v4h4v5h-4v4h-5v-4h-4v-5h4z",
    "M8 1l2.2 4.6l5 .6l-3.7 3.4l1 5l-4.5-2.5l-4.5 2.5l1-5l-3.7-3.4l5-.6z",
];

/// The outline of a party's mark.
pub fn shape(party: PartyRef) -> &'static str {
    SHAPES[party.0 % SHAPES.len()]
}

/// A party's mark as a picture. What it says stands beside it in words.
pub fn mark(party: PartyRef, fill: Fill) -> Html {
    let class = classes!("mark", fill.class(), format!("party-{}", party.0));
    html! { <svg {class} viewBox="0 0 16 16" aria-hidden="true"><path d={shape(party)} /></svg> }
}

/// A fill on a shape that no party has, for the key.
pub fn sample(fill: Fill) -> Html {
    let class = classes!("mark", fill.class());
    html! { <svg {class} viewBox="0 0 16 16" aria-hidden="true"><path d="M1 5h14v6h-14z" /></svg> }
}

/// A party's mark and name.
pub fn named_mark(scene: &Scene, party: PartyRef, fill: Fill) -> Html {
    html! { <span class="named-mark">{ mark(party, fill) }{ &scene.dossier()[party].name }</span> }
}
