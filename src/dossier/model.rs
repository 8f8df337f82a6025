//! A checked dossier. Ids are resolved: every reference leads to an entry.

use super::cells::Cells;
use super::date::Date;
use super::problem::Problem;
use std::ops::{Index, Range};

/// The document: an article, and what is claimed of its parties on the strength of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// BCP 47 tag of the dossier's own words.
    pub lang: String,
    /// The dossier's title.
    pub title: String,
    /// One sentence about it.
    pub summary: Option<String>,
    /// Who judged the positions.
    pub editor: Option<String>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// What readers should know about the whole.
    pub notes: Vec<String>,
    /// What was wrong before.
    pub corrections: Vec<Correction>,
    /// The text that the quotations are in.
    pub article: Article,
    /// Two to eight, in the writer's order.
    pub parties: Vec<Party>,
    /// Documents outside the article.
    pub sources: Vec<Source>,
    /// Words of the article.
    pub quotations: Vec<Quotation>,
    /// What happened, in the writer's order.
    pub events: Vec<Event>,
    /// What the parties are compared on.
    pub issues: Vec<Issue>,
    /// What is known of the parties on the issues.
    pub stances: Vec<Stance>,
    /// Whether it has so many words that what is far from the window should not be laid out.
    pub is_long: bool,
    /// The same, by party and issue.
    pub(super) cells: Cells,
}

/// A dated correction of the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// When it was made.
    pub date: Date,
    /// What was wrong and is right now.
    pub text: String,
}

/// The article, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its headline.
    pub headline: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Where it can be read; http or https.
    pub url: Option<String>,
    /// When it was published.
    pub published: Date,
    /// BCP 47 tag.
    pub lang: String,
    /// Whose it is and on what terms it is shown.
    pub rights: String,
    /// Its paragraphs in order.
    pub paragraphs: Vec<String>,
}

impl Article {
    /// The headline (block 0) and the paragraphs (block 1 and on): the texts that quotations are looked for in.
    pub fn blocks(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.headline.as_str()).chain(self.paragraphs.iter().map(String::as_str))
    }
}

/// One of those compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Unique in the dossier.
    pub id: String,
    /// The full name.
    pub name: String,
    /// A shorter name for narrow places; the full one if the dossier has none.
    pub short: String,
    /// One or two characters, unique among the parties.
    pub mark: String,
    /// Other names in the article.
    pub aliases: Vec<String>,
}

/// A document outside the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Unique in the dossier.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// Where; http or https.
    pub url: Option<String>,
    /// BCP 47 tag.
    pub lang: Option<String>,
    /// Its own words, short.
    pub excerpt: Option<String>,
    /// What readers should know about it.
    pub note: Option<String>,
}

/// Exact words of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Unique in the dossier.
    pub id: String,
    /// The words as the dossier has them.
    pub exact: String,
    /// Where they are, or why they were not found.
    pub anchor: Result<Anchor, Problem>,
    /// Whose words they are.
    pub voice: Voice,
    /// Whom they are about.
    pub parties: Vec<PartyRef>,
    /// Who is quoted.
    pub speaker: Option<String>,
    /// BCP 47 tag, where it differs from the article's.
    pub lang: Option<String>,
    /// The words in another language.
    pub translation: Option<Translation>,
    /// What readers should know about it.
    pub note: Option<String>,
}

/// A place in the article: bytes of one block as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Which of [`Article::blocks`].
    pub block: usize,
    /// The bytes of that block.
    pub range: Range<usize>,
}

/// Words in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// BCP 47 tag.
    pub lang: String,
    /// The translated words.
    pub text: String,
    /// Who translated.
    pub by: Option<String>,
}

/// Something dated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Unique in the dossier.
    pub id: String,
    /// When.
    pub date: Date,
    /// What, in a few words.
    pub title: String,
    /// What, in a sentence or two.
    pub summary: Option<String>,
    /// Who was involved.
    pub parties: Vec<PartyRef>,
    /// What it rests on.
    pub evidence: Evidence,
    /// The article's own words for the time, or why they were not found in it.
    pub phrase: Option<Result<String, Problem>>,
    /// What readers should know about it.
    pub note: Option<String>,
}

