//! The head of the page: what this is, whether its words were found, whose stances, as of when.

use super::as_of::as_of;
use super::controls::{LAYERS, choice, has_both_layers};
use super::help::help;
use super::key::key;
use super::port::Told;
use super::scene::{Scene, Shown};
use super::share::share;
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// Title, summary, the count of quotations found, the date, and the key.
pub fn masthead(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let (found, all) = (dossier.quotations_found(), dossier.quotations.len());
    let verdict = if found == all { "verdict" } else { "verdict verdict--short" };
    html! {
        <div class="masthead" part="masthead">
            { scene.heading(0, "masthead__title", scene.own(&dossier.title)) }
            if let Some(summary) = &dossier.summary {
                { scene.own_paragraph("masthead__summary", summary) }
            }
            <div class="masthead__facts">
                if all > 0 {
                    <span class={verdict}>{ scene.fill(Message::Found, &[&found.to_string(), &all.to_string()]) }</span>
                }
                { as_of(scene) }
                if !scene.is_static() && has_both_layers(dossier) {
                    <label class="masthead__layers">
                        { scene.say(Message::Layers) }{ scene.say(Message::Colon) }
                        { choice(scene, "layer", &LAYERS.map(|(layer, value, name)| (value, name, scene.state.layer == layer))) }
                    </label>
                }
                if !scene.is_static() {
                    <div class="masthead__menus">{ share(scene) }{ help(scene) }</div>
                }
            </div>
            { key(scene) }
            { ways(scene) }
        </div>
    }
}

/// The ways to the three views, for those who go by keyboard or have a narrow page.
fn ways(scene: &Scene) -> Html {
    if scene.shown != Shown::All {
        return Html::default();
    }
    let way = |(name, message): (&'static str, Message)| {
        let words = scene.say(message);
        if scene.is_static() {
            return html! { <a href={format!("#view:{name}")}>{ words }</a> };
        }
        let onclick = scene.tell.reform(move |_: MouseEvent| Told::Focus(format!("control:{name}")));
        html! { <button class="link" {onclick}>{ words }</button> }
    };
    html! {
        <p class="ways">
            for view in [("stances", Message::WhereTheyStand), ("article", Message::Article), ("timeline", Message::When)] {
                { way(view) }
            }
        </p>
    }
}
