//! What a reader can take along: a link, a citation, the code that puts the widget on another page, a file.

use super::cite::citation;
use super::port::{File, Share, Told};
use super::saves::save;
use super::scene::Scene;
use crate::state::Link;
use yew::prelude::*;

/// The menu, which opens in place.
pub fn share(scene: &Scene) -> Html {
    let copies = html! {
        <>
            { button(scene, "link", |_| Share::Link) }
            { button(scene, "citation", |scene| Share::Citation(citation(&scene.state, scene.dossier()))) }
            if scene.hosted {
                { button(scene, "code for a page", |_| Share::Element) }
                { button(scene, "code for a frame", |_| Share::Frame) }
            }
        </>
    };
    html! {
        <details class="share" part="share">
            <summary>{ "Share" }</summary>
            <p class="saves"><span>{ "Copy" }</span>{ copies }</p>
            <p class="saves">
                <span>{ "Download" }</span>
                if scene.hosted {
                    { button(scene, "one file", |_| Share::Whole) }
                }
                { save(scene, "dossier (JSON)", |_| File::Dossier) }
            </p>
            // What became of it is said there by the browser's side.
            <div role="status" data-said="" />
        </details>
    }
}

fn button(scene: &Scene, name: &'static str, make: fn(&Scene) -> Share) -> Html {
    let known = scene.clone();
    let onclick = scene.tell.reform(move |_: MouseEvent| {
        let link = known.state.selection.map(|selection| Link::to(selection, known.dossier()));
        Told::Share(make(&known), link)
    });
    html! { <button type="button" class="link" {onclick}>{ name }</button> }
}
