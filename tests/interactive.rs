//! What the widget puts on a page for the timeline, seen on the host: one tab stop, whole and long lists, filters in words.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use serde_json::{Value, json};
use stanceline::dossier::{Dossier, Layer};
use stanceline::host::json::read;
use stanceline::host::page::{Delivery, fold, page};
use stanceline::state::{Action, Link, State};
use stanceline::timeline::csv;
use stanceline::view::{Material, Options, Page, Port, Widget, WidgetProps, action_of};
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

const EMBEDDED: &[u8] = include_bytes!("../seeds/dossier.json");

fn embedded() -> Dossier {
    read(EMBEDDED).checked.dossier.expect("sound")
}

/// The embedded dossier with other events.
fn with_events(events: Vec<Value>) -> Dossier {
    with("events", events)
}

/// The embedded dossier with another list in place of one.
fn with(list: &str, entries: Vec<Value>) -> Dossier {
    let mut document: Value = serde_json::from_slice(EMBEDDED).expect("JSON");
    document[list] = entries.into();
    let checked = read(document.to_string().as_bytes()).checked;
    checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems))
}

fn many(count: usize) -> Vec<Value> {
    let event = |index: usize| {
        let date = format!("{}-{:02}", 1000 + index / 12, index % 12 + 1);
        json!({"id": format!("e{index}"), "date": date, "title": format!("Number {index}"), "sources": ["loc-resolution-2356"]})
    };
    (0..count).map(event).collect()
}

fn rendered(dossier: Dossier, selected: Option<&str>) -> String {
    let options = Options { selected: selected.map(str::to_owned), ..Options::default() };
    let page = Page::Dossier(Rc::new(Material::new(dossier, fold)), Rc::new(options));
    let props = WidgetProps { page, tell: Callback::noop(), port: Port::default() };
    futures_executor::block_on(LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render())
}

/// The start tags with an attribute.
fn tags<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    html.split('<')
        .map(|rest| rest.split('>').next().unwrap_or_default())
        .filter(|tag| tag.contains(attribute))
        .collect()
}

#[test]
fn a_list_of_up_to_500_events_stands_whole_with_one_tab_stop_and_says_each_position() {
    let html = rendered(with_events(many(500)), None);
    assert_eq!(tags(&html, "data-event=").len(), 500);
    assert_eq!(tags(&html, "aria-posinset").len(), 0, "the document itself says the positions");
    let buttons = tags(&html, "event__button");
    assert_eq!(buttons.iter().filter(|tag| tag.contains("tabindex=\"0\"")).count(), 1);
    assert_eq!(buttons.iter().filter(|tag| tag.contains("tabindex=\"-1\"")).count(), 499);
    assert!(html.contains("Event 3 of 500, March 1000: "));
}

#[test]
fn a_longer_list_stands_in_the_document_where_it_is_seen_and_says_how_long_it_is() {
    let html = rendered(with_events(many(10_000)), None);
    let entries = tags(&html, "data-event=");
    assert!((15..60).contains(&entries.len()), "{}", entries.len());
    assert!(entries.iter().all(|tag| tag.contains("aria-setsize=\"10000\"")));
    assert!(entries[0].contains("aria-posinset=\"1\"") && entries[4].contains("aria-posinset=\"5\""), "{entries:?}");
    let timeline = html.split("part=\"timeline\"").nth(1).and_then(|rest| rest.split("part=\"closer\"").next());
    let tags_of_timeline = timeline.expect("it is there").matches('<').count() / 2;
    assert!((200..900).contains(&tags_of_timeline), "{tags_of_timeline} tags");
    let buttons = tags(&html, "event__button");
    assert_eq!(buttons.iter().filter(|tag| tag.contains("tabindex=\"0\"")).count(), 1);
}

#[test]
fn what_is_selected_in_a_long_list_is_in_the_document_and_open() {
    let html = rendered(with_events(many(10_000)), Some("event:e7000"));
    let entry = tags(&html, "data-event=\"e7000\"");
    assert!(entry.len() == 1 && entry[0].contains("aria-current=\"true\""), "{entry:?}");
    assert!(entry[0].contains("aria-posinset=\"7001\""));
    assert_eq!(tags(&html, "part=\"detail\"").len(), 1);
}

