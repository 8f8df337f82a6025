//! What changed: a stance in force beside the one that it superseded.

use super::in_force::{InForce, in_force, superseded};
use crate::dossier::{Day, Dossier, IssueRef, Layer, PartyRef};

/// A cell's stances before and after they changed, in one layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// In which layer.
    pub layer: Layer,
    /// What was in force.
    pub before: InForce,
    /// What is in force.
    pub now: InForce,
}

/// The latest change of a cell in a layer: nothing if there was no stance before, or one that says the same. A silence says
/// something else than a position.
pub fn change(dossier: &Dossier, party: PartyRef, issue: IssueRef, layer: Layer, as_of: Day) -> Option<Change> {
    let now = in_force(dossier, party, issue, layer, as_of);
    let before = superseded(dossier, party, issue, layer, as_of);
    if before.stances.is_empty() || now.stances.is_empty() {
        return None;
    }
    let said = |held: &InForce| (held.conflicting(dossier), held.position(dossier).map(|(step, _)| step));
    (said(&before) != said(&now)).then_some(Change { layer, before, now })
}
