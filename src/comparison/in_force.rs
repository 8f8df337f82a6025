//! Which stance of a party on an issue holds at a date.

use super::spectrum::QuietKind;
use crate::dossier::{Basis, Day, Dossier, Held, IssueRef, Layer, PartyRef, StanceRef};

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
        self.stances.windows(2).any(|pair| step(&pair[0], dossier) != step(&pair[1], dossier))
    }

    /// Why nothing is in force; nothing where something is.
    pub fn quiet(&self) -> Option<QuietKind> {
        match (self.first, self.withdrawn.first()) {
            (Some(first), _) => Some(QuietKind::NotYet(first)),
            (_, Some(withdrawn)) => Some(QuietKind::Withdrawn(*withdrawn)),
            _ => self.stances.is_empty().then_some(QuietKind::NothingHere),
        }
    }

    /// The one position that is held: its step, and whether it is only inferred. Nothing for silences and for stances that
    /// contradict each other.
    pub fn position(&self, dossier: &Dossier) -> Option<(usize, bool)> {
        let at = step(self.stances.first()?, dossier)?;
        let inferred =
            |stance: &StanceRef| matches!(dossier[*stance].held, Held::Position { basis: Basis::Inferred, .. });
        (!self.conflicting(dossier)).then(|| (at, self.stances.iter().all(inferred)))
    }
}

fn step(stance: &StanceRef, dossier: &Dossier) -> Option<usize> {
    match dossier[*stance].held {
        Held::Position { step, .. } => Some(step),
        Held::Silence(_) => None,
    }
}

/// Finds what is in force in one layer at the end of the day `as_of`.
///
/// A stance counts from its date's earliest day; the newest that counts is in force. Several of the same day are all in
/// force. Claims that were withdrawn still supersede older ones: the newsroom's correction took the words away, it did
/// not bring the older stance back.
pub fn in_force(dossier: &Dossier, party: PartyRef, issue: IssueRef, layer: Layer, as_of: Day) -> InForce {
    let all = of_layer(dossier, party, issue, layer);
    let from = |stance: &StanceRef| dossier[*stance].as_of.counts_from();
    let counted = all.partition_point(|stance| from(stance) <= as_of);
    let Some(newest) = all[..counted].last().map(from) else {
        return InForce { first: all.first().copied(), ..InForce::default() };
    };
    let newest_ones = all[..counted].iter().copied().filter(|stance| from(stance) == newest);
    let (withdrawn, stances) = newest_ones.partition(|stance| dossier[*stance].evidence.withdrawn);
    InForce { stances, withdrawn, first: None }
}

/// What was in force before what is: what the newest stance superseded.
pub fn superseded(dossier: &Dossier, party: PartyRef, issue: IssueRef, layer: Layer, as_of: Day) -> InForce {
    let now = in_force(dossier, party, issue, layer, as_of);
    let newest = now.stances.first().or(now.withdrawn.first()).map(|stance| dossier[*stance].as_of.counts_from());
    match newest {
        Some(day) if day > Day::FIRST => in_force(dossier, party, issue, layer, Day(day.0 - 1)),
        _ => InForce::default(),
    }
}

/// The stances of a cell in one layer, in order of time.
pub(super) fn of_layer(dossier: &Dossier, party: PartyRef, issue: IssueRef, layer: Layer) -> Vec<StanceRef> {
    let all = dossier.stances_of(party, issue).iter().copied();
    all.filter(|stance| dossier[*stance].evidence.layer == layer).collect()
}
