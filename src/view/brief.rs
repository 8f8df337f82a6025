//! The document in short, for a file that carries the widget as well: every claim with links to its words and its sources, which
//! stand in it once.

use super::article::article;
use super::citations::citation;
use super::movement::held;
use super::names::{party_names, quiet_reason, selection_name};
use super::notes::notes;
use super::problems::problem_line;
use super::scene::Scene;
use crate::comparison::{QuietKind, in_force, spectrum};
use crate::dossier::{Event, EventRef, Evidence, Held, IssueRef, PartyRef, Source, StanceRef};
use crate::state::Selection;
use crate::words::{Detail, Message, direction_of, machine_date};
use markup::html;
use yew::prelude::*;

/// The whole document.
pub fn brief(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let as_of = scene.words.date(&scene.state.as_of, Detail::Full);
    html! {
        <section class="stanceline brief" part="root" lang={scene.words.tag()} dir={direction_of(&dossier.lang)} aria-label={dossier.title.clone()}>
            { scene.heading(0, "masthead__title", scene.own(&dossier.title)) }
            if let Some(summary) = &dossier.summary {
                <p>{ scene.own(summary) }</p>
            }
            <p>{ scene.fill(Message::StancesAsOfDate, &[&as_of]) }</p>
            { scene.title("stances", Message::WhereTheyStand) }
            for issue in dossier.issue_refs() {
                { scene.heading(2, "notes__title", scene.own(&dossier[issue].question)) }
                <ul>
                    for party in dossier.party_refs() {
                        { cell(scene, party, issue) }
                    }
                </ul>
            }
            { article(scene) }
            { scene.title("timeline", Message::When) }
            <ol>
                for event in scene.material.events.iter() {
                    { of_event(scene, *event) }
                }
            </ol>
            { notes(scene) }
            if !dossier.sources.is_empty() {
                { scene.title("sources", Message::SourcesTitle) }
                <ol>
                    for source in &dossier.sources {
                        <li id={place_of(source)}>{ citation(scene, source) }</li>
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
            <strong>{ scene.own(&dossier[party].name) }</strong>
            for stance in held {
                { of_stance(scene, stance) }
            }
            for reason in reasons {
                { " " }{ scene.fill(Message::Sentence, &[&quiet_reason(reason, scene)]) }
                if let QuietKind::Withdrawn(stance) = reason.kind {
                    { links(scene, &dossier[stance].evidence) }
                }
            }
        </li>
    }
}

fn of_stance(scene: &Scene, stance: StanceRef) -> Html {
    let (dossier, words) = (scene.dossier(), scene.words);
    let known = &dossier[stance];
    let how = match known.held {
        Held::Position { basis, .. } => [words.say(Message::ClauseComma), words.basis(basis)].concat(),
        Held::Silence(_) => String::new(),
    };
    let date = words.date(&known.as_of, Detail::Full);
    let facts = [words.layer(known.evidence.layer), &how, words.say(Message::Semicolon), &date].concat();
    let how = words.fill(Message::Sentence, &[&words.fill(Message::InBrackets, &[&facts])]);
    html! {
        <p>
            <em>{ held(scene, stance) }</em>{ how }{ " " }{ scene.own(&known.summary) }
            { links(scene, &known.evidence) }
            if let Some(note) = &known.note {
                <small>{ " " }{ scene.own(note) }</small>
            }
        </p>
    }
}

fn of_event(scene: &Scene, event: EventRef) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[event];
    let date =
        html! { <time datetime={machine_date(&known.date)}>{ scene.words.date(&known.date, Detail::Full) }</time> };
    if known.evidence.withdrawn {
        return html! { <li id={scene.place(Selection::Event(event))}>{ date }{ links(scene, &known.evidence) }</li> };
    }
    html! {
        <li id={scene.place(Selection::Event(event))}>
            { date }{ scene.say(Message::Colon) }<strong>{ scene.own(&known.title) }</strong>{ of_whom(scene, known) }
            if let Some(summary) = &known.summary {
                { " " }{ scene.own(summary) }
            }
            { links(scene, &known.evidence) }
            if let Some(note) = &known.note {
                <small>{ " " }{ scene.own(note) }</small>
            }
        </li>
    }
}

fn of_whom(scene: &Scene, event: &Event) -> String {
    let mut facts = scene.words.layer(event.evidence.layer).to_owned();
    if !event.parties.is_empty() {
        facts = [&party_names(&event.parties, scene), scene.say(Message::Semicolon), &facts].concat();
    }
    scene.fill(Message::Sentence, &[&scene.fill(Message::InBrackets, &[&facts])])
}

/// Links to the words in the article and to the sources in their list.
fn links(scene: &Scene, evidence: &Evidence) -> Html {
    let dossier = scene.dossier();
    let words = evidence.quotations.iter().map(|quotation| match &dossier[*quotation].anchor {
        Ok(_) => {
            let selection = Selection::Quotation(*quotation);
            scene.follow(selection, html! { selection_name(selection, scene) })
        }
        Err(problem) => problem_line(scene, problem),
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
