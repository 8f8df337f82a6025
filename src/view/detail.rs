//! What opens in place: the words and sources behind a stance, an event or a quotation, and what is related.

use super::citations::{evidence, words};
use super::movement::held;
use super::names::{quiet_reason, quoted, selection_name, words_of};
use super::problems::problem_line;
use super::prose::{paragraph, span};
use super::scene::Scene;
use crate::belonging::Related;
use crate::comparison::{Quiet, QuietKind, change, in_force, spectrum};
use crate::dossier::{Event, EventRef, Held, IssueRef, Layer, PartyRef, QuotationRef, StanceRef};
use crate::state::{Action, Selection};
use crate::words::{Detail, Message};
use markup::html;
use yew::prelude::*;

/// The most links to what is related; all of it is marked where it stands.
const MOST_LINKS: usize = 40;

/// The stances behind a cell, layer by layer.
pub fn cell_detail(scene: &Scene, party: PartyRef, issue: IssueRef) -> Html {
    let as_of = scene.state.as_of.reads_to();
    let quiet =
        spectrum(scene.dossier(), issue, as_of, &scene.state.layers(), &|shown| shown == party).quiet.into_iter();
    // A silence is a stance and is among those; the other reasons have nothing but their words.
    let is_said = |quiet: &Quiet| !matches!(quiet.kind, QuietKind::Silent(..));
    let quiet = quiet.filter(is_said);
    let selection = Selection::Stance(party, issue);
    let heading = scene.dossier()[party].name.clone();
    let content = html! {
        <>
            for layer in scene.state.layers() {
                { layer_detail(scene, party, issue, layer) }
            }
            for quiet in quiet {
                <p>{ scene.fill(Message::Sentence, &[&quiet_reason(&quiet, scene)]) }</p>
            }
        </>
    };
    frame(scene, selection, Some(heading), content)
}

/// What is in force in a layer; where it changed, beside what it superseded.
fn layer_detail(scene: &Scene, party: PartyRef, issue: IssueRef, layer: Layer) -> Html {
    let as_of = scene.state.as_of.reads_to();
    let stances =
        |stances: &[StanceRef]| html! { for stance in stances.iter().copied() { { stance_detail(scene, stance) } } };
    match change(scene.dossier(), party, issue, layer, as_of) {
        Some(change) => html! {
            <div class="change">
                <div>{ scene.heading(4, "change__title", html! { scene.say(Message::Before) }) }{ stances(&change.before.stances) }</div>
                <div>{ scene.heading(4, "change__title", html! { scene.say(Message::Now) }) }{ stances(&change.now.stances) }</div>
            </div>
        },
        None => stances(&in_force(scene.dossier(), party, issue, layer, as_of).stances),
    }
}

/// One stance: what it is, how it is known, and on what.
fn stance_detail(scene: &Scene, stance: StanceRef) -> Html {
    let (dossier, words) = (scene.dossier(), scene.words);
    let known = &dossier[stance];
    let layer = known.evidence.layer;
    let date = words.date(&known.as_of, Detail::Full);
    let how = match known.held {
        Held::Position { basis, .. } => words.basis(basis),
        Held::Silence(_) => "",
    };
    let kind = match layer {
        Layer::InArticle => "stance stance--article",
        Layer::OnRecord => "stance stance--record",
    };
    let separator = if how.is_empty() { "" } else { words.say(Message::ClauseComma) };
    let facts = [words.layer(layer), separator, how, words.say(Message::Semicolon), &date].concat();
    html! {
        <section class={kind}>
            <p class="stance__label">
                <strong>{ held(scene, stance) }</strong>
                { span("stance__how", &facts) }
            </p>
            { scene.own_paragraph("detail__summary", &known.summary) }
            { evidence(scene, &known.evidence) }
            if let Some(note) = &known.note {
                <p class="note"><strong>{ scene.say(Message::WhyHere) }</strong>{ scene.own(note) }</p>
            }
        </section>
    }
}

