//! What a reader can take along: a link, a citation, the code that puts the widget on another page, a file.

use super::cite::citation;
use super::port::{File, Share, Told};
use super::saves::{deed, save};
use super::scene::Scene;
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The menu, which opens in place.
pub fn share(scene: &Scene) -> Html {
    let copies = html! {
        <>
            { button(scene, Message::Copy, Message::Link, |_| Share::Link) }
            { button(scene, Message::Copy, Message::Citation, |scene| {
                Share::Citation(citation(&scene.state, scene.dossier(), scene.words))
            }) }
            if scene.hosted {
                { button(scene, Message::Copy, Message::PageCode, |_| Share::Element) }
                { button(scene, Message::Copy, Message::FrameCode, |_| Share::Frame) }
            }
        </>
    };
    html! {
        <details class="share" part="share">
            <summary>{ scene.say(Message::Share) }</summary>
            <p class="saves"><span>{ scene.say(Message::Copy) }</span>{ copies }</p>
            <p class="saves">
                <span>{ scene.say(Message::Download) }</span>
                if scene.hosted {
                    { button(scene, Message::Download, Message::OneFile, |_| Share::Whole) }
                }
                { save(scene, Message::DossierFile, |_| File::Dossier) }
            </p>
            <p class="saves">
                <span>{ scene.say(Message::Print) }</span>
                { button(scene, Message::Print, Message::Everything, |_| Share::Print) }
            </p>
            // The browser's side says there what became of it, and puts there what it may not copy.
            <div role="status" data-said="" />
            <div data-said="" />
        </details>
    }
}

fn button(scene: &Scene, verb: Message, name: Message, make: fn(&Scene) -> Share) -> Html {
    let known = scene.clone();
    let onclick = scene.tell.reform(move |_: MouseEvent| Told::Share(make(&known), known.state.link(known.dossier())));
    deed(scene, verb, name, onclick)
}