#[test]
fn what_is_far_from_the_window_is_skipped_in_long_dossiers_while_nothing_in_them_is_scrolled_to() {
    let note = || json!("Words that fill a note. ".repeat(100));
    let long = |count| with("notes", vec![note(); count]);
    assert!(tags(&rendered(long(20), None), "data-long").is_empty(), "60 KB are laid out at once");
    assert_eq!(tags(&rendered(long(50), None), "data-long").len(), 1);
    assert!(tags(&rendered(long(50), Some("quotation:this-week")), "data-long").is_empty());
    assert!(tags(&page(long(50), Delivery::Alone, None), "data-long").is_empty(), "links lead into it");
    let short = with("notes", vec![json!("Words that fill."); 9000]);
    assert!(tags(&rendered(short, None), "data-long").is_empty(), "to skip each of so many takes longer");
}

#[test]
fn words_are_found_whatever_their_case_width_or_order_and_filters_say_which_of_them_to_loosen() {
    let dossier = with_events(vec![
        json!({"id": "a", "date": "2018", "title": "Ｓｕｍｍｉｔ in Singapore", "summary": "Kim und Trump", "parties": ["KP", "US"], "sources": ["loc-resolution-2356"]}),
        json!({"id": "b", "date": "2019", "title": "북미 정상회담", "parties": ["KR"], "sources": ["loc-resolution-2356"]}),
    ]);
    let material = Material::new(dossier, fold);
    let dossier = &material.dossier;
    let shown = |state: &State| -> Vec<&str> {
        let events = material.events.iter().filter(|event| state.shows_event(**event, dossier));
        events.map(|event| dossier[*event].id.as_str()).collect()
    };
    let state = State::new(dossier);
    for (text, found) in [
        ("summit", vec!["a"]),
        ("TRUMP singapore", vec!["a"]),
        ("정상회담", vec!["b"]),
        ("nowhere", vec![]),
        ("  ", vec!["a", "b"]),
    ] {
        let action = action_of("search", text, &material).expect("a search");
        let found_by = state.reduce(&action, dossier).unwrap_or_else(|| state.clone());
        assert_eq!(shown(&found_by), found, "{text}");
    }
    let mut narrow = state.clone();
    for action in [
        action_of("search", "singapore", &material).expect("a search"),
        Action::ToggleParty(dossier.events[0].parties[0]),
        Action::ToggleParty(dossier.events[0].parties[1]),
    ] {
        narrow = narrow.reduce(&action, dossier).expect("a change");
    }
    assert!(shown(&narrow).is_empty());
    assert_eq!(narrow.loosened(dossier), [(Action::ShowAllParties, 1), (Action::Find(None), 1)]);
    let all = narrow.reduce(&Action::ShowAllEvents, dossier).expect("a change");
    assert_eq!(shown(&all), ["a", "b"]);
}

#[test]
fn a_layer_is_shown_alone_and_a_link_to_the_other_shows_both_again() {
    let dossier = embedded();
    let material = Material::new(dossier.clone(), fold);
    let only = action_of("layer", "record", &material).expect("a layer");
    let state = State::new(&dossier).reduce(&only, &dossier).expect("a change");
    let shown = material.events.iter().filter(|event| state.shows_event(**event, &dossier));
    assert!(shown.clone().count() > 0);
    assert!(shown.clone().all(|event| dossier[*event].evidence.layer == Layer::OnRecord));
    let [action] = Action::to_show("event:kim-xi-4-beijing", &dossier).try_into().expect("one action");
    let state = state.reduce(&action, &dossier).expect("a change");
    assert!(state.layer.is_none() && state.selection.is_some());
    assert_eq!(action_of("layer", "elsewhere", &material), None);
}

