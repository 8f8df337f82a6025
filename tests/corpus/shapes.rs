//! Documents whose size or shape would take for ever, if anything in them took more than its share.

use serde_json::{Value, json};

use super::End::{Content, Problem};
use super::{Hostile, dossier, quotation};

/// The bytes of any text.
const LONGEST_TEXT: usize = 20_000;

pub fn hostile() -> Vec<Hostile> {
    let deep = 100_000;
    let shapes = vec![
        ("lists in lists, 100,000 deep", format!("{}{}", "[".repeat(deep), "]".repeat(deep)), Problem("too-deep")),
        (
            "objects in objects, 100,000 deep",
            format!("{}0{}", "{\"a\":".repeat(deep), "}".repeat(deep)),
            Problem("too-deep"),
        ),
        ("lists that are never closed", "[".repeat(60), Problem("not-json")),
        ("nothing", String::new(), Problem("not-json")),
        ("a number", "1e999".to_owned(), Problem("wrong-type")),
        ("a million quotations", many_quotations(1_000_000), Problem("too-large")),
        (
            "ten million numbers",
            format!("{{\"dossier\":1,\"notes\":[0{}]}}", ",0".repeat(10_000_000)),
            Problem("too-large"),
        ),
        ("more quotations than any article has", many_quotations(10_001), Problem("too-large")),
        ("as many quotations of the same words as may be", many_quotations(10_000), Content),
        ("quotations within quotations", nested(300), Content),
        ("too many quotations within quotations", nested(1000), Problem("too-large")),
        ("quotations that begin before the last one ends", overlapping(6600, 10), Content),
        ("too many quotations that begin before the last one ends", overlapping(4000, 300), Problem("too-large")),
        ("words that are nearly before and after everywhere", near_matches(2000), Content),
        ("words that are everywhere", everywhere(550), Content),
        ("spaces that want to be one", spaced(3900), Content),
        ("marks that want to be sorted", unsorted_marks(8, 1400), Content),
        ("four thousand letters under as many marks", unsorted_marks(8, 4000), Problem("too-large")),
        ("two marks over each letter", unsorted_marks(1, 380_000), Content),
        ("too many marks that want to be sorted", unsorted_marks(100_000, 1), Problem("too-large")),
        ("more marks than any script has", unsorted_marks(9, 1), Problem("too-large")),
        ("sixty-four marks over each of four thousand letters", unsorted_marks(32, 4000), Problem("too-large")),
        ("a quotation of sixty-four marks", quoted_marks(32), Problem("too-large")),
        ("a quotation of marks that want to be sorted", quoted_marks(8), Content),
        ("an article of two million letters", article("word ", 1_950_000), Content),
        ("an article of ten million letters", article("word ", 10_000_000), Problem("too-large")),
        ("a paragraph of twenty thousand letters", article("word ", 20_000), Content),
        ("a paragraph of more", one_paragraph(&"word ".repeat(4001)), Problem("too-large")),
        ("a word of two thousand letters", one_paragraph(&"w".repeat(2000)), Content),
        ("a word of more", one_paragraph(&"w".repeat(2001)), Problem("too-large")),
        ("letters that are joined in words as long as may be", article(&joined(), 1_950_000), Content),
        ("letters that are parted by a dictionary alone", article("ประเทศไทย", 1_950_000), Content),
        ("syllables that can be parted everywhere", article("한국어글", 1_950_000), Content),
        ("sources with as many words as may be", sources(&joined(), 1_950_000), Content),
        ("notes with as many words as may be", notes("ประเทศไทย", 1_950_000), Content),
        ("stances with as many words as may be", stances("한국어글", 1_950_000), Content),
        ("notes with more words", notes("word ", 2_010_000), Problem("too-large")),
        ("as many paragraphs as may be", paragraphs(5000), Content),
        ("a hundred thousand paragraphs", paragraphs(100_000), Problem("too-large")),
        ("a hundred thousand problems", problems(100_000), Problem("unknown-party")),
        ("three hundred thousand parties", parties(300_000), Problem("too-large")),
        ("a million fields that nobody knows", fields(1_000_000), Problem("too-large")),
        ("as many fields as may be", fields(900), Content),
        ("a field whose name has five million letters", field(5_000_000), Content),
        ("names that are nearly those of ten thousand sources", slips(10_000, 200), Problem("unknown-source")),
        ("events that name all sources", references(10_000, 100), Content),
        ("as many issues as may be", issues(300), Content),
        ("as many events as may be", events(120_000), Content),
        ("numbers out of all bounds", numbers(), Problem("position-off-scale")),
        ("years out of all bounds", years(), Content),
    ];
    shapes.into_iter().map(|(name, document, end)| Hostile { name, document, end }).collect()
}

