//! The same events in the form that each timeline reads.

use serde::Deserialize;
use serde_json::{Value, json};

use super::events::{Event, PARTIES};

/// What a page fetches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Stanceline's.
    Dossier,
    /// Items and groups of vis-timeline.
    Vis,
    /// TimelineJS3's.
    TimelineJs,
}

impl Form {
    /// The name of the file with so many events.
    pub fn file_name(self, events: usize) -> String {
        let name = match self {
            Self::Dossier => "dossier",
            Self::Vis => "vis",
            Self::TimelineJs => "timeline-js",
        };
        format!("{name}-{events}.json")
    }

    /// What stands in it.
    pub fn of(self, events: &[Event]) -> Value {
        match self {
            Self::Dossier => dossier(events),
            Self::Vis => vis(events),
            Self::TimelineJs => timeline_js(events),
        }
    }
}

/// A whole dossier, as small as one can be beside its events.
fn dossier(events: &[Event]) -> Value {
    let parties: Vec<Value> = PARTIES.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect();
    let event = |(n, event): (usize, &Event)| {
        json!({
            "id": format!("e{n}"), "date": event.date, "title": event.title, "parties": [PARTIES[event.party].0],
            "quotations": [], "sources": ["register"]
        })
    };
    json!({
        "dossier": 1, "lang": "en", "title": "Made-up events",
        "article": {
            "headline": "The parties met again", "publisher": "Nobody", "published": "2019-01-10", "lang": "en",
            "rights": "Made up for measuring.",
            "paragraphs": ["The northern league said that the harbour stays open. Nobody else spoke."]
        },
        "parties": parties,
        "sources": [{ "id": "register", "title": "A register of made-up events" }],
        "quotations": [
            { "id": "open", "exact": "the harbour stays open", "voice": "party", "speaker": "The league", "parties": ["north"] }
        ],
        "events": events.iter().enumerate().map(event).collect::<Vec<_>>(),
        "issues": [{ "id": "harbour", "question": "Harbour: open or closed?", "scale": ["Closed", "Open"] }],
        "stances": [{
            "issue": "harbour", "party": "north", "asOf": "2019-01-10", "position": 2, "basis": "stated",
            "summary": "The league wants it open.", "quotations": ["open"], "sources": []
        }]
    })
}

fn vis(events: &[Event]) -> Value {
    let groups: Vec<Value> = PARTIES.iter().map(|(id, name)| json!({ "id": id, "content": name })).collect();
    let item = |(n, event): (usize, &Event)| json!({ "id": n, "start": event.date, "content": event.title, "group": PARTIES[event.party].0 });
    json!({ "groups": groups, "items": events.iter().enumerate().map(item).collect::<Vec<_>>() })
}

fn timeline_js(events: &[Event]) -> Value {
    let event = |(n, event): (usize, &Event)| {
        let mut parts = event.date.split('-');
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        json!({
            "unique_id": format!("e{n}"), "start_date": { "year": year, "month": month, "day": day },
            "text": { "headline": event.title }, "group": PARTIES[event.party].1
        })
    };
    json!({ "events": events.iter().enumerate().map(event).collect::<Vec<_>>() })
}
