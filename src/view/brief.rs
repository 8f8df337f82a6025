//! The document in short, for a file that carries the widget as well: every claim with links to its words and its sources, which
//! stand in it once.

use super::article::article;
use super::citations::citation;
use super::names::{party_names, quiet_reason, selection_name};
use super::notes::notes;
use super::problems::problem_line;
use super::scene::Scene;
use crate::comparison::{QuietKind, in_force, spectrum};
use crate::dossier::{Event, EventRef, Evidence, Held, IssueRef, PartyRef, Source, StanceRef};
use crate::state::Selection;
use crate::terms::{basis_name, direction_of, layer_name, silence_name};
use crate::words::{Detail, date_words, machine_date};
use yew::prelude::*;

/// The whole document.
pub fn brief(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let as_of = date_words(&scene.state.as_of, Detail::Full);
    html! {
        <section class="stanceline brief" part="root" lang={dossier.lang.clone()} dir={direction_of(&dossier.lang)} aria-label={dossier.title.clone()}>
            { scene.heading(0, "masthead__title", html! { &dossier.title }) }
            if let Some(summary) = &dossier.summary {
                <p>{ summary }</p>
            }
            <p>{ format!("Stances as of {as_of}.") }</p>
            { scene.heading(1, "section-title", html! { "Where they stand" }) }
            for issue in dossier.issue_refs() {
                { scene.heading(2, "notes__title", html! { &dossier[issue].question }) }
                <ul>
                    for party in dossier.party_refs() {
                        { cell(scene, party, issue) }
                    }
                </ul>
            }
            { article(scene) }
            { scene.heading(1, "section-title", html! { "When" }) }
            <ol>
                for event in scene.material.events.iter() {
                    { of_event(scene, *event) }
                }
            </ol>
            { notes(scene) }
            if !dossier.sources.is_empty() {
                { scene.heading(1, "section-title", html! { "Sources outside the article" }) }
                <ol>
                    for source in &dossier.sources {
                        <li id={place_of(source)}>{ citation(source) }</li>
                    }
                </ol>
            }
        </section>
    }
}

/// What is in force of a party on an issue, layer by layer.
fn cell(scene: &Scene, party: PartyRef, issue: IssueRef) -> Html {
    let dossier = scene.dossier();
    let as_of = scene.state.as_of.reads_to();
    let layers = scene.state.layers();
    let held = layers.iter().flat_map(|layer| in_force(dossier, party, issue, *layer, as_of).stances);
    let quiet = spectrum(dossier, issue, as_of, &layers, &|shown| shown == party).quiet;
    // A silence is a stance and is among those.
    let reasons = quiet.iter().filter(|quiet| !matches!(quiet.kind, QuietKind::Silent(..)));
    html! {
        <li id={scene.place(Selection::Stance(party, issue))}>
            <strong>{ &dossier[party].name }</strong>
            for stance in held {
                { of_stance(scene, stance) }
            }
            for reason in reasons {
                { format!(" {}.", quiet_reason(reason, dossier)) }
                if let QuietKind::Withdrawn(stance) = reason.kind {
                    { links(scene, &dossier[stance].evidence) }
                }
            }
        </li>
    }
}

fn of_stance(scene: &Scene, stance: StanceRef) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[stance];
    let (label, how) = match known.held {
        Held::Position { step, basis } => {
            (dossier[known.issue].scale[step].as_str(), format!(", {}", basis_name(basis)))
        }
        Held::Silence(silence) => (silence_name(silence), String::new()),
    };
    let date = date_words(&known.as_of, Detail::Full);
    let how = format!(" ({}{how}; {date}). ", layer_name(known.evidence.layer));
    html! {
        <p>
            <em>{ label }</em>{ how }{ &known.summary }
            { links(scene, &known.evidence) }
            if let Some(note) = &known.note {
                <small>{ " " }{ note }</small>
            }
        </p>
    }
}

fn of_event(scene: &Scene, event: EventRef) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[event];
    let date = html! { <time datetime={machine_date(&known.date)}>{ date_words(&known.date, Detail::Full) }</time> };
    if known.evidence.withdrawn {
        return html! { <li id={scene.place(Selection::Event(event))}>{ date }{ links(scene, &known.evidence) }</li> };
    }
    html! {
        <li id={scene.place(Selection::Event(event))}>
            { date }{ ": " }<strong>{ &known.title }</strong>{ of_whom(scene, known) }
            if let Some(summary) = &known.summary {
                { summary }
            }
            { links(scene, &known.evidence) }
            if let Some(note) = &known.note {
                <small>{ " " }{ note }</small>
            }
        </li>
    }
}

fn of_whom(scene: &Scene, event: &Event) -> String {
    let layer = layer_name(event.evidence.layer);
    match event.parties.as_slice() {
        [] => format!(" ({layer}). "),
        parties => format!(" ({}; {layer}). ", party_names(parties, scene.dossier())),
    }
}

/// Links to the words in the article and to the sources in their list.
fn links(scene: &Scene, evidence: &Evidence) -> Html {
    let dossier = scene.dossier();
    let words = evidence.quotations.iter().map(|quotation| match &dossier[*quotation].anchor {
        Ok(_) => {
            let selection = Selection::Quotation(*quotation);
            scene.follow(selection, html! { selection_name(selection, dossier) })
        }
        Err(problem) => problem_line(problem),
    });
    let sources = evidence.sources.iter().map(|source| {
        let source = &dossier[*source];
        html! { <a href={format!("#{}", place_of(source))}>{ source.publisher.as_ref().unwrap_or(&source.title) }</a> }
    });
    html! {
        <>
            for link in words.chain(sources) {
                { " " }{ link }
            }
        </>
    }
}

fn place_of(source: &Source) -> String {
    format!("source:{}", source.id)
}
