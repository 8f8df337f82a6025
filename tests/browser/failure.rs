//! What readers see when a dossier is wrong: never a blank, never an unsupported claim.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// A page with one widget that keeps the events it was sent, and a fallback.
fn host(attributes: &str, child: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
         <script src=/heard.js></script>
         <stance-line {attributes}>{child}<p id=fallback>The story in plain words.</p></stance-line>
         <script type=module src=/stanceline.js></script>"
    ))
}

const HEARD: &str = "
    window.heard = [];
    for (const name of ['ready', 'error', 'select'])
      document.addEventListener(`stanceline-${name}`, (event) => window.heard.push([name, event.detail]));";

async fn serve() -> Result<Server> {
    let server = Server::start().await?;
    server.put("/heard.js", Answer::new("text/javascript", HEARD.into()));
    Ok(server)
}

async fn heard(page: &Page) -> Result<Vec<(String, Value)>> {
    page.until("an event was heard", "return window.heard.length > 0;", &[]).await?;
    page.script("return window.heard;", &[]).await
}

fn dossier() -> Result<Value> {
    serde_json::from_str(include_str!("../../seeds/dossier.json")).context("the embedded dossier is JSON")
}

#[tokio::test]
async fn a_dossier_that_breaks_its_format_is_refused_with_every_problem_and_the_fallback_stays() -> Result<()> {
    let mut broken = dossier()?;
    broken["events"][0]["date"] = json!("2019-02-30");
    broken["parties"][1]["mark"] = json!("CHN");
    for (name, text, codes) in [
        ("two faults", broken.to_string(), vec!["bad-mark", "bad-date"]),
        ("not JSON", "{\"dossier\": 1,}".to_owned(), vec!["not-json"]),
        ("another format", "{\"dossier\": 9}".to_owned(), vec!["wrong-version"]),
        ("nested too deep", ["[".repeat(1000), "]".repeat(1000)].concat(), vec!["too-deep"]),
        ("empty", String::new(), vec!["not-json"]),
    ] {
        let server = serve().await?;
        server.put("/host", host("src=/broken.json", ""));
        server.put("/broken.json", Answer::json(text));
        in_browser(async |page| {
            page.open_widget(&server.address("/host")).await?;
            for code in &codes {
                page.find(&format!("[role=alert] [data-problem={code}]")).await.with_context(|| name)?;
            }
            assert_eq!(page.find_all("[data-problem]").await?.len(), codes.len(), "{name}");
            let events = heard(page).await?;
            assert_eq!((events.len(), events[0].0.as_str()), (1, "error"), "{name}");
            assert_eq!(events[0].1["code"], codes[0], "{name}");
            let fallback: bool =
                page.script("return document.getElementById('fallback').checkVisibility();", &[]).await?;
            assert!(fallback, "{name}: the fallback can be read");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_quotation_that_fails_withdraws_what_rests_on_it_alone_and_the_rest_is_shown() -> Result<()> {
    let mut changed = dossier()?;
    let quotations = changed["quotations"].as_array_mut().context("a list")?;
    let at = quotations.iter().position(|q| q["id"] == "potentially-at-odds").context("the quotation")?;
    quotations[at]["exact"] = json!("a position potentially at adds with Washington’s");
    let server = serve().await?;
    server.put("/host", host("src=/changed.json", ""));
    server.put("/changed.json", Answer::json(changed.to_string()));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        assert!(page.find("[part=masthead]").await?.text().await?.contains("44 of 45 quotations found"));
        let problem = page.find(".withdrawn [data-problem=quotation-not-found]").await?.text().await?;
        assert!(problem.contains("at odds with Washington’s"), "{problem}");
        assert_eq!(page.find_all("[data-stance='US.sanctions']").await?.len(), 1);
        let events = heard(page).await?;
        assert_eq!((events[0].0.as_str(), &events[0].1["quotationsFound"]), ("ready", &json!(44)));
        assert_eq!(events[0].1["problems"][0]["code"], "quotation-not-found");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn while_the_dossier_is_on_its_way_the_fallback_or_a_word_stands_there() -> Result<()> {
    let server = serve().await?;
    server.put("/host", host("src=/slow.json", ""));
    server.put("/bare", Answer::html("<!doctype html><link rel=icon href='data:,'><stance-line src=/slow.json></stance-line><script type=module src=/stanceline.js></script>"));
    server.put("/slow.json", Answer::json("{}").delayed(Duration::from_secs(60)));
    in_browser(async |page| {
        let built = "return document.querySelector('stance-line')?.shadowRoot?.querySelector('slot') != null;";
        page.open(&server.address("/host")).await?;
        page.until("the element is there", built, &[]).await?;
        assert!(page.script::<bool>("return document.getElementById('fallback').checkVisibility();", &[]).await?);
        page.open(&server.address("/bare")).await?;
        page.until("the element is there", built, &[]).await?;
        let words: String =
            page.script("return document.querySelector('stance-line').shadowRoot.textContent;", &[]).await?;
        assert_eq!(words, "Loading the dossier …");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn reload_recovers_once_the_cause_is_gone() -> Result<()> {
    let server = serve().await?;
    server.put("/host", host("src=/late.json", ""));
    server.put("/late.json", Answer::json("[]"));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        page.find("[data-problem=wrong-type]").await?;
        server.put("/late.json", Answer::json(include_str!("../../seeds/dossier.json")));
        page.script::<()>("document.querySelector('stance-line').reload();", &[]).await?;
        page.find("[part=masthead]").await?;
        let fallback: bool = page.script("return document.getElementById('fallback').checkVisibility();", &[]).await?;
        assert!(!fallback, "the widget stands in the fallback's place");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_dossier_inside_the_element_is_read_and_links_select_in_it() -> Result<()> {
    let server = serve().await?;
    let inside = format!("<script type='application/json'>{}</script>", dossier()?.to_string().replace('<', "\\u003c"));
    server.put("/host", host("selected='event:kim-xi-4-beijing'", &inside));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        page.find("[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        page.script::<()>("document.querySelector('stance-line').select('stance:CN.sanctions');", &[]).await?;
        page.find("[data-stance='CN.sanctions'][aria-current=true]").await?;
        page.script::<()>(
            "document.querySelector('stance-line').setAttribute('selected', 'quotation:this-week');",
            &[],
        )
        .await?;
        page.find("mark[data-quotation~=this-week][aria-current=true]").await?;
        let selections: Vec<Value> =
            heard(page).await?.into_iter().filter(|(name, _)| name == "select").map(|(_, detail)| detail).collect();
        assert_eq!(
            selections,
            [json!({"selected": "stance:CN.sanctions"}), json!({"selected": "quotation:this-week"})]
        );
        Ok(())
    })
    .await
}