/// A question with a scale of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Unique in the dossier.
    pub id: String,
    /// The question.
    pub question: String,
    /// Two to seven labels, low to high.
    pub scale: Vec<String>,
    /// What the scale means.
    pub note: Option<String>,
}

/// What is known of a party on an issue as of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stance {
    /// The question.
    pub issue: IssueRef,
    /// Whose.
    pub party: PartyRef,
    /// Since when it is known.
    pub as_of: Date,
    /// What it is.
    pub held: Held,
    /// It in a sentence.
    pub summary: String,
    /// What it rests on.
    pub evidence: Evidence,
    /// Why it is read so.
    pub note: Option<String>,
}

/// A position or a silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// A step of the issue's scale, counted from 0, and how it is known.
    Position {
        /// Index into [`Issue::scale`].
        step: usize,
        /// How it is known.
        basis: Basis,
    },
    /// No position, and why.
    Silence(Silence),
}

/// What a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Words of the article.
    pub quotations: Vec<QuotationRef>,
    /// Documents outside it.
    pub sources: Vec<SourceRef>,
    /// Decided by the evidence that holds.
    pub layer: Layer,
    /// None of its quotations was found and it has no source: the claim must not be shown as one.
    pub withdrawn: bool,
}

impl Evidence {
    /// Those of its words that are in the article.
    pub fn found<'d>(&'d self, dossier: &'d Dossier) -> impl Iterator<Item = QuotationRef> + use<'d> {
        self.quotations.iter().copied().filter(|quotation| dossier[*quotation].anchor.is_ok())
    }
}

/// The two layers of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// Rests on words of the article.
    InArticle,
    /// Rests on sources outside it only.
    OnRecord,
}

/// Declares values that the format names, with the names.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// Every value with its name in the format.
            pub const NAMES: &[(&str, $name)] = &[$(($text, $name::$variant),)*];
        }
    };
}

named! {
    /// Whose words a quotation is.
    Voice {
        /// What a party is quoted as saying, directly or indirectly.
        Party "party",
        /// The writer's of the article.
        Reporter "reporter",
        /// A third person's.
        Expert "expert",
        /// The headline's.
        Headline "headline",
    }
}

named! {
    /// How a position is known.
    Basis {
        /// The party's own words.
        Stated "stated",
        /// The article states it.
        Reported "reported",
        /// The writer's reading.
        Inferred "inferred",
        /// Documented outside the article.
        Record "record",
    }
}

named! {
    /// Why there is no position.
    Silence {
        /// Nothing is said.
        NotStated "notStated",
        /// The party refused to say.
        Declined "declined",
        /// What is said points both ways.
        Mixed "mixed",
    }
}

/// Declares references into a dossier's lists: small, copyable, and not to be mixed up.
macro_rules! references {
    ($($(#[$doc:meta])* $name:ident to $target:ident in $list:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub usize);

            impl Index<$name> for Dossier {
                type Output = $target;

                fn index(&self, reference: $name) -> &$target {
                    &self.$list[reference.0]
                }
            }
        )*
    };
}

references! {
    /// Which party.
    PartyRef to Party in parties;
    /// Which source.
    SourceRef to Source in sources;
    /// Which quotation.
    QuotationRef to Quotation in quotations;
    /// Which event.
    EventRef to Event in events;
    /// Which issue.
    IssueRef to Issue in issues;
    /// Which stance.
    StanceRef to Stance in stances;
}

impl Dossier {
    /// How many quotations were found in the article.
    pub fn quotations_found(&self) -> usize {
        self.quotations.iter().filter(|quotation| quotation.anchor.is_ok()).count()
    }

    /// The party references in order.
    pub fn party_refs(&self) -> impl Iterator<Item = PartyRef> + use<> {
        (0..self.parties.len()).map(PartyRef)
    }

    /// The issue references in order.
    pub fn issue_refs(&self) -> impl Iterator<Item = IssueRef> + use<> {
        (0..self.issues.len()).map(IssueRef)
    }
}
