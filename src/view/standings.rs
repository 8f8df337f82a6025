//! Where they stand: a row for each issue.

use super::issue::issue_row;
use super::later::later;
use super::port::File;
use super::prose::paragraph;
use super::saves::{save, saves};
use super::scene::Scene;
use crate::comparison::csv;
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The section of the stances.
pub fn standings(scene: &Scene) -> Html {
    html! {
        <section class="standings" part="stances" aria-label={scene.say(Message::WhereTheyStand)}>
            { scene.title("stances", Message::WhereTheyStand) }
            if scene.dossier().issues.is_empty() {
                { paragraph("empty", scene.say(Message::NoIssues)) }
            } else if scene.state.hidden.len() == scene.dossier().parties.len() {
                { paragraph("empty", scene.say(Message::NoParty)) }
            }
            <ol class="issues">
                for issue in scene.dossier().issue_refs() {
                    { later(scene, issue.0, issue_row) }
                }
            </ol>
            if !scene.is_static() {
                { saves(scene, &[
                    save(scene, Message::StancesFile, |scene| File::Csv("stances", csv(scene.dossier()))),
                ]) }
            }
        </section>
    }
}