#[test]
fn the_table_of_events_reads_back_as_what_the_dossier_says() {
    let mut dossier = embedded();
    dossier.events[0].title = "A \"quoted\", long\ntitle; 제목".to_owned();
    let material = Material::new(dossier, fold);
    let table = csv(&material.dossier, &material.events);
    // A reader of RFC 4180, as small as can be: quotation marks part the text into what is inside and what is outside.
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = table.chars().peekable();
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().expect("a row");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => row.last_mut().expect("a field").extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            _ => row.last_mut().expect("a field").push(letter),
        }
    }
    assert_eq!(rows.len(), material.events.len() + 2, "a header, the events, and the end of the last line");
    for (row, event) in rows[1..].iter().zip(&material.events) {
        let known = &material.dossier[*event];
        assert_eq!((row.len(), &row[0], &row[1], &row[3]), (9, &known.id, &known.date.text().to_owned(), &known.title));
    }
}

/// The embedded dossier as JSON, with a quotation that is not in the article, an event that rests on it alone, and one that has a source.
fn with_lost_words() -> Value {
    let mut document: Value = serde_json::from_slice(EMBEDDED).expect("JSON");
    let mut add = |list: &str, entry: Value| document[list].as_array_mut().expect("a list").push(entry);
    add("quotations", json!({"id": "lost", "exact": "Words nobody wrote", "voice": "reporter", "parties": []}));
    add("events", json!({"id": "gone", "date": "2019", "title": "Gone", "quotations": ["lost"]}));
    let source = "loc-resolution-2356";
    add("events", json!({"id": "kept", "date": "2019", "title": "Kept", "quotations": ["lost"], "sources": [source]}));
    document
}

fn shown(document: &Value) -> Dossier {
    read(document.to_string().as_bytes())
        .checked
        .dossier
        .expect("words that are lost keep nothing else from being shown")
}

#[test]
fn what_rests_on_lost_words_cannot_be_selected_at_the_start_either() {
    let document = with_lost_words();
    for link in ["event:gone", "quotation:lost"] {
        assert_eq!(rendered(shown(&document), Some(link)), rendered(shown(&document), None), "{link}");
    }
}

#[test]
fn lost_words_are_neither_exported_nor_counted_as_evidence() {
    let facts = |document: &Value| -> Vec<String> {
        let html = rendered(shown(document), None);
        let after = html.split("class=\"entry__facts\">").skip(1);
        after.map(|rest| rest.split('<').next().unwrap_or_default().to_owned()).collect()
    };
    let mut document = with_lost_words();
    let material = Material::new(shown(&document), fold);
    let table = csv(&material.dossier, &material.events);
    assert!(table.contains("Kept") && !table.contains("Words nobody wrote"), "{table}");

    let told = facts(&document);
    assert!(told.len() > 20, "{told:?}");
    let lists = document["stances"].as_array_mut().expect("a list").iter_mut();
    for quotations in lists.filter_map(|stance| stance["quotations"].as_array_mut()).filter(|list| !list.is_empty()) {
        quotations.push(json!("lost"));
    }
    assert_eq!(facts(&document), told);
}

#[test]
fn the_way_back_stays_when_a_link_leads_to_what_is_selected_already() {
    let dossier = embedded();
    let selection = |link: &str| Link::parse(link, &dossier).expect("a link").selection;
    let (stance, event) = (selection("stance:CN.sanctions"), selection("event:kim-xi-4-beijing"));
    let after = |state: State, action: Action| state.reduce(&action, &dossier).expect("a change");
    let followed = after(after(State::new(&dossier), Action::Show(Some(stance))), Action::Follow(event));
    assert_eq!(after(followed.clone(), Action::Follow(event)).origin, Some(stance));
    assert_eq!(after(followed, Action::Return).selection, Some(stance));
}

#[test]
fn a_link_to_a_stance_names_the_date_at_which_it_is_read_unless_it_is_the_article_s() {
    let dossier = embedded();
    let read = |link: &str| {
        let actions = Action::to_show(link, &dossier);
        let state =
            actions.iter().fold(State::new(&dossier), |state, action| state.reduce(action, &dossier).unwrap_or(state));
        state.link(&dossier)
    };
    for link in ["stance:CN.sanctions", "stance:CN.sanctions@2018-01-01", "event:kim-xi-4-beijing"] {
        assert_eq!(read(link).as_deref(), Some(link));
    }
}
