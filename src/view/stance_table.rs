//! All stances as a table: issues down, parties across, a row for each layer. What stands in a cell runs in one line of words,
//! so that a spreadsheet that the table is copied into has a cell for a cell.

use super::grid::{Grid, Row, grid, rows};
use super::later::later;
use super::mark::{Fill, mark, named_mark};
use super::movement::{held_link, movement};
use super::names::{counts_of, quiet_reason};
use super::prose::{hidden, span};
use super::scene::Scene;
use crate::comparison::{Quiet, in_force};
use crate::dossier::{Dossier, Held, IssueRef, Layer, PartyRef, StanceRef};
use crate::words::{Detail, Message, joined};
use markup::html;
use yew::prelude::*;

/// Distance of two steps in a strip, in pixels.
const STEP: usize = 9;

/// The table.
pub fn stance_table(scene: &Scene) -> Html {
    grid(Grid {
        name: scene.say(Message::StanceTable).to_owned(),
        class: "stances",
        caption: String::new(),
        corner: [Message::Issue, Message::KnownFrom]
            .iter()
            .take(scene.layers().len())
            .map(|head| scene.say(*head))
            .collect(),
        columns: scene.parties().iter().map(|party| named_mark(scene, *party, Fill::Solid)).collect(),
        bodies: scene.dossier().issue_refs().map(|issue| later(scene, issue.0, of_issue)).collect(),
        node: NodeRef::default(),
    })
}

/// The rows of an issue, one for each layer.
fn of_issue(scene: &Scene, issue: usize, node: NodeRef) -> Html {
    let issue = IssueRef(issue);
    let (parties, layers) = (scene.parties(), scene.layers());
    let row = |(at, layer): (usize, &Layer)| Row {
        group: (at == 0).then(|| (scene.own(&scene.dossier()[issue].question), layers.len())),
        head: (layers.len() > 1).then(|| html! { scene.words.layer(*layer) }),
        cells: parties.iter().map(|party| cell(scene, *party, issue, *layer)).collect(),
    };
    rows(layers.iter().enumerate().map(row).collect(), node)
}

/// What a party holds on an issue in one layer, or why it holds nothing there.
fn cell(scene: &Scene, party: PartyRef, issue: IssueRef, layer: Layer) -> Html {
    let dossier = scene.dossier();
    let held = in_force(dossier, party, issue, layer, scene.state.as_of.reads_to());
    let quiet = held.quiet();
    let contradicted = held.conflicting(dossier);
    html! {
        <>
            for stance in held.stances {
                { said(scene, stance, contradicted) }
                { " " }
            }
            if let Some(kind) = quiet {
                { span("entry__quiet", &quiet_reason(&Quiet { party, layer, kind }, scene)) }
            }
        </>
    }
}

fn said(scene: &Scene, stance: StanceRef, contradicted: bool) -> Html {
    let (dossier, words) = (scene.dossier(), scene.words);
    let known = &dossier[stance];
    let layer = known.evidence.layer;
    let (picture, how) = match known.held {
        Held::Position { step, basis } => (
            html! { <>{ mark(known.party, Fill::of_basis(basis)) }{ strip(dossier, known.issue, step) }</> },
            [words.basis(basis), words.say(Message::ClauseComma)].concat(),
        ),
        Held::Silence(_) => (Html::default(), String::new()),
    };
    let (quotations, sources) = (known.evidence.found(dossier).count(), known.evidence.sources.len());
    let mut facts = vec![how + &words.date(&known.as_of, Detail::Full)];
    facts.extend(counts_of(&[(quotations, Message::Quotations), (sources, Message::Sources)], words));
    facts.extend(contradicted.then(|| words.say(Message::ContradictedSameDay).to_owned()));
    let moved = movement(scene, known.party, known.issue, layer);
    facts.extend(moved.map(|(sign, words)| format!("{sign} {words}")));
    html! {
        <span class="entry">
            { picture }
            { held_link(scene, stance) }
            { hidden(":") }
            { " " }
            <span class="entry__summary">{ scene.own(&known.summary) }</span>
            { " " }
            { span("entry__facts", words.fill(Message::InBrackets, &[&joined(&facts, words.say(Message::Semicolon))]).trim_start()) }
        </span>
    }
}

/// The scale with the step that is held; the label beside it says which that is.
fn strip(dossier: &Dossier, issue: IssueRef, step: usize) -> Html {
    let steps = dossier[issue].scale.len();
    let width = steps * STEP;
    let ticks: String = (0..steps).map(|step| format!("M{} 4v6", step * STEP + 4)).collect();
    html! {
        <svg class="strip" width={width.to_string()} height="14" aria-hidden="true">
            <path class="strip__line" d={format!("M4 7H{}{ticks}", width - 5)} />
            <circle cx={(step * STEP + 4).to_string()} cy="7" r="4" />
        </svg>
    }
}
