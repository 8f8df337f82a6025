//! How much the dossier holds of each party, and who is silent on what: counts, no verdict.

use super::grid::{Grid, Row, grid, rows};
use super::later::later;
use super::mark::lettered_mark;
use super::scene::Scene;
use crate::comparison::{balance as count, in_force, quotations_about};
use crate::dossier::{Basis, Held, IssueRef, Layer, PartyRef, Silence, Voice};
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The table of counts, and the silences.
pub fn balance(scene: &Scene) -> Html {
    later(scene, 0, counts)
}

fn counts(scene: &Scene, _: usize, node: NodeRef) -> Html {
    let dossier = scene.dossier();
    let (words, parties) = (scene.words, scene.parties());
    let voices = Voice::NAMES.iter().map(|(_, voice)| {
        let counts = parties.iter().map(|party| quotations_about(dossier, *party)[*voice as usize]);
        (words.voice(*voice), counts.collect())
    });
    let found = words.count(Message::Quotations, dossier.quotations_found());
    let mut groups = vec![group(words.fill(Message::OfFound, &[&found]), voices.collect())];
    for layer in scene.layers() {
        let all = words.count(Message::Issues, dossier.issues.len());
        let name = words.fill(Message::OfIssues, &[&all, words.layer(layer)]);
        groups.push(group(name, issues(scene, layer, &parties)));
    }
    let lines = dossier.issue_refs().flat_map(|issue| scene.layers().into_iter().map(move |layer| (issue, layer)));
    html! {
        <div ref={node}>
            { grid(Grid {
                name: words.say(Message::Balance).to_owned(),
                class: "balance",
                caption: words.say(Message::BalanceCaption).to_owned(),
                corner: vec!["", ""],
                columns: parties.iter().map(|party| lettered_mark(scene, *party)).collect(),
                bodies: groups,
                node: NodeRef::default(),
            }) }
            <ul class="balance__silent">
                for (issue, layer) in lines {
                    { silent(scene, issue, layer, &parties) }
                }
            </ul>
        </div>
    }
}

/// A line of counts, one for each party.
type Line = (&'static str, Vec<usize>);

/// On how many issues each party holds what, in one layer. Ways of holding nothing that no party has are not named.
fn issues(scene: &Scene, layer: Layer, parties: &[PartyRef]) -> Vec<Line> {
    let (words, as_of) = (scene.words, scene.state.as_of.reads_to());
    let counts: Vec<_> = parties.iter().map(|party| count(scene.dossier(), *party, layer, as_of)).collect();
    let of_layer = |basis: Basis| (basis == Basis::Record) == (layer == Layer::OnRecord);
    let bases = Basis::NAMES.iter().map(|(_, basis)| *basis).filter(|basis| of_layer(*basis));
    let positions =
        bases.map(|basis| (words.basis(basis), counts.iter().map(|c| c.positions[basis as usize]).collect()));
    let silences = Silence::NAMES.iter().map(|(_, silence)| {
        (words.silence(*silence), counts.iter().map(|counts| counts.silences[*silence as usize]).collect())
    });
    let conflicting = (words.say(Message::Contradicting), counts.iter().map(|counts| counts.conflicting).collect());
    let nothing = (words.say(Message::NothingInForce), counts.iter().map(|counts| counts.nothing).collect());
    let others = silences.chain([conflicting, nothing]);
    positions.chain(others.filter(|(_, counts): &Line| counts.iter().any(|count| *count > 0))).collect()
}

/// The rows of a group; the first one bears its name.
fn group(name: String, lines: Vec<Line>) -> Html {
    let size = lines.len();
    let lines = lines.into_iter().enumerate().map(|(at, (head, counts))| Row {
        group: (at == 0).then(|| (html! { name.clone() }, size)),
        head: Some(html! { head }),
        cells: counts.into_iter().map(|count| html! { count.to_string() }).collect(),
    });
    rows(lines.collect(), NodeRef::default())
}

/// Who is silent on an issue in one layer, if anyone is.
fn silent(scene: &Scene, issue: IssueRef, layer: Layer, parties: &[PartyRef]) -> Html {
    let dossier = scene.dossier();
    let silent = |party: &PartyRef| {
        let held = in_force(dossier, *party, issue, layer, scene.state.as_of.reads_to());
        let name = &dossier[*party].name;
        match dossier[*held.stances.first().filter(|_| !held.conflicting(dossier))?].held {
            Held::Silence(Silence::NotStated) => Some(name.clone()),
            Held::Silence(silence) => {
                Some(name.clone() + &scene.fill(Message::InBrackets, &[scene.words.silence(silence)]))
            }
            Held::Position { .. } => None,
        }
    };
    let silent: Vec<String> = parties.iter().filter_map(silent).collect();
    if silent.is_empty() {
        return Html::default();
    }
    let names = scene.words.list(&silent);
    html! { <li>{ scene.fill(Message::Silent, &[&dossier[issue].question, scene.words.layer(layer), &names]) }</li> }
}
