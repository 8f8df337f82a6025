//! The static reading: a page without script holds the whole document, and says it in plain HTML.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use serde_json::{Value, json};
use stanceline::dossier::Dossier;
use stanceline::host::json::read;
use stanceline::host::page::{Delivery, page};

fn embedded() -> Dossier {
    read(include_bytes!("../seeds/dossier.json")).checked.dossier.expect("sound")
}

/// HTML's text as people read it.
fn unescaped(html: &str) -> String {
    let html = html.replace("&#x2F;", "/").replace("&#x27;", "'").replace("&quot;", "\"");
    html.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
}

#[test]
fn it_holds_the_article_every_event_every_stance_in_force_every_source_and_note() {
    for delivery in [Delivery::Alone, Delivery::Before] {
        holds_everything(&embedded(), delivery);
    }
}

fn holds_everything(dossier: &Dossier, delivery: Delivery) {
    let html = unescaped(&page(dossier.clone(), delivery, None));
    let text: String = html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    for paragraph in &dossier.article.paragraphs {
        assert!(text.contains(paragraph.as_str()), "{paragraph}");
    }
    for event in &dossier.events {
        assert!(html.contains(&event.title), "{}", event.id);
        assert!(html.contains(event.summary.as_deref().unwrap_or_default()), "{}", event.id);
    }
    for stance in dossier.stances.iter().filter(|stance| !stance.evidence.quotations.is_empty()) {
        assert!(html.contains(&stance.summary), "{}", stance.summary);
    }
    for source in &dossier.sources {
        assert!(html.contains(&source.title), "{}", source.id);
    }
    for note in &dossier.notes {
        assert!(html.contains(note.as_str()), "{note}");
    }
}

#[test]
fn its_links_lead_to_places_in_it() {
    for delivery in [Delivery::Alone, Delivery::Before] {
        leads_to_places(&page(embedded(), delivery, None));
    }
}

fn leads_to_places(html: &str) {
    let values = |name: &str| -> Vec<String> {
        html.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).map(unescaped).collect()
    };
    let places = values("id");
    let links: Vec<String> = values("href").into_iter().filter(|link| link.starts_with('#')).collect();
    assert!(links.len() > 40, "{}", links.len());
    for link in links {
        assert!(places.iter().any(|place| link[1..] == *place), "{link} leads nowhere");
    }
    let mut once = places.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), places.len(), "an id stands twice");
}

#[test]
fn it_has_no_controls_no_inline_style_and_alone_no_script() {
    let html = page(embedded(), Delivery::Alone, None);
    let data = "<script type=\"application/ld+json\">";
    assert_eq!(html.matches(data).count(), 1, "data for machines, which nobody runs");
    for absent in ["<button", " style=\"", "<script", "javascript:"] {
        assert!(!html.replace(data, "").contains(absent), "{absent}");
    }
    assert!(page(embedded(), Delivery::WithWidget, None).contains("<stance-line src=\"dossier.json\""));
}

#[test]
fn what_a_dossier_says_never_becomes_markup() {
    let hostile = "</title><script>alert('x')</script><img src=x onerror=alert(1)>";
    let mut dossier = embedded();
    dossier.title = hostile.to_owned();
    dossier.summary = Some(format!("\"{hostile}"));
    dossier.parties[0].name = hostile.to_owned();
    dossier.events[0].title = hostile.to_owned();
    dossier.issues[0].question = hostile.to_owned();
    dossier.notes.push(hostile.to_owned());
    dossier.article.paragraphs[0].push_str(hostile);
    dossier.sources[0].title = hostile.to_owned();
    dossier.stances[0].summary = hostile.to_owned();
    for delivery in [Delivery::Alone, Delivery::Before] {
        let html = page(dossier.clone(), delivery, None).replace("<script type=\"application/ld+json\">", "");
        assert!(!html.contains("<script") && !html.contains("<img"), "markup came through");
        assert!(html.contains("&lt;img"), "it stands there as text");
    }
}

#[test]
fn in_short_a_claim_without_its_words_is_withdrawn_and_the_problem_stands_in_its_place() {
    let mut changed: Value = serde_json::from_str(include_str!("../seeds/dossier.json")).expect("JSON");
    let quotations = changed["quotations"].as_array_mut().expect("quotations");
    let changed_one =
        quotations.iter_mut().find(|quotation| quotation["id"] == "potentially-at-odds").expect("a quotation");
    changed_one["exact"] = json!("a position potentially at adds with Washington’s");
    let dossier = read(changed.to_string().as_bytes()).checked.dossier.expect("it can be shown");
    let withdrawn = dossier.stances.iter().find(|stance| stance.evidence.withdrawn).expect("a withdrawn stance");
    let html = unescaped(&page(dossier.clone(), Delivery::Before, None));
    assert!(!html.contains(&withdrawn.summary), "{}", withdrawn.summary);
    assert!(html.contains("data-problem=\"quotation-not-found\""));
}

/// What the page says to machines.
fn linked_data(html: &str) -> Value {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("data");
    serde_json::from_str(rest.split_once("</script>").expect("its end").0).expect("JSON")
}

#[test]
fn machines_are_told_the_article_its_quotations_and_the_events() {
    let data = linked_data(&page(embedded(), Delivery::WithWidget, None));
    assert_eq!((&data["@context"], &data["@type"]), (&json!("https://schema.org"), &json!("WebPage")));
    let article = &data["about"];
    assert_eq!((&article["@type"], &article["datePublished"]), (&json!("NewsArticle"), &json!("2019-01-10")));
    assert_eq!(article["publisher"]["name"], "The Wall Street Journal");
    let count = |list: &str| data[list].as_array().map(Vec::len);
    assert_eq!((count("hasPart"), count("mentions")), (Some(45), Some(60)));
    let events = data["mentions"].as_array().expect("events");
    let event = events.iter().find(|event| event["@id"] == "#event:kim-xi-4-beijing").expect("an event");
    assert_eq!((&event["@type"], &event["startDate"]), (&json!("Event"), &json!("2019-01-07")));
    assert!(event["subjectOf"].as_array().is_some_and(|words| !words.is_empty()), "{event}");
    assert!(!data.to_string().contains("null"), "what is not known is left out");
    let withdrawn = "at odds with Washington’s";
    let text = include_str!("../seeds/dossier.json").replacen(withdrawn, "at adds", 1);
    let dossier = read(text.as_bytes()).checked.dossier.expect("it can be shown");
    let missing = dossier.quotations.iter().filter(|quotation| quotation.anchor.is_err()).count();
    let data = linked_data(&page(dossier, Delivery::Alone, None));
    assert_eq!(data["hasPart"].as_array().map(Vec::len), Some(45 - missing));
}
