//! Events as a table to keep.

use crate::dossier::{Dossier, EventRef};
use crate::table::{evidence_fields, table};
use crate::terms::layer_name;
use crate::words::{Detail, date_words};

const HEADER: [&str; 9] =
    ["id", "date", "date in words", "title", "summary", "parties", "layer", "quotations", "sources"];

/// The events as comma-separated values, a line each, without those whose words were withdrawn. Lists are parted by `; `.
pub fn csv(dossier: &Dossier, events: &[EventRef]) -> String {
    let row = |event: &EventRef| {
        let known = &dossier[*event];
        let parties: Vec<&str> = known.parties.iter().map(|party| dossier[*party].name.as_str()).collect();
        let [quotations, sources] = evidence_fields(dossier, &known.evidence);
        vec![
            known.id.clone(),
            known.date.text().to_owned(),
            date_words(&known.date, Detail::Full),
            known.title.clone(),
            known.summary.clone().unwrap_or_default(),
            parties.join("; "),
            layer_name(known.evidence.layer).to_owned(),
            quotations,
            sources,
        ]
    };
    table(&HEADER, events.iter().filter(|event| !dossier[**event].evidence.withdrawn).map(row))
}
