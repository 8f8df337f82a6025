//! The head of the page: what this is, whether its words were found, whose stances, as of when.

use super::as_of::as_of;
use super::controls::{LAYERS, choice, has_both_layers};
use super::key::key;
use super::prose::paragraph;
use super::scene::Scene;
use super::share::share;
use yew::prelude::*;

/// Title, summary, the count of quotations found, the date, and the key.
pub fn masthead(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let (found, all) = (dossier.quotations_found(), dossier.quotations.len());
    let verdict = if found == all { "verdict" } else { "verdict verdict--short" };
    html! {
        <div class="masthead" part="masthead">
            { scene.heading(0, "masthead__title", html! { &dossier.title }) }
            if let Some(summary) = &dossier.summary {
                { paragraph("masthead__summary", summary) }
            }
            <div class="masthead__facts">
                if all > 0 {
                    <span class={verdict}>{ format!("{found} of {all} quotations found in the article") }</span>
                }
                { as_of(scene) }
                if !scene.is_static() && has_both_layers(dossier) {
                    <label class="masthead__layers">
                        { "Shown: " }
                        { choice("layer", &LAYERS.map(|(layer, value, name)| (value, name, scene.state.layer == layer))) }
                    </label>
                }
                if !scene.is_static() {
                    { share(scene) }
                }
            </div>
            { key(scene) }
        </div>
    }
}
