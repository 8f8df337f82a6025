//! Two parties side by side: where they agree, how far they differ, and where nothing can be compared.
//!
//! The rule. Within one layer and at one date, two parties are compared on the issues on which each of them has one position
//! in force. They agree where it is the same step of the scale; elsewhere they differ by the number of steps between them. A
//! silence is no position, and stances that contradict each other are none either: such issues are named and not counted.
//! Positions that are only inferred count, and are told, unless the reader leaves them out. Layers are never mixed. There is
//! no score over all issues: steps of different scales do not add up.

use super::in_force::in_force;
use crate::dossier::{Day, Dossier, IssueRef, Layer, PartyRef};

/// What a party brings to a comparison on one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// One position.
    Position {
        /// Its step on the scale.
        step: usize,
        /// It is only inferred.
        inferred: bool,
    },
    /// A position that is only inferred, where those do not count.
    LeftOut,
    /// Stances of one day that contradict each other.
    Conflicting,
    /// A silence, or nothing at all.
    NoPosition,
}

/// How two parties stand to each other on one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Both have a position.
    Compared {
        /// Steps between them; 0 is agreement.
        steps: usize,
        /// At least one of the two positions is only inferred.
        inferred: bool,
    },
    /// One or both have no position that counts.
    NotCompared(Side, Side),
}

/// What is counted over all issues.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Issues on which both have a position.
    pub compared: usize,
    /// Those on which they agree.
    pub agreed: usize,
    /// How many of those compared rest on an inference.
    pub inferred: usize,
}

/// What all parties bring, in one layer at one date: read once, compared by any pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    issues: usize,
    /// By party, then by issue.
    sides: Vec<Side>,
}

impl Sides {
    /// Reads them at the end of the day `as_of`. Positions that are only inferred count if `with_inferred` says so.
    pub fn new(dossier: &Dossier, layer: Layer, as_of: Day, with_inferred: bool) -> Sides {
        let side = |party, issue| {
            let held = in_force(dossier, party, issue, layer, as_of);
            match held.position(dossier) {
                Some((_, true)) if !with_inferred => Side::LeftOut,
                Some((step, inferred)) => Side::Position { step, inferred },
                None if held.conflicting(dossier) => Side::Conflicting,
                None => Side::NoPosition,
            }
        };
        let mut sides = Vec::new();
        for party in dossier.party_refs() {
            sides.extend(dossier.issue_refs().map(|issue| side(party, issue)));
        }
        Sides { issues: dossier.issues.len(), sides }
    }

    /// What a party brings on an issue.
    pub fn of(&self, party: PartyRef, issue: IssueRef) -> Side {
        self.sides[party.0 * self.issues + issue.0]
    }

    /// How two parties stand to each other on an issue.
    pub fn relation(&self, pair: (PartyRef, PartyRef), issue: IssueRef) -> Relation {
        match (self.of(pair.0, issue), self.of(pair.1, issue)) {
            (Side::Position { step: one, inferred: first }, Side::Position { step: other, inferred: second }) => {
                Relation::Compared { steps: one.abs_diff(other), inferred: first || second }
            }
            (one, other) => Relation::NotCompared(one, other),
        }
    }

    /// Counts over all issues.
    pub fn tally(&self, pair: (PartyRef, PartyRef)) -> Tally {
        let mut tally = Tally::default();
        for issue in 0..self.issues {
            if let Relation::Compared { steps, inferred } = self.relation(pair, IssueRef(issue)) {
                tally.compared += 1;
                tally.agreed += usize::from(steps == 0);
                tally.inferred += usize::from(inferred);
            }
        }
        tally
    }
}
