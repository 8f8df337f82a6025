//! Finding events by words, beside the key that filters by party and by layer; how many there are, and what to loosen when
//! there are none.

use super::port::Told;
use super::scene::Scene;
use crate::dossier::{EventRef, Layer};
use crate::state::Action;
use crate::terms::layer_name;
use crate::words::counted;
use yew::prelude::*;

/// The controls and the count.
pub fn finder(scene: &Scene) -> Html {
    let text = scene.state.search.as_ref().map_or("", |search| search.text.as_str());
    html! {
        <div class="finder">
            <label class="finder__search">
                <span>{ "Find" }</span>
                <input
                    type="search"
                    data-control="search"
                    value={text.to_owned()}
                    placeholder="words in the events"
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
    let dossier = scene.dossier();
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
            text.push_str(", ");
        }
        if is_filtered {
            text.push_str(&format!("{} of ", scene.events.iter().filter(of_layer).count()));
        }
        text.push_str(&format!("{} {}", counted(all, "event"), layer_name(layer)));
    }
    if !scene.state.hidden.is_empty() {
        text.push_str(", of the parties shown");
    }
    if let Some(search) = &scene.state.search {
        text.push_str(&format!(", with “{}”", search.text.trim()));
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
        html! { <button type="button" class="link" {onclick}>{ name }</button> }
    };
    let name = |action: &Action| match action {
        Action::ShowAllParties => "Show all parties",
        Action::ShowLayer(_) => "Show both layers",
        _ => "Show events without these words",
    };
    html! {
        <div class="empty">
            <p>{ "No event matches." }</p>
            if ways.is_empty() {
                <p>{ "More than one filter keeps the events back." }</p>
                { button(Action::ShowAllEvents, "Show all events".to_owned()) }
            }
            for (action, count) in ways {
                <p>{ button(action.clone(), format!("{}: {}", name(&action), counted(count, "event"))) }</p>
            }
        </div>
    }
}
