//! The embedded dossier: it is the article word for word, it has no problem, and it holds what it should.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

#[path = "shared/soundness.rs"]
mod soundness;

use soundness::{assert_every_cell_filled, assert_word_for_word};
use stanceline::belonging::Related;
use stanceline::comparison::in_force;
use stanceline::dossier::{Basis, Dossier, Held, Layer, Severity, Voice};
use stanceline::host::json::read;
use stanceline::state::{Action, Link, State};

const ARTICLE: &str = include_str!("../seeds/article.txt");
const DOSSIER: &[u8] = include_bytes!("../seeds/dossier.json");

fn embedded() -> Dossier {
    read(DOSSIER).checked.dossier.expect("the embedded dossier can be shown")
}

#[test]
fn its_headline_and_paragraphs_are_the_article_s_lines() {
    assert_word_for_word(&embedded(), ARTICLE);
}

#[test]
fn it_has_no_problem_and_no_warning() {
    assert_eq!(read(DOSSIER).checked.problems, []);
}

#[test]
fn it_holds_all_quotations_core_events_issues_and_cells() {
    let dossier = embedded();
    assert_eq!((dossier.quotations_found(), dossier.quotations.len()), (45, 45));
    assert!(dossier.events.len() >= 41, "{}", dossier.events.len());
    assert_eq!((dossier.parties.len(), dossier.issues.len()), (4, 6));
    let in_article: Vec<_> = dossier.stances.iter().filter(|s| s.evidence.layer == Layer::InArticle).collect();
    let silences = in_article.iter().filter(|stance| matches!(stance.held, Held::Silence(_))).count();
    assert_eq!((in_article.len(), silences), (24, 6));
    let voices = |voice| dossier.quotations.iter().filter(|quotation| quotation.voice == voice).count();
    assert_eq!((voices(Voice::Headline), voices(Voice::Expert), voices(Voice::Party)), (1, 6, 4));
}

#[test]
fn every_cell_is_filled_in_the_article_at_the_article_s_date() {
    assert_every_cell_filled(&embedded());
}

#[test]
fn on_the_record_no_two_stances_contradict_each_other_at_any_of_its_dates() {
    let dossier = embedded();
    for stance in &dossier.stances {
        let held = in_force(&dossier, stance.party, stance.issue, stance.evidence.layer, stance.as_of.counts_from());
        assert!(!held.conflicting(&dossier), "{} {}", dossier[stance.party].id, stance.as_of.text());
    }
}

#[test]
fn the_united_states_position_is_never_called_stated() {
    let dossier = embedded();
    let stated = dossier.stances.iter().filter(|stance| {
        dossier[stance.party].id == "US" && matches!(stance.held, Held::Position { basis: Basis::Stated, .. })
    });
    assert_eq!(stated.count(), 0, "the article never states it");
}

#[test]
fn hedges_and_the_estimate_of_the_date_are_kept() {
    let dossier = embedded();
    assert_eq!(dossier.article.published.text(), "2019-01-10~");
    assert!(dossier.notes.iter().any(|note| note.contains("about January 10, 2019")));
    let at_odds = dossier.quotations.iter().find(|quotation| quotation.exact.contains("at odds")).expect("Q31");
    assert!(at_odds.exact.contains("potentially"));
    assert!(dossier.editor.is_some());
}

#[test]
fn no_address_is_cut_short() {
    for source in embedded().sources {
        assert!(source.url.as_deref().is_none_or(|url| !url.contains('…') && !url.contains("...")), "{}", source.id);
    }
}

#[test]
fn changing_one_letter_of_any_quotation_fails_it_and_names_the_nearest_text() {
    let mut document: serde_json::Value = serde_json::from_slice(DOSSIER).expect("JSON");
    for number in 0..45 {
        let pointer = format!("/quotations/{number}/exact");
        let words = document.pointer(&pointer).and_then(|exact| exact.as_str()).expect("an exact").to_owned();
        let at =
            words.char_indices().filter(|(_, c)| c.is_ascii_lowercase()).nth(words.len() / 3).map_or(1, |(at, _)| at);
        let changed = format!("{}{}{}", &words[..at], if &words[at..=at] == "x" { "z" } else { "x" }, &words[at + 1..]);
        document["quotations"][number]["exact"] = changed.clone().into();
        let checked = read(document.to_string().as_bytes()).checked;
        let errors: Vec<_> = checked.problems.iter().filter(|p| p.severity() > Severity::Warning).collect();
        assert_eq!(errors.len(), 1, "{changed}: {errors:?}");
        assert!(errors[0].message.contains(&format!("The nearest text is “{words}”")), "{}", errors[0].message);
        document["quotations"][number]["exact"] = words.into();
    }
}

#[test]
fn the_summit_leads_to_its_words_and_to_the_stances_that_rest_on_them() {
    let dossier = embedded();
    let visit = Link::parse("quotation:press-us-to-compromise", &dossier).map(|link| link.selection);
    let state = State::new(&dossier).reduce(&Action::Toggle(visit.expect("a quotation")), &dossier).expect("selected");
    let related = Related::to(&state, &dossier);
    assert!(!related.events.is_empty() && !related.cells.is_empty(), "{related:?}");
}
