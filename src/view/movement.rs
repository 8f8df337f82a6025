//! What a stance holds, and that it changed, in a sign and in words.

use super::scene::Scene;
use crate::comparison::{InForce, change};
use crate::dossier::{Held, IssueRef, Layer, PartyRef, StanceRef};
use crate::state::{Action, Selection};
use crate::words::{Detail, Message};
use markup::html;
use yew::prelude::*;

/// The sign and the words of a cell's latest change: to which side of the scale it went, from what, and when.
pub fn movement(scene: &Scene, party: PartyRef, issue: IssueRef, layer: Layer) -> Option<(&'static str, String)> {
    let dossier = scene.dossier();
    let changed = change(dossier, party, issue, layer, scene.state.as_of.reads_to())?;
    let step = |held: &InForce| held.position(dossier).map(|(step, _)| step);
    let sign = match (step(&changed.before), step(&changed.now)) {
        (Some(before), Some(now)) if now != before => scene.arrow(now > before),
        _ => "↔",
    };
    let since = changed.now.stances.first().map(|stance| scene.words.date(&dossier[*stance].as_of, Detail::Full));
    let labels: Vec<&str> = changed.before.stances.iter().map(|stance| held_label(scene, *stance)).collect();
    let labels = labels.join(scene.say(Message::AndQuoted));
    Some((sign, scene.fill(Message::ChangedFrom, &[&labels, &since.unwrap_or_default()])))
}

/// What a stance holds: the label of its step, or the silence.
pub fn held_label(scene: &Scene, stance: StanceRef) -> &str {
    let known = &scene.dossier()[stance];
    match known.held {
        Held::Position { step, .. } => &scene.dossier()[known.issue].scale[step],
        Held::Silence(silence) => scene.words.silence(silence),
    }
}

/// The same in its own language: a label is the dossier's, a silence the interface's.
pub fn held(scene: &Scene, stance: StanceRef) -> Html {
    let label = held_label(scene, stance);
    match scene.dossier()[stance].held {
        Held::Position { .. } => scene.own(label),
        Held::Silence(_) => html! { label },
    }
}

/// The same as the way to what is behind it.
pub fn held_link(scene: &Scene, stance: StanceRef) -> Html {
    let label = held(scene, stance);
    if scene.is_static() {
        return html! { <strong>{ label }</strong> };
    }
    let known = &scene.dossier()[stance];
    let onclick = scene.on(Action::Follow(Selection::Stance(known.party, known.issue)));
    html! { <button class="held" {onclick}>{ label }</button> }
}