fn many_quotations(count: usize) -> String {
    let mut document = dossier(&["The words.".to_owned()]);
    document["quotations"] = json!("HERE");
    let all: Vec<String> = (0..count).map(|number| quotation(&format!("q{number}"), "words").to_string()).collect();
    document.to_string().replace("\"HERE\"", &format!("[{}]", all.join(",")))
}

/// Each one stands inside of the one before it.
fn nested(count: usize) -> String {
    let text: String = (0..2 * count).map(|at| char::from_u32(0x4e00 + at as u32).unwrap_or('x')).collect();
    let letters: Vec<char> = text.chars().collect();
    let inner = |number: usize| letters[number..2 * count - number].iter().collect::<String>();
    quoted(&text, (0..count).map(inner))
}

/// A text in pieces that are as long as a text may be.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (part, more) = rest.split_at(rest.floor_char_boundary(LONGEST_TEXT));
        parts.push(part.to_owned());
        rest = more;
    }
    parts
}

fn overlapping(count: usize, length: usize) -> String {
    let text: String = (0..count + length).map(|at| char::from_u32(0x4e00 + at as u32).unwrap_or('x')).collect();
    let letters: Vec<char> = text.chars().collect();
    quoted(&text, (0..count).map(|number| letters[number..number + length].iter().collect()))
}

fn quoted(text: &str, words: impl Iterator<Item = String>) -> String {
    let mut document = dossier(&parts(text));
    let all = words.enumerate().map(|(number, words)| quotation(&format!("q{number}"), &words));
    document["quotations"] = all.collect::<Vec<Value>>().into();
    document["events"] = json!([{"id": "e", "date": "2019", "title": "T", "parties": ["a"], "quotations": ["q0"]}]);
    document.to_string()
}

/// Each has a prefix and a suffix that fail at their last letters, at each place of a long text.
fn near_matches(count: usize) -> String {
    let mut document = dossier(&parts(&"天地".repeat(320_000)));
    let entry = |number: usize| {
        let mut entry = quotation(&format!("q{number}"), "天地");
        entry["prefix"] = json!(format!("x{}", "天地".repeat(number % 500)));
        entry["suffix"] = json!(format!("{}y", "天地".repeat(500)));
        entry
    };
    document["quotations"] = (0..count).map(entry).collect::<Vec<Value>>().into();
    document.to_string()
}

fn everywhere(count: usize) -> String {
    quoted(&"天地".repeat(160_000), (1..=count).map(|number| "天地".repeat(number)))
}

fn spaced(count: usize) -> String {
    quoted(&format!("a{}b c", " \n\t\u{a0}".repeat(count)), std::iter::once("a b".to_owned()))
}

/// Marks of two classes in the wrong order: to compose them is to sort them.
fn unsorted_marks(count: usize, letters: usize) -> String {
    let letter = format!("e{}", "\u{0301}\u{0323}".repeat(count));
    let words = letters.div_ceil(100);
    let text = format!("Words {}end.", format!("{} ", letter.repeat(letters / words)).repeat(words));
    quoted(&text, std::iter::once("Words".to_owned()))
}

fn quoted_marks(count: usize) -> String {
    let words = format!("e{}", "\u{0301}\u{0323}".repeat(count));
    quoted(&format!("Words {words} end."), std::iter::once(words))
}

fn article(unit: &str, bytes: usize) -> String {
    dossier(&pieces(unit, bytes)).to_string()
}

fn one_paragraph(text: &str) -> String {
    dossier(&[text.to_owned()]).to_string()
}

/// A word of Arabic, and a space.
fn joined() -> String {
    format!("{} ", "السلامعليكم".repeat(181))
}

/// So many bytes in pieces that are as long as a text may be.
fn pieces(unit: &str, bytes: usize) -> Vec<String> {
    parts(&unit.repeat(bytes / unit.len()))
}

fn sources(unit: &str, bytes: usize) -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    let titles = pieces(unit, bytes).into_iter().enumerate();
    document["sources"] = titles
        .map(|(number, title)| json!({"id": format!("s{number}"), "title": title}))
        .collect::<Vec<Value>>()
        .into();
    document.to_string()
}

fn notes(unit: &str, bytes: usize) -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    document["notes"] = pieces(unit, bytes).into();
    document.to_string()
}

