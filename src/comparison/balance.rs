//! How much of each party the dossier holds: counts, no verdict.

use super::in_force::in_force;
use crate::dossier::{Basis, Day, Dossier, Held, Layer, PartyRef, Silence, Voice};

/// Quotations about a party that were found in the article, by [`Voice::NAMES`]. One about several parties counts for each.
pub fn quotations_about(dossier: &Dossier, party: PartyRef) -> [usize; Voice::NAMES.len()] {
    let mut counts = [0; Voice::NAMES.len()];
    for quotation in dossier.quotations.iter().filter(|quotation| quotation.anchor.is_ok()) {
        if quotation.parties.contains(&party) {
            counts[quotation.voice as usize] += 1;
        }
    }
    counts
}

/// On how many issues a party holds what, in one layer at one date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balance {
    /// Positions in force, by [`Basis::NAMES`].
    pub positions: [usize; Basis::NAMES.len()],
    /// Silences in force, by [`Silence::NAMES`].
    pub silences: [usize; Silence::NAMES.len()],
    /// Issues with stances that contradict each other; they are counted nowhere else.
    pub conflicting: usize,
    /// Issues with nothing in force.
    pub nothing: usize,
}

/// Counts the issues by what a party holds on them. Each issue is in one number: where several stances of a day say the same,
/// in that of the first by the order of the names, so that the order of the document decides nothing.
pub fn balance(dossier: &Dossier, party: PartyRef, layer: Layer, as_of: Day) -> Balance {
    let mut balance = Balance::default();
    for issue in dossier.issue_refs() {
        let held = in_force(dossier, party, issue, layer, as_of);
        let kinds = held.stances.iter().map(|stance| match dossier[*stance].held {
            Held::Position { basis, .. } => basis as usize,
            Held::Silence(silence) => silence as usize,
        });
        let count = match kinds.min() {
            None => &mut balance.nothing,
            Some(_) if held.conflicting(dossier) => &mut balance.conflicting,
            Some(basis) if held.position(dossier).is_some() => &mut balance.positions[basis],
            Some(silence) => &mut balance.silences[silence],
        };
        *count += 1;
    }
    balance
}
