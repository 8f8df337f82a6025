//! Reads what claims rest on: the article, the parties, the sources and the quotations.

use super::model::{Article, Correction, Party, PartyRef, Source, Translation, Voice};
use super::node::Node;
use super::problem::{Code, Path, Problem, Segment};
use super::reader::{List, Read, Reader};

/// Fewest and most parties that can be compared.
pub const PARTIES: std::ops::RangeInclusive<usize> = 2..=8;

pub(super) const ARTICLE_FIELDS: &[&str] =
    &["headline", "publisher", "byline", "url", "published", "lang", "rights", "paragraphs"];
pub(super) const PARTY_FIELDS: &[&str] = &["id", "name", "short", "mark", "aliases"];
pub(super) const SOURCE_FIELDS: &[&str] = &["id", "title", "publisher", "date", "url", "lang", "excerpt", "note"];
pub(super) const QUOTATION_FIELDS: &[&str] =
    &["id", "exact", "prefix", "suffix", "voice", "parties", "speaker", "lang", "translation", "note"];
pub(super) const TRANSLATION_FIELDS: &[&str] = &["lang", "text", "by"];
pub(super) const CORRECTION_FIELDS: &[&str] = &["date", "text"];

pub(super) fn correction<'n>(reader: &mut Reader<'n>, node: &'n Node) -> Option<Correction> {
    let fields = reader.object(node, CORRECTION_FIELDS)?;
    let date = reader.required(fields, "date", Reader::date);
    let text = reader.required(fields, "text", Reader::words);
    Some(Correction { date: date?, text: text? })
}

pub(super) fn article<'n>(reader: &mut Reader<'n>, node: &'n Node) -> Option<Article> {
    let fields = reader.object(node, ARTICLE_FIELDS)?;
    let headline = reader.required(fields, "headline", Reader::words);
    let publisher = reader.required(fields, "publisher", Reader::words);
    let byline = reader.optional(fields, "byline", Reader::words);
    let url = reader.optional(fields, "url", Reader::address);
    let published = reader.required(fields, "published", Reader::date);
    let lang = reader.required(fields, "lang", Reader::language);
    let rights = reader.required(fields, "rights", Reader::words);
    reader.demand(fields, "paragraphs");
    let paragraphs = reader.list(fields, "paragraphs", |reader, node| reader.passage(node).map(str::to_owned));
    let is_blank = |node: &Node| node.as_text().is_none_or(|text| text.trim().is_empty());
    if matches!(fields.get("paragraphs"), Some(Node::List(written)) if written.iter().all(is_blank)) {
        let message = "The article has no words; write its paragraphs here, one text each.";
        reader.problem_in("paragraphs", Code::EmptyArticle, message);
    }
    Some(Article {
        headline: headline?,
        publisher: publisher?,
        byline,
        url,
        published: published?,
        lang: lang?,
        rights: rights?,
        paragraphs,
    })
}

/// A party before its mark is settled.
pub(super) struct Named {
    party: Party,
    marked: bool,
}

pub(super) fn party<'n>(reader: &mut Reader<'n>, node: &'n Node) -> Option<Named> {
    let fields = reader.object(node, PARTY_FIELDS)?;
    let id = reader.required(fields, "id", Reader::id);
    let name = reader.required(fields, "name", Reader::words);
    let short = reader.optional(fields, "short", Reader::words);
    let mark = reader.optional(fields, "mark", |reader, node| {
        let mark = reader.words(node)?;
        if mark.trim().chars().count() <= 2 {
            return Some(mark.trim().to_owned());
        }
        reader.problem(Code::BadMark, format!("“{mark}” is too long for a mark; use one or two characters."));
        None
    });
    let aliases = reader.list(fields, "aliases", Reader::words);
    let name = name?;
    let short = short.unwrap_or_else(|| name.clone());
    let marked = mark.is_some();
    Some(Named { party: Party { id: id?, name, short, mark: mark.unwrap_or_default(), aliases }, marked })
}

