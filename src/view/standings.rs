//! Where they stand: a row for each issue.

use super::issue::issue_row;
use super::later::later;
use super::port::File;
use super::prose::paragraph;
use super::saves::{save, saves};
use super::scene::Scene;
use crate::comparison::csv;
use yew::prelude::*;

/// The section of the stances.
pub fn standings(scene: &Scene) -> Html {
    html! {
        <section class="standings" part="stances" aria-label="Where they stand">
            { scene.heading(1, "section-title", html! { "Where they stand" }) }
            if scene.dossier().issues.is_empty() {
                { paragraph("empty", "This dossier compares the parties on no issue.") }
            } else if scene.state.hidden.len() == scene.dossier().parties.len() {
                { paragraph("empty", "No party is shown. Choose one in the key above.") }
            }
            <ol class="issues">
                for issue in scene.dossier().issue_refs() {
                    { later(scene, issue.0, issue_row) }
                }
            </ol>
            if !scene.is_static() {
                { saves(&[
                    save(scene, "stances (CSV)", |scene| File::Csv("stances", csv(scene.dossier()))),
                ]) }
            }
        </section>
    }
}
