//! How a selection, or the whole dossier, is cited in plain text.

use super::names::{named, quoted, words_of};
use crate::comparison::in_force;
use crate::dossier::{Dossier, Evidence, Held, Layer, Source};
use crate::state::{Selection, State};
use crate::words::{Detail, Words};

/// What is selected, the words it rests on, and where these stand: each on a line of its own.
pub fn citation(state: &State, dossier: &Dossier, words: Words) -> String {
    let mut text = String::new();
    let mut rests_on_article = true;
    match state.selection {
        None => line(&mut text, &[&dossier.title]),
        Some(Selection::Quotation(quotation)) => line(&mut text, &[&quoted(words_of(&dossier[quotation], dossier))]),
        Some(selection @ Selection::Event(event)) => {
            let event = &dossier[event];
            let date = words.date(&event.date, Detail::Full);
            line(&mut text, &[&named(selection, dossier, words), ", ", &date]);
            rests_on_article = event.evidence.layer == Layer::InArticle;
            evidence(&mut text, &event.evidence, dossier, words);
        }
        Some(selection @ Selection::Stance(party, issue)) => {
            line(&mut text, &[&named(selection, dossier, words)]);
            rests_on_article = false;
            for layer in state.layers() {
                for stance in in_force(dossier, party, issue, layer, state.as_of.reads_to()).stances {
                    let known = &dossier[stance];
                    let (label, how) = match known.held {
                        Held::Position { step, basis } => (dossier[issue].scale[step].as_str(), words.basis(basis)),
                        Held::Silence(silence) => (words.silence(silence), words.layer(layer)),
                    };
                    let date = words.date(&known.as_of, Detail::Full);
                    line(&mut text, &[label, " (", how, ", ", &date, "): ", &known.summary]);
                    evidence(&mut text, &known.evidence, dossier, words);
                    rests_on_article |= layer == Layer::InArticle;
                }
            }
        }
    }
    if rests_on_article {
        let article = &dossier.article;
        let published = words.date(&article.published, Detail::Full);
        let url = article.url.as_deref().unwrap_or_default();
        line(&mut text, &[&quoted(&article.headline), ", ", &article.publisher, ", ", &published, ". ", url]);
    }
    text
}

/// The words, then the sources.
fn evidence(text: &mut String, evidence: &Evidence, dossier: &Dossier, words: Words) {
    for quotation in evidence.found(dossier) {
        line(text, &[&quoted(words_of(&dossier[quotation], dossier))]);
    }
    for source in &evidence.sources {
        source_line(text, &dossier[*source], words);
    }
}

fn source_line(text: &mut String, source: &Source, words: Words) {
    let date = source.date.as_ref().map(|date| words.date(date, Detail::Full));
    let mut parts = vec![source.title.as_str()];
    for part in [source.publisher.as_deref(), date.as_deref()].into_iter().flatten() {
        parts.extend([", ", part]);
    }
    parts.extend([". ", source.url.as_deref().unwrap_or_default()]);
    line(text, &parts);
}

fn line(text: &mut String, parts: &[&str]) {
    let line: String = parts.concat();
    text.push_str(line.trim_end());
    text.push('\n');
}
