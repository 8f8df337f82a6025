//! Format 1 as types that serialise: the JSON Schema, the TypeScript types and new dossiers come from them. Reading goes by
//! [`crate::dossier::check`], which explains every mistake; a test holds the two to the same fields and values.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use ts_rs::TS;

/// The JSON Schema of format 1 (draft 2020-12).
pub fn schema() -> Schema {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<Dossier>();
    schema.insert("title".into(), "Stanceline dossier, format 1".into());
    schema
}

/// The format as TypeScript: a declaration for each type, with what it means.
pub fn types() -> String {
    let config = ts_rs::Config::default();
    let mut text = String::new();
    macro_rules! declare {
        ($($name:ty),*) => {
            $(
                text += &<$name>::docs().unwrap_or_default();
                text += &format!("export {}\n\n", <$name>::decl(&config));
            )*
        };
    }
    declare!(
        Dossier,
        Correction,
        Article,
        Party,
        Source,
        Quotation,
        Translation,
        Event,
        Issue,
        Stance,
        Voice,
        Basis,
        Silence,
        Id,
        Words,
        Language,
        Address,
        Date
    );
    text
}

/// An article, its parties, and what is claimed of them on the strength of its words.
#[derive(Debug, Default, Serialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Dossier {
    /// Where the schema is, for editors.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format's version.
    #[schemars(extend("const" = 1))]
    #[ts(type = "1")]
    pub dossier: u32,
    /// Language of the dossier's own words (BCP 47).
    pub lang: Language,
    /// The dossier's title.
    pub title: Words,
    /// The dossier in one sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Words>,
    /// Who judged the positions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor: Option<Words>,
    /// When the dossier was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// What readers should know about the whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<_>")]
    pub notes: Vec<Words>,
    /// What was wrong before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<_>")]
    pub corrections: Vec<Correction>,
    /// The text that the quotations are in.
    pub article: Article,
    /// Those compared.
    #[schemars(length(min = 2, max = 8))]
    pub parties: Vec<Party>,
    /// Documents outside the article.
    pub sources: Vec<Source>,
    /// Exact words of the article.
    pub quotations: Vec<Quotation>,
    /// What happened and when.
    pub events: Vec<Event>,
    /// What the parties are compared on.
    pub issues: Vec<Issue>,
    /// What is known of the parties on the issues.
    pub stances: Vec<Stance>,
}

/// A dated correction.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Correction {
    /// When it was made.
    pub date: Date,
    /// What was wrong and is right now.
    pub text: Words,
}

/// The article, word for word.
#[derive(Debug, Default, Serialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Article {
    /// Its headline.
    pub headline: Words,
    /// Who published it.
    pub publisher: Words,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<Words>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Address>,
    /// When it was published.
    pub published: Date,
    /// Its language (BCP 47).
    pub lang: Language,
    /// Whose it is, and on what terms it is shown.
    pub rights: Words,
    /// Its paragraphs in order.
    #[schemars(length(min = 1))]
    pub paragraphs: Vec<String>,
}

/// One of those compared.
#[derive(Debug, Default, Serialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Party {
    /// Unique among the parties.
    pub id: Id,
    /// The full name.
    pub name: Words,
    /// A shorter name for narrow places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<Words>,
    /// One or two characters of its own; derived from the name if absent.
    #[schemars(length(min = 1, max = 2))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// Other names for it in the article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<_>")]
    pub aliases: Vec<Words>,
}

/// A document outside the article.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Source {
    /// Unique among the sources.
    pub id: Id,
    /// What it is called.
    pub title: Words,
    /// Who published it.
    pub publisher: Option<Words>,
    /// When it was published.
    pub date: Option<Date>,
    /// Where it can be read.
    pub url: Option<Address>,
    /// Its language (BCP 47).
    pub lang: Option<Language>,
    /// Its own words, short.
    pub excerpt: Option<Words>,
    /// What readers should know about it.
    pub note: Option<Words>,
}

/// Exact words of the article (W3C `TextQuoteSelector`).
#[derive(Debug, Serialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Quotation {
    /// Unique among the quotations.
    pub id: Id,
    /// The words as they stand in the headline or in one paragraph.
    pub exact: Words,
    /// The words directly before them, if they stand there more than once.
    pub prefix: Option<String>,
    /// The words directly after them, if they stand there more than once.
    pub suffix: Option<String>,
    /// Whose words they are.
    pub voice: Voice,
    /// Ids of the parties they are about.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub parties: Vec<Id>,
    /// Who is quoted.
    pub speaker: Option<Words>,
    /// Their language, where it is not the article's (BCP 47).
    pub lang: Option<Language>,
    /// They in another language.
    pub translation: Option<Translation>,
    /// What readers should know about them.
    pub note: Option<Words>,
}

