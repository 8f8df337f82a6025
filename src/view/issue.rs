//! One issue: its scale with the parties' marks, layer by layer, who is quiet, and the details of the open cell.

use super::detail::cell_detail;
use super::mark::{Fill, mark};
use super::movement::movement;
use super::names::quiet_reason;
use super::port::Told;
use super::problems::problem_line;
use super::prose::{hidden, seen, span};
use super::scene::Scene;
use crate::comparison::{Mark, Quiet, QuietKind, Spectrum, Step, spectrum};
use crate::dossier::{IssueRef, Layer, PartyRef, StanceRef};
use crate::state::{Action, Selection, cell_name};
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// A row of “where they stand”.
pub fn issue_row(scene: &Scene, issue: usize, node: NodeRef) -> Html {
    let issue = IssueRef(issue);
    let known = &scene.dossier()[issue];
    let state = &scene.state;
    let as_of = state.as_of.reads_to();
    let spectrum = spectrum(scene.dossier(), issue, as_of, &state.layers(), &|party| state.shows_party(party));
    let open: Vec<PartyRef> = scene
        .dossier()
        .party_refs()
        .filter(|party| scene.state.shows_party(*party) && scene.is_open(Selection::Stance(*party, issue)))
        .collect();
    html! {
        <li class="issue" ref={node}>
            { scene.heading(2, "issue__question", html! { <>{ scene.own(&known.question) }{ method_link(scene) }</> }) }
            { scale(scene, issue, &spectrum) }
            { quiet(scene, issue, &spectrum) }
            for party in open {
                <div class="issue__detail" id={scene.place(Selection::Stance(party, issue))}>
                    { cell_detail(scene, party, issue) }
                </div>
            }
        </li>
    }
}

/// The way to how positions are placed.
fn method_link(scene: &Scene) -> Html {
    if scene.is_static() {
        return html! { <>{ "\u{a0}" }<a class="issue__method" href="#method">{ "?" }</a></> };
    }
    let name = scene.say(Message::HowPlaced);
    let onclick = scene.tell.reform(|_: MouseEvent| Told::Focus("control:method".to_owned()));
    html! {
        <>
            { "\u{a0}" }
            <button class="issue__method" aria-label={name} title={name} {onclick}>
                { "?" }
            </button>
        </>
    }
}

fn scale(scene: &Scene, issue: IssueRef, spectrum: &Spectrum) -> Html {
    let labels = &scene.dossier()[issue].scale;
    let on_record = spectrum.steps.iter().any(|step| !step.on_record.is_empty());
    let in_article = spectrum.steps.iter().any(|step| !step.in_article.is_empty());
    let (first, last) = (labels.first(), labels.last());
    let marks = |number: usize, label: &str, layer: Layer| -> Html {
        let step = &spectrum.steps[number];
        let shown = if layer == Layer::InArticle { &step.in_article } else { &step.on_record };
        let control = Control { layer, step: Some(number) };
        html! { for mark in shown { { position(scene, issue, mark, label, layer, hooked(spectrum, mark.party) == Some(control)) } } }
    };
    html! {
        <div class="scale">
            if in_article {
                { seen("scale__layer scale__layer--article", scene.say(Message::ArticleLayer)) }
            }
            if on_record {
                { seen("scale__layer scale__layer--record", scene.say(Message::RecordLayer)) }
            }
            <ol lang={scene.own_lang()} class={format!("scale__steps scale__steps--{}", labels.len())}>
                for (number, label) in labels.iter().enumerate() {
                    <li class="step">
                        { hidden(label) }
                        if in_article {
                            <div class="step__marks step__marks--article">
                                { marks(number, label, Layer::InArticle) }
                            </div>
                        }
                        if on_record {
                            <div class="step__marks step__marks--record">{ marks(number, label, Layer::OnRecord) }</div>
                        }
                    </li>
                }
            </ol>
            <p class="scale__ends" aria-hidden="true" lang={scene.own_lang()}><span>{ first }</span><span>{ last }</span></p>
        </div>
    }
}

/// A control of a cell: a mark on a step, or a name among the quiet.
#[derive(Clone, Copy, PartialEq)]
struct Control {
    layer: Layer,
    step: Option<usize>,
}

/// Which control of a party's cell bears the hook: the article's before the record's, the first of several.
fn hooked(spectrum: &Spectrum, party: PartyRef) -> Option<Control> {
    [Layer::InArticle, Layer::OnRecord].into_iter().find_map(|layer| {
        let is_on = |step: &Step| {
            let marks = if layer == Layer::InArticle { &step.in_article } else { &step.on_record };
            marks.iter().any(|mark| mark.party == party)
        };
        let is_quiet = |quiet: &Quiet| {
            quiet.party == party && quiet.layer == layer && !matches!(quiet.kind, QuietKind::Withdrawn(_))
        };
        let step = spectrum.steps.iter().position(is_on);
        (step.is_some() || spectrum.quiet.iter().any(is_quiet)).then_some(Control { layer, step })
    })
}

