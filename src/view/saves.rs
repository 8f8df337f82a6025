//! Buttons that offer files.

use super::port::{File, Told};
use super::scene::Scene;
use yew::prelude::*;

/// A line of such buttons.
pub fn saves(buttons: &[Html]) -> Html {
    html! {
        <p class="saves">
            <span>{ "Download" }</span>
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
    html! { <button type="button" class="link" {onclick}>{ name }</button> }
}
