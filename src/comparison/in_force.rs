//! Which stance of a party on an issue holds at a date.

use crate::dossier::{Day, Dossier, Held, IssueRef, Layer, PartyRef, StanceRef};

/// What holds of one party, issue and layer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InForce {
    /// The stances in force, in the dossier's order. More than one were given for the same day.
    pub stances: Vec<StanceRef>,
    /// Claims of that day whose quotations are not in the article; they must not be shown as claims.
    pub withdrawn: Vec<StanceRef>,
    /// If nothing counts yet: the first stance to come.
    pub first: Option<StanceRef>,
}

impl InForce {
    /// Whether the stances of that day contradict each other: all are shown, none is counted.
    pub fn conflicting(&self, dossier: &Dossier) -> bool {
        let position = |stance: &StanceRef| match dossier[*stance].held {
            Held::Position { step, .. } => Some(step),
            Held::Silence(_) => None,
        };
        self.stances.windows(2).any(|pair| position(&pair[0]) != position(&pair[1]))
    }
}

/// Finds what is in force in one layer at the end of the day `as_of`.
///
/// A stance counts from its date's earliest day; the newest that counts is in force. Several of the same day are all in
/// force. Claims that were withdrawn still supersede older ones: the newsroom's correction took the words away, it did
/// not bring the older stance back.
pub fn in_force(dossier: &Dossier, party: PartyRef, issue: IssueRef, layer: Layer, as_of: Day) -> InForce {
    let of_cell = |stance: &StanceRef| {
        let stance = &dossier[*stance];
        stance.party == party && stance.issue == issue && stance.evidence.layer == layer
    };
    let from = |stance: &StanceRef| dossier[*stance].as_of.counts_from();
    let all: Vec<StanceRef> = (0..dossier.stances.len()).map(StanceRef).filter(of_cell).collect();
    let Some(newest) = all.iter().map(from).filter(|day| *day <= as_of).max() else {
        return InForce { first: all.into_iter().min_by_key(from), ..InForce::default() };
    };
    let newest_ones = all.into_iter().filter(|stance| from(stance) == newest);
    let (withdrawn, stances) = newest_ones.partition(|stance| dossier[*stance].evidence.withdrawn);
    InForce { stances, withdrawn, first: None }
}
