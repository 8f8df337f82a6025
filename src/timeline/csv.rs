//! Events as a table to keep.

use crate::dossier::{Dossier, EventRef};
use crate::table::{evidence_fields, table};
use crate::words::{Detail, Words};

const HEADER: [&str; 9] =
    ["id", "date", "date in words", "title", "summary", "parties", "layer", "quotations", "sources"];

/// The events as comma-separated values, a line each, without those whose words were withdrawn. Lists are parted by `; `. In English
/// for every reader, as the table of stances is.
pub fn csv(dossier: &Dossier, events: &[EventRef]) -> String {
    let words = Words::ENGLISH;
    let row = |event: &EventRef| {
        let known = &dossier[*event];
        let parties: Vec<&str> = known.parties.iter().map(|party| dossier[*party].name.as_str()).collect();
        let [quotations, sources] = evidence_fields(dossier, &known.evidence);
        vec![
            known.id.clone(),
            known.date.text().to_owned(),
            words.date(&known.date, Detail::Full),
            known.title.clone(),
            known.summary.clone().unwrap_or_default(),
            parties.join("; "),
            words.layer(known.evidence.layer).to_owned(),
            quotations,
            sources,
        ]
    };
    table(&HEADER, events.iter().filter(|event| !dossier[**event].evidence.withdrawn).map(row))
}
