//! What things are called in the interface.

use super::scene::Scene;
use crate::comparison::{Quiet, QuietKind};
use crate::dossier::{Dossier, PartyRef, Quotation, QuotationRef, Voice};
use crate::state::Selection;
use crate::words::{Detail, Message, Words};

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
pub fn selection_name(selection: Selection, scene: &Scene) -> String {
    named(selection, scene.dossier(), scene.words)
}

/// The same, where there is no scene.
pub fn named(selection: Selection, dossier: &Dossier, words: Words) -> String {
    match selection {
        Selection::Quotation(quotation) => {
            let words = words_of(&dossier[quotation], dossier);
            match words.char_indices().nth(NAME_LENGTH) {
                Some((end, _)) => quoted(&format!("{}…", words[..end].trim_end())),
                None => quoted(words),
            }
        }
        Selection::Event(event) => dossier[event].title.clone(),
        Selection::Stance(party, issue) => {
            [&dossier[party].name, words.say(Message::Colon), &dossier[issue].question].concat()
        }
    }
}

/// What a screen reader is told when the selection changes.
pub fn announcement(scene: &Scene) -> String {
    let Some(selection) = scene.state.selection else { return String::new() };
    let (words, related, events) = (scene.words, &scene.related, &scene.events);
    let counts = [
        (related.quotations.len(), Message::Quotations),
        (related.events.len(), Message::Events),
        (related.cells.len(), Message::Stances),
    ];
    let mut name = selection_name(selection, scene);
    if let Selection::Event(event) = selection
        && let Some(at) = events.iter().position(|shown| *shown == event)
    {
        let date = words.date(&scene.dossier()[event].date, Detail::Full);
        name = words.fill(Message::SelectedEvent, &[&(at + 1).to_string(), &events.len().to_string(), &date, &name]);
    }
    let related = counts_of(&counts, words);
    let message = if related.is_empty() { Message::Selected } else { Message::SelectedRelated };
    words.fill(message, &[&name, &words.list(&related)])
}

/// Each count that is not 0, in words.
pub fn counts_of(counts: &[(usize, Message)], words: Words) -> Vec<String> {
    let some = counts.iter().filter(|(count, _)| *count > 0);
    some.map(|(count, message)| words.count(*message, *count)).collect()
}

/// Whose words a quotation is.
pub fn voice_name(quotation: &Quotation, words: Words) -> String {
    match (quotation.voice, &quotation.speaker) {
        (Voice::Party, Some(speaker)) => words.fill(Message::QuotedSpeaker, &[speaker]),
        (Voice::Party, None) => words.say(Message::QuotedParty).to_owned(),
        (Voice::Expert, Some(speaker)) => words.fill(Message::NamedExpert, &[speaker]),
        (Voice::Expert, None) => words.say(Message::AnExpert).to_owned(),
        (voice @ (Voice::Reporter | Voice::Headline), _) => words.voice(voice).to_owned(),
    }
}

/// The parties' names in a row.
pub fn party_names(parties: &[PartyRef], scene: &Scene) -> String {
    let names: Vec<&str> = parties.iter().map(|party| scene.dossier()[*party].name.as_str()).collect();
    names.join(scene.say(Message::Comma))
}

/// Why a party has no mark, as the beginning of a sentence.
pub fn quiet_reason(quiet: &Quiet, scene: &Scene) -> String {
    let words = scene.words;
    let layer = words.layer(quiet.layer);
    match quiet.kind {
        QuietKind::Silent(silence, _) => {
            capitalised(words.fill(Message::SilenceOfLayer, &[words.silence(silence), layer]))
        }
        QuietKind::NotYet(first) => {
            let date = &scene.dossier()[first].as_of;
            words.fill(Message::NothingBefore, &[layer, &words.day(date.counts_from(), date)])
        }
        QuietKind::Withdrawn(_) => words.say(Message::Withdrawn).to_owned(),
        QuietKind::Nothing => words.say(Message::Nothing).to_owned(),
        QuietKind::NothingHere => words.fill(Message::NothingHere, &[layer]),
    }
}

/// As the beginning of a sentence, in scripts that have capitals; the interface's own words begin with no others than these.
pub fn capitalised(mut words: String) -> String {
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
