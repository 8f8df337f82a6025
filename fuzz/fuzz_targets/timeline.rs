//! Any events in any window. The first line has the width, the scale and what is done to the window; each other line an
//! event: its date, the letters of its parties with `*` if it is in the article, and its title.

#![no_main]

#[path = "../../tests/shared/drawing.rs"]
mod drawing;

use drawing::{assert_dated, assert_sound, drawn};
use libfuzzer_sys::{Corpus, fuzz_target};
use serde_json::json;
use stanceline::dossier::{Date, Dossier, Event, Evidence, Layer, PartyRef, SourceRef};
use stanceline::host::json::read;
use stanceline::timeline::{Plan, Scale, Window, chronicle, command_for, csv, in_order};
use std::sync::LazyLock;

/// More events than this take long and show nothing new.
const MOST_EVENTS: usize = 80;
/// The most that is done to one window.
const MOST_MOVES: usize = 12;
const PARTY_IDS: [&str; 4] = ["a", "b", "c", "d"];

/// A dossier without events.
static EMPTY: LazyLock<Dossier> = LazyLock::new(|| {
    let party = |id| json!({"id": id, "name": id});
    let document = json!({
        "dossier": 1, "lang": "en", "title": "Test",
        "article": {
            "headline": "Test", "publisher": "Test", "published": "2019-01-10", "lang": "en", "rights": "Made up.",
            "paragraphs": ["One sentence."]
        },
        "parties": PARTY_IDS.map(party), "sources": [{"id": "s", "title": "Source"}],
        "quotations": [], "events": [], "issues": [], "stances": []
    });
    let checked = read(document.to_string().as_bytes()).checked;
    checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems))
});

fuzz_target!(|text: &str| -> Corpus {
    let mut lines = text.lines();
    let Some(look) = lines.next() else { return Corpus::Reject };
    let mut words = look.split(' ');
    let Some(width) = words.next().and_then(|width| width.parse::<u16>().ok()) else { return Corpus::Reject };
    let width = f64::from(width.clamp(200, 3000));
    let scale = match words.next() {
        Some("time") => Some(Scale::Time),
        Some("cut") => Some(Scale::Cut),
        Some("sequence") => Some(Scale::Sequence),
        _ => None,
    };
    let mut dossier = EMPTY.clone();
    dossier.events = lines.filter_map(event).take(MOST_EVENTS).collect();
    let order = in_order(&dossier);
    assert_eq!(chronicle(&dossier, &order).iter().map(|year| year.entries.len()).sum::<usize>(), order.len());
    assert_eq!(csv(&dossier, &order).matches("\r\n").count(), order.len() + 1);
    let plan = Plan::new(&dossier, &order, scale);
    let mut window = Window::whole(&plan, width);
    let whole = drawn(&plan, &window, &dossier);
    assert_sound(&whole, &plan, &window);
    assert_eq!(whole.glyphs.iter().map(|glyph| glyph.group.count()).sum::<usize>(), plan.events.len());
    for step in words.take(MOST_MOVES) {
        window = moved(&window, step, &plan);
        assert_sound(&drawn(&plan, &window, &dossier), &plan, &window);
        assert_dated(&dossier, &plan, &window);
    }
    Corpus::Keep
});

/// `2019-01-10~ ab* Title`
fn event(line: &str) -> Option<Event> {
    let mut words = line.splitn(3, ' ');
    let date = Date::parse(words.next()?).ok()?;
    let letters = words.next()?;
    let title = words.next().filter(|title| !title.is_empty())?.to_owned();
    let parties = ('a'..='d').enumerate().filter(|(_, letter)| letters.contains(*letter));
    Some(Event {
        id: String::new(),
        date,
        summary: None,
        parties: parties.map(|(party, _)| PartyRef(party)).collect(),
        evidence: Evidence {
            quotations: Vec::new(),
            sources: vec![SourceRef(0)],
            layer: if letters.contains('*') { Layer::InArticle } else { Layer::OnRecord },
            withdrawn: false,
        },
        phrase: None,
        note: None,
        title,
    })
}

/// What a word does: `z` zooms and `p` pans by per cent, the second around a place in per cent, `r` gives another width; all
/// else are keys.
fn moved(window: &Window, word: &str, plan: &Plan) -> Window {
    let mut numbers = word.get(1..).unwrap_or_default().split(',').map(|number| number.parse::<i16>().unwrap_or(50));
    let mut part = || f64::from(numbers.next().unwrap_or(50)) / 100.0;
    match word.chars().next() {
        Some('z') => window.zoomed(part().abs().max(0.01), part().clamp(0.0, 1.0) * window.width, plan),
        Some('p') => window.panned(part() * window.width, plan),
        Some('r') => window.resized((part() * 100.0).clamp(200.0, 3000.0), plan),
        _ => command_for(word).map_or(*window, |command| window.commanded(command, plan.article_span(), plan)),
    }
}
