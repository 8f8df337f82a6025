//! The head of the page: what this is, whether its words were found, whose stances, as of when.

use super::key::key;
use super::scene::Scene;
use crate::words::day_words;
use yew::prelude::*;

/// Title, summary, the count of quotations found, the date, and the key.
pub fn masthead(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let (found, all) = (dossier.quotations_found(), dossier.quotations.len());
    let verdict = if found == all { "verdict" } else { "verdict verdict--short" };
    let as_of = &scene.state.as_of;
    html! {
        <div class="masthead" part="masthead">
            { scene.heading(0, "masthead__title", html! { &dossier.title }) }
            if let Some(summary) = &dossier.summary {
                <p class="masthead__summary">{ summary }</p>
            }
            <p class="masthead__facts">
                if all > 0 {
                    <span class={verdict}>{ format!("{found} of {all} quotations found in the article") }</span>
                }
                <span>{ format!("Stances as of {}", day_words(as_of.reads_to(), as_of)) }</span>
            </p>
            { key(scene) }
        </div>
    }
}
