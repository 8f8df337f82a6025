//! The line under the drawing.

use super::board::Sheet;
use crate::state::Selection;
use crate::words::{Detail, date_words};
use yew::prelude::*;

/// What the pointer is on, or what is selected, with the way to its details.
pub fn chosen(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    let pointed = sheet.drawing.glyphs.iter().find(|glyph| glyph.pointed && !glyph.selected);
    if let Some(glyph) = pointed {
        return html! { <p class="chosen"><span class="chosen__title" aria-hidden="true">{ &glyph.name }</span></p> };
    }
    let content = match scene.state.selection {
        Some(selection @ Selection::Event(event)) => html! {
            <>
                <span class="chosen__date">{ date_words(&scene.dossier()[event].date, Detail::Full) }</span>
                <span class="chosen__title">{ &scene.dossier()[event].title }</span>
                { scene.follow(selection, html! { "details in the list" }) }
            </>
        },
        _ => html! {
            <span class="chosen__hint">{ "Choose a mark to read its event; a number opens. Drag to move, Ctrl or ⌘ and wheel to zoom." }</span>
        },
    };
    html! { <p class="chosen">{ content }</p> }
}
