//! The keys, told where they work.

use super::closer::fold_button;
use super::port::Told;
use super::scene::Scene;
use crate::state::{Action, Panel};
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The keys, as they stand on keyboards everywhere, and what they do.
const KEYS: [(&str, Message); 7] = [
    ("Tab  Shift+Tab", Message::KeyTab),
    ("Enter", Message::KeyEnter),
    ("Esc", Message::KeyEscape),
    ("↑ ↓  Home  End", Message::KeyEvents),
    ("← →", Message::KeySlider),
    ("← → + − 0", Message::KeyDrawing),
    ("?", Message::KeyHelp),
];

/// The button, and the keys while it is open.
pub fn help(scene: &Scene) -> Html {
    let is_open = scene.state.open.contains(&Panel::Keys);
    html! {
        <div class={if is_open { "help help--open" } else { "help" }} part="help">
            { fold_button(scene, Panel::Keys, is_open, scene.say(Message::Keys)) }
            if is_open {
                <dl class="help__keys">
                    for (keys, what) in KEYS {
                        <dt>{ keys }</dt>
                        <dd>{ scene.say(what) }</dd>
                    }
                </dl>
            }
        </div>
    }
}

/// The keys that work wherever the focus is: Escape lets go of the selection, then of the keys; ? leads to
/// the keys.
pub fn keys(scene: &Scene) -> Callback<KeyboardEvent> {
    let (act, tell) = (scene.act.clone(), scene.tell.clone());
    let selects = scene.state.selection.is_some();
    let is_open = scene.state.open.contains(&Panel::Keys);
    let unfold = Action::Unfold(Panel::Keys);
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        if event.default_prevented() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if key == "Escape" && selects {
            act.emit(Action::Clear);
        } else if key == "?" {
            tell.emit(Told::Focus("control:help".to_owned()));
            if !is_open {
                act.emit(unfold.clone());
            }
        } else if key == "Escape" && is_open {
            act.emit(unfold.clone());
        } else {
            return;
        }
        event.prevent_default();
    })
}
