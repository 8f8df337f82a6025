//! Reads and checks a whole document: every problem in it, and the dossier if its structure holds.

use super::anchor::{Anchorage, Selector};
use super::cells::Cells;
use super::claims::{event, issue, scale_labels, stance};
use super::entries::{Quoted, article, correction, parties, party, quotation, source};
use super::limits::{MOST_COVERED, covered};
use super::model::{Basis, Dossier, Event, Evidence, Held, Layer, Quotation, Stance};
use super::node::Node;
use super::problem::{Code, Path, Problem, Segment, Severity};
use super::reader::{Fields, Reader};
use super::text::Nfc;

/// The format that this version reads.
pub const FORMAT: u32 = 1;

pub(super) const DOSSIER_FIELDS: &[&str] = &[
    "dossier",
    "lang",
    "title",
    "summary",
    "editor",
    "updated",
    "notes",
    "corrections",
    "article",
    "parties",
    "sources",
    "quotations",
    "events",
    "issues",
    "stances",
    "$schema",
];

/// What became of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The dossier, unless a problem of structure keeps it from being shown.
    pub dossier: Option<Dossier>,
    /// All problems, in the order of the document's sections.
    pub problems: Vec<Problem>,
}

impl Checked {
    /// A document that could not even be read.
    pub fn unreadable(code: Code, message: impl Into<String>) -> Checked {
        Checked { dossier: None, problems: vec![Problem { code, path: Path::default(), message: message.into() }] }
    }

    /// Whether anything is wrong but warnings.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity() > Severity::Warning)
    }
}

/// Checks a document.
pub fn check(document: &Node, nfc: Nfc<'_>) -> Checked {
    let mut reader = Reader::new();
    let dossier = read(&mut reader, document, nfc);
    let sound = reader.problems.iter().all(|problem| problem.severity() < Severity::Structure);
    Checked { dossier: dossier.filter(|_| sound), problems: reader.problems }
}

fn read<'n>(reader: &mut Reader<'n>, document: &'n Node, nfc: Nfc<'_>) -> Option<Dossier> {
    let root = reader.object(document, DOSSIER_FIELDS)?;
    check_version(reader, root)?;
    reader.parties = reader.ids_of(root, "parties");
    reader.sources = reader.ids_of(root, "sources");
    reader.quotations = reader.ids_of(root, "quotations");
    reader.issues = reader.ids_of(root, "issues");
    reader.ids_of(root, "events");

    let lang = reader.required(root, "lang", Reader::language);
    let title = reader.required(root, "title", Reader::words);
    let summary = reader.optional(root, "summary", Reader::words);
    let editor = reader.optional(root, "editor", Reader::words);
    let updated = reader.optional(root, "updated", Reader::date);
    let notes = reader.list(root, "notes", Reader::words);
    let corrections = reader.list(root, "corrections", correction);
    let article = reader.required(root, "article", article);
    for name in ["parties", "sources", "quotations", "events", "issues", "stances"] {
        reader.demand(root, name);
    }
    let named = reader.list(root, "parties", party);
    let parties = match root.get("parties") {
        Some(Node::List(written)) => parties(reader, named, written.len()),
        _ => Vec::new(),
    };
    let sources = reader.list(root, "sources", source);
    let mut quoted = Vec::new();
    reader.each(root, "quotations", &mut |reader, entry, node| quoted.extend(quotation(reader, node, entry)));
    let mut dated: Vec<(usize, Event)> = Vec::new();
    reader
        .each(root, "events", &mut |reader, entry, node| dated.extend(event(reader, node).map(|event| (entry, event))));
    let issues = reader.list(root, "issues", issue);
    let scales: Vec<Vec<&str>> = match root.get("issues") {
        Some(Node::List(issues)) => issues.iter().map(scale_labels).collect(),
        _ => Vec::new(),
    };
    let mut stances: Vec<Stance> = Vec::new();
    reader.each(root, "stances", &mut |reader, _, node| stances.extend(stance(reader, node, &scales)));

    // Looking for them would take its time.
    if reader.problems.iter().any(|problem| problem.code == Code::TooLarge) {
        quoted.clear();
    }

    let sound = reader.problems.iter().all(|problem| problem.severity() < Severity::Structure);
    // The text may be whole though something else about the article is not.
    let mut anchorage = Anchorage::new(article_text(root)?.into_iter(), nfc);
    let quotations = anchor(reader, &mut anchorage, quoted);
    if covered(&quotations) > MOST_COVERED {
        let message = "The quotations overlap each other too often to be shown; take some of them out.";
        reader.problem_in("quotations", Code::TooLarge, message);
    }
    check_phrases(reader, &mut anchorage, &mut dated);
    let mut events: Vec<Event> = dated.into_iter().map(|(_, event)| event).collect();
    let mut cells = Cells::default();
    if sound {
        settle(&quotations, &mut events, &mut stances);
        cells = Cells::of(parties.len(), issues.len(), &stances);
    }
    Some(Dossier {
        lang: lang?,
        title: title?,
        summary,
        editor,
        updated,
        notes,
        corrections,
        article: article?,
        parties,
        sources,
        quotations,
        events,
        issues,
        stances,
        is_long: reader.extent.is_long(),
        cells,
    })
}

