//! Two parties side by side, and all pairs at a glance. Every count says out of how many.

use super::citations::short_words;
use super::grid::{Grid, Row, grid, rows};
use super::later::later;
use super::mark::{Fill, lettered_mark, named_mark, short_mark};
use super::movement::held_link;
use super::names::{capitalised, quiet_reason};
use super::prose::{hidden, paragraph, seen, span};
use super::scene::Scene;
use crate::comparison::{Quiet, Relation, Side, Sides, Tally, in_force};
use crate::dossier::{Held, IssueRef, Layer, PartyRef, StanceRef};
use crate::state::{Action, State};
use crate::words::{Message, Words};
use markup::html;
use yew::prelude::*;

/// The overview of all pairs, and the comparison of the two parties chosen.
pub fn pair(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let pair = scene.pair().filter(|_| !scene.is_static());
    let with_inferred = scene.state.with_inferred;
    let layers = scene.layers();
    html! {
        <>
            if !scene.is_static() {
                <button
                    class="link pair__choice"
                    aria-pressed={(!with_inferred).to_string()}
                    onclick={scene.on(Action::CountInferred(!with_inferred))}
                >
                    { seen("pair__box", if with_inferred { "☐" } else { "☑" }) }
                    { scene.say(Message::LeaveOutInferred) }
                </button>
            }
            <div class="overviews">
                for layer in &layers {
                    { later(scene, *layer as usize, overview) }
                }
            </div>
            if let Some((one, other)) = pair {
                { scene.heading(3, "pair__title", html! { scene.fill(Message::TwoNames, &[&dossier[one].name, &dossier[other].name]) }) }
                for layer in &layers {
                    { later(scene, *layer as usize, compared) }
                }
            }
        </>
    }
}

/// The layer of a number, and what all parties bring in it.
fn sides(scene: &Scene, number: usize) -> (Layer, Sides) {
    let layer = if number == Layer::InArticle as usize { Layer::InArticle } else { Layer::OnRecord };
    let State { as_of, with_inferred, .. } = scene.state.as_ref();
    (layer, Sides::new(scene.dossier(), layer, as_of.reads_to(), *with_inferred))
}

/// What both must have to be compared.
fn position(scene: &Scene) -> &'static str {
    scene.say(if scene.state.with_inferred { Message::APosition } else { Message::AKnownPosition })
}

/// All pairs in one layer: on how many of the issues on which both have a position they agree.
fn overview(scene: &Scene, number: usize, node: NodeRef) -> Html {
    let (layer, sides) = sides(scene, number);
    let parties = scene.parties();
    let row = |one: PartyRef| Row {
        group: None,
        head: Some(short_mark(scene, one, Fill::of(layer, true))),
        cells: parties.iter().map(|other| meeting(scene, &sides, (one, *other))).collect(),
    };
    let place = scene.words.layer(layer);
    grid(Grid {
        name: scene.fill(Message::AllPairs, &[place]),
        class: "pairs",
        caption: scene.fill(Message::PairsCaption, &[place, position(scene)]),
        corner: vec![""],
        columns: parties.iter().map(|party| lettered_mark(scene, *party)).collect(),
        bodies: vec![rows(parties.iter().copied().map(row).collect(), NodeRef::default())],
        node,
    })
}

/// The count of a pair; it is the way to the pair's comparison.
fn meeting(scene: &Scene, sides: &Sides, (one, other): (PartyRef, PartyRef)) -> Html {
    if one == other {
        return html! { "–" };
    }
    let Tally { agreed, compared, inferred } = sides.tally((one, other));
    let mut count = match compared {
        0 => scene.say(Message::NoneCompared).to_owned(),
        _ => scene.fill(Message::Agreed, &[&agreed.to_string(), &compared.to_string()]),
    };
    count.push_str(&of_inferred(inferred, scene.words));
    if scene.is_static() {
        return html! { count };
    }
    let chosen = scene.pair().is_some_and(|pair| [(one, other), (other, one)].contains(&pair));
    let names = scene.fill(Message::TwoNames, &[&scene.dossier()[one].name, &scene.dossier()[other].name]);
    let names = names + scene.say(Message::Colon);
    html! {
        <button
            class="pairs__button"
            aria-pressed={chosen.to_string()}
            onclick={scene.on(Action::Compare(one, other))}
        >
            { hidden(&names) }
            { count }
        </button>
    }
}

