//! What readers should know: how the dossier was made, what the scales mean, what was corrected, what it rests on.

use super::citations::citation;
use super::problems::problem_line;
use super::scene::Scene;
use crate::words::{Detail, date_words};
use yew::prelude::*;

/// The section of the notes.
pub fn notes(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    html! {
        <section class="notes" part="notes" aria-label="Notes">
            { scene.heading(1, "section-title", html! { "Notes" }) }
            if dossier.quotations_found() < dossier.quotations.len() {
                { scene.heading(2, "notes__title", html! { "Quotations not found in the article" }) }
                for problem in dossier.quotations.iter().filter_map(|quotation| quotation.anchor.as_ref().err()) {
                    { problem_line(problem) }
                }
            }
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
            { method(scene) }
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
        </section>
    }
}

/// How positions are placed, and what the words for them mean.
fn method(scene: &Scene) -> Html {
    let is_static = scene.is_static();
    let editor = scene.dossier().editor.as_deref().unwrap_or("the writer of the dossier");
    let placed = format!(
        "Positions on the scales were placed by {editor}. They are a judgement: steps are labels in order, not measured distances."
    );
    let lines = [
        placed.as_str(),
        "Stated: the party's own words. Reported: the article states it. Inferred: the writer's reading of the article. Documented: from a source outside it.",
        "In the article and on the record are two layers. They are drawn apart and never mixed in a count, a line or a distance.",
        "“Not stated” is no position: it has no mark and is never counted. Nor are stances of one day that contradict each other.",
        "Two parties agree on an issue where both hold the same step of its scale at the date chosen, in one layer; elsewhere they differ by the steps between them. There is no score over all issues.",
    ];
    html! {
        <div class="method" id={is_static.then_some("method")} tabindex={(!is_static).then_some("-1")} data-control="method">
            { scene.heading(2, "notes__title", html! { "How positions are placed and compared" }) }
            <ul class="notes__list">
                for line in lines {
                    <li>{ line }</li>
                }
            </ul>
        </div>
    }
}

/// The section of the sources.
pub fn sources(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    if dossier.sources.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sources" part="sources" aria-label="Sources">
            { scene.heading(1, "section-title", html! { "Sources outside the article" }) }
            <ol class="sources__list">
                for source in &dossier.sources {
                    <li>{ citation(source) }</li>
                }
            </ol>
        </section>
    }
}
