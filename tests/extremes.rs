//! Dossiers at the edges of what is allowed: few and many parties, issues and steps, long and Korean labels, nobody with a
//! position, a date before and after everything. Each is read as a document, with all views open.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use serde_json::{Value, json};
use stanceline::host::json::read;
use stanceline::host::page::{Delivery, page};

/// A dossier of so many parties and issues, each party on a step of its own or silent; all in the article but the last party,
/// which is on the record.
struct Extreme {
    parties: usize,
    issues: usize,
    scale: Vec<String>,
    /// Whether a party has a position.
    speaks: fn(usize) -> bool,
    /// The article's date, at which the stances are read. Theirs is 2018-06-01.
    published: &'static str,
}

impl Extreme {
    fn json(&self) -> Value {
        let steps = self.scale.len();
        let stance = |party: usize, issue: usize| {
            let mut stance = json!({
                "party": format!("p{party}"), "issue": format!("i{issue}"), "asOf": "2018-06-01",
                "summary": format!("Summary {party}.{issue}")
            });
            if (self.speaks)(party) {
                stance["position"] = json!(party % steps + 1);
                stance["basis"] = json!("reported");
                stance["quotations"] = json!(["q"]);
            } else {
                stance["silence"] = json!("notStated");
            }
            if party + 1 == self.parties && (self.speaks)(party) {
                stance["quotations"] = json!([]);
                stance["sources"] = json!(["s"]);
                stance["basis"] = json!("record");
            }
            stance
        };
        let cells = (0..self.parties).flat_map(|party| (0..self.issues).map(move |issue| (party, issue)));
        json!({
            "dossier": 1, "lang": "en", "title": "Extreme",
            "article": {
                "headline": "Headline", "publisher": "Test", "published": self.published, "lang": "en",
                "rights": "Made up.", "paragraphs": ["One sentence."]
            },
            "parties": (0..self.parties).map(|n| json!({"id": format!("p{n}"), "name": format!("Party {n}")})).collect::<Vec<_>>(),
            "sources": [{"id": "s", "title": "Source"}],
            "quotations": [{"id": "q", "exact": "One sentence.", "voice": "reporter", "parties": ["p0"]}],
            "events": [],
            "issues": (0..self.issues).map(|n| json!({"id": format!("i{n}"), "question": format!("Issue {n}?"), "scale": self.scale})).collect::<Vec<_>>(),
            "stances": cells.map(|(party, issue)| stance(party, issue)).collect::<Vec<_>>()
        })
    }

    fn html(&self) -> String {
        let checked = read(self.json().to_string().as_bytes()).checked;
        page(checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems)), Delivery::Alone, None)
    }
}

fn labels(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Label {n}")).collect()
}

fn everyone(_: usize) -> bool {
    true
}

fn ordinary() -> Extreme {
    Extreme { parties: 3, issues: 2, scale: labels(3), speaks: everyone, published: "2019-01-10" }
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

/// The outline of the first path of a class.
fn outline<'h>(html: &'h str, class: &str) -> &'h str {
    let tags = html.split('<').filter(|tag| tag.contains(&format!("class=\"{class}\"")));
    let outline = tags.filter_map(|tag| tag.split(" d=\"").nth(1)?.split('"').next()).next();
    outline.expect("the path is there")
}

/// What stands in the first chart, without its words.
fn chart(html: &str) -> &str {
    let picture = html.split("class=\"chart__picture\"").nth(1).and_then(|rest| rest.split("</svg>").next());
    picture.expect("a chart")
}

/// What stands in a table, from its start tag to its end.
fn table<'h>(html: &'h str, class: &str) -> &'h str {
    let start = html.find(&format!("<table class=\"{class}\"")).expect("the table is there");
    html[start..].split("</table>").next().unwrap_or_default()
}

#[test]
fn two_and_eight_parties_one_and_thirty_issues_fill_every_table() {
    for (parties, issues) in [(2, 1), (8, 30)] {
        let html = Extreme { parties, issues, ..ordinary() }.html();
        let stances = table(&html, "stances");
        assert_eq!(count(stances, "rowspan=\"2\""), issues, "a head for each issue, over both layers");
        assert_eq!(count(stances, "scope=\"row\">in the article"), issues);
        assert_eq!(count(stances, "scope=\"col\""), parties);
        assert_eq!(count(stances, "class=\"strip\""), parties * issues, "a strip for each position");
        assert_eq!(count(stances, "Nothing on the record"), (parties - 1) * issues);
        for block in ["<p>", "<p ", "<div", "<br", "<li"] {
            assert!(!stances.contains(block), "{block} would break a cell in two where the table is pasted");
        }
        assert_eq!(count(table(&html, "pairs"), "<td>"), parties * parties + 1);
        assert_eq!(count(&html, "class=\"chart\""), issues);
        assert!(stances.contains(&format!("Summary {}.{}", parties - 1, issues - 1)));
    }
}