/// The sentence of one layer, and its issues.
fn compared(scene: &Scene, number: usize, node: NodeRef) -> Html {
    let (layer, sides) = sides(scene, number);
    let dossier = scene.dossier();
    let Some((one, other)) = scene.pair() else { return Html::default() };
    let row = |issue: IssueRef| Row {
        group: None,
        head: Some(scene.own(&dossier[issue].question)),
        cells: vec![
            side(scene, one, issue, layer),
            html! { relation_name(sides.relation((one, other), issue), scene.words) },
            side(scene, other, issue, layer),
        ],
    };
    html! {
        <div ref={node}>
            { paragraph("pair__sentence", &sentence(scene, layer, sides.tally((one, other)))) }
            { grid(Grid {
                name: scene.words.layer(layer).to_owned(),
                class: "pair",
                caption: String::new(),
                corner: vec![scene.say(Message::Issue)],
                columns: vec![
                    named_mark(scene, one, Fill::of(layer, true)),
                    html! { scene.say(Message::Together) },
                    named_mark(scene, other, Fill::of(layer, true)),
                ],
                bodies: vec![rows(dossier.issue_refs().map(row).collect(), NodeRef::default())],
                node: NodeRef::default(),
            }) }
        </div>
    }
}

/// “agree on 2 of the 4 issues on which both have a position (1 inferred)”
fn sentence(scene: &Scene, layer: Layer, Tally { compared, agreed, inferred }: Tally) -> String {
    let (words, position) = (scene.words, position(scene));
    let place = words.layer(layer);
    capitalised(match compared {
        0 => words.fill(Message::NoCommonIssue, &[place, position]),
        _ => words.fill_counted(
            Message::AgreeOn,
            compared,
            &[place, &agreed.to_string(), position, &of_inferred(inferred, words), &compared.to_string()],
        ),
    })
}

/// How many of those counted are inferred, if any.
fn of_inferred(inferred: usize, words: Words) -> String {
    if inferred > 0 { words.fill(Message::InferredCount, &[&inferred.to_string()]) } else { String::new() }
}

fn relation_name(relation: Relation, words: Words) -> String {
    let (one, other) = match relation {
        Relation::Compared { steps, inferred } => {
            let how = match steps {
                0 => words.say(Message::Agree).to_owned(),
                _ => words.fill(Message::DifferBy, &[&words.count(Message::Steps, steps)]),
            };
            return if inferred { words.fill(Message::OnlyInferred, &[&how]) } else { how };
        }
        Relation::NotCompared(one, other) => (one, other),
    };
    let either = |side| one == side || other == side;
    let why = if either(Side::Conflicting) {
        Message::ContradictingStances
    } else if one == Side::NoPosition && other == Side::NoPosition {
        Message::BothWithout
    } else if either(Side::NoPosition) {
        Message::OneWithout
    } else {
        Message::InferredLeftOut
    };
    words.fill(Message::NotCompared, &[words.say(why)])
}

/// What one of them holds, and its first words; where nothing of it stands in the article, its summary.
fn side(scene: &Scene, party: PartyRef, issue: IssueRef, layer: Layer) -> Html {
    let dossier = scene.dossier();
    let held = in_force(dossier, party, issue, layer, scene.state.as_of.reads_to());
    if let Some(kind) = held.quiet().filter(|_| held.stances.is_empty()) {
        return span("entry__quiet", &quiet_reason(&Quiet { party, layer, kind }, scene));
    }
    let words = |stance: StanceRef| {
        let known = &dossier[stance];
        let is_position = matches!(known.held, Held::Position { .. });
        let first = known.evidence.found(dossier).find(|_| is_position);
        first.map_or_else(|| scene.own_paragraph("pair__summary", &known.summary), |first| short_words(scene, first))
    };
    html! {
        for stance in held.stances {
            <p>{ held_link(scene, stance) }</p>
            { words(stance) }
        }
    }
}