/// Checks how many parties there are and gives each its own mark.
pub(super) fn parties(reader: &mut Reader<'_>, named: Vec<Named>, written: usize) -> Vec<Party> {
    let count = |wanted| match written {
        1 => format!("There is one party; {wanted} can be compared."),
        _ => format!("There are {written} parties; {wanted} can be compared."),
    };
    if written < *PARTIES.start() {
        reader.problem_in("parties", Code::TooFewParties, count("at least two"));
    } else if written > *PARTIES.end() {
        reader.problem_in("parties", Code::TooManyParties, count("at most eight"));
    }
    let mut owners: Vec<(String, usize)> = Vec::new();
    for (entry, Named { party, .. }) in named.iter().enumerate().filter(|(_, named)| named.marked) {
        if let Some((_, first)) = owners.iter().find(|(mark, _)| *mark == party.mark) {
            let message = format!("“{}” is already the mark of parties[{first}]; choose another.", party.mark);
            let path = [Segment::Field("parties".into()), Segment::Entry(entry), Segment::Field("mark".into())];
            reader.push(Problem { code: Code::BadMark, path: Path(path.into()), message });
        } else {
            owners.push((party.mark.clone(), entry));
        }
    }
    let mut settled = Vec::with_capacity(named.len());
    for (entry, Named { mut party, marked }) in named.into_iter().enumerate() {
        if !marked {
            party.mark = derived_mark(&party.name, entry, |mark| owners.iter().any(|(owned, _)| owned == mark));
            owners.push((party.mark.clone(), entry));
        }
        settled.push(party);
    }
    settled
}

/// The first free one of: the name's first letter, the initials, the first letter with each later one, the number.
fn derived_mark(name: &str, entry: usize, taken: impl Fn(&str) -> bool) -> String {
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let first = letters.first().map(char::to_ascii_uppercase);
    let initials: String =
        name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric())).take(2).collect();
    let pairs = letters.iter().skip(1).filter_map(|letter| Some(format!("{}{letter}", first?)));
    let candidates = first.map(String::from).into_iter().chain([initials]).chain(pairs);
    let mut free = candidates.filter(|mark| !mark.is_empty() && !taken(mark));
    free.next().unwrap_or_else(|| (entry + 1).to_string())
}

pub(super) fn source<'n>(reader: &mut Reader<'n>, node: &'n Node) -> Option<Source> {
    let fields = reader.object(node, SOURCE_FIELDS)?;
    let id = reader.required(fields, "id", Reader::id);
    let title = reader.required(fields, "title", Reader::words);
    let publisher = reader.optional(fields, "publisher", Reader::words);
    let date = reader.optional(fields, "date", Reader::date);
    let url = reader.optional(fields, "url", Reader::address);
    let lang = reader.optional(fields, "lang", Reader::language);
    let excerpt = reader.optional(fields, "excerpt", Reader::words);
    let note = reader.optional(fields, "note", Reader::words);
    Some(Source { id: id?, title: title?, publisher, date, url, lang, excerpt, note })
}

/// A quotation before it is looked for in the article.
pub(super) struct Quoted {
    pub(super) id: String,
    pub(super) exact: String,
    pub(super) prefix: String,
    pub(super) suffix: String,
    pub(super) voice: Voice,
    pub(super) parties: Vec<PartyRef>,
    pub(super) speaker: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) translation: Option<Translation>,
    pub(super) note: Option<String>,
    /// Its place in the list, for problems.
    pub(super) entry: usize,
}

pub(super) fn quotation<'n>(reader: &mut Reader<'n>, node: &'n Node, entry: usize) -> Option<Quoted> {
    let fields = reader.object(node, QUOTATION_FIELDS)?;
    let id = reader.required(fields, "id", Reader::id);
    let exact = reader.required(fields, "exact", Reader::words);
    let prefix = reader.optional(fields, "prefix", Reader::text).unwrap_or_default().to_owned();
    let suffix = reader.optional(fields, "suffix", Reader::text).unwrap_or_default().to_owned();
    let voice: Read<'n, Voice> = |reader, node| reader.named(node, Voice::NAMES, Code::UnknownVoice);
    let voice = reader.required(fields, "voice", voice);
    let parties = reader.references(fields, "parties", List::Parties).into_iter().map(PartyRef).collect();
    let speaker = reader.optional(fields, "speaker", Reader::words);
    let lang = reader.optional(fields, "lang", Reader::language);
    let translation = reader.optional(fields, "translation", translation);
    let note = reader.optional(fields, "note", Reader::words);
    Some(Quoted {
        id: id?,
        exact: exact?,
        prefix,
        suffix,
        voice: voice?,
        parties,
        speaker,
        lang,
        translation,
        note,
        entry,
    })
}

fn translation<'n>(reader: &mut Reader<'n>, node: &'n Node) -> Option<Translation> {
    let fields = reader.object(node, TRANSLATION_FIELDS)?;
    let lang = reader.required(fields, "lang", Reader::language);
    let text = reader.required(fields, "text", Reader::words);
    let by = reader.optional(fields, "by", Reader::words);
    Some(Translation { lang: lang?, text: text?, by })
}
