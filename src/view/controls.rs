//! Native controls whose values the browser hands over by name: `data-control` names them.

use super::scene::Material;
use crate::dossier::Layer;
use crate::state::Action;
use crate::timeline::Scale;
use std::rc::Rc;

/// The scales: in the control's value, and in words.
pub const SCALES: [(Scale, &str, &str); 3] = [
    (Scale::Time, "time", "true time"),
    (Scale::Cut, "cut", "long gaps cut"),
    (Scale::Sequence, "sequence", "one after another"),
];

/// The layers that can be shown: in the control's value, and in words.
pub const LAYERS: [(Option<Layer>, &str, &str); 3] = [
    (None, "both", "in the article and on the record"),
    (Some(Layer::InArticle), "article", "in the article"),
    (Some(Layer::OnRecord), "record", "on the record"),
];

/// What a control's new value asks for.
pub fn action_of(control: &str, value: &str, material: &Material) -> Option<Action> {
    match control {
        "search" => Some(Action::Find(material.search(value).map(Rc::new))),
        "scale" => SCALES.iter().find(|(_, name, _)| *name == value).map(|(scale, ..)| Action::Draw(*scale)),
        "layer" => LAYERS.iter().find(|(_, name, _)| *name == value).map(|(layer, ..)| Action::ShowLayer(*layer)),
        _ => None,
    }
}
