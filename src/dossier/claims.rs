//! Reads what is claimed: events, issues and stances.

use super::model::{
    Basis, Event, Evidence, Held, Issue, IssueRef, Layer, PartyRef, QuotationRef, Silence, SourceRef, Stance,
};
use super::node::Node;
use super::problem::Code;
use super::reader::{Fields, List, Read, Reader, shorten};

/// Fewest and most steps of a scale.
pub const STEPS: std::ops::RangeInclusive<usize> = 2..=7;

pub(super) const EVENT_FIELDS: &[&str] =
    &["id", "date", "title", "summary", "parties", "quotations", "sources", "phrase", "note"];
pub(super) const ISSUE_FIELDS: &[&str] = &["id", "question", "scale", "note"];
pub(super) const STANCE_FIELDS: &[&str] =
    &["issue", "party", "asOf", "position", "basis", "silence", "summary", "quotations", "sources", "note"];

pub(super) fn event<'n>(reader: &mut Reader<'n>, node: &'n Node) -> Option<Event> {
    let fields = reader.object(node, EVENT_FIELDS)?;
    let id = reader.required(fields, "id", Reader::id);
    let date = reader.required(fields, "date", Reader::date);
    let title = reader.required(fields, "title", Reader::words);
    let summary = reader.optional(fields, "summary", Reader::words);
    let parties = reader.references(fields, "parties", List::Parties).into_iter().map(PartyRef).collect();
    let evidence = evidence(reader, fields);
    if names_nothing(fields) {
        let message = "This event names no quotation and no source; say what it rests on, or remove it.";
        reader.problem(Code::NoEvidence, message);
    }
    let phrase = reader.optional(fields, "phrase", Reader::words).map(Ok);
    let note = reader.optional(fields, "note", Reader::words);
    Some(Event { id: id?, date: date?, title: title?, summary, parties, evidence, phrase, note })
}

fn evidence<'n>(reader: &mut Reader<'n>, fields: Fields<'n>) -> Evidence {
    let quotations: Vec<QuotationRef> =
        reader.references(fields, "quotations", List::Quotations).into_iter().map(QuotationRef).collect();
    let sources = reader.references(fields, "sources", List::Sources).into_iter().map(SourceRef).collect();
    // Settled when the quotations have been looked for.
    Evidence { quotations, sources, layer: Layer::InArticle, withdrawn: false }
}

/// Whether an object names no evidence at all; names that lead nowhere are problems of their own.
fn names_nothing(fields: Fields<'_>) -> bool {
    ["quotations", "sources"].iter().all(|list| match fields.get(list) {
        None => true,
        Some(Node::List(entries)) => entries.is_empty(),
        Some(_) => false,
    })
}

pub(super) fn issue<'n>(reader: &mut Reader<'n>, node: &'n Node) -> Option<Issue> {
    let fields = reader.object(node, ISSUE_FIELDS)?;
    let id = reader.required(fields, "id", Reader::id);
    let question = reader.required(fields, "question", Reader::words);
    reader.demand(fields, "scale");
    let scale = reader.list(fields, "scale", Reader::words);
    if let Some(Node::List(labels)) = fields.get("scale")
        && !STEPS.contains(&labels.len())
    {
        let steps = if labels.len() == 1 { "one step".to_owned() } else { format!("{} steps", labels.len()) };
        let message = format!("This scale has {steps}; a scale has two to seven, from low to high.");
        reader.problem_in("scale", Code::BadScale, message);
    }
    let note = reader.optional(fields, "note", Reader::words);
    Some(Issue { id: id?, question: question?, scale, note })
}

/// The labels of each issue's scale as they are written, for checking positions against them.
pub(super) fn scale_labels(issue: &Node) -> Vec<&str> {
    let Some(Node::List(labels)) = Fields::of(issue).and_then(|fields| fields.get("scale")) else { return Vec::new() };
    labels.iter().map(|label| if let Node::Text(label) = label { label.as_str() } else { "" }).collect()
}

