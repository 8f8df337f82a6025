//! The stances by cell: what is known of one party on one issue, in order of time. Whoever asks for a date looks there and
//! not at all stances.

use super::model::{Dossier, IssueRef, PartyRef, Stance, StanceRef};
use crate::order::sorted;

/// Lists of stances, one for each party and issue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    issues: usize,
    lists: Vec<Vec<StanceRef>>,
}

impl Cells {
    /// Sorts stances into cells. Each of them is of a party and an issue below those counts.
    pub(super) fn of(parties: usize, issues: usize, stances: &[Stance]) -> Cells {
        let mut lists = vec![Vec::new(); parties * issues];
        for index in sorted(stances.len(), &|index| (stances[index].as_of.counts_from().0, 0)) {
            let stance = &stances[index];
            if let Some(list) = lists.get_mut(stance.party.0 * issues + stance.issue.0) {
                list.push(StanceRef(index));
            }
        }
        Cells { issues, lists }
    }
}

impl Dossier {
    /// All stances of a party on an issue, by the day from which they count; of the same day, in the dossier's order.
    pub fn stances_of(&self, party: PartyRef, issue: IssueRef) -> &[StanceRef] {
        self.cells.lists.get(party.0 * self.cells.issues + issue.0).map_or(&[], Vec::as_slice)
    }
}
