//! Messages with places for values.

/// A template with values in its places: `{0}` is the first, `{1}` the second. Values are never read as templates.
pub(super) fn filled(template: &str, values: &[&str]) -> String {
    let mut pieces = template.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        if let Some((place, rest)) = piece.split_once('}') {
            let value = place.parse().ok().and_then(|place: usize| values.get(place));
            text.push_str(value.unwrap_or(&""));
            text.push_str(rest);
        }
    }
    text
}

/// Texts in a row, with something between each two.
///
/// By hand: the standard library's joining is code of its own for each type of text, and the widget has one already.
pub fn joined(texts: &[String], separator: &str) -> String {
    let mut row = String::new();
    for text in texts {
        if !row.is_empty() {
            row.push_str(separator);
        }
        row.push_str(text);
    }
    row
}

/// Which places a template has, as bits.
pub(super) const fn places(template: &str) -> u32 {
    let bytes = template.as_bytes();
    let (mut at, mut found) = (0, 0);
    while at + 1 < bytes.len() {
        if bytes[at] == b'{' && bytes[at + 1].is_ascii_digit() {
            found |= 1 << (bytes[at + 1] - b'0');
        }
        at += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{filled, places};

    #[test]
    fn values_stand_in_their_places_in_any_order_and_as_they_are() {
        assert_eq!(filled("{1}: {0}, {1}", &["a", "{0}"]), "{0}: a, {0}");
        assert_eq!(filled("no place", &["a"]), "no place");
        assert_eq!(filled("한 {0} 글", &["é"]), "한 é 글");
    }

    #[test]
    fn the_places_of_a_template_are_known() {
        assert_eq!((places("{0} of {2}"), places("none {x}")), (0b101, 0));
    }
}
