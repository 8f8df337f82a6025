//! What holds of every text that is taken for a link to a selection.

use stanceline::dossier::Dossier;
use stanceline::state::{Action, Link, Selection, State};

/// Reads a text as a link into the dossier: what it leads to prints a link that leads there, and showing it selects that or
/// nothing.
pub fn assert_link(text: &str, dossier: &Dossier) {
    let link = Link::parse(text, dossier);
    let mut state = State::new(dossier);
    for action in Action::to_show(text, dossier) {
        state = state.reduce(&action, dossier).unwrap_or(state);
    }
    let Some(link) = link else {
        assert_eq!(state.selection, None, "{text:?} leads nowhere");
        return;
    };
    let printed = Link::to(link.selection, dossier);
    assert_eq!(Link::parse(&printed, dossier), Some(Link { as_of: None, ..link.clone() }), "{text:?}");
    let dated = link.as_of.as_ref().map_or(printed.clone(), |date| format!("{printed}@{}", date.text()));
    assert_eq!(dated, text, "a selection has one link");
    assert_eq!(Link::parse(&dated, dossier).as_ref(), Some(&link), "{text:?}");
    let can_be_shown = match link.selection {
        Selection::Quotation(quotation) => dossier[quotation].anchor.is_ok(),
        Selection::Event(event) => !dossier[event].evidence.withdrawn,
        Selection::Stance(..) => true,
    };
    assert_eq!(state.selection, Some(link.selection).filter(|_| can_be_shown), "{text:?}");
    assert_eq!(state.as_of, link.as_of.unwrap_or(dossier.article.published.clone()), "{text:?}");
}
