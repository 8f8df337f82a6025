//! The line under the drawing.

use super::board::Sheet;
use crate::state::Selection;
use crate::view::prose::{seen, span};
use crate::words::{Detail, date_words};
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
                { span("chosen__date", &date_words(&scene.dossier()[event].date, Detail::Full)) }
                { span("chosen__title", &scene.dossier()[event].title) }
                { scene.follow(selection, html! { "details in the list" }) }
                { seen("chosen__pointed", pointed.as_deref().unwrap_or_default()) }
            </>
        },
        (_, Some(pointed)) => seen("chosen__title", pointed),
        _ => span(
            "chosen__hint",
            "Choose a mark to read its event; a number opens. Drag to move, Ctrl or ⌘ and wheel to zoom.",
        ),
    };
    html! { <p class="chosen">{ content }</p> }
}
