//! What comes out on paper: everything, whatever stands open on the screen, with addresses and numbers in place of links.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with, screenshots};
use crate::engine::Ability;
use crate::page::Page;
use crate::server::Server;

/// Widths and heights in centimetres.
const SIZES: [(&str, f64, f64); 2] = [("a4", 21.0, 29.7), ("letter", 21.59, 27.94)];

/// Prints the page, keeps the file to be looked at, and answers what can be read in it, without spaces.
async fn printed(page: &Page, name: &str, (size, width, height): (&str, f64, f64)) -> Result<String> {
    let bytes = page.print(width, height).await?;
    let file: PathBuf = screenshots()?.join(format!("{name}-{size}.pdf"));
    std::fs::write(&file, &bytes)?;
    let text = pdf_extract::extract_text_from_mem(&bytes).with_context(|| format!("cannot read {}", file.display()))?;
    assert!(name == "long" || text.contains("[45]"), "quotations are numbered");
    Ok(bare(&without_numbers(&text)))
}

/// Without the numbers of quotations, which stand within sentences.
fn without_numbers(text: &str) -> String {
    let mut parts = text.split('[');
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((number, after)) if number.chars().all(|digit| digit.is_ascii_digit()) => rest.push_str(after),
            _ => rest.push_str(part),
        }
    }
    rest
}

/// Letters and digits alone: lines break anywhere, and some letters are drawn as one.
fn bare(text: &str) -> String {
    let text = text.replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff").replace('ﬃ', "ffi").replace('ﬄ', "ffl");
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Each of those texts is in what was printed.
fn holds<'t>(printed: &str, what: &str, texts: impl Iterator<Item = Option<&'t str>>) {
    for text in texts.flatten() {
        assert!(printed.contains(&bare(text)), "{what} is missing: {text}");
    }
}

fn every<'d>(dossier: &'d Value, list: &str, field: &'d str) -> impl Iterator<Item = Option<&'d str>> {
    dossier[list].as_array().into_iter().flatten().map(move |entry| entry[field].as_str())
}

