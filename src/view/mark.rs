//! The parties' marks: shape, hue and letters are one code everywhere.

use super::prose::hidden;
use super::scene::Scene;
use crate::dossier::{Basis, Layer, PartyRef};
use markup::html;
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

/// Outlines in a box of 16 by 16, one for each party in order: where the pen begins, in half pixels, and where it goes
/// from there.
const SHAPES: [(i32, i32, &str); 8] = [
    (16, 4, "a6 6 0 1 0 0 12a6 6 0 1 0 0-12z"),
    (16, 2, "l7 7l-7 7l-7-7z"),
    (5, 5, "h11v11h-11z"),
    (16, 4, "l7 12h-14z"),
    (2, 4, "h14l-7 12z"),
    (9, 4, "h7l3.5 6l-3.5 6h-7l-3.5-6z"),
    (11, 3, "h5v4h4v5h-4v4h-5v-4h-4v-5h4z"),
    (16, 2, "l2.2 4.6l5 .6l-3.7 3.4l1 5l-4.5-2.5l-4.5 2.5l1-5l-3.7-3.4l5-.6z"),
];

/// The outline of what belongs to no party.
const NOBODY: (i32, i32, &str) = (4, 10, "h12v6h-12z");

/// The outline of a party's mark with its middle at a point; of no party's, beyond the last one.
pub fn shape_at(party: PartyRef, parties: usize, x: i32, y: i32) -> String {
    let known = SHAPES.get(party.0).filter(|_| party.0 < parties);
    let (dx, dy, way) = known.unwrap_or(&NOBODY);
    // Whole numbers only: the printing of floating-point ones would cost the widget kilobytes.
    let half = |at: i32| {
        let sign = if at < 0 { "-" } else { "" };
        format!("{sign}{}{}", at.abs() / 2, if at % 2 == 0 { "" } else { ".5" })
    };
    format!("M{} {}{way}", half(2 * (x - 8) + dx), half(2 * (y - 8) + dy))
}

/// The outline of a party's mark, in a box of 16 by 16.
fn shape(party: PartyRef) -> String {
    shape_at(party, SHAPES.len(), 8, 8)
}

/// A shape that no party has, in a box of 16 by 16: it shows what fills mean.
pub const SAMPLE: &str = "M1 5h14v6h-14z";

/// A party's mark as a picture. What it says stands beside it in words.
pub fn mark(party: PartyRef, fill: Fill) -> Html {
    let class = format!("mark {} party-{}", fill.class(), party.0);
    html! { <svg {class} viewBox="0 0 16 16" aria-hidden="true"><path d={shape(party)} /></svg> }
}

/// A fill by itself, for the key.
pub fn sample(fill: Fill) -> Html {
    let class = ["mark ", fill.class()].concat();
    html! { <svg {class} viewBox="0 0 16 16" aria-hidden="true"><path d={SAMPLE} /></svg> }
}

/// A party's mark and name.
pub fn named_mark(scene: &Scene, party: PartyRef, fill: Fill) -> Html {
    beside_mark(scene, party, fill, &scene.dossier()[party].name)
}

/// A party's mark and short name.
pub fn short_mark(scene: &Scene, party: PartyRef, fill: Fill) -> Html {
    beside_mark(scene, party, fill, &scene.dossier()[party].short)
}

/// A party's mark and letters, for the heads of narrow columns; its name for screen readers.
pub fn lettered_mark(scene: &Scene, party: PartyRef) -> Html {
    let known = &scene.dossier()[party];
    html! {
        <span class="named-mark">
            { mark(party, Fill::Solid) }<span aria-hidden="true">{ &known.mark }</span>{ hidden(&known.name) }
        </span>
    }
}

fn beside_mark(scene: &Scene, party: PartyRef, fill: Fill, words: &str) -> Html {
    html! { <span class="named-mark">{ mark(party, fill) }{ scene.own(words) }</span> }
}
