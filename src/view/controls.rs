//! Native controls whose values the browser hands over by name: `data-control` names them.

use super::scene::{Material, Scene};
use crate::comparison::reading_date;
use crate::dossier::{Date, Dossier, Layer};
use crate::state::Action;
use crate::timeline::Scale;
use crate::words::Message;
use markup::html;
use std::rc::Rc;
use yew::prelude::*;

/// The scales: in the control's value, and in words.
pub const SCALES: [(Scale, &str, Message); 3] = [
    (Scale::Time, "time", Message::TrueTime),
    (Scale::Cut, "cut", Message::GapsCut),
    (Scale::Sequence, "sequence", Message::InSequence),
];

/// The layers that can be shown: in the control's value, and in words.
pub const LAYERS: [(Option<Layer>, &str, Message); 3] = [
    (None, "both", Message::BothLayers),
    (Some(Layer::InArticle), "article", Message::InArticle),
    (Some(Layer::OnRecord), "record", Message::OnRecord),
];

/// A list to choose from: each entry's value, its name, and whether it is chosen. The browser takes `data-value` over into a
/// list that a reader has used; the attribute of an option has no effect on it any more.
pub fn choice(scene: &Scene, control: &'static str, entries: &[(&'static str, Message, bool)]) -> Html {
    let chosen = entries.iter().find(|(_, _, chosen)| *chosen).map(|(value, ..)| *value);
    html! {
        <select data-control={control} data-value={chosen}>
            for (value, name, chosen) in entries {
                <option value={*value} selected={*chosen}>{ scene.say(*name) }</option>
            }
        </select>
    }
}

/// Whether the dossier has both layers, so that there is something to choose.
pub fn has_both_layers(dossier: &Dossier) -> bool {
    let events = dossier.events.iter().map(|event| event.evidence.layer);
    let mut layers = events.chain(dossier.stances.iter().map(|stance| stance.evidence.layer));
    layers.next().is_some_and(|first| layers.any(|layer| layer != first))
}

/// What a control's new value asks for.
pub fn action_of(control: &str, value: &str, material: &Material) -> Option<Action> {
    let dossier = &material.dossier;
    match control {
        "search" => Some(Action::Find(material.search(value).map(Rc::new))),
        "scale" => SCALES.iter().find(|(_, name, _)| *name == value).map(|(scale, ..)| Action::Draw(*scale)),
        "layer" => LAYERS.iter().find(|(_, name, _)| *name == value).map(|(layer, ..)| Action::ShowLayer(*layer)),
        "as-of" => Date::parse(value).ok().map(Action::ReadAsOf),
        "as-of-step" => {
            let day = *material.days.get(value.parse::<usize>().ok()?)?;
            Some(Action::ReadAsOf(reading_date(dossier, day)))
        }
        _ => None,
    }
}