fn stances(unit: &str, bytes: usize) -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    let summaries = pieces(unit, bytes);
    document["issues"] = (0..summaries.len())
        .map(|number| json!({"id": format!("i{number}"), "question": "Q", "scale": ["A", "B"]}))
        .collect::<Vec<Value>>()
        .into();
    let stance = |(number, summary): (usize, &String)| {
        json!({
            "issue": format!("i{number}"), "party": "a", "asOf": "2019-01-10", "position": 1, "basis": "record",
            "summary": summary, "quotations": [], "sources": ["s"]
        })
    };
    document["stances"] = summaries.iter().enumerate().map(stance).collect::<Vec<Value>>().into();
    document.to_string()
}

fn paragraphs(count: usize) -> String {
    dossier(&(0..count).map(|number| format!("Paragraph {number}.")).collect::<Vec<String>>()).to_string()
}

fn problems(count: usize) -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    let event =
        |number: usize| json!({"id": format!("e{number}"), "date": "2019", "title": "T", "parties": ["nobody"]});
    document["events"] = (0..count).map(event).collect::<Vec<Value>>().into();
    document.to_string()
}

fn parties(count: usize) -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    let party = |number: usize| json!({"id": format!("p{number}"), "name": format!("Party {number}")});
    document["parties"] = (0..count).map(party).collect::<Vec<Value>>().into();
    document.to_string()
}

fn fields(count: usize) -> String {
    let names: Vec<String> = (0..count).map(|number| format!("\"paragraphs{number}\":0")).collect();
    dossier(&["Words.".to_owned()]).to_string().replacen('{', &format!("{{{},", names.join(",")), 1)
}

fn field(letters: usize) -> String {
    dossier(&["Words.".to_owned()]).to_string().replacen('{', &format!("{{\"{}\":0,", "n".repeat(letters)), 1)
}

/// Each is a slip of every id there is.
fn slips(count: usize, slips: usize) -> String {
    let mut document = with_sources(count);
    let event = |number: usize| json!({"id": format!("e{number}"), "date": "2019", "title": "T", "parties": ["a"], "sources": [format!("{}x{number}", "s".repeat(60))]});
    document["events"] = (0..slips).map(event).collect::<Vec<Value>>().into();
    document.to_string()
}

fn references(count: usize, events: usize) -> String {
    let mut document = with_sources(count);
    let all: Vec<String> = (0..count).map(source).collect();
    let event = |number: usize| json!({"id": format!("e{number}"), "date": "2019", "title": "T", "parties": ["a"], "sources": all});
    document["events"] = (0..events).map(event).collect::<Vec<Value>>().into();
    document.to_string()
}

fn with_sources(count: usize) -> Value {
    let mut document = dossier(&["Words.".to_owned()]);
    document["sources"] =
        (0..count).map(|number| json!({"id": source(number), "title": "S"})).collect::<Vec<Value>>().into();
    document
}

fn source(number: usize) -> String {
    format!("{}{number}", "s".repeat(20))
}

/// With a stance of each of eight parties.
fn issues(count: usize) -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    document["parties"] = (0..8)
        .map(|number| json!({"id": format!("p{number}"), "name": format!("Party {number}")}))
        .collect::<Vec<Value>>()
        .into();
    let issue = |number: usize| json!({"id": format!("i{number}"), "question": "Q", "scale": ["A", "B"]});
    document["issues"] = (0..count).map(issue).collect::<Vec<Value>>().into();
    let stance = |number: usize| {
        json!({
            "issue": format!("i{}", number / 8), "party": format!("p{}", number % 8), "asOf": "2019-01-10", "position": 1,
            "basis": "record", "summary": "S", "quotations": [], "sources": ["s"]
        })
    };
    document["stances"] = (0..8 * count).map(stance).collect::<Vec<Value>>().into();
    document.to_string()
}

fn events(count: usize) -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    let event = |number: usize| json!({"id": format!("e{number}"), "date": "2019", "title": "T", "parties": ["a"], "sources": ["s"]});
    document["events"] = (0..count).map(event).collect::<Vec<Value>>().into();
    document.to_string()
}

fn numbers() -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    document["issues"] = json!([{"id": "i", "question": "Q", "scale": ["A", "B"]}]);
    document["stances"] = json!([{
        "issue": "i", "party": "a", "asOf": "2019-01-10", "position": "HERE", "basis": "record", "summary": "S",
        "quotations": [], "sources": ["s"]
    }]);
    document.to_string().replace("\"HERE\"", "1e308")
}

fn years() -> String {
    let mut document = dossier(&["Words.".to_owned()]);
    let dates = ["0000", "9999", "-9999", "0001-01-01/9999-12-31"];
    let event = |(number, date): (usize, &&str)| json!({"id": format!("e{number}"), "date": date, "title": "T", "parties": ["a"], "sources": ["s"]});
    document["events"] = dates.iter().enumerate().map(event).collect::<Vec<Value>>().into();
    document.to_string()
}