/// Words in another language.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Translation {
    /// Its language (BCP 47).
    pub lang: Language,
    /// The translated words.
    pub text: Words,
    /// Who translated.
    pub by: Option<Words>,
}

/// Something dated. It names at least one quotation or source.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[ts(optional_fields, rename = "DossierEvent")]
pub struct Event {
    /// Unique among the events.
    pub id: Id,
    /// When.
    pub date: Date,
    /// What, in a few words.
    pub title: Words,
    /// What, in a sentence or two.
    pub summary: Option<Words>,
    /// Ids of the parties involved.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub parties: Vec<Id>,
    /// Ids of the quotations it rests on.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub quotations: Vec<Id>,
    /// Ids of the sources it rests on.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub sources: Vec<Id>,
    /// The article's own words for the time.
    pub phrase: Option<Words>,
    /// What readers should know about it.
    pub note: Option<Words>,
}

/// A question with a scale of answers.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Issue {
    /// Unique among the issues.
    pub id: Id,
    /// The question.
    pub question: Words,
    /// The labels of its steps, from low to high.
    #[schemars(length(min = 2, max = 7))]
    pub scale: Vec<Words>,
    /// What the scale means.
    pub note: Option<Words>,
}

/// What is known of a party on an issue as of a date: a position with its basis, or a silence.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("oneOf" = [{"required": ["position", "basis"]}, {"required": ["silence"]}]))]
#[ts(optional_fields)]
pub struct Stance {
    /// Id of the issue.
    pub issue: Id,
    /// Id of the party.
    pub party: Id,
    /// Since when it is known.
    pub as_of: Date,
    /// A step of the issue's scale, counted from 1.
    #[schemars(range(min = 1, max = 7))]
    pub position: Option<u8>,
    /// How the position is known.
    pub basis: Option<Basis>,
    /// Why there is no position.
    pub silence: Option<Silence>,
    /// It in a sentence.
    pub summary: Words,
    /// Ids of the quotations it rests on.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub quotations: Vec<Id>,
    /// Ids of the sources it rests on.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub sources: Vec<Id>,
    /// Why it is read so.
    pub note: Option<Words>,
}

/// Whose words a quotation is.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Voice {
    /// A party's, quoted directly or indirectly.
    Party,
    /// The reporter's.
    Reporter,
    /// A third person's.
    Expert,
    /// The headline's.
    Headline,
}

/// How a position is known.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// The party's own words.
    Stated,
    /// The article states it.
    Reported,
    /// The writer's reading.
    Inferred,
    /// Documented outside the article: sources only.
    Record,
}

/// Why there is no position.
#[derive(Debug, Serialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Silence {
    /// Nothing is said.
    NotStated,
    /// The party refused to say.
    Declined,
    /// What is said points both ways.
    Mixed,
}

/// Declares texts with a rule of form, which the schema names.
macro_rules! texts {
    ($($(#[doc = $doc:expr])* $name:ident $(as $other:literal)? {$($schema:tt)*};)*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Default, Clone, Serialize, TS)]
            $(#[ts(rename = $other)])?
            pub struct $name(pub String);

            impl JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!({$($schema)*})
                }
            }

            impl From<&str> for $name {
                fn from(text: &str) -> Self {
                    $name(text.to_owned())
                }
            }
        )*
    };
}

texts! {
    /// What other entries refer to.
    Id {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"};
    /// A text with something in it.
    Words {"type": "string", "pattern": "\\S"};
    /// A language tag.
    Language {
        "type": "string",
        "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        "description": "A BCP 47 tag such as en, ko or zh-Hans."
    };
    /// An address that can be followed.
    Address {"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"};
    /// A date: EDTF without a time.
    Date as "EdtfDate" {
        "type": "string",
        "pattern": "^[^T]+$",
        "description": "EDTF level 0 or 1 without a time: 2019-01-10, 2019-01-10~ (about), 2018-06, 2018, 2017?, 2019-01-07/2019-01-10, 2018-11/.."
    };
}
