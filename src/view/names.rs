//! What things are called in the interface.

use crate::belonging::Related;
use crate::comparison::{Quiet, QuietKind};
use crate::dossier::{Dossier, EventRef, PartyRef, Quotation, QuotationRef, Voice};
use crate::state::{Selection, State};
use crate::terms::{layer_name, silence_name};
use crate::words::{Detail, counted, date_words, day_words};

/// Longest run of a quotation in a name, in characters.
const NAME_LENGTH: usize = 60;

/// The words of a quotation as they stand in the article; as the dossier has them, if they are not there.
pub fn words_of<'d>(quotation: &'d Quotation, dossier: &'d Dossier) -> &'d str {
    let found = quotation.anchor.as_ref().ok().and_then(|anchor| {
        let block = dossier.article.blocks().nth(anchor.block)?;
        block.get(anchor.range.clone())
    });
    found.unwrap_or(&quotation.exact)
}

/// The number that stands at a quotation on paper, in the article and wherever its words are given.
pub fn number(quotation: QuotationRef) -> String {
    format!("[{}]", quotation.0 + 1)
}

/// The words between quotation marks, unless they bring their own.
pub fn quoted(words: &str) -> String {
    if words.starts_with(['“', '"', '«', '「', '『']) { words.to_owned() } else { format!("“{words}”") }
}

/// What to call a selection in a link or an announcement.
pub fn selection_name(selection: Selection, dossier: &Dossier) -> String {
    match selection {
        Selection::Quotation(quotation) => {
            let words = words_of(&dossier[quotation], dossier);
            match words.char_indices().nth(NAME_LENGTH) {
                Some((end, _)) => quoted(&format!("{}…", words[..end].trim_end())),
                None => quoted(words),
            }
        }
        Selection::Event(event) => dossier[event].title.clone(),
        Selection::Stance(party, issue) => format!("{}: {}", dossier[party].name, dossier[issue].question),
    }
}

/// What a screen reader is told when the selection changes.
pub fn announcement(state: &State, related: &Related, events: &[EventRef], dossier: &Dossier) -> String {
    let Some(selection) = state.selection else { return String::new() };
    let counts =
        [(related.quotations.len(), "quotation"), (related.events.len(), "event"), (related.cells.len(), "stance")];
    let related: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, one)| counted(count, one)).collect();
    let mut name = selection_name(selection, dossier);
    if let Selection::Event(event) = selection
        && let Some(at) = events.iter().position(|shown| *shown == event)
    {
        let date = date_words(&dossier[event].date, Detail::Full);
        name = format!("event {} of {}, {date}: {name}", at + 1, events.len());
    }
    if related.is_empty() {
        format!("Selected: {name}. Nothing else rests on it.")
    } else {
        format!("Selected: {name}. Related: {}.", related.join(", "))
    }
}

/// Whose words a quotation is.
pub fn voice_name(quotation: &Quotation) -> String {
    match (quotation.voice, &quotation.speaker) {
        (Voice::Party, Some(speaker)) => format!("{speaker}, as quoted in the article"),
        (Voice::Party, None) => "a party, as quoted in the article".to_owned(),
        (Voice::Expert, Some(speaker)) => format!("{speaker}, an expert"),
        (Voice::Expert, None) => "an expert".to_owned(),
        (Voice::Reporter, _) => "the reporter's words".to_owned(),
        (Voice::Headline, _) => "the headline".to_owned(),
    }
}

/// The parties' names in a row.
pub fn party_names(parties: &[PartyRef], dossier: &Dossier) -> String {
    let names: Vec<&str> = parties.iter().map(|party| dossier[*party].name.as_str()).collect();
    names.join(", ")
}

/// Why a party has no mark, as the beginning of a sentence.
pub fn quiet_reason(quiet: &Quiet, dossier: &Dossier) -> String {
    let layer = layer_name(quiet.layer);
    match quiet.kind {
        QuietKind::Silent(silence, _) => {
            let mut reason = format!("{} {layer}", silence_name(silence));
            if let Some(first) = reason.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            reason
        }
        QuietKind::NotYet(first) => {
            format!("Nothing {layer} before {}", day_words(dossier[first].as_of.counts_from(), &dossier[first].as_of))
        }
        QuietKind::Withdrawn(_) => "Withdrawn, because its words were not found in the article".to_owned(),
        QuietKind::Nothing => "Nothing in this dossier".to_owned(),
        QuietKind::NothingHere => format!("Nothing {layer}"),
    }
}