/// The headline and the paragraphs as they are written, if they are texts with words in them.
fn article_text(root: Fields<'_>) -> Option<Vec<&str>> {
    let article = root.get("article").and_then(Fields::of)?;
    let Some(Node::List(paragraphs)) = article.get("paragraphs") else { return None };
    let texts = article.get("headline").into_iter().chain(paragraphs).map(Node::as_text);
    let blocks: Vec<&str> = texts.collect::<Option<_>>()?;
    let has_words = blocks.iter().skip(1).any(|text| !text.trim().is_empty());
    (has_words && blocks.len() == paragraphs.len() + 1).then_some(blocks)
}

/// Another version may mean other things by the same fields, so nothing else is read.
fn check_version(reader: &mut Reader<'_>, root: Fields<'_>) -> Option<()> {
    let message = match root.get("dossier") {
        Some(Node::Number(version)) if *version == f64::from(FORMAT) => return Some(()),
        None => format!("This document does not say which format it is in; write \"dossier\": {FORMAT} first."),
        Some(Node::Number(version)) if version.fract() == 0.0 => {
            format!("This document is in format {}; this version of Stanceline reads format {FORMAT}.", *version as i64)
        }
        Some(other) => {
            format!("Found {} where the format's number belongs; write \"dossier\": {FORMAT}.", other.kind())
        }
    };
    reader.problem_in("dossier", Code::WrongVersion, message);
    None
}

/// The place of a field of an entry of a top-level list.
fn place(list: &'static str, entry: usize, field: &'static str) -> Path {
    Path(vec![Segment::Field(list.into()), Segment::Entry(entry), Segment::Field(field.into())])
}

/// Looks for the quotations in the article.
fn anchor(reader: &mut Reader<'_>, anchorage: &mut Anchorage<'_>, quoted: Vec<Quoted>) -> Vec<Quotation> {
    let selectors: Vec<Selector<'_>> =
        quoted.iter().map(|q| Selector { exact: &q.exact, prefix: &q.prefix, suffix: &q.suffix }).collect();
    let found = anchorage.anchor_all(&selectors);
    let mut quotations = Vec::with_capacity(quoted.len());
    for (quoted, found) in quoted.into_iter().zip(found) {
        let path = place("quotations", quoted.entry, "exact");
        let anchor = match found {
            Ok(found) => {
                if let Some(word) = found.cut_word {
                    let message = format!("The quotation cuts the word “{word}”; quote whole words.");
                    reader.push(Problem { code: Code::CutWord, path, message });
                }
                Ok(found.anchor)
            }
            Err((code, message)) => {
                let problem = Problem { code, path, message };
                reader.push(problem.clone());
                Err(problem)
            }
        };
        let Quoted { id, exact, voice, parties, speaker, lang, translation, note, .. } = quoted;
        quotations.push(Quotation { id, exact, anchor, voice, parties, speaker, lang, translation, note });
    }
    quotations
}

/// Says of phrases that are not in the article that they are not.
fn check_phrases(reader: &mut Reader<'_>, anchorage: &mut Anchorage<'_>, dated: &mut [(usize, Event)]) {
    let mut with_phrase: Vec<(usize, String, &mut Event)> = Vec::new();
    for (entry, event) in dated {
        if let Some(Ok(phrase)) = &event.phrase {
            with_phrase.push((*entry, phrase.clone(), event));
        }
    }
    let phrases: Vec<&str> = with_phrase.iter().map(|(_, phrase, _)| phrase.as_str()).collect();
    let missing = anchorage.missing_phrases(&phrases);
    for ((entry, _, event), message) in with_phrase.into_iter().zip(missing) {
        if let Some(message) = message {
            let problem = Problem { code: Code::PhraseNotFound, path: place("events", entry, "phrase"), message };
            reader.push(problem.clone());
            event.phrase = Some(Err(problem));
        }
    }
}

/// Decides the layer of each claim by the evidence that holds, and withdraws those that nothing holds.
fn settle(quotations: &[Quotation], events: &mut [Event], stances: &mut [Stance]) {
    let settle_one = |evidence: &mut Evidence, needs_evidence: bool| {
        let quoted = evidence.quotations.iter().any(|quotation| quotations[quotation.0].anchor.is_ok());
        let sourced = !evidence.sources.is_empty();
        evidence.layer = if sourced && !quoted { Layer::OnRecord } else { Layer::InArticle };
        evidence.withdrawn = needs_evidence && !quoted && !sourced;
    };
    for event in events {
        settle_one(&mut event.evidence, true);
    }
    for stance in stances {
        settle_one(&mut stance.evidence, matches!(stance.held, Held::Position { .. }));
        // What rested on words of the article that are not there rests on its sources alone.
        if let Held::Position { basis, .. } = &mut stance.held
            && stance.evidence.layer == Layer::OnRecord
        {
            *basis = Basis::Record;
        }
    }
}
