//! What a claim rests on: words of the article, and citations of sources.

use super::mark::{Fill, named_mark};
use super::names::{number, quoted, voice_name, words_of};
use super::problems::problem_line;
use super::scene::Scene;
use crate::dossier::{Evidence, QuotationRef, Source, SourceRef};
use crate::state::Selection;
use crate::words::{Detail, Message, direction_of};
use markup::html;
use yew::prelude::*;

/// The words, each with its voice and the way to its place, then the sources.
pub fn evidence(scene: &Scene, evidence: &Evidence) -> Html {
    html! {
        <>
            for quotation in &evidence.quotations {
                { words(scene, *quotation, true) }
            }
            { citations(scene, &evidence.sources) }
        </>
    }
}

/// A quotation in large letters.
pub fn words(scene: &Scene, quotation: QuotationRef, with_way: bool) -> Html {
    let dossier = scene.dossier();
    let known = &dossier[quotation];
    if let Err(problem) = &known.anchor {
        return problem_line(scene, problem);
    }
    let lang = known.lang.clone().unwrap_or_else(|| dossier.article.lang.clone());
    html! {
        <figure class="words">
            <blockquote dir={direction_of(&lang)} {lang}>{ quoted(words_of(known, dossier)) }</blockquote>
            if let Some(translation) = &known.translation {
                <p class="words__translation" lang={translation.lang.clone()} dir={direction_of(&translation.lang)}>
                    { quoted(&translation.text) }
                    if let Some(by) = &translation.by {
                        <span class="words__by" lang={scene.words.tag()}>{ scene.fill(Message::TranslatedBy, &[by]) }</span>
                    }
                </p>
            }
            <figcaption>
                <span data-number={number(quotation)}>{ voice_name(known, scene.words) }</span>
                if !known.parties.is_empty() {
                    <span class="words__about">
                        { scene.say(Message::AboutParties) }
                        for party in &known.parties {
                            { named_mark(scene, *party, Fill::Solid) }
                        }
                    </span>
                }
                if with_way {
                    { scene.follow(Selection::Quotation(quotation), html! { scene.say(Message::SeeInText) }) }
                }
            </figcaption>
            if let Some(note) = &known.note {
                { scene.own_paragraph("note", note) }
            }
        </figure>
    }
}

fn citations(scene: &Scene, sources: &[SourceRef]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="citations">
            for source in sources {
                <li>{ citation(scene, &scene.dossier()[*source]) }</li>
            }
        </ul>
    }
}

/// A source as readers cite it: title, publisher, date, and what to know about it.
pub fn citation(scene: &Scene, source: &Source) -> Html {
    // A source without a language of its own is written in the dossier's.
    let lang = source.lang.clone().map(AttrValue::from).or_else(|| scene.own_lang());
    let title = match &source.url {
        Some(url) => html! { <a href={url.clone()} target="_blank" rel="noopener">{ &source.title }</a> },
        None => html! { <span>{ &source.title }</span> },
    };
    html! {
        <>
            <span class="citation">
                <span lang={lang.clone()}>
                    { title }
                    if let Some(publisher) = &source.publisher {
                        { ", " }{ publisher }
                    }
                </span>
                if let Some(date) = &source.date {
                    { ", " }{ scene.words.date(date, Detail::Full) }
                }
                { "." }
            </span>
            if let Some(excerpt) = &source.excerpt {
                { " " }<q {lang}>{ excerpt }</q>
            }
            if let Some(note) = &source.note {
                <span class="note">{ " " }{ scene.own(note) }</span>
            }
        </>
    }
}

/// A quotation in a line, with the way to its place.
pub fn short_words(scene: &Scene, quotation: QuotationRef) -> Html {
    let dossier = scene.dossier();
    let lang = dossier[quotation].lang.clone().unwrap_or_else(|| dossier.article.lang.clone());
    html! {
        <p class="short-words">
            <span {lang}>{ quoted(words_of(&dossier[quotation], dossier)) }</span>
            { " " }
            { scene.follow(Selection::Quotation(quotation), html! { scene.say(Message::SeeInText) }) }
        </p>
    }
}
