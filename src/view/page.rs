//! The document around the views: a named region with one language, or what stands there when there is no dossier.

use super::article::article;
use super::closer::closer;
use super::help::keys;
use super::masthead::masthead;
use super::names::announcement;
use super::notes::{notes, sources};
use super::problems::refusal;
use super::scene::{Scene, Shown};
use super::standings::standings;
use super::timeline::timeline;
#[cfg(not(target_arch = "wasm32"))]
use super::{brief::brief, scene::Reading};
use crate::dossier::Problem;
use crate::words::{Words, direction_of};
use markup::html;
use yew::prelude::*;

/// What stands there when there is no dossier.
pub fn refused(problems: &[Problem], level: u8, words: Words) -> Html {
    let lang = words.tag();
    html! {
        <section class="stanceline" part="root" {lang} dir={direction_of(lang)} aria-label="Stanceline">
            { refusal(problems, level, words) }
        </section>
    }
}

/// The views that are shown, in reading order.
pub fn document(scene: &Scene) -> Html {
    #[cfg(not(target_arch = "wasm32"))]
    if scene.reading == Reading::Brief {
        return brief(scene);
    }
    let dossier = scene.dossier();
    let layout = match scene.shown {
        Shown::All => "layout layout--all",
        _ => "layout",
    };
    // What is above a place has its height only when it is laid out: links and the selection could not be scrolled to.
    let skips = dossier.is_long && !scene.is_static() && scene.state.selection.is_none();
    html! {
        <section class="stanceline" part="root" lang={scene.words.tag()} dir={direction_of(&dossier.lang)} aria-label={dossier.title.clone()} onkeydown={keys(scene)}>
            { masthead(scene) }
            <div class={layout} data-long={skips.then_some("")}>
                if scene.shows(Shown::Stances) {
                    { standings(scene) }
                }
                if scene.shows(Shown::Article) {
                    { article(scene) }
                }
                if scene.shows(Shown::Timeline) {
                    { timeline(scene) }
                }
                if scene.shows(Shown::Stances) {
                    { closer(scene) }
                }
                { notes(scene) }
                { sources(scene) }
            </div>
            if !scene.is_static() {
                <div class="hidden-text" role="status">{ announcement(scene) }</div>
            }
        </section>
    }
}
