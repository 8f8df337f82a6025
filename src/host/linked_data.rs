//! What a page says to machines: the article, its quotations and the events, in the words of schema.org.
//!
//! No `ClaimReview`: that is for verdicts, and a stance is none.

use crate::dossier::{Article, Dossier, Event, PartyRef, Quotation};
use crate::words::machine_date;
use serde_json::{Value, json};

/// The element with the description, for the page of a dossier. Claims whose words were not found are left out.
pub fn element(dossier: &Dossier) -> String {
    // Nothing in it may end the element.
    let text = description(dossier).to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

fn description(dossier: &Dossier) -> Value {
    let quotations = dossier.quotations.iter().filter(|quotation| quotation.anchor.is_ok());
    let events = dossier.events.iter().filter(|event| !event.evidence.withdrawn);
    sparse(json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": dossier.title,
        "description": dossier.summary,
        "inLanguage": dossier.lang,
        "author": dossier.editor.as_ref().map(|editor| json!({"@type": "Organization", "name": editor})),
        "dateModified": dossier.updated.as_ref().and_then(machine_date),
        "about": article(&dossier.article),
        "hasPart": quotations.map(|one| quotation(one, dossier)).collect::<Vec<_>>(),
        "mentions": events.map(|one| event(one, dossier)).collect::<Vec<_>>(),
    }))
}

fn article(article: &Article) -> Value {
    sparse(json!({
        "@type": "NewsArticle",
        "@id": "#article",
        "headline": article.headline,
        "inLanguage": article.lang,
        "datePublished": machine_date(&article.published),
        "publisher": {"@type": "Organization", "name": article.publisher},
        "author": article.byline.as_ref().map(|byline| json!({"@type": "Person", "name": byline})),
        "url": article.url,
        "copyrightNotice": article.rights,
    }))
}

fn quotation(quotation: &Quotation, dossier: &Dossier) -> Value {
    let lang = quotation.lang.as_ref().unwrap_or(&dossier.article.lang);
    sparse(json!({
        "@type": "Quotation",
        "@id": format!("#quotation:{}", quotation.id),
        "text": quotation.exact,
        "inLanguage": lang,
        "creator": quotation.speaker.as_ref().map(|speaker| json!({"@type": "Person", "name": speaker})),
        "about": things(&quotation.parties, dossier),
        "isBasedOn": {"@id": "#article"},
    }))
}

fn event(event: &Event, dossier: &Dossier) -> Value {
    let found = event.evidence.found(dossier).map(|quotation| &dossier[quotation]);
    sparse(json!({
        "@type": "Event",
        "@id": format!("#event:{}", event.id),
        "name": event.title,
        "description": event.summary,
        "startDate": machine_date(&event.date),
        "about": things(&event.parties, dossier),
        "citation": event.evidence.sources.iter().filter_map(|source| dossier[*source].url.clone()).collect::<Vec<_>>(),
        "subjectOf": found.map(|quotation| json!({"@id": format!("#quotation:{}", quotation.id)})).collect::<Vec<_>>(),
    }))
}

fn things(parties: &[PartyRef], dossier: &Dossier) -> Vec<Value> {
    parties.iter().map(|party| json!({"@type": "Thing", "name": dossier[*party].name})).collect()
}

/// The object without what has no value.
fn sparse(mut object: Value) -> Value {
    if let Some(fields) = object.as_object_mut() {
        fields.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
    }
    object
}
