//! What readers should know: how the dossier was made, what the scales mean, what was corrected, and the sources.

use super::citations::citation;
use super::scene::Scene;
use crate::words::{Detail, date_words};
use yew::prelude::*;

/// The section of notes and sources.
pub fn notes(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    html! {
        <section class="notes" part="notes" aria-label="Sources and notes">
            { scene.heading(1, "section-title", html! { "Sources and notes" }) }
            if !dossier.corrections.is_empty() {
                { scene.heading(2, "notes__title", html! { "Corrections" }) }
                <ul class="notes__list">
                    for correction in &dossier.corrections {
                        <li>{ format!("{}: {}", date_words(&correction.date, Detail::Full), correction.text) }</li>
                    }
                </ul>
            }
            { scene.heading(2, "notes__title", html! { "About this dossier" }) }
            <ul class="notes__list">
                if let Some(editor) = &dossier.editor {
                    <li>{ format!("Edited by {editor}.") }</li>
                }
                if let Some(updated) = &dossier.updated {
                    <li>{ format!("Updated {}.", date_words(updated, Detail::Full)) }</li>
                }
                for note in &dossier.notes {
                    <li>{ note }</li>
                }
            </ul>
            if dossier.issues.iter().any(|issue| issue.note.is_some()) {
                { scene.heading(2, "notes__title", html! { "What the scales mean" }) }
                <dl class="notes__scales">
                    for issue in dossier.issues.iter().filter(|issue| issue.note.is_some()) {
                        <dt>{ &issue.question }</dt>
                        <dd>
                            <p>{ issue.scale.join(" → ") }</p>
                            <p>{ issue.note.as_deref().unwrap_or_default() }</p>
                        </dd>
                    }
                </dl>
            }
            if !dossier.sources.is_empty() {
                { scene.heading(2, "notes__title", html! { "Sources outside the article" }) }
                <ol class="notes__sources">
                    for source in &dossier.sources {
                        <li>{ citation(source) }</li>
                    }
                </ol>
            }
        </section>
    }
}
