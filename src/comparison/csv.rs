//! Stances as a table to keep.

use crate::dossier::{Dossier, Held};
use crate::table::{evidence_fields, table};
use crate::words::{Detail, Words};

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
/// never its number. Claims whose words were withdrawn are left out. The table is in English for every reader, so that what
/// works with one works with all.
pub fn csv(dossier: &Dossier) -> String {
    let words = Words::ENGLISH;
    let cells = dossier.issue_refs().flat_map(|issue| dossier.party_refs().map(move |party| (issue, party)));
    let stances = cells.flat_map(|(issue, party)| dossier.stances_of(party, issue));
    let shown = stances.map(|stance| &dossier[*stance]).filter(|stance| !stance.evidence.withdrawn);
    let rows = shown.map(|stance| {
        let issue = &dossier[stance.issue];
        let [quotations, sources] = evidence_fields(dossier, &stance.evidence);
        let (position, silence, basis) = match stance.held {
            Held::Position { step, basis } => (issue.scale[step].as_str(), "", words.basis(basis)),
            Held::Silence(silence) => ("", words.silence(silence), ""),
        };
        vec![
            issue.id.clone(),
            issue.question.clone(),
            dossier[stance.party].name.clone(),
            stance.as_of.text().to_owned(),
            words.date(&stance.as_of, Detail::Full),
            position.to_owned(),
            silence.to_owned(),
            basis.to_owned(),
            words.layer(stance.evidence.layer).to_owned(),
            stance.summary.clone(),
            quotations,
            sources,
        ]
    });
    table(&HEADER, rows)
}
