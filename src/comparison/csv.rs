//! Stances as a table to keep.

use crate::dossier::{Dossier, Held};
use crate::table::{evidence_fields, table};
use crate::terms::{basis_name, layer_name, silence_name};
use crate::words::{Detail, date_words};

const HEADER: [&str; 12] = [
    "issue",
    "question",
    "party",
    "as of",
    "as of in words",
    "position",
    "silence",
    "basis",
    "layer",
    "summary",
    "quotations",
    "sources",
];

/// All stances of the dossier as comma-separated values, a line each, by issue, party and date. A position is its label,
/// never its number. Claims whose words were withdrawn are left out.
pub fn csv(dossier: &Dossier) -> String {
    let cells = dossier.issue_refs().flat_map(|issue| dossier.party_refs().map(move |party| (issue, party)));
    let stances = cells.flat_map(|(issue, party)| dossier.stances_of(party, issue));
    let shown = stances.map(|stance| &dossier[*stance]).filter(|stance| !stance.evidence.withdrawn);
    let rows = shown.map(|stance| {
        let issue = &dossier[stance.issue];
        let [quotations, sources] = evidence_fields(dossier, &stance.evidence);
        let (position, silence, basis) = match stance.held {
            Held::Position { step, basis } => (issue.scale[step].as_str(), "", basis_name(basis)),
            Held::Silence(silence) => ("", silence_name(silence), ""),
        };
        vec![
            issue.id.clone(),
            issue.question.clone(),
            dossier[stance.party].name.clone(),
            stance.as_of.text().to_owned(),
            date_words(&stance.as_of, Detail::Full),
            position.to_owned(),
            silence.to_owned(),
            basis.to_owned(),
            layer_name(stance.evidence.layer).to_owned(),
            stance.summary.clone(),
            quotations,
            sources,
        ]
    });
    table(&HEADER, rows)
}
