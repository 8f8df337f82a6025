//! Buttons that offer files.

use super::port::{File, Told};
use super::scene::Scene;
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// A line of such buttons.
pub fn saves(scene: &Scene, buttons: &[Html]) -> Html {
    html! {
        <p class="saves">
            <span>{ scene.say(Message::Download) }</span>
            for button in buttons {
                { button.clone() }
            }
        </p>
    }
}

/// A button that offers a file, made when it is asked for.
pub fn save(scene: &Scene, name: Message, make: fn(&Scene) -> File) -> Html {
    let known = scene.clone();
    let onclick = scene.tell.reform(move |_: MouseEvent| Told::Save(make(&known)));
    deed(scene, Message::Download, name, onclick)
}

/// A button in a line that begins with its verb; by itself it has both as its name.
pub fn deed(scene: &Scene, verb: Message, name: Message, onclick: Callback<MouseEvent>) -> Html {
    let name = scene.say(name);
    let whole = scene.fill(Message::Deed, &[scene.say(verb), name]);
    html! { <button class="link" aria-label={whole} {onclick}>{ name }</button> }
}
