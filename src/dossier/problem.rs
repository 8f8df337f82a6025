//! What can be wrong with a dossier: a stable code, the place, and a sentence that helps.

use std::borrow::Cow;
use std::fmt;

/// One thing that is wrong, found while checking a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which rule is broken.
    pub code: Code,
    /// Where, from the root of the document.
    pub path: Path,
    /// What was found and what to write instead, as sentences for people.
    pub message: String,
}

impl Problem {
    /// Whether the dossier can be shown in spite of it, and how.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// How much a problem takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is lost; the writer should look at it.
    Warning,
    /// Words that are not in the article: the claims that rest on nothing else are withdrawn, the rest is shown.
    Evidence,
    /// The document breaks its format: it is not shown.
    Structure,
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $meaning:literal,)*) => {
        /// The rules of format 1. The names are stable: scripts may rely on them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The code as it is printed: kebab case.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                }
            }

            /// What a problem with this code takes away.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Code::$variant => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    NotJson "not-json" Structure "The text is not JSON.",
    TooLarge "too-large" Structure "The document, or something in it, is larger than in any dossier.",
    TooDeep "too-deep" Structure "The document is nested deeper than any dossier is.",
    WrongVersion "wrong-version" Structure "`dossier` does not name a format this version reads.",
    MissingField "missing-field" Structure "A field that the format requires is absent.",
    WrongType "wrong-type" Structure "A value is of another JSON type than its field takes.",
    EmptyText "empty-text" Structure "A text that readers need is blank.",
    BadId "bad-id" Structure "An id is not 1 to 64 letters, digits, hyphens or underscores.",
    DuplicateId "duplicate-id" Structure "Two entries of one list have the same id.",
    UnknownParty "unknown-party" Structure "A party is named that is not in `parties`.",
    UnknownIssue "unknown-issue" Structure "An issue is named that is not in `issues`.",
    UnknownQuotation "unknown-quotation" Structure "A quotation is named that is not in `quotations`.",
    UnknownSource "unknown-source" Structure "A source is named that is not in `sources`.",
    UnknownVoice "unknown-voice" Structure "A voice is not one of those the format knows.",
    UnknownBasis "unknown-basis" Structure "A basis is not one of those the format knows.",
    UnknownSilence "unknown-silence" Structure "A silence is not one of those the format knows.",
    BadDate "bad-date" Structure "A date is not EDTF level 0 or 1, or not in the calendar.",
    DateTime "date-time" Structure "A date carries a time of day.",
    ReversedRange "reversed-range" Structure "A range of dates ends before it starts.",
    BadLanguage "bad-language" Structure "A language is not a BCP 47 tag.",
    BadAddress "bad-address" Structure "An address is not http or https.",
    BadMark "bad-mark" Structure "A mark is not one or two characters, or is another party's.",
    TooFewParties "too-few-parties" Structure "There are fewer than two parties.",
    TooManyParties "too-many-parties" Structure "There are more than eight parties.",
    EmptyArticle "empty-article" Structure "The article has no words.",
    BadScale "bad-scale" Structure "A scale has fewer than two or more than seven steps.",
    PositionOffScale "position-off-scale" Structure "A position is not a step of its issue's scale.",
    PositionAndSilence "position-and-silence" Structure "A stance has both a position and a silence.",
    NoPositionOrSilence "no-position-or-silence" Structure "A stance has neither a position nor a silence.",
    BasisWithoutPosition "basis-without-position" Structure "A silence has a basis.",
    RecordWithQuotation "record-with-quotation" Structure "The basis is `record`, yet the article is quoted.",
    BasisWithoutQuotation "basis-without-quotation" Structure "A position rests on sources only, and its basis is not `record`.",
    NoEvidence "no-evidence" Structure "An event or a position names neither a quotation nor a source.",
    QuotationNotFound "quotation-not-found" Evidence "A quotation is not in the article.",
    QuotationAmbiguous "quotation-ambiguous" Evidence "A quotation is in the article more than once.",
    PhraseNotFound "phrase-not-found" Evidence "An event's phrase is not in the article.",
    CutWord "cut-word" Warning "A quotation begins or ends inside a word.",
    UnknownField "unknown-field" Warning "A field is not one of the format; it is ignored.",
    RepeatedField "repeated-field" Warning "A field stands twice in one object; the last one counts.",
    RepeatedReference "repeated-reference" Warning "A list names the same id twice.",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A place in a JSON document, written `stances[3].quotations[0]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path(pub Vec<Segment>);

/// One step of a [`Path`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// Into the field of that name.
    Field(Cow<'static, str>),
    /// Into the list's entry of that number, counted from 0.
    Entry(usize),
}

impl Path {
    /// The number of the entry of the top-level list `list` that this path leads into.
    pub fn entry_of(&self, list: &str) -> Option<usize> {
        match self.0.as_slice() {
            [Segment::Field(name), Segment::Entry(entry), ..] if name == list => Some(*entry),
            _ => None,
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Field(name) if depth == 0 => f.write_str(name)?,
                Segment::Field(name) => write!(f, ".{name}")?,
                Segment::Entry(entry) => write!(f, "[{entry}]")?,
            }
        }
        Ok(())
    }
}
