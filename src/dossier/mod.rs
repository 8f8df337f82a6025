//! The document: its format, how it is read and checked, and the contract that a quotation's words are in the article.
//!
//! A reader of JSON hands over a [`Node`]; [`check()`] walks it, collects every [`Problem`] and answers a [`Dossier`] if
//! the structure holds. Nothing here knows a browser: Unicode normalisation comes in as a function.

mod anchor;
mod cells;
mod check;
mod claims;
mod date;
mod day;
mod entries;
mod find;
mod limits;
mod model;
mod nearest;
mod node;
mod problem;
mod reader;
mod runs;
mod text;

pub use check::{Checked, FORMAT, check};
pub use claims::STEPS;
pub use date::{Date, endpoints, known};
pub use day::{Civil, Day};
pub use entries::PARTIES;
pub use model::*;
pub use node::{MAX_BYTES, MAX_DEPTH, MAX_FIELDS, MAX_VALUES, Node, too_many};
pub use problem::{Code, Path, Problem, Segment, Severity};
pub use runs::{Run, runs};
pub use text::{Nfc, Normal, normalise};
