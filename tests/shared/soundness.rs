//! What holds for a dossier that is shown as an example.

use stanceline::comparison::in_force;
use stanceline::dossier::{Dossier, Layer};
use stanceline::state::State;

/// The headline and the paragraphs are the lines of the text.
pub fn assert_word_for_word(dossier: &Dossier, article: &str) {
    assert_eq!(dossier.article.blocks().collect::<Vec<&str>>(), article.lines().collect::<Vec<&str>>());
}

/// In the article, at its date, each party has one stance on each issue.
pub fn assert_every_cell_filled(dossier: &Dossier) {
    let as_of = State::new(dossier).as_of.reads_to();
    for issue in dossier.issue_refs() {
        for party in dossier.party_refs() {
            let held = in_force(dossier, party, issue, Layer::InArticle, as_of);
            assert_eq!(held.stances.len(), 1, "{} {}", dossier[party].id, dossier[issue].id);
        }
    }
}
