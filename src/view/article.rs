//! The article, with the quotations' runs marked in its own words.

use super::detail::quotation_detail;
use super::mark::{Fill, mark};
use super::names::number;
use super::prose::paragraph;
use super::scene::Scene;
use crate::dossier::{PartyRef, QuotationRef, Run};
use crate::state::{Action, Link, Selection};
use crate::words::{Detail, Message, direction_of, joined};
use markup::html;
use yew::prelude::*;

/// The section of the article.
pub fn article(scene: &Scene) -> Html {
    let known = &scene.dossier().article;
    let (lang, dir) = (scene.words.tag(), direction_of(&scene.dossier().lang));
    let mut names = known.publisher.clone();
    if let Some(byline) = &known.byline {
        names = [&names, " · ", byline].concat();
    }
    html! {
        <section class="article" part="article" aria-label={scene.say(Message::Article)}>
            { scene.title("article", Message::Article) }
            <article lang={known.lang.clone()} dir={direction_of(&known.lang)}>
                { scene.heading(2, "article__headline", block(scene, 0)) }
                { open_detail(scene, 0) }
                <p class="article__facts" {lang} {dir}>
                    { scene.own(&names) }{ " · " }{ scene.words.date(&known.published, Detail::Full) }
                    if let Some(url) = &known.url {
                        { " · " }<a href={url.clone()} target="_blank" rel="noopener">{ scene.say(Message::Original) }</a>
                    }
                    if !scene.is_static() {
                        { " · " }
                        <button
                            class="link article__mute"
                            aria-pressed={(!scene.state.marked).to_string()}
                            onclick={scene.on(Action::Mark(!scene.state.marked))}
                        >
                            { scene.say(Message::HideMarks) }
                        </button>
                    }
                </p>
                for number in 1..=known.paragraphs.len() {
                    <p class="article__paragraph" key={number}>{ block(scene, number) }</p>
                    { open_detail(scene, number) }
                }
            </article>
            { paragraph("article__rights", &known.rights) }
        </section>
    }
}

/// The runs of the headline (0) or a paragraph.
fn block(scene: &Scene, number: usize) -> Html {
    let text = scene.dossier().article.blocks().nth(number).unwrap_or_default();
    let mut met = Met::default();
    html! {
        for run in &scene.material.blocks[number] {
            { self::run(scene, text, run, &mut met) }
        }
    }
}

/// Which quotations of a block already have what they get once.
#[derive(Default)]
struct Met {
    /// Their place, at their first run.
    placed: Vec<QuotationRef>,
    /// Their tab stop, at the first run that selects them.
    stopped: Vec<QuotationRef>,
}

fn run(scene: &Scene, text: &str, run: &Run, met: &mut Met) -> Html {
    let dossier = scene.dossier();
    let words = &text[run.range.clone()];
    let shown = |quotation: &QuotationRef| {
        // What is selected, or was and has the focus back, is marked whatever the reader put away; on paper all is.
        let selection = Selection::Quotation(*quotation);
        let has_focus = scene.state.focus.is_some_and(|focus| focus.target == selection);
        let is_marked = scene.state.marked || scene.is_open(selection) || has_focus;
        is_marked && scene.state.shows_quotation(*quotation, dossier)
    };
    let under: Vec<QuotationRef> = run.quotations.iter().copied().filter(shown).collect();
    let Some(shortest) = under.first().copied() else { return html! { words } };
    let ids: Vec<&str> = under.iter().map(|quotation| dossier[*quotation].id.as_str()).collect();
    let selected = under.iter().find(|quotation| scene.is_selected(Selection::Quotation(**quotation)));
    let related = under.iter().any(|quotation| scene.related.quotations.contains(quotation));
    let target = Selection::Quotation(selected.copied().unwrap_or(shortest));
    let first_of_selected = selected.is_some_and(|quotation| !met.placed.contains(quotation));
    let places: Vec<QuotationRef> = under.iter().copied().filter(|quotation| !met.placed.contains(quotation)).collect();
    met.placed.extend(&places);
    let class = selected.map(|_| "run--selected");
    let hook = ids.join(" ");
    if scene.is_static() {
        let places =
            places.into_iter().map(|quotation| html! { <a id={Link::to(Selection::Quotation(quotation), dossier)} /> });
        return html! { <>{ for places }<mark data-quotation={hook}>{ words }</mark>{ ends(scene, run, &under) }</> };
    }
    // One tab stop for each quotation: the first run in which it is the shortest, so that activation selects it. A space or a
    // comma between two others is no link: there would be nothing to say, and hardly anything to hit.
    let is_word = words.contains(char::is_alphanumeric);
    let first_stop = !met.stopped.contains(&shortest) && is_word;
    if first_stop {
        met.stopped.push(shortest);
    }
    let tab_stop = first_stop || first_of_selected;
    let link = format!("#{}", Link::to(target, dossier));
    html! {
        <>
            <mark
                {class}
                data-quotation={hook}
                data-related={related.then_some("")}
                aria-current={first_of_selected.then_some("true")}
            >
                if !is_word {
                    { words }
                } else {
                    <a
                        href={link}
                        tabindex={if tab_stop { "0" } else { "-1" }}
                        aria-expanded={tab_stop.then(|| selected.is_some().to_string())}
                        onclick={scene.on_link(Action::Toggle(target))}
                    >
                        { words }
                    </a>
                }
            </mark>
            { ends(scene, run, &under) }
        </>
    }
}

/// The marks of the parties that a marked stretch is about, after its last run.
fn ends(scene: &Scene, run: &Run, under: &[QuotationRef]) -> Html {
    if !under.iter().all(|quotation| run.ending.contains(quotation)) {
        return Html::default();
    }
    let names = |party: &PartyRef| under.iter().any(|quotation| scene.dossier()[*quotation].parties.contains(party));
    let about = scene.dossier().party_refs().filter(|party| scene.state.shows_party(*party) && names(party));
    let numbers: Vec<String> = under.iter().map(|quotation| number(*quotation)).collect();
    html! {
        <span class="run-marks" aria-hidden="true" data-number={joined(&numbers, "")}>
            { for about.map(|party| mark(party, Fill::Solid)) }
        </span>
    }
}

/// The details of the selected quotation, under the block that it is in.
fn open_detail(scene: &Scene, number: usize) -> Html {
    let Some(Selection::Quotation(quotation)) = scene.state.selection else { return Html::default() };
    let Ok(anchor) = &scene.dossier()[quotation].anchor else { return Html::default() };
    if anchor.block != number {
        return Html::default();
    }
    let runs = scene.material.blocks[number].iter();
    let own = runs.filter(|run| run.quotations.contains(&quotation));
    let mut others: Vec<QuotationRef> = Vec::new();
    for other in own.flat_map(|run| &run.quotations) {
        if *other != quotation && !others.contains(other) {
            others.push(*other);
        }
    }
    let (lang, dir) = (scene.words.tag(), direction_of(&scene.dossier().lang));
    html! { <div class="article__detail" {lang} {dir}>{ quotation_detail(scene, quotation, &others) }</div> }
}
