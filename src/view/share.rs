//! What a reader can take along: a link, a citation, the code that puts the widget on another page, a file.

use super::cite::citation;
use super::port::{File, Share, Told};
use super::saves::{DOWNLOAD, deed, save};
use super::scene::Scene;
use crate::state::Link;
use yew::prelude::*;

const COPY: &str = "Copy";
const PRINT: &str = "Print";

/// The menu, which opens in place.
pub fn share(scene: &Scene) -> Html {
    let copies = html! {
        <>
            { button(scene, COPY, "link", |_| Share::Link) }
            { button(scene, COPY, "citation", |scene| Share::Citation(citation(&scene.state, scene.dossier()))) }
            if scene.hosted {
                { button(scene, COPY, "code for a page", |_| Share::Element) }
                { button(scene, COPY, "code for a frame", |_| Share::Frame) }
            }
        </>
    };
    html! {
        <details class="share" part="share">
            <summary>{ "Share" }</summary>
            <p class="saves"><span>{ COPY }</span>{ copies }</p>
            <p class="saves">
                <span>{ DOWNLOAD }</span>
                if scene.hosted {
                    { button(scene, DOWNLOAD, "one file", |_| Share::Whole) }
                }
                { save(scene, "dossier (JSON)", |_| File::Dossier) }
            </p>
            <p class="saves"><span>{ PRINT }</span>{ button(scene, PRINT, "everything", |_| Share::Print) }</p>
            // The browser's side says there what became of it, and puts there what it may not copy.
            <div role="status" data-said="" />
            <div data-said="" />
        </details>
    }
}

fn button(scene: &Scene, verb: &'static str, name: &'static str, make: fn(&Scene) -> Share) -> Html {
    let known = scene.clone();
    let onclick = scene.tell.reform(move |_: MouseEvent| {
        let link = known.state.selection.map(|selection| Link::to(selection, known.dossier()));
        Told::Share(make(&known), link)
    });
    deed(verb, name, onclick)
}
