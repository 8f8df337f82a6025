//! Walks a [`Node`] field by field, keeps the place, and collects every problem on the way.

use super::date::Date;
use super::limits::{Extent, MOST_PROBLEMS, most_entries};
use super::node::Node;
use super::problem::{Code, Path, Problem, Segment};
use super::text::is_zero_width;
use std::borrow::Cow;
use std::collections::HashMap;

/// The lists whose entries have ids that others refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Parties,
    Sources,
    Quotations,
    Issues,
}

impl List {
    fn unknown(self) -> (Code, &'static str, &'static str) {
        match self {
            List::Parties => (Code::UnknownParty, "party", "parties"),
            List::Sources => (Code::UnknownSource, "source", "sources"),
            List::Quotations => (Code::UnknownQuotation, "quotation", "quotations"),
            List::Issues => (Code::UnknownIssue, "issue", "issues"),
        }
    }
}

/// Reads one value.
pub(super) type Read<'n, T> = fn(&mut Reader<'n>, &'n Node) -> Option<T>;

/// Ids of one list and the entries they stand at.
pub(super) type Ids<'n> = HashMap<&'n str, usize>;

/// The fields of one object. `None` from a getter means that the field is absent or `null`.
#[derive(Clone, Copy)]
pub(super) struct Fields<'n>(&'n [(String, Node)]);

impl<'n> Fields<'n> {
    pub(super) fn of(node: &'n Node) -> Option<Fields<'n>> {
        match node {
            Node::Object(fields) => Some(Fields(fields)),
            _ => None,
        }
    }

    /// The field of that name; of repeated fields the last, as `JSON.parse` has it.
    pub(super) fn get(self, name: &str) -> Option<&'n Node> {
        let field = self.0.iter().rev().find(|(field, _)| field == name);
        field.map(|(_, node)| node).filter(|node| **node != Node::Null)
    }
}

/// Where the walk is, what it met so far, and what the ids stand for.
pub(super) struct Reader<'n> {
    path: Vec<Segment>,
    pub(super) problems: Vec<Problem>,
    pub(super) parties: Ids<'n>,
    pub(super) sources: Ids<'n>,
    pub(super) quotations: Ids<'n>,
    pub(super) issues: Ids<'n>,
    /// For each entry of any list, the number of the list of references that named it last.
    named_by: Vec<usize>,
    /// How many lists of references were read.
    lists: usize,
    /// How many names were compared to give advice.
    advised: usize,
    pub(super) extent: Extent,
}

/// After this many comparisons no more unknown names are compared with the known ones: a document that is wrong throughout
/// must not take time that grows with the square of its size.
const MOST_ADVICE: usize = 50_000;

impl<'n> Reader<'n> {
    pub(super) fn new() -> Self {
        Reader {
            path: Vec::new(),
            problems: Vec::new(),
            parties: Ids::new(),
            sources: Ids::new(),
            quotations: Ids::new(),
            issues: Ids::new(),
            named_by: Vec::new(),
            lists: 0,
            advised: 0,
            extent: Extent::default(),
        }
    }

    pub(super) fn problem(&mut self, code: Code, message: impl Into<String>) {
        self.push(Problem { code, path: Path(self.path.clone()), message: message.into() });
    }

    /// Keeps a problem, and says so of the first one that is not kept.
    pub(super) fn push(&mut self, problem: Problem) {
        match self.problems.len() {
            MOST_PROBLEMS => self.problems.push(Problem {
                code: Code::TooLarge,
                path: problem.path,
                message: "There are more problems than can be told; mend these first.".into(),
            }),
            told if told < MOST_PROBLEMS => self.problems.push(problem),
            _ => {}
        }
    }

    /// Reports a problem of the field `name` of the object the walk is at.
    pub(super) fn problem_in(&mut self, name: impl Into<Cow<'static, str>>, code: Code, message: impl Into<String>) {
        self.path.push(Segment::Field(name.into()));
        self.problem(code, message);
        self.path.pop();
    }

    fn wrong_type(&mut self, node: &Node, wanted: &str) {
        let advice = match node {
            Node::Number(_) | Node::Bool(_) if wanted == "a text" => " Put it in quotation marks.",
            _ => "",
        };
        let message = format!("Found {} where {wanted} belongs.{advice}", node.kind());
        self.problem(Code::WrongType, message);
    }

