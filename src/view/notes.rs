//! What readers should know: how the dossier was made, what the scales mean, what was corrected, what it rests on.

use super::citations::citation;
use super::problems::problem_line;
use super::scene::Scene;
use crate::words::{Detail, Message, joined};
use markup::html;
use yew::prelude::*;

/// The section of the notes.
pub fn notes(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    html! {
        <section class="notes" part="notes" aria-label={scene.say(Message::Notes)}>
            { scene.title("notes", Message::Notes) }
            if dossier.quotations_found() < dossier.quotations.len() {
                { scene.heading(2, "notes__title", html! { scene.say(Message::NotFoundTitle) }) }
                for problem in dossier.quotations.iter().filter_map(|quotation| quotation.anchor.as_ref().err()) {
                    { problem_line(scene, problem) }
                }
            }
            if !dossier.corrections.is_empty() {
                { scene.heading(2, "notes__title", html! { scene.say(Message::Corrections) }) }
                <ul class="notes__list">
                    for correction in &dossier.corrections {
                        <li>
                            { scene.words.date(&correction.date, Detail::Full) }{ scene.say(Message::Colon) }
                            { scene.own(&correction.text) }
                        </li>
                    }
                </ul>
            }
            { scene.heading(2, "notes__title", html! { scene.say(Message::AboutDossier) }) }
            <ul class="notes__list">
                if let Some(editor) = &dossier.editor {
                    <li>{ scene.fill(Message::EditedBy, &[editor]) }</li>
                }
                if let Some(updated) = &dossier.updated {
                    <li>{ scene.fill(Message::Updated, &[&scene.words.date(updated, Detail::Full)]) }</li>
                }
                for note in &dossier.notes {
                    <li>{ scene.own(note) }</li>
                }
            </ul>
            { method(scene) }
            if dossier.issues.iter().any(|issue| issue.note.is_some()) {
                { scene.heading(2, "notes__title", html! { scene.say(Message::ScalesMean) }) }
                <dl class="notes__scales" lang={scene.own_lang()}>
                    for issue in dossier.issues.iter().filter(|issue| issue.note.is_some()) {
                        <dt>{ &issue.question }</dt>
                        <dd>
                            <p>{ joined(&issue.scale, &[" ", scene.arrow(true), " "].concat()) }</p>
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
    let editor = scene.dossier().editor.as_deref().unwrap_or(scene.say(Message::WriterOfDossier));
    let placed = scene.fill(Message::MethodPlaced, &[editor]);
    let lines = [
        placed.as_str(),
        scene.say(Message::MethodBases),
        scene.say(Message::MethodLayers),
        scene.say(Message::MethodSilence),
        scene.say(Message::MethodAgree),
    ];
    html! {
        <div class="method" id={is_static.then_some("method")} tabindex={(!is_static).then_some("-1")} data-control="method">
            { scene.heading(2, "notes__title", html! { scene.say(Message::MethodTitle) }) }
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
        <section class="sources" part="sources" aria-label={scene.say(Message::SourcesName)}>
            { scene.title("sources", Message::SourcesTitle) }
            <ol class="sources__list">
                for source in &dossier.sources {
                    <li>{ citation(scene, source) }</li>
                }
            </ol>
        </section>
    }
}
