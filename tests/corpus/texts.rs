//! Texts that would do something if they were taken for anything but text.

use serde_json::json;

use super::End::{Content, Problem};
use super::{Hostile, dossier, quotation};

/// What somebody may write where a text is asked for.
pub const TEXTS: [&str; 12] = [
    "<script>window.bad = 1</script>",
    "</script><script>window.bad = 2</script>",
    "<img src=/bad.png onerror='window.bad = 3'>",
    "\"><svg onload=window.bad=4>",
    "' onmouseover='window.bad = 5",
    "javascript:window.bad=6",
    "{{constructor.constructor('window.bad=7')()}}",
    "${window.bad=8}",
    "<!--><iframe srcdoc='<script>top.bad=9</script>'>",
    "</style><style>* { background: url(/bad.css) }</style>",
    "\u{202e}\u{0000}\u{ffff}]]>&lt;b&gt;",
    "<a href='data:text/html,<script>window.bad=10</script>'>x</a>",
];

/// What JSON can write and no text can hold: browsers put U+FFFD in its place, and `check` tells its writer.
pub const HALVED: &str = "half a character";

/// Turns lines around, hides them, or joins them to others.
const CONTROLS: &str =
    "\u{202a}\u{202b}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{200b}\u{200d}\u{2060}\u{feff}\u{fff9}\u{e0041}";

pub fn hostile() -> Vec<Hostile> {
    let mut all: Vec<Hostile> =
        TEXTS.iter().map(|text| written("a text that is markup, script or style", text)).collect();
    all.push(written("directions that are never closed", CONTROLS));
    all.push(written("a letter below sixteen marks", &format!("Z{}", "\u{0301}\u{0489}".repeat(8))));
    all.push(written("marks with nothing below them", &"\u{0301}".repeat(16)));
    all.push(written("a word without an end", &"unbreakable".repeat(181)));
    all.push(written("syllables in pieces", &"\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}".repeat(300)));
    all.extend(
        ["javascript:window.bad=1", "data:text/html,<script>window.bad=2</script>", "JaVaScRiPt:window.bad=3"]
            .map(addressed),
    );
    all.extend(["\\ud800", "\\udc00", "\\ud83d", "\\ude00\\ud83d"].map(halved));
    all.extend(["__proto__", "constructor", "toString", "hasOwnProperty"].map(inherited));
    all
}

/// The text stands wherever a text may stand, and is quoted.
fn written(name: &'static str, text: &str) -> Hostile {
    let mut document = dossier(&[format!("Before {text} and after.")]);
    document["title"] = json!(text);
    document["summary"] = json!(text);
    document["notes"] = json!([text]);
    document["article"]["headline"] = json!(format!("H {text}"));
    document["article"]["byline"] = json!(text);
    document["parties"][0]["name"] = json!(text);
    document["sources"][0]["title"] = json!(text);
    document["quotations"] = json!([quotation("q", &format!("{text} and"))]);
    document["events"] = json!([{
        "id": "e", "date": "2019-01-01", "title": text, "summary": text, "parties": ["a"], "quotations": ["q"],
        "sources": ["s"]
    }]);
    document["issues"] = json!([{"id": "i", "question": text, "scale": [text, "B"]}]);
    document["stances"] = json!([{
        "issue": "i", "party": "a", "asOf": "2019-01-10", "position": 1, "basis": "reported", "summary": text,
        "quotations": ["q"], "sources": []
    }]);
    Hostile { name, document: document.to_string(), end: Content }
}

/// A source has the address.
fn addressed(address: &str) -> Hostile {
    let mut document = dossier(&["Words.".to_owned()]);
    document["sources"][0]["url"] = json!(address);
    Hostile { name: "an address that would run", document: document.to_string(), end: Problem("bad-address") }
}

/// Half of a pair of code units, which no text has, as a JSON escape.
fn halved(escape: &str) -> Hostile {
    let document = dossier(&["Words HALF words.".to_owned()]).to_string();
    Hostile { name: HALVED, document: document.replace("HALF", escape), end: Content }
}

/// A name that every object of JavaScript has from birth, as a field and as an identifier.
fn inherited(name: &str) -> Hostile {
    let mut document = dossier(&["Words.".to_owned()]);
    document["parties"][0]["id"] = json!(name);
    document["quotations"] = json!([{"id": name, "exact": "Words", "voice": "reporter", "parties": [name]}]);
    document[name] = json!({"polluted": true});
    Hostile { name: "a name that objects are born with", document: document.to_string(), end: Content }
}
