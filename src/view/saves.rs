//! Buttons that offer files.

use super::port::{File, Told};
use super::scene::Scene;
use yew::prelude::*;

/// What the buttons do, in front of them.
pub const DOWNLOAD: &str = "Download";

/// A line of such buttons.
pub fn saves(buttons: &[Html]) -> Html {
    html! {
        <p class="saves">
            <span>{ DOWNLOAD }</span>
            for button in buttons {
                { button.clone() }
            }
        </p>
    }
}

/// A button that offers a file, made when it is asked for.
pub fn save(scene: &Scene, name: &'static str, make: fn(&Scene) -> File) -> Html {
    let known = scene.clone();
    let onclick = scene.tell.reform(move |_: MouseEvent| Told::Save(make(&known)));
    deed(DOWNLOAD, name, onclick)
}

/// A button in a line that begins with its verb; by itself it has both as its name.
pub fn deed(verb: &'static str, name: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" aria-label={format!("{verb} {name}")} {onclick}>{ name }</button> }
}