pub(super) fn stance<'n>(reader: &mut Reader<'n>, node: &'n Node, scales: &[Vec<&str>]) -> Option<Stance> {
    let fields = reader.object(node, STANCE_FIELDS)?;
    let issue = reader.required(fields, "issue", |reader, node| reader.reference(node, List::Issues));
    let party = reader.required(fields, "party", |reader, node| reader.reference(node, List::Parties));
    let as_of = reader.required(fields, "asOf", Reader::date);
    // A scale that is itself a problem says nothing about positions.
    let scale = issue.map(|issue| scales[issue].as_slice()).filter(|scale| STEPS.contains(&scale.len()));
    let held = held(reader, fields, scale);
    let summary = reader.required(fields, "summary", Reader::words);
    let evidence = evidence(reader, fields);
    if let Some(Held::Position { basis, .. }) = held {
        check_basis(reader, fields, basis);
    }
    let note = reader.optional(fields, "note", Reader::words);
    Some(Stance {
        issue: IssueRef(issue?),
        party: PartyRef(party?),
        as_of: as_of?,
        held: held?,
        summary: summary?,
        evidence,
        note,
    })
}

fn held<'n>(reader: &mut Reader<'n>, fields: Fields<'n>, scale: Option<&[&str]>) -> Option<Held> {
    match (fields.get("position"), fields.get("silence")) {
        (Some(_), Some(_)) => {
            let message = "This stance has a position and a silence; keep the one that is true.";
            reader.problem(Code::PositionAndSilence, message);
            None
        }
        (None, None) => {
            let message = "This stance has neither a position nor a silence; write a step of the scale as position, or \
                           silence: notStated, declined or mixed.";
            reader.problem(Code::NoPositionOrSilence, message);
            None
        }
        (Some(_), None) => {
            let number = reader.required(fields, "position", Reader::whole_number);
            let step = number.zip(scale).and_then(|(number, scale)| step(reader, number, scale));
            let basis =
                reader.required(fields, "basis", |reader, node| reader.named(node, Basis::NAMES, Code::UnknownBasis));
            Some(Held::Position { step: step?, basis: basis? })
        }
        (None, Some(_)) => {
            if fields.get("basis").is_some() {
                let message = "A silence has no basis; remove it, or write a position.";
                reader.problem_in("basis", Code::BasisWithoutPosition, message);
            }
            let silence: Read<'n, Silence> = |reader, node| reader.named(node, Silence::NAMES, Code::UnknownSilence);
            reader.required(fields, "silence", silence).map(Held::Silence)
        }
    }
}

/// A step, counted from 1 in the document and from 0 here.
fn step(reader: &mut Reader<'_>, number: i64, scale: &[&str]) -> Option<usize> {
    let step = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    if let Some(step) = step.filter(|step| *step < scale.len()) {
        return Some(step);
    }
    let label = |label: Option<&&str>| shorten(label.unwrap_or(&""), 60);
    let message = format!(
        "{number} is off this issue's scale; write 1 (“{}”) to {} (“{}”).",
        label(scale.first()),
        scale.len(),
        label(scale.last())
    );
    reader.problem_in("position", Code::PositionOffScale, message);
    None
}

/// The basis must say what the evidence is.
fn check_basis(reader: &mut Reader<'_>, fields: Fields<'_>, basis: Basis) {
    let quoted = matches!(fields.get("quotations"), Some(Node::List(entries)) if !entries.is_empty());
    if names_nothing(fields) {
        let message = "This position names no quotation and no source; say what it rests on, or make it a silence.";
        reader.problem(Code::NoEvidence, message);
    } else if basis == Basis::Record && quoted {
        let message = "The basis is record, which is outside the article, but quotations are named; remove them, or \
                       write stated, reported or inferred.";
        reader.problem_in("basis", Code::RecordWithQuotation, message);
    } else if basis != Basis::Record && !quoted {
        let message = "Only sources are named, so the basis is record; write that, or name the article's words.";
        reader.problem_in("basis", Code::BasisWithoutQuotation, message);
    }
}
