//! Citations in plain text: what is selected, its words, and where they stand.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use stanceline::dossier::Dossier;
use stanceline::host::json::read;
use stanceline::state::{Action, State};
use stanceline::view::citation;
use stanceline::words::Words;

fn embedded() -> Dossier {
    read(include_bytes!("../seeds/dossier.json")).checked.dossier.expect("sound")
}

fn cited(dossier: &Dossier, link: &str) -> String {
    let actions = Action::to_show(link, dossier);
    let state =
        actions.iter().fold(State::new(dossier), |state, action| state.reduce(action, dossier).unwrap_or(state));
    citation(&state, dossier, Words::ENGLISH)
}

const ARTICLE: &str =
    "“North Korea and China project unity on sanctions”, The Wall Street Journal, about 10 January 2019.\n";

#[test]
fn a_quotation_is_cited_with_publisher_date_and_address() {
    let mut dossier = embedded();
    assert_eq!(cited(&dossier, "quotation:this-week"), format!("“this week”\n{ARTICLE}"));
    dossier.article.url = Some("https://news.example/a".to_owned());
    assert_eq!(
        cited(&dossier, "quotation:this-week"),
        format!("“this week”\n{} https://news.example/a\n", ARTICLE.trim_end())
    );
}

#[test]
fn an_event_on_the_record_is_cited_by_its_sources_and_one_in_the_article_by_its_words() {
    let dossier = embedded();
    let record = cited(&dossier, "event:un-resolution-2356");
    assert!(record.starts_with("U.N. resolution 2356: more names under sanctions, 2 June 2017\n"), "{record}");
    assert!(
        record.contains(
            "Press release SC/12853 on resolution 2356 (2017), United Nations, 2 June 2017. https://press.un.org/"
        ),
        "{record}"
    );
    assert!(!record.contains("Wall Street"), "the article does not say it: {record}");
    let article = cited(&dossier, "event:kim-xi-4-beijing");
    assert!(article.contains("\n“The meetings") && article.ends_with(ARTICLE), "{article}");
}

#[test]
fn a_stance_is_cited_as_it_stands_at_the_date_with_its_basis() {
    let dossier = embedded();
    let now = cited(&dossier, "stance:US.sanctions");
    assert!(now.starts_with("United States: Sanctions: keep or ease?\nKeep until substantial steps by the North (inferred, about 10 January 2019): The U.S. is"), "{now}");
    assert!(now.contains("\n“to enforce sanctions on North Korea”\n"), "{now}");
    assert!(now.contains("(documented, 6 January 2019)") && now.ends_with(ARTICLE), "{now}");
    let before = cited(&dossier, "stance:US.sanctions@2017-12-31");
    assert!(!before.contains("6 January 2019") && !before.contains("Wall Street"), "{before}");
}

#[test]
fn with_nothing_selected_the_whole_is_cited() {
    let dossier = embedded();
    assert_eq!(
        citation(&State::new(&dossier), &dossier, Words::ENGLISH),
        format!("North Korea sanctions: who wants what\n{ARTICLE}")
    );
}
