//! The timeline as an ordered list: dates, a lane for each party, and what is behind the open event.

use super::detail::event_detail;
use super::mark::{Fill, shape};
use super::names::{layer_name, party_names};
use super::problems::problem_line;
use super::scene::{Reading, Scene};
use crate::dossier::{EventRef, Layer, PartyRef};
use crate::state::{Action, Selection};
use crate::timeline::{Entry, Year, chronicle};
use crate::words::{Detail, date_words, duration_words, machine_date};
use yew::prelude::*;

/// Width of a lane and height of the row of marks, in CSS pixels.
const LANE: usize = 20;
const ROW: usize = 24;

/// The section of the timeline.
pub fn timeline(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let years = chronicle(dossier, &|event| scene.state.shows_event(event, dossier));
    let shown: usize = years.iter().map(|year| year.entries.len()).sum();
    html! {
        <section class="timeline" part="timeline" aria-label="When">
            { scene.heading(1, "section-title", html! { "When" }) }
            if dossier.events.is_empty() {
                <p class="empty">{ "This dossier dates no events." }</p>
            } else if shown < dossier.events.len() {
                <p class="timeline__count">
                    { format!("{shown} of {} events, for the parties chosen in the key", dossier.events.len()) }
                </p>
            }
            <ol class={classes!("years", format!("lanes--{}", dossier.parties.len()))}>
                for year in &years {
                    { self::year(scene, year) }
                }
            </ol>
        </section>
    }
}

fn year(scene: &Scene, year: &Year) -> Html {
    let name = match year.year {
        Some(year) if year <= 0 => format!("{} BCE", 1 - year),
        Some(year) => year.to_string(),
        None => "Date not known".to_owned(),
    };
    html! {
        <li class="year" key={name.clone()}>
            <div class="year__head">
                { scene.heading(2, "year__title", html! { name }) }
                <span class="year__lanes" aria-hidden="true">
                    for party in scene.dossier().party_refs() {
                        <span class="year__lane">{ &scene.dossier()[party].mark }</span>
                    }
                </span>
            </div>
            <ol class="events">
                for entry in &year.entries {
                    { event(scene, entry, year.year) }
                }
            </ol>
        </li>
    }
}

fn event(scene: &Scene, entry: &Entry, year: Option<i64>) -> Html {
    let known = &scene.dossier()[entry.event];
    let selection = Selection::Event(entry.event);
    let layer = match known.evidence.layer {
        Layer::InArticle => "event event--article",
        Layer::OnRecord => "event event--record",
    };
    let class = classes!(layer, scene.is_selected(selection).then_some("event--selected"));
    let related = scene.related.events.contains(&entry.event).then_some("");
    html! {
        <li
            {class}
            key={known.id.clone()}
            id={scene.place(selection)}
            data-event={known.id.clone()}
            data-related={related}
            aria-current={scene.current(selection)}
        >
            if let Some(days) = entry.quiet_days {
                <p class="gap">{ format!("{} without a listed event", duration_words(days)) }</p>
            }
            <div class="event__row">
                { lanes(scene, entry.event) }
                <time class="event__date" datetime={machine_date(&known.date)}>
                    { date_words(&known.date, year.map_or(Detail::Short, Detail::Within)) }
                </time>
                { title(scene, entry.event) }
            </div>
            if scene.is_open(selection) && !known.evidence.withdrawn {
                { event_detail(scene, entry.event) }
            }
        </li>
    }
}

fn title(scene: &Scene, event: EventRef) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[event];
    if known.evidence.withdrawn {
        let problems = known.evidence.quotations.iter().filter_map(|q| dossier[*q].anchor.as_ref().err());
        return html! { <div class="event__title">{ for problems.map(problem_line) }</div> };
    }
    let selection = Selection::Event(event);
    let with = match known.parties.as_slice() {
        [] => String::new(),
        parties => format!("{}; ", party_names(parties, dossier)),
    };
    let spoken = html! {
        <span class="hidden-text">{ format!(" ({with}{})", layer_name(known.evidence.layer)) }</span>
    };
    let tag = (known.evidence.layer == Layer::InArticle)
        .then(|| html! { <span class="event__tag" aria-hidden="true">{ layer_name(Layer::InArticle) }</span> });
    if scene.reading == Reading::Static {
        return html! { <div class="event__title">{ &known.title }{ spoken }{ " " }{ tag }</div> };
    }
    html! {
        <div class="event__title">
            <button
                type="button"
                class="event__button"
                aria-expanded={scene.is_selected(selection).to_string()}
                onclick={scene.on(Action::Toggle(selection))}
            >
                { &known.title }{ spoken }
            </button>
            { " " }{ tag }
        </div>
    }
}

/// A mark in the lane of each party involved, joined by a line.
fn lanes(scene: &Scene, event: EventRef) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[event];
    let width = dossier.parties.len() * LANE;
    let center = |party: PartyRef| party.0 * LANE + LANE / 2;
    let shown: Vec<PartyRef> = known
        .parties
        .iter()
        .copied()
        .filter(|party| scene.state.shows_party(*party) && !known.evidence.withdrawn)
        .collect();
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
                    class={classes!("lane-mark", fill.class(), format!("party-{}", party.0))}
                    transform={format!("translate({} {})", center(party) - 7, ROW / 2 - 7)}
                    d={shape(party)}
                />
            }
        </svg>
    }
}
