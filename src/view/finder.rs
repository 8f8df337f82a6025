//! Finding events by words, beside the key that filters by party and by layer; how many there are, and what to loosen when
//! there are none.

use super::controls::LAYERS;
use super::port::Told;
use super::scene::Scene;
use crate::state::Action;
use crate::words::counted;
use yew::prelude::*;

/// The controls and the count.
pub fn finder(scene: &Scene) -> Html {
    let text = scene.state.search.as_ref().map_or("", |search| search.text.as_str());
    html! {
        <div class="finder">
            <label class="finder__search">
                <span>{ "Find" }</span>
                <input type="search" data-control="search" value={text.to_owned()} placeholder="words in the events" />
            </label>
            <p class="timeline__count" role="status">{ count(scene) }</p>
        </div>
    }
}

/// How many events there are, and by which filters.
fn count(scene: &Scene) -> String {
    let all = scene.dossier().events.len();
    if !scene.state.filters_events() {
        return counted(all, "event");
    }
    let mut filters = Vec::new();
    if !scene.state.hidden.is_empty() {
        filters.push("of the parties shown".to_owned());
    }
    if let Some((_, _, name)) = LAYERS.iter().find(|(layer, ..)| layer.is_some() && *layer == scene.state.layer) {
        filters.push((*name).to_owned());
    }
    if let Some(search) = &scene.state.search {
        filters.push(format!("with “{}”", search.text.trim()));
    }
    format!("{} of {}, {}", scene.events.len(), counted(all, "event"), filters.join(", "))
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