/// A mark on a step: it opens its cell.
fn position(scene: &Scene, issue: IssueRef, shown: &Mark, label: &str, layer: Layer, bears_hook: bool) -> Html {
    let party = &scene.dossier()[shown.party];
    let conflict = if shown.conflicting { scene.say(Message::ContradictedBy) } else { "" };
    let moved = movement(scene, shown.party, issue, layer);
    let words = scene.words;
    let mut name =
        words.fill(Message::PositionName, &[&party.name, label, words.layer(layer), words.basis(shown.basis)]);
    name.push_str(conflict);
    if let Some((_, change)) = &moved {
        name = [&name, words.say(Message::Semicolon), change].concat();
    }
    let content = html! {
        <>
            { mark(shown.party, Fill::of_basis(shown.basis)) }
            { seen("cell__mark", &party.mark) }
            if shown.conflicting {
                { seen("cell__conflict", "!") }
            }
            if let Some((sign, words)) = moved {
                <span class="cell__moved" aria-hidden="true" title={words}>{ sign }</span>
            }
            { hidden(&name) }
        </>
    };
    control(scene, issue, shown.party, bears_hook, content)
}

/// What opens a party's cell. One of them in each cell bears the hook.
fn control(scene: &Scene, issue: IssueRef, party: PartyRef, bears_hook: bool, content: Html) -> Html {
    let selection = Selection::Stance(party, issue);
    let hook = bears_hook.then(|| cell_name(party, issue, scene.dossier()));
    if scene.is_static() {
        return html! { <span class="cell" data-stance={hook}>{ content }</span> };
    }
    let related = scene.related.cells.contains(&(party, issue)).then_some("");
    let class = if scene.is_selected(selection) { "cell cell--selected" } else { "cell" };
    html! {
        <button
            {class}
            data-stance={hook}
            data-related={related}
            aria-current={scene.current(selection).filter(|_| bears_hook)}
            aria-expanded={scene.is_selected(selection).to_string()}
            onclick={scene.on(Action::Toggle(selection))}
        >
            { content }
        </button>
    }
}

/// Who has no mark, in words.
fn quiet(scene: &Scene, issue: IssueRef, spectrum: &Spectrum) -> Html {
    if spectrum.quiet.is_empty() {
        return Html::default();
    }
    let mut lines: Vec<(String, Vec<&Quiet>)> = Vec::new();
    for quiet in &spectrum.quiet {
        let words = [&quiet_reason(quiet, scene), scene.say(Message::Colon).trim_end()].concat();
        match lines.iter_mut().find(|(known, _)| *known == words) {
            Some((_, quiets)) => quiets.push(quiet),
            None => lines.push((words, vec![quiet])),
        }
    }
    html! {
        <ul class="quiet">
            for (words, quiets) in lines {
                <li class="quiet__line">
                    { span("quiet__reason", &words) }
                    for quiet in quiets {
                        { quiet_party(scene, issue, spectrum, quiet) }
                    }
                </li>
            }
        </ul>
    }
}

fn quiet_party(scene: &Scene, issue: IssueRef, spectrum: &Spectrum, quiet: &Quiet) -> Html {
    let party = &scene.dossier()[quiet.party];
    let bears_hook = hooked(spectrum, quiet.party) == Some(Control { layer: quiet.layer, step: None });
    let reason = scene.fill(Message::InBrackets, &[&quiet_reason(quiet, scene)]);
    let content = html! { <><span lang={scene.own_lang()}>{ &party.short }</span>{ hidden(&reason) }</> };
    match quiet.kind {
        QuietKind::Silent(..) | QuietKind::NotYet(_) | QuietKind::Nothing | QuietKind::NothingHere => {
            control(scene, issue, quiet.party, bears_hook, content)
        }
        QuietKind::Withdrawn(stance) => withdrawn(scene, stance, content),
    }
}

fn withdrawn(scene: &Scene, stance: StanceRef, name: Html) -> Html {
    let dossier = scene.dossier();
    let problems = dossier[stance].evidence.quotations.iter().filter_map(|q| dossier[*q].anchor.as_ref().err());
    html! {
        <div class="withdrawn">
            <span class="cell">{ name }</span>
            for problem in problems {
                { problem_line(scene, problem) }
            }
        </div>
    }
}
