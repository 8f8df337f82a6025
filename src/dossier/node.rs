//! A JSON value as it was written: what both readers (the browser's and the host's) hand to the checker.
//!
//! The checker walks this tree by itself and not by derived deserialisers, because those stop at the first
//! mistake and a writer wants to see them all.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Deeper nesting than this is refused; format 1 itself needs 5 levels.
pub const MAX_DEPTH: usize = 64;

/// Larger documents than this many bytes (in the browser: UTF-16 units) are refused.
pub const MAX_BYTES: usize = 32_000_000;

/// What the reader of a document says when it is nested deeper than [`MAX_DEPTH`].
pub const TOO_DEEP: &str = "nested too deep";

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

/// Reads a [`Node`] that may be nested this many levels more.
pub struct Levels(usize);

impl Default for Levels {
    fn default() -> Self {
        Levels(MAX_DEPTH)
    }
}

impl Levels {
    fn below<E: Error>(&self) -> Result<Levels, E> {
        self.0.checked_sub(1).map(Levels).ok_or_else(|| E::custom(TOO_DEEP))
    }
}

impl<'de> DeserializeSeed<'de> for Levels {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Levels {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element_seed(self.below()?)? {
            list.push(entry);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Node, A::Error> {
        let mut object = Vec::new();
        while let Some(name) = fields.next_key::<String>()? {
            object.push((name, fields.next_value_seed(self.below()?)?));
        }
        Ok(Node::Object(object))
    }
}
