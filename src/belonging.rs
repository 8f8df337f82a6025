//! What belongs to a selection in the other views.
//!
//! An event and a stance are related when they share a quotation, or a source and a party. A quotation is related to
//! whatever names it.

use crate::dossier::{Dossier, EventRef, Evidence, IssueRef, PartyRef, QuotationRef, StanceRef};
use crate::state::{Selection, State};

/// What is related to a selection, each once; it itself is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Related {
    /// Quotations that it names, or that are named with it.
    pub quotations: Vec<QuotationRef>,
    /// Events, in the dossier's order.
    pub events: Vec<EventRef>,
    /// Cells that show a related stance as of the reader's date.
    pub cells: Vec<(PartyRef, IssueRef)>,
}

impl Related {
    /// Finds what is related to the state's selection.
    pub fn to(state: &State, dossier: &Dossier) -> Related {
        let Some(selection) = state.selection else { return Related::default() };
        let cells = in_force_by_cell(state, dossier);
        let mut related = Related::default();
        match selection {
            Selection::Quotation(quotation) => {
                let names = |evidence: &Evidence| evidence.quotations.contains(&quotation);
                related.events = claimed_events(dossier).filter(|event| names(&dossier[*event].evidence)).collect();
                related.add_cells(&cells, |stance| names(&dossier[stance].evidence));
            }
            Selection::Event(event) => {
                let chosen = &dossier[event];
                related.quotations = chosen.evidence.found(dossier).collect();
                related.add_cells(&cells, |stance| {
                    let stance = &dossier[stance];
                    share(&chosen.evidence, &stance.evidence, chosen.parties.contains(&stance.party))
                });
            }
            Selection::Stance(party, issue) => {
                let stances = state.stances_of_cell(party, issue, dossier);
                related.events = claimed_events(dossier)
                    .filter(|event| {
                        let known = &dossier[*event];
                        let in_common = known.parties.contains(&party);
                        stances.iter().any(|stance| share(&dossier[*stance].evidence, &known.evidence, in_common))
                    })
                    .collect();
                for stance in stances {
                    let evidence = &dossier[stance].evidence;
                    for quotation in evidence.found(dossier) {
                        if !related.quotations.contains(&quotation) {
                            related.quotations.push(quotation);
                        }
                    }
                }
            }
        }
        related
    }

    /// Whether an event is related.
    pub fn has_event(&self, event: EventRef) -> bool {
        self.events.binary_search(&event).is_ok()
    }

    fn add_cells(&mut self, cells: &[Cell], belongs: impl Fn(StanceRef) -> bool) {
        let found = cells.iter().filter(|(_, stances)| stances.iter().any(|stance| belongs(*stance)));
        self.cells.extend(found.map(|(cell, _)| *cell));
    }
}

/// A cell and the stances that it shows.
type Cell = ((PartyRef, IssueRef), Vec<StanceRef>);

fn in_force_by_cell(state: &State, dossier: &Dossier) -> Vec<Cell> {
    let cells = dossier.issue_refs().flat_map(|issue| dossier.party_refs().map(move |party| (party, issue)));
    cells.map(|(party, issue)| ((party, issue), state.stances_of_cell(party, issue, dossier))).collect()
}

/// The events that stand: those withdrawn are related to nothing.
fn claimed_events(dossier: &Dossier) -> impl Iterator<Item = EventRef> + use<'_> {
    (0..dossier.events.len()).map(EventRef).filter(|event| !dossier[*event].evidence.withdrawn)
}

fn share(one: &Evidence, other: &Evidence, party_in_common: bool) -> bool {
    one.quotations.iter().any(|quotation| other.quotations.contains(quotation))
        || (party_in_common && one.sources.iter().any(|source| other.sources.contains(source)))
}