    /// The object at the walk, whose fields should be among `known`.
    pub(super) fn object(&mut self, node: &'n Node, known: &[&str]) -> Option<Fields<'n>> {
        let Node::Object(fields) = node else {
            self.wrong_type(node, "an object");
            return None;
        };
        for (entry, (name, _)) in fields.iter().enumerate() {
            if self.problems.len() > MOST_PROBLEMS {
                break;
            }
            if !known.contains(&name.as_str()) {
                self.advised += known.len();
                let near = if self.advised > MOST_ADVICE { None } else { nearest(name, known.iter().copied()) };
                let message = match near {
                    Some(near) => format!("The format has no field “{name}” here; did you mean “{near}”?"),
                    None => format!("The format has no field “{}” here; it is ignored.", shorten(name, 80)),
                };
                self.problem_in(name.clone(), Code::UnknownField, message);
            } else if fields[..entry].iter().any(|(earlier, _)| earlier == name) {
                let message = format!("“{name}” stands twice in this object; keep one, only the last counts.");
                self.problem_in(name.clone(), Code::RepeatedField, message);
            }
        }
        Some(Fields(fields))
    }

    /// A field that may be absent. `read` is a plain function, so that there is one of this for each type and not for
    /// each field.
    pub(super) fn optional<T>(&mut self, fields: Fields<'n>, name: &'static str, read: Read<'n, T>) -> Option<T> {
        let node = fields.get(name)?;
        self.path.push(Segment::Field(name.into()));
        let value = read(self, node);
        self.path.pop();
        value
    }

    /// A field that must be there.
    pub(super) fn required<T>(&mut self, fields: Fields<'n>, name: &'static str, read: Read<'n, T>) -> Option<T> {
        self.demand(fields, name);
        self.optional(fields, name, read)
    }

    /// Reports a field that must be there and is not.
    pub(super) fn demand(&mut self, fields: Fields<'n>, name: &'static str) {
        if fields.get(name).is_none() {
            self.problem_in(name, Code::MissingField, format!("“{name}” is missing here; the format requires it."));
        }
    }

    /// A list's entries; an absent list is empty, entries that fail are left out.
    pub(super) fn list<T>(&mut self, fields: Fields<'n>, name: &'static str, read: Read<'n, T>) -> Vec<T> {
        let mut read_all = Vec::new();
        self.each(fields, name, &mut |reader, _, node| read_all.extend(read(reader, node)));
        read_all
    }

    /// Goes through a list's entries with their numbers.
    pub(super) fn each(
        &mut self,
        fields: Fields<'n>,
        name: &'static str,
        read: &mut dyn FnMut(&mut Self, usize, &'n Node),
    ) {
        let Some(node) = fields.get(name) else { return };
        self.path.push(Segment::Field(name.into()));
        match node {
            Node::List(entries) if entries.len() > most_entries(name) => {
                let (found, most) = (entries.len(), most_entries(name));
                self.problem(Code::TooLarge, format!("There are {found} entries; a dossier has at most {most} here."));
            }
            Node::List(entries) => {
                for (entry, node) in entries.iter().enumerate() {
                    self.path.push(Segment::Entry(entry));
                    read(self, entry, node);
                    self.path.pop();
                }
            }
            other => self.wrong_type(other, "a list"),
        }
        self.path.pop();
    }

    /// Any text, also an empty one.
    pub(super) fn text(&mut self, node: &'n Node) -> Option<&'n str> {
        match node {
            Node::Text(text) => Some(text),
            other => {
                self.wrong_type(other, "a text");
                None
            }
        }
    }

    /// A text that can be laid out.
    pub(super) fn passage(&mut self, node: &'n Node) -> Option<&'n str> {
        let text = self.text(node)?;
        let is_of_event = matches!(self.path.first(), Some(Segment::Field(name)) if name == "events");
        if let Some(message) = self.extent.add(text, is_of_event) {
            self.problem(Code::TooLarge, message);
            return None;
        }
        Some(text)
    }

    /// A text with something in it.
    pub(super) fn words(&mut self, node: &'n Node) -> Option<String> {
        let text = self.passage(node)?;
        if text.chars().all(|c| c.is_whitespace() || is_zero_width(c)) {
            self.problem(Code::EmptyText, "This text is empty; write it, or leave the field out if it is optional.");
            return None;
        }
        Some(text.to_owned())
    }

    /// A whole number, as a step of a scale is.
    pub(super) fn whole_number(&mut self, node: &'n Node) -> Option<i64> {
        match node {
            Node::Number(number) if number.fract() == 0.0 => Some(*number as i64),
            other => {
                self.wrong_type(other, "a whole number");
                None
            }
        }
    }

    pub(super) fn date(&mut self, node: &'n Node) -> Option<Date> {
        let text = self.text(node)?;
        Date::parse(text).map_err(|(code, message)| self.problem(code, message)).ok()
    }

    /// A value out of those that the format names.
    pub(super) fn named<T: Copy>(&mut self, node: &'n Node, names: &[(&str, T)], code: Code) -> Option<T> {
        let text = self.text(node)?;
        let found = names.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            let all: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            self.problem(code, format!("“{}” is not known here; write one of: {}.", shorten(text, 80), all.join(", ")));
        }
        found.map(|(_, value)| *value)
    }

    /// An address that a reader may follow.
    pub(super) fn address(&mut self, node: &'n Node) -> Option<String> {
        let text = self.text(node)?;
        let rest = ["https://", "http://"].iter().find_map(|scheme| {
            let start = text.get(..scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
        });
        let names_a_host = |rest: &str| rest.starts_with(|first: char| first.is_alphanumeric() || first == '[');
        let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control());
        if clean && rest.is_some_and(names_a_host) {
            return Some(text.to_owned());
        }
        let message =
            format!("“{text}” is not an address that can be followed; write it whole, with https:// or http://.");
        self.problem(Code::BadAddress, message);
        None
    }

    /// A BCP 47 tag (RFC 5646), checked for form only: subtags of one to eight letters or digits, the first of letters.
    pub(super) fn language(&mut self, node: &'n Node) -> Option<String> {
        let text = self.text(node)?;
        let mut subtags = text.split('-');
        let primary = subtags.next().unwrap_or_default();
        let starts_well = (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let formed = |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric());
        if starts_well && subtags.all(formed) {
            return Some(text.to_owned());
        }
        self.problem(Code::BadLanguage, format!("“{text}” is not a language tag; write it like en, ko or zh-Hans."));
        None
    }

    /// An id, well-formed.
    pub(super) fn id(&mut self, node: &'n Node) -> Option<String> {
        let text = self.text(node)?;
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if (1..=64).contains(&text.len()) && text.bytes().all(allowed) {
            return Some(text.to_owned());
        }
        let message = format!(
            "“{}” cannot be an id; use 1 to 64 of the letters A–Z and a–z, digits, - and _.",
            shorten(text, 80)
        );
        self.problem(Code::BadId, message);
        None
    }

    /// The entry that an id names.
    pub(super) fn reference(&mut self, node: &'n Node, list: List) -> Option<usize> {
        let id = self.text(node)?;
        let ids = match list {
            List::Parties => &self.parties,
            List::Sources => &self.sources,
            List::Quotations => &self.quotations,
            List::Issues => &self.issues,
        };
        if let Some(entry) = ids.get(id) {
            return Some(*entry);
        }
        let (code, one, all) = list.unknown();
        self.advised += ids.len();
        let candidates = if self.advised > MOST_ADVICE { None } else { nearest(id, ids.keys().copied()) };
        let advice = match candidates {
            Some(near) => format!("did you mean “{near}”?"),
            None => format!("name one that is in “{all}”, or add it there."),
        };
        self.problem(code, format!("There is no {one} “{}”; {advice}", shorten(id, 80)));
        None
    }

    /// A list of ids of another list. One that is named twice counts once.
    pub(super) fn references(&mut self, fields: Fields<'n>, name: &'static str, list: List) -> Vec<usize> {
        self.lists += 1;
        let mut named = Vec::new();
        self.each(fields, name, &mut |reader, _, node| {
            let Some(entry) = reader.reference(node, list) else { return };
            if reader.named_by.len() <= entry {
                reader.named_by.resize(entry + 1, 0);
            }
            if std::mem::replace(&mut reader.named_by[entry], reader.lists) == reader.lists {
                reader.problem(Code::RepeatedReference, "This id is already in the list; remove it here.");
            } else {
                named.push(entry);
            }
        });
        named
    }

    /// The ids of a top-level list, before anything refers to them.
    pub(super) fn ids_of(&mut self, root: Fields<'n>, name: &'static str) -> Ids<'n> {
        let mut ids = Ids::new();
        let Some(Node::List(entries)) = root.get(name) else { return ids };
        for (entry, node) in entries.iter().enumerate() {
            let Some(Node::Text(id)) = Fields::of(node).and_then(|fields| fields.get("id")) else { continue };
            if let Some(first) = ids.get(id.as_str()) {
                let message = format!("“{id}” is already the id of {name}[{first}]; give this one another.");
                let path = [Segment::Field(name.into()), Segment::Entry(entry), Segment::Field("id".into())];
                self.push(Problem { code: Code::DuplicateId, path: Path(path.into()), message });
            } else {
                ids.insert(id, entry);
            }
        }
        ids
    }
}

/// The candidate that `word` is most likely a slip of, if any is near.
pub(super) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = |text: &str| text.chars().count();
    let limit = length(word) / 3;
    let candidates = candidates.filter(|candidate| length(candidate).abs_diff(length(word)) <= limit);
    // Of equally near ones the first in the alphabet, so that the same mistake always gets the same advice.
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let near = (super::nearest::edit_distance(word, candidate), candidate);
        if near.0 <= limit && best.is_none_or(|best| near < best) {
            best = Some(near);
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// At most `limit` characters of a text, for messages.
pub(super) fn shorten(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