#[tokio::test]
async fn paper_holds_every_event_stance_quotation_and_source() -> Result<()> {
    let server = Server::start().await?;
    let dossier: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    let article = dossier["stances"]
        .as_array()
        .context("stances")?
        .iter()
        .filter(|stance| stance["quotations"].as_array().is_some_and(|list| !list.is_empty()));
    let summaries: Vec<&str> = article.filter_map(|stance| stance["summary"].as_str()).collect();
    let reading = std::fs::read_to_string("dist/index.html")?.replace("src=\"stanceline.js\"", "src=\"gone.js\"");
    server.put("/reading.html", Answer::html(reading));
    in_browser_with(&[Ability::Media, Ability::Print], async |page| {
        for (name, address) in [("widget", "/index.html"), ("reading", "/reading.html")] {
            page.emulate("prefers-color-scheme", "dark").await?;
            page.open(&server.address(address)).await?;
            page.until("the page is complete", "return document.readyState === 'complete';", &[]).await?;
            if name == "widget" {
                page.find("[part=masthead]").await?;
            }
            for size in SIZES {
                let text = printed(page, name, size).await?;
                holds(&text, "an event", every(&dossier, "events", "title"));
                holds(&text, "what happened", every(&dossier, "events", "summary"));
                holds(&text, "a quotation", every(&dossier, "quotations", "exact"));
                holds(&text, "a source", every(&dossier, "sources", "title"));
                holds(&text, "an address", every(&dossier, "sources", "url"));
                holds(&text, "a stance", summaries.iter().map(|summary| Some(*summary)));
                holds(
                    &text,
                    "a paragraph",
                    dossier["article"]["paragraphs"].as_array().into_iter().flatten().map(Value::as_str),
                );
                for pressed in ["Share", "Download", "Show all"] {
                    assert!(!text.contains(&bare(pressed)), "{name}: “{pressed}” asks to be pressed");
                }
            }
        }
        // The browser itself reports what it could not load.
        page.console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reading_of_something_else_is_not_what_is_printed() -> Result<()> {
    let server = Server::start().await?;
    let mut other: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    other["title"] = json!("Another title");
    in_browser_with(&[Ability::Print], async |page| {
        page.open_widget(&server.address("/index.html")).await?;
        page.find("[part=masthead]").await?;
        let printing = "
            dispatchEvent(new Event('beforeprint'));
            const reading = document.querySelector('stance-line > .stanceline').checkVisibility();
            dispatchEvent(new Event('afterprint'));
            return [reading, document.querySelector('stance-line > .stanceline').checkVisibility()];";
        assert_eq!(page.script::<[bool; 2]>(printing, &[]).await?, [true, false], "its own reading is printed");
        page.script::<()>("document.querySelector('stance-line').setAttribute('view', 'timeline');", &[]).await?;
        assert_eq!(page.script::<[bool; 2]>(printing, &[]).await?, [false, false], "the page asked for the timeline alone");
        page.script::<()>("const element = document.querySelector('stance-line'); element.removeAttribute('view'); element.dossier = arguments[0];", &[other])
            .await?;
        page.until("it is shown", "return document.querySelector('stance-line').shadowRoot.querySelector('.masthead__title').textContent === 'Another title';", &[])
            .await?;
        assert_eq!(page.script::<[bool; 2]>(printing, &[]).await?, [false, false]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_printing_the_screen_is_as_it_was() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/embed.html?src=dossier.json")).await?;
        page.click("[data-event=moon-press-conference] button").await?;
        page.find("[data-event=moon-press-conference] [part=detail]").await?;
        let count = "return document.querySelector('stance-line').shadowRoot.querySelectorAll('[part=detail]').length;";
        assert_eq!(page.script::<usize>(count, &[]).await?, 1);
        page.script::<()>("dispatchEvent(new Event('beforeprint'));", &[]).await?;
        page.until("everything stands open", &count.replace(".length", ".length > 80"), &[]).await?;
        page.script::<()>("dispatchEvent(new Event('afterprint'));", &[]).await?;
        page.until("what was closed is closed", &count.replace(".length", ".length === 1"), &[]).await?;
        page.find("[data-event=moon-press-conference][aria-current=true]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_long_list_is_printed_whole() -> Result<()> {
    let server = Server::start().await?;
    let event = |number: usize| json!({"id": format!("e{number}"), "date": format!("{}-01-01", 1000 + number), "title": format!("Event number {number} ends."), "parties": ["a"], "sources": ["s"]});
    let dossier = json!({
        "dossier": 1, "lang": "en", "title": "Long",
        "article": {"headline": "H", "publisher": "P", "published": "2019-01-10", "lang": "en", "rights": "Made up.", "paragraphs": ["Words."]},
        "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "sources": [{"id": "s", "title": "Source"}], "quotations": [],
        "events": (0..900).map(event).collect::<Vec<_>>(), "issues": [], "stances": []
    });
    server.put("/long.json", Answer::json(dossier.to_string()));
    in_browser_with(&[Ability::Print], async |page| {
        page.open_widget(&server.address("/embed.html?src=long.json")).await?;
        page.find("[part=events]").await?;
        // The menu prepares the page, and then prints it.
        let print = "window.print = () => { window.asked = true; dispatchEvent(new Event('beforeprint')); };";
        page.script::<()>(print, &[]).await?;
        page.click(".share summary").await?;
        page.click(".share [aria-label='Print everything']").await?;
        page.until("printing is asked for", "return window.asked === true;", &[]).await?;
        let whole = "return document.querySelector('stance-line').shadowRoot.querySelectorAll('[data-event] [part=detail]').length === 900;";
        page.until("all of it stands open", whole, &[]).await?;
        let text = printed(page, "long", SIZES[0]).await?;
        let missing: Vec<usize> =
            (0..900).filter(|number| !text.contains(&format!("Eventnumber{number}ends"))).collect();
        assert!(missing.is_empty(), "{missing:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_nothing_can_be_printed_the_screen_is_soon_as_it_was() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/embed.html?src=dossier.json")).await?;
        page.find("[part=events]").await?;
        // So it is in a frame that may not open dialogues.
        let print = "window.print = () => {
            window.details = document.querySelector('stance-line').shadowRoot.querySelectorAll('[data-event] [part=detail]').length;
        };";
        page.script::<()>(print, &[]).await?;
        page.click(".share summary").await?;
        page.click(".share [aria-label='Print everything']").await?;
        page.until("all stood open when printing was asked for", "return window.details > 40;", &[]).await?;
        let closed = "return document.querySelector('stance-line').shadowRoot.querySelector('[data-event] [part=detail]') == null;";
        page.until("the details are closed again", closed, &[]).await
    })
    .await
}
