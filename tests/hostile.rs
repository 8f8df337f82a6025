//! Hostile dossiers read on the host: each ends as it should, what is rendered of it holds no more markup than that of a friendly
//! one, and none takes for ever. The browser tests read the same ones.

use stanceline::dossier::Severity;
use stanceline::host::json::read;
use stanceline::host::page::{Delivery, page};

mod corpus;

use corpus::texts::{HALVED, TEXTS};
use corpus::{End, Hostile, shapes, texts};

/// Bytes of what is left to the browser tests.
const LARGE: usize = 3_200_000;

/// How it ends on the host, with the dossier's page if there is one.
fn read_and_rendered(entry: &Hostile) -> (Vec<&'static str>, Option<String>) {
    let checked = read(entry.document.as_bytes()).checked;
    let refusing = checked.problems.iter().filter(|problem| problem.severity() == Severity::Structure);
    (
        refusing.map(|problem| problem.code.name()).collect(),
        checked.dossier.map(|dossier| page(dossier, Delivery::Alone, None)),
    )
}

#[test]
fn each_hostile_dossier_ends_in_content_or_a_clear_problem() {
    // The large ones take minutes where nothing is optimised; the browser tests read them all.
    let shapes = shapes::hostile().into_iter().filter(|entry| entry.document.len() < LARGE);
    for entry in texts::hostile().into_iter().chain(shapes) {
        let (codes, page) = read_and_rendered(&entry);
        // Half a character cannot be read at all where texts are Unicode; `check` tells its writer.
        let end = if entry.name == HALVED { End::Problem("not-json") } else { entry.end };
        match end {
            End::Content => assert!(page.is_some_and(|page| page.contains("</html>")), "{}: {codes:?}", entry.name),
            End::Problem(code) => {
                assert!(codes.contains(&code), "{}: {codes:?}", entry.name);
                assert!(page.is_none(), "{} is shown", entry.name);
            }
        }
    }
}

#[test]
fn no_text_is_markup_in_a_page() {
    let pages: Vec<String> =
        texts::hostile().iter().take(TEXTS.len()).filter_map(|entry| read_and_rendered(entry).1).collect();
    assert_eq!(pages.len(), TEXTS.len());
    let count = |page: &str, tag: &str| page.matches(tag).count();
    for page in &pages {
        for tag in ["<script", "<img", "<iframe", "<style", "<svg onload"] {
            let own = count(&pages[6], tag);
            assert_eq!(count(page, tag), own, "{tag} stands in the page of a text");
        }
        assert!(!page.contains("href=\"data:text") && !page.contains("href=\"javascript"));
    }
}