#[test]
fn where_nobody_has_a_position_there_is_no_mark_no_line_and_no_count() {
    let html = Extreme { speaks: |_| false, ..ordinary() }.html();
    let stances = table(&html, "stances");
    assert_eq!(count(stances, "class=\"strip\""), 0);
    assert_eq!(count(stances, "not stated"), 6, "the silence stands in each cell");
    assert_eq!(count(table(&html, "pairs"), "none"), 6, "no pair has an issue to agree on");
    assert_eq!(count(chart(&html), "lane-mark"), 0);
    assert_eq!(count(chart(&html), "chart__line"), 3, "the parties' lines are there");
    assert_eq!(outline(chart(&html), "chart__line"), "", "and are nothing but gaps");
    assert!(html.contains("Silent in the article: Party 0, Party 1, Party 2."));
}

#[test]
fn a_party_silent_throughout_is_named_and_compared_with_nobody() {
    let html = Extreme { parties: 4, speaks: |party| party != 1, ..ordinary() }.html();
    let pairs = table(&html, "pairs");
    let rows: Vec<&str> = pairs.split("<tr>").skip(2).collect();
    assert_eq!(count(rows[1], "none"), 3, "{}", rows[1]);
    assert!(rows[0].contains("of 2"), "{}", rows[0]);
    assert_eq!(count(&html, "Silent in the article: Party 1."), 2, "once for each issue");
}

#[test]
fn before_the_first_stance_nothing_is_held_and_after_the_last_it_still_is() {
    let before = Extreme { published: "2018-05-31", ..ordinary() }.html();
    let stances = table(&before, "stances");
    assert_eq!(count(stances, "class=\"strip\""), 0);
    assert_eq!(count(stances, "Nothing in the article before 1 June 2018"), 4);
    assert_eq!(count(stances, "Nothing on the record before 1 June 2018"), 2);
    assert_eq!(count(stances, "not stated"), 0, "nothing known is not a silence");
    let after = Extreme { published: "2031", ..ordinary() }.html();
    assert_eq!(count(table(&after, "stances"), "class=\"strip\""), 6);
}

#[test]
fn scales_of_two_and_seven_have_all_their_steps() {
    for steps in [2, 7] {
        let html = Extreme { scale: labels(steps), issues: 1, ..ordinary() }.html();
        assert_eq!(count(&html, "class=\"step\""), steps);
        assert_eq!(count(outline(&html, "strip__line"), "v6"), steps, "a tick for each step");
        assert_eq!(count(outline(chart(&html), "lane-line"), "M"), steps, "a line for each step");
    }
}

#[test]
fn long_labels_stand_whole_where_they_are_read_and_are_cut_only_in_pictures() {
    let long = |n: usize| format!("{n} {}", "very ".repeat(39)).trim_end().to_owned();
    let html = Extreme { scale: (0..3).map(long).collect(), ..ordinary() }.html();
    assert_eq!(count(table(&html, "stances"), &long(0)), 2);
    assert_eq!(count(chart(&html), "…</text>"), 3, "{}", chart(&html));
    assert!(!chart(&html).contains(&long(0)));
}

#[test]
fn korean_labels_and_summaries_are_shown_as_they_are() {
    let mut document = Extreme { scale: ["제재 유지", "완화"].map(str::to_owned).into(), ..ordinary() }.json();
    document["stances"][0]["summary"] = json!("남측은 제재 완화를 요구한다.");
    let checked = read(document.to_string().as_bytes()).checked;
    let html = page(checked.dossier.expect("sound"), Delivery::Alone, None);
    let stances = table(&html, "stances");
    assert!(stances.contains("제재 유지") && stances.contains("남측은 제재 완화를 요구한다."), "{stances}");
    assert!(html.contains(">제재 유지</text>"), "short labels stand whole in the chart");
}