/// What is behind an event.
pub fn event_detail(scene: &Scene, event: EventRef) -> Html {
    let known = &scene.dossier()[event];
    let content = html! {
        <>
            if let Some(summary) = &known.summary {
                { scene.own_paragraph("detail__summary", summary) }
            }
            { phrase(scene, known) }
            { evidence(scene, &known.evidence) }
            if let Some(note) = &known.note {
                { scene.own_paragraph("note", note) }
            }
        </>
    };
    frame(scene, Selection::Event(event), None, content)
}

/// The article's own words for the time, or that they are not in it.
fn phrase(scene: &Scene, event: &Event) -> Html {
    match &event.phrase {
        None => Html::default(),
        Some(Err(problem)) => problem_line(scene, problem),
        Some(Ok(phrase)) => html! {
            <p class="phrase">
                { scene.say(Message::ArticlesPhrase) }<q lang={scene.dossier().article.lang.clone()}>{ phrase }</q>
                { format!(" – {}", scene.words.date(&event.date, Detail::Full)) }
            </p>
        },
    }
}

/// What rests on a quotation, and which other quotations stand in the same place.
pub fn quotation_detail(scene: &Scene, quotation: QuotationRef, others: &[QuotationRef]) -> Html {
    let dossier = scene.dossier();
    let other = |other: &QuotationRef| {
        scene.follow(Selection::Quotation(*other), html! { quoted(words_of(&dossier[*other], dossier)) })
    };
    let content = html! {
        <>
            { words(scene, quotation, false) }
            if !others.is_empty() {
                { links(scene.say(Message::AlsoHere), others.iter().map(other).collect()) }
            }
        </>
    };
    frame(scene, Selection::Quotation(quotation), None, content)
}

/// The frame of whatever opens: a heading, the way back, the content, what is related, and the way out.
fn frame(scene: &Scene, selection: Selection, heading: Option<String>, content: Html) -> Html {
    let interactive = !scene.is_static();
    html! {
        <div class="detail" part="detail">
            if let Some(origin) = scene.state.origin.filter(|_| interactive) {
                <button class="link detail__back" onclick={scene.on(Action::Return)}>
                    { scene.fill(Message::BackTo, &[&selection_name(origin, scene)]) }
                </button>
            }
            if let Some(heading) = heading {
                { scene.heading(3, "detail__title", scene.own(&heading)) }
            }
            { content }
            if interactive {
                { related(scene, selection) }
                <button class="link detail__close" onclick={scene.on(Action::Clear)}>{ scene.say(Message::Close) }</button>
            }
        </div>
    }
}

/// Links to what is related in the other views.
fn related(scene: &Scene, selection: Selection) -> Html {
    let Related { quotations, events, cells } = scene.related.as_ref();
    let events = events.iter().map(|event| Selection::Event(*event));
    let cells = cells.iter().map(|(party, issue)| Selection::Stance(*party, *issue));
    // Quotations stand in the detail itself, in full.
    let found: Vec<Selection> = cells.chain(events).filter(|link| *link != selection && scene.holds(*link)).collect();
    if found.is_empty() && quotations.is_empty() && matches!(selection, Selection::Quotation(_)) {
        return paragraph("note", scene.say(Message::NothingRests));
    }
    if found.is_empty() {
        return Html::default();
    }
    let more = found.len().saturating_sub(MOST_LINKS);
    let named = |link: Selection| scene.follow(link, scene.own(&selection_name(link, scene)));
    let mut entries: Vec<Html> = found.into_iter().take(MOST_LINKS).map(named).collect();
    if more > 0 {
        entries.push(html! { scene.fill(Message::MoreMarked, &[&more.to_string()]) });
    }
    links(scene.say(Message::Related), entries)
}

/// A titled list of links.
fn links(title: &'static str, entries: Vec<Html>) -> Html {
    html! {
        <div class="links">
            { paragraph("links__title", title) }
            <ul>
                for entry in entries {
                    <li>{ entry }</li>
                }
            </ul>
        </div>
    }
}
