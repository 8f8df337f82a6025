//! An event in the list: its date, a lane for each party, its title, and what is behind it when it is open.

use super::detail::event_detail;
use super::mark::{Fill, shape_at};
use super::names::party_names;
use super::problems::problem_line;
use super::prose::{hidden, paragraph, seen, span};
use super::scene::Scene;
use crate::dossier::{EventRef, Layer, PartyRef};
use crate::state::{Action, Selection};
use crate::timeline::{Entry, Year};
use crate::words::{Detail, Message, machine_date};
use markup::html;
use yew::prelude::*;

/// Width of a lane and height of the row of marks, in CSS pixels.
const LANE: i32 = 20;
const ROW: i32 = 24;

/// Where an event stands in the list.
pub struct Place {
    /// Counted from 0.
    pub index: usize,
    /// Of how many.
    pub count: usize,
    /// Whether the tab key leads here.
    pub is_active: bool,
    /// Whether only a stretch of the list is in the document.
    pub is_in_stretch: bool,
    /// Takes keys.
    pub on_key: Callback<KeyboardEvent>,
}

/// A year with its events.
pub fn year(scene: &Scene, year: &Year, entries: Vec<(Entry, Place)>) -> Html {
    let name = year.year.map_or_else(|| scene.say(Message::DateNotKnown).to_owned(), |year| scene.words.year(year));
    html! {
        <li class="year" key={year.year.unwrap_or(i64::MAX)}>
            <div class="year__head">
                { scene.heading(2, "year__title", html! { name }) }
                <span class="year__lanes" aria-hidden="true">
                    for party in scene.dossier().party_refs() {
                        { span("year__lane", &scene.dossier()[party].mark) }
                    }
                </span>
            </div>
            <ol class="events">
                for (entry, place) in entries {
                    { event(scene, &entry, year.year, &place) }
                }
            </ol>
        </li>
    }
}

/// An event; `year` is named by a heading above.
pub fn event(scene: &Scene, entry: &Entry, year: Option<i64>, place: &Place) -> Html {
    let known = &scene.dossier()[entry.event];
    let selection = Selection::Event(entry.event);
    let class = match (known.evidence.layer, scene.is_selected(selection)) {
        (Layer::InArticle, false) => "event event--article",
        (Layer::InArticle, true) => "event event--article event--selected",
        (Layer::OnRecord, false) => "event event--record",
        (Layer::OnRecord, true) => "event event--record event--selected",
    };
    let related = scene.related.has_event(entry.event).then_some("");
    let in_stretch = |number: usize| place.is_in_stretch.then(|| number.to_string());
    html! {
        <li
            {class}
            key={known.id.clone()}
            id={scene.place(selection)}
            data-event={known.id.clone()}
            data-related={related}
            aria-current={scene.current(selection)}
            aria-setsize={in_stretch(place.count)}
            aria-posinset={in_stretch(place.index + 1)}
        >
            if let Some(days) = entry.quiet_days {
                { paragraph("gap", &scene.fill(Message::QuietTime, &[&scene.words.duration(days)])) }
            }
            <div class="event__row">
                { lanes(scene, entry.event) }
                <time class="event__date" datetime={machine_date(&known.date)}>
                    { scene.words.date(&known.date, year.map_or(Detail::Short, Detail::Within)) }
                </time>
                { title(scene, entry.event, place) }
            </div>
            if scene.is_open(selection) && !known.evidence.withdrawn {
                { event_detail(scene, entry.event) }
            }
        </li>
    }
}

fn title(scene: &Scene, event: EventRef, place: &Place) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[event];
    if known.evidence.withdrawn {
        let problems = known.evidence.quotations.iter().filter_map(|q| dossier[*q].anchor.as_ref().err());
        return html! { <div class="event__title">{ for problems.map(|problem| problem_line(scene, problem)) }</div> };
    }
    let selection = Selection::Event(event);
    let mut facts = scene.words.layer(known.evidence.layer).to_owned();
    if !known.parties.is_empty() {
        facts = [&party_names(&known.parties, scene), scene.say(Message::Semicolon), &facts].concat();
    }
    let spoken = hidden(&scene.fill(Message::InBrackets, &[&facts]));
    let tag = (known.evidence.layer == Layer::InArticle).then(|| seen("event__tag", scene.say(Message::InArticle)));
    if scene.is_static() {
        return html! { <div class="event__title">{ scene.own(&known.title) }{ spoken }{ " " }{ tag }</div> };
    }
    let date = scene.words.date(&known.date, Detail::Full);
    let position =
        scene.fill(Message::EventPosition, &[&(place.index + 1).to_string(), &place.count.to_string(), &date]);
    html! {
        <div class="event__title">
            <button
                class="event__button"
                tabindex={if place.is_active { "0" } else { "-1" }}
                aria-expanded={scene.is_selected(selection).to_string()}
                onclick={scene.on(Action::Toggle(selection))}
                onkeydown={place.on_key.clone()}
            >
                { hidden(&position) }{ scene.own(&known.title) }{ spoken }
            </button>
            { " " }{ tag }
        </div>
    }
}

/// A mark in the lane of each party involved, joined by a line.
fn lanes(scene: &Scene, event: EventRef) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[event];
    let parties = dossier.parties.len();
    let width = parties as i32 * LANE;
    let center = |party: PartyRef| party.0 as i32 * LANE + LANE / 2;
    let is_shown = |party: &PartyRef| scene.state.shows_party(*party) && !known.evidence.withdrawn;
    let shown: Vec<PartyRef> = known.parties.iter().copied().filter(is_shown).collect();
    let certain = !known.date.value().is_approximate() && !known.date.value().is_uncertain();
    let fill = Fill::of(known.evidence.layer, certain);
    let ends = shown.iter().min().zip(shown.iter().max()).filter(|(first, last)| first != last);
    html! {
        <svg class="event__lanes" width={width.to_string()} height={ROW.to_string()} aria-hidden="true">
            if let Some((first, last)) = ends {
                <path class="lane-join" d={format!("M{} {}H{}", center(*first), ROW / 2, center(*last))} />
            }
            for party in shown {
                <path
                    class={format!("lane-mark {} party-{}", fill.class(), party.0)}
                    d={shape_at(party, parties, center(party), ROW / 2)}
                />
            }
        </svg>
    }
}
