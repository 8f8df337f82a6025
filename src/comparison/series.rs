//! How a party's stance on an issue went over time, in one layer.

use super::in_force::{in_force, of_layer};
use crate::dossier::{Day, Dossier, IssueRef, Layer, PartyRef, StanceRef};

/// From one day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Since when.
    pub day: Day,
    /// The step held; nothing for a silence, for contradicting stances, and where the words were withdrawn: a gap.
    pub step: Option<usize>,
    /// Only inferred.
    pub inferred: bool,
    /// What it rests on; nothing where the words were withdrawn.
    pub stances: Vec<StanceRef>,
}

/// The points of a cell in a layer, in order of time. Each holds until the next.
pub fn series(dossier: &Dossier, party: PartyRef, issue: IssueRef, layer: Layer) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for stance in of_layer(dossier, party, issue, layer) {
        let day = dossier[stance].as_of.counts_from();
        if points.last().is_none_or(|point| point.day < day) {
            let held = in_force(dossier, party, issue, layer, day);
            let position = held.position(dossier);
            points.push(Point {
                day,
                step: position.map(|(step, _)| step),
                inferred: position.is_some_and(|(_, inferred)| inferred),
                stances: held.stances,
            });
        }
    }
    points
}
