//! Finding events by words, beside the key that filters by party and by layer; how many there are, and what to loosen when
//! there are none.

use super::port::Told;
use super::scene::Scene;
use crate::dossier::{EventRef, Layer};
use crate::state::Action;
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The controls and the count.
pub fn finder(scene: &Scene) -> Html {
    let text = scene.state.search.as_ref().map_or("", |search| search.text.as_str());
    html! {
        <div class="finder">
            <label class="finder__search">
                <span>{ scene.say(Message::Find) }</span>
                <input
                    type="search"
                    data-control="search"
                    value={text.to_owned()}
                    placeholder={scene.say(Message::FindHint)}
                    onkeydown={escape(scene)}
                />
            </label>
            <p class="timeline__count" role="status">{ count(scene) }</p>
        </div>
    }
}

/// Escape in the field empties it, and does nothing to the selection.
fn escape(scene: &Scene) -> Callback<KeyboardEvent> {
    let (act, has_words) = (scene.act.clone(), scene.state.search.is_some());
    Callback::from(move |event: KeyboardEvent| {
        // Here it is a sign like any other.
        if event.key() == "?" {
            event.stop_propagation();
        }
        if event.key() == "Escape" {
            event.stop_propagation();
            if has_words {
                event.prevent_default();
                act.emit(Action::Find(None));
            }
        }
    })
}

/// How many events there are in each layer, and by which filters.
fn count(scene: &Scene) -> String {
    let (dossier, words) = (scene.dossier(), scene.words);
    let is_filtered = scene.state.filters_events();
    let mut text = String::new();
    // The layers are counted apart.
    for layer in [Layer::InArticle, Layer::OnRecord] {
        let of_layer = |event: &&EventRef| dossier[**event].evidence.layer == layer;
        let all = scene.material.events.iter().filter(of_layer).count();
        if all == 0 {
            continue;
        }
        if !text.is_empty() {
            text.push_str(words.say(Message::ClauseComma));
        }
        let shown = scene.events.iter().filter(of_layer).count().to_string();
        let message = if is_filtered { Message::EventsOfLayerShown } else { Message::EventsOfLayer };
        text.push_str(&words.fill(message, &[&words.count(Message::Events, all), words.layer(layer), &shown]));
    }
    if !scene.state.hidden.is_empty() {
        text.push_str(words.say(Message::OfPartiesShown));
    }
    if let Some(search) = &scene.state.search {
        text.push_str(&words.fill(Message::WithWords, &[search.text.trim()]));
    }
    text
}

/// What stands in the place of the events when the filters let none through: the filters that alone keep some back.
pub fn nothing_matches(scene: &Scene) -> Html {
    let ways = scene.state.loosened(scene.dossier());
    // The button goes away with what it changes, so the focus goes on to what the reader may do next.
    let button = |action: Action, name: String| {
        let (act, tell) = (scene.act.clone(), scene.tell.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            tell.emit(Told::Focus("control:search".to_owned()));
            act.emit(action.clone());
        });
        html! { <button class="link" {onclick}>{ name }</button> }
    };
    let name = |action: &Action| match action {
        Action::ShowAllParties => Message::ShowAllParties,
        Action::ShowLayer(_) => Message::ShowBothLayers,
        _ => Message::ShowWithoutWords,
    };
    html! {
        <div class="empty">
            <p>{ scene.say(Message::NoMatch) }</p>
            if ways.is_empty() {
                <p>{ scene.say(Message::SeveralFilters) }</p>
                { button(Action::ShowAllEvents, scene.say(Message::ShowAllEvents).to_owned()) }
            }
            for (action, count) in ways {
                <p>
                    { button(
                        action.clone(),
                        [scene.say(name(&action)), scene.say(Message::Colon), &scene.words.count(Message::Events, count)].concat(),
                    ) }
                </p>
            }
        </div>
    }
}
