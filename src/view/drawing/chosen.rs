//! The line under the drawing.

use super::board::Sheet;
use crate::state::Selection;
use crate::view::prose::{seen, span};
use crate::words::{Detail, Message};
use markup::html;
use yew::prelude::*;

/// What is selected, with the way to its details, and what the pointer is on. The way stays whatever the pointer does: it may
/// have the focus.
pub fn chosen(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    let pointed = sheet.drawing.glyphs.iter().find(|glyph| glyph.pointed && !glyph.selected);
    let pointed = pointed.map(|glyph| glyph.name.clone());
    let content = match (scene.state.selection, &pointed) {
        (Some(selection @ Selection::Event(event)), _) => html! {
            <>
                { span("chosen__date", &scene.words.date(&scene.dossier()[event].date, Detail::Full)) }
                <span class="chosen__title">{ scene.own(&scene.dossier()[event].title) }</span>
                { scene.follow(selection, html! { scene.say(Message::InList) }) }
                { seen("chosen__pointed", pointed.as_deref().unwrap_or_default()) }
            </>
        },
        (_, Some(pointed)) => seen("chosen__title", pointed),
        _ => span("chosen__hint", scene.say(Message::DrawingHint)),
    };
    html! { <p class="chosen">{ content }</p> }
}
