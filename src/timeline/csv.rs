//! Events as comma-separated values, RFC 4180: for spreadsheets, with a header.

use crate::dossier::{Dossier, EventRef, Layer};
use crate::words::{Detail, date_words};

const HEADER: [&str; 9] =
    ["id", "date", "date in words", "title", "summary", "parties", "layer", "quotations", "sources"];

/// The events in a table, a line each. Lists are parted by `; `.
pub fn csv(dossier: &Dossier, events: &[EventRef]) -> String {
    let mut table = String::new();
    line(&mut table, &HEADER.map(str::to_owned));
    for event in events {
        let known = &dossier[*event];
        let layer = match known.evidence.layer {
            Layer::InArticle => "in the article",
            Layer::OnRecord => "on the record",
        };
        let parties: Vec<&str> = known.parties.iter().map(|party| dossier[*party].name.as_str()).collect();
        let quotations: Vec<&str> =
            known.evidence.quotations.iter().map(|quotation| dossier[*quotation].exact.as_str()).collect();
        let sources = known.evidence.sources.iter().map(|source| {
            let source = &dossier[*source];
            match &source.url {
                Some(url) => format!("{} <{url}>", source.title),
                None => source.title.clone(),
            }
        });
        let fields = [
            known.id.clone(),
            known.date.text().to_owned(),
            date_words(&known.date, Detail::Full),
            known.title.clone(),
            known.summary.clone().unwrap_or_default(),
            parties.join("; "),
            layer.to_owned(),
            quotations.join("; "),
            sources.collect::<Vec<_>>().join("; "),
        ];
        line(&mut table, &fields);
    }
    table
}

fn line(table: &mut String, fields: &[String]) {
    for (place, text) in fields.iter().enumerate() {
        if place > 0 {
            table.push(',');
        }
        // What begins like a formula would be run by a spreadsheet; an apostrophe makes it text. Dates before the year 0
        // begin with a minus and digits and are none.
        let mut letters = text.chars();
        let formula = match letters.next() {
            Some('=' | '+' | '@' | '\t' | '\r') => true,
            Some('-') => !letters.next().is_some_and(|letter| letter.is_ascii_digit()),
            _ => false,
        };
        table.push('"');
        if formula {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_are_doubled_and_formulas_are_text() {
        let mut table = String::new();
        line(&mut table, &["a \"b\", c".to_owned(), "=1+1".to_owned(), "-0500".to_owned(), "-cmd".to_owned()]);
        assert_eq!(table, "\"a \"\"b\"\", c\",\"'=1+1\",\"-0500\",\"'-cmd\"\r\n");
    }
}
