//! Tables as comma-separated values, RFC 4180: for spreadsheets, with a header.

use crate::dossier::{Dossier, Evidence};
use crate::words::joined;

/// A table with a header and its rows. Each field stands between quotation marks, each line ends as the RFC says.
pub fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut table = String::new();
    line(&mut table, header.iter().copied());
    for row in rows {
        line(&mut table, row.iter().map(String::as_str));
    }
    table
}

/// What a claim rests on, as two fields: the words that are in the article, and the sources with their addresses. Entries are parted
/// by `; `.
pub fn evidence_fields(dossier: &Dossier, evidence: &Evidence) -> [String; 2] {
    let quotations: Vec<&str> = evidence.found(dossier).map(|quotation| dossier[quotation].exact.as_str()).collect();
    let sources: Vec<String> = evidence
        .sources
        .iter()
        .map(|source| {
            let source = &dossier[*source];
            match &source.url {
                Some(url) => format!("{} <{url}>", source.title),
                None => source.title.clone(),
            }
        })
        .collect();
    [quotations.join("; "), joined(&sources, "; ")]
}

fn line<'t>(table: &mut String, fields: impl Iterator<Item = &'t str>) {
    for (place, text) in fields.enumerate() {
        if place > 0 {
            table.push(',');
        }
        table.push('"');
        if is_formula(text) {
            table.push('\'');
        }
        for letter in text.chars() {
            if letter == '"' {
                table.push('"');
            }
            table.push(letter);
        }
        table.push('"');
    }
    table.push_str("\r\n");
}

/// What begins like a formula would be run by a spreadsheet; an apostrophe before it makes it text. Dates before the year 0
/// begin with a minus and digits and are none.
fn is_formula(text: &str) -> bool {
    let mut letters = text.chars();
    match letters.next() {
        Some('=' | '+' | '@' | '\t' | '\r') => true,
        Some('-') => !letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn quotation_marks_are_doubled_and_formulas_are_text() {
        let fields = ["a \"b\", c", "=1+1", "-0500", "-cmd"].map(str::to_owned);
        assert_eq!(
            table(&["id"], [fields.into()].into_iter()),
            "\"id\"\r\n\"a \"\"b\"\", c\",\"'=1+1\",\"-0500\",\"'-cmd\"\r\n"
        );
    }
}
