//! What one issue's scale shows at a date: marks on steps, layer by layer, and who is quiet and why.

use super::in_force::in_force;
use crate::dossier::{Basis, Day, Dossier, Held, IssueRef, Layer, PartyRef, Silence, StanceRef};

/// One issue at a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spectrum {
    /// The scale's steps, low to high.
    pub steps: Vec<Step>,
    /// Parties with no mark in a layer, in the dossier's order.
    pub quiet: Vec<Quiet>,
}

/// One step of a scale and the parties on it, in the dossier's order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Step {
    /// On the strength of the article.
    pub in_article: Vec<Mark>,
    /// On the strength of other sources.
    pub on_record: Vec<Mark>,
}

/// A party's position on a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Whose.
    pub party: PartyRef,
    /// What it stands for.
    pub stance: StanceRef,
    /// How it is known.
    pub basis: Basis,
    /// Another stance of the same day says otherwise.
    pub conflicting: bool,
}

/// A party without a mark in one layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// Who.
    pub party: PartyRef,
    /// In which layer.
    pub layer: Layer,
    /// Why.
    pub kind: QuietKind,
}

/// Why a party has no mark. None of these is a position, and none is counted as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuietKind {
    /// The dossier says that there is no position.
    Silent(Silence, StanceRef),
    /// The first stance comes later than the date.
    NotYet(StanceRef),
    /// The claim's words are not in the article.
    Withdrawn(StanceRef),
    /// The dossier has nothing on this party and issue, in either layer.
    Nothing,
    /// It has nothing in the only layer that is shown.
    NothingHere,
}

/// The scale of an issue at the end of the day `as_of`, in those layers, for the parties that `shown` lets through.
pub fn spectrum(
    dossier: &Dossier,
    issue: IssueRef,
    as_of: Day,
    layers: &[Layer],
    shown: &dyn Fn(PartyRef) -> bool,
) -> Spectrum {
    let mut steps = vec![Step::default(); dossier[issue].scale.len()];
    let mut quiet = Vec::new();
    for party in dossier.party_refs().filter(|party| shown(*party)) {
        let mut known = false;
        for layer in layers.iter().copied() {
            let held = in_force(dossier, party, issue, layer, as_of);
            known |= !held.stances.is_empty() || !held.withdrawn.is_empty() || held.first.is_some();
            let conflicting = held.conflicting(dossier);
            for stance in held.stances {
                match dossier[stance].held {
                    Held::Position { step, basis } => {
                        let step = &mut steps[step];
                        let marks = if layer == Layer::InArticle { &mut step.in_article } else { &mut step.on_record };
                        match marks.iter_mut().find(|mark| mark.party == party) {
                            // Two stances of one day hold the same step: the better known one counts.
                            Some(mark) if basis < mark.basis => (mark.stance, mark.basis) = (stance, basis),
                            Some(_) => {}
                            None => marks.push(Mark { party, stance, basis, conflicting }),
                        }
                    }
                    Held::Silence(silence) => {
                        quiet.push(Quiet { party, layer, kind: QuietKind::Silent(silence, stance) });
                    }
                }
            }
            quiet.extend(held.withdrawn.into_iter().map(|s| Quiet { party, layer, kind: QuietKind::Withdrawn(s) }));
            quiet.extend(held.first.map(|first| Quiet { party, layer, kind: QuietKind::NotYet(first) }));
        }
        if !known {
            let (layer, kind) = match layers {
                [only] => (*only, QuietKind::NothingHere),
                _ => (Layer::InArticle, QuietKind::Nothing),
            };
            quiet.push(Quiet { party, layer, kind });
        }
    }
    Spectrum { steps, quiet }
}
