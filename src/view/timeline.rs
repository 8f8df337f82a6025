//! When: the drawing of the timeline, and the list of events that it draws.

use super::drawing::Board;
use super::events::Events;
use super::finder::{finder, nothing_matches};
use super::prose::paragraph;
use super::scene::Scene;
use crate::words::Message;
use markup::html;
use std::rc::Rc;
use yew::prelude::*;

/// The section of the timeline.
pub fn timeline(scene: &Scene) -> Html {
    let interactive = !scene.is_static();
    html! {
        <section class="timeline" part="timeline" aria-label={scene.say(Message::When)}>
            { scene.title("timeline", Message::When) }
            if scene.dossier().events.is_empty() {
                { paragraph("empty", scene.say(Message::NoEvents)) }
            } else {
                if interactive {
                    { finder(scene) }
                }
                if scene.events.is_empty() {
                    { nothing_matches(scene) }
                } else {
                    // Another dossier begins anew.
                    <Board key={Rc::as_ptr(&scene.material) as usize} scene={scene.clone()} />
                    <Events key={Rc::as_ptr(&scene.material) as usize + 1} scene={scene.clone()} />
                }
            }
        </section>
    }
}
