//! Reads a document from text on the host, and finds a path in it again, by line and column.

use crate::dossier::{
    Checked, Code, MAX_BYTES, MAX_DEPTH, MAX_FIELDS, MAX_VALUES, Node, Path, Segment, check, too_many,
};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use unicode_normalization::UnicodeNormalization;

/// A checked document with the places of its problems.
#[derive(Debug)]
pub struct Document {
    /// What became of it.
    pub checked: Checked,
    /// Line and column of each problem, both counted from 1, the column in characters.
    pub places: Vec<(usize, usize)>,
}

/// JSON as RFC 8259 has it, without the liberties of JSONC.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Checks a document. A byte-order mark is accepted.
pub fn read(bytes: &[u8]) -> Document {
    if bytes.len() > MAX_BYTES {
        return unreadable(Code::TooLarge, too_large(bytes.len()), (1, 1));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let message = "The file is not UTF-8 from here on; save it as UTF-8.";
            return unreadable(Code::NotJson, message.into(), line_and_column(&before, before.len()));
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => parsed.value,
        Err(error) => {
            let place = line_and_column(text, error.range().start);
            return match error.kind() {
                ParseErrorKind::NestingDepthExceeded => unreadable(Code::TooDeep, too_deep(), place),
                kind => unreadable(Code::NotJson, format!("This is not JSON: {kind}."), place),
            };
        }
    };
    if let Some((at, message)) = liberty(text) {
        return unreadable(Code::NotJson, format!("This is not JSON: {message}"), line_and_column(text, at));
    }
    let Some(root) = root else {
        return unreadable(Code::NotJson, "The document is empty; write a dossier in JSON.".into(), (1, 1));
    };
    let mut left = MAX_VALUES;
    let Some(node) = node(&root, MAX_DEPTH, &mut left) else {
        let (code, message) = match left {
            0 => (Code::TooLarge, too_many()),
            _ => (Code::TooDeep, too_deep()),
        };
        return unreadable(code, message, (1, 1));
    };
    let checked = check(&node, &|text| text.nfc().collect());
    let lines = Lines::new(text);
    let places = checked.problems.iter().map(|problem| lines.place(locate(&root, &problem.path))).collect();
    Document { checked, places }
}

/// The first character that the parser lets through and browsers do not, in a text that it could read: a control character
/// inside a text, or white space that JSON does not know. Where it is, and what to say of it.
fn liberty(text: &str) -> Option<(usize, String)> {
    let (mut is_inside, mut is_escaped) = (false, false);
    for (at, letter) in text.char_indices() {
        let code = letter as u32;
        if is_inside && letter < ' ' {
            let message = format!(
                "A control character (U+{code:04X}) stands in a text as it is; write \\n for a line break, \\t for a tab, or \\u{code:04x}."
            );
            return Some((at, message));
        }
        if !is_inside && letter.is_whitespace() && !matches!(letter, ' ' | '\t' | '\n' | '\r') {
            let message = format!("White space of a kind that JSON does not know (U+{code:04X}); write plain spaces.");
            return Some((at, message));
        }
        is_inside ^= letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
    }
    None
}

/// What to say of a document of that many bytes.
pub fn too_large(bytes: usize) -> String {
    let limit = MAX_BYTES / 1_000_000;
    format!("The document has {} MB; a dossier has at most {limit} MB.", bytes.div_ceil(1_000_000))
}

fn too_deep() -> String {
    format!("The document is nested deeper than {MAX_DEPTH} levels; a dossier needs 5.")
}

fn unreadable(code: Code, message: String, place: (usize, usize)) -> Document {
    Document { checked: Checked::unreadable(code, message), places: vec![place] }
}

/// The value without its places; nothing if it is nested more levels than that, or holds more values than are left,
/// or more fields than an object may have: then none is left.
fn node(value: &Value<'_>, levels: usize, left: &mut usize) -> Option<Node> {
    *left = left.checked_sub(1)?;
    Some(match value {
        Value::NullKeyword(_) => Node::Null,
        Value::BooleanLit(literal) => Node::Bool(literal.value),
        // RFC 8259 leaves the range of numbers open; as in JavaScript, what is too large becomes infinite.
        Value::NumberLit(literal) => Node::Number(literal.value.parse().unwrap_or(f64::NAN)),
        Value::StringLit(literal) => Node::Text(literal.value.to_string()),
        Value::Array(array) => {
            let below = levels.checked_sub(1)?;
            Node::List(array.elements.iter().map(|element| node(element, below, left)).collect::<Option<_>>()?)
        }
        Value::Object(object) if object.properties.len() > MAX_FIELDS => {
            *left = 0;
            return None;
        }
        Value::Object(object) => {
            let below = levels.checked_sub(1)?;
            let mut field = |property: &jsonc_parser::ast::ObjectProp<'_>| {
                Some((property.name.as_str().to_owned(), node(&property.value, below, left)?))
            };
            Node::Object(object.properties.iter().map(&mut field).collect::<Option<_>>()?)
        }
    })
}

/// The byte at which the deepest part of a path that exists begins; a field's problem points at its value.
fn locate(root: &Value<'_>, path: &Path) -> usize {
    let mut value = root;
    for segment in &path.0 {
        let next = match (segment, value) {
            (Segment::Field(name), Value::Object(object)) => {
                object.properties.iter().rev().find(|property| property.name.as_str() == name).map(|p| &p.value)
            }
            (Segment::Entry(entry), Value::Array(array)) => array.elements.get(*entry),
            _ => None,
        };
        match next {
            Some(next) => value = next,
            None => break,
        }
    }
    value.range().start
}

/// Where the lines of a text start, and how many characters stand before each of its parts: a text may have one line of many
/// megabytes with a problem at each word.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    counts: Vec<usize>,
}

/// The bytes of a part.
const PART: usize = 1024;

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let add_up = |before: &mut usize, part: &[u8]| {
            *before += characters(part);
            Some(*before)
        };
        let counted = text.as_bytes().chunks(PART).scan(0, add_up);
        let counts = std::iter::once(0).chain(counted).collect();
        Lines { text, starts, counts }
    }

    fn place(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        (line, self.characters_before(at) - self.characters_before(start) + 1)
    }

    fn characters_before(&self, at: usize) -> usize {
        let part = at / PART;
        self.counts[part] + characters(&self.text.as_bytes()[part * PART..at])
    }
}

/// The characters that begin in those bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    Lines::new(text).place(at)
}
