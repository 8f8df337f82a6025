//! A JSON value as it was written: what both readers (the browser's and the host's) hand to the checker.
//!
//! The checker walks this tree by itself and not by derived deserialisers, because those stop at the first
//! mistake and a writer wants to see them all.

/// Deeper nesting than this is refused; format 1 itself needs 5 levels.
pub const MAX_DEPTH: usize = 64;

/// Larger documents than this many bytes (in the browser: UTF-16 units) are refused.
pub const MAX_BYTES: usize = 32_000_000;

/// The values in it, lists and objects included: an object that a page hands over has no bytes to be counted.
pub const MAX_VALUES: usize = 3_000_000;

/// The fields of one object; format 1 itself knows at most 16. Browsers take seconds to name a million of them.
pub const MAX_FIELDS: usize = 1000;

/// What to say of a document with more values or fields.
pub fn too_many() -> String {
    format!(
        "The document has more than {MAX_VALUES} values, or an object with more than {MAX_FIELDS} fields; no dossier needs so many."
    )
}

/// A JSON value. Objects keep their fields in order, with repeated ones.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number
    Number(f64),
    /// A string
    Text(String),
    /// An array
    List(Vec<Node>),
    /// An object
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The text, if it is one.
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What to call the value in a message.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Node::Null => "null",
            Node::Bool(_) => "true or false",
            Node::Number(_) => "a number",
            Node::Text(_) => "a text",
            Node::List(_) => "a list",
            Node::Object(_) => "an object",
        }
    }
}
