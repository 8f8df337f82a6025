//! Widgets that come and go: nothing of them stays behind, and the next one shows what is its own.

use anyhow::{Context, Result};
use serde_json::json;

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::page::Page;
use crate::server::Server;

const HOST: &str = "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
    <script type=module src=/stanceline.js></script><main></main>";

/// So many times one after another: an element is put in, shows its dossier, is used, and is taken out.
const COME_AND_GO: &str = "
    const main = document.querySelector('main');
    const heard = (element, name) => new Promise((done) => element.addEventListener(name, done, { once: true }));
    const once = async () => {
        const element = document.createElement('stance-line');
        element.setAttribute('src', '/small.json');
        const ready = heard(element, 'stanceline-ready');
        main.append(element);
        await ready;
        const selected = heard(element, 'stanceline-select');
        element.select('quotation:q');
        await selected;
        element.remove();
        await new Promise((done) => setTimeout(done, 0));
    };
    return (async () => { for (let turn = 0; turn < arguments[0]; turn += 1) await once(); })();";

fn small(title: &str) -> Answer {
    Answer::json(
        json!({
            "dossier": 1, "lang": "en", "title": title,
            "article": {"headline": "H", "publisher": "P", "published": "2019-01-10", "lang": "en", "rights": "Made up.", "paragraphs": ["The words."]},
            "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
            "sources": [], "quotations": [{"id": "q", "exact": "words", "voice": "reporter", "parties": ["a"]}],
            "events": [{"id": "e", "date": "2019-01-01", "title": "They met", "parties": ["a"], "quotations": ["q"]}],
            "issues": [{"id": "i", "question": "Open?", "scale": ["No", "Yes"]}],
            "stances": [{"issue": "i", "party": "a", "asOf": "2019-01-10", "position": 1, "basis": "reported", "summary": "No.", "quotations": ["q"], "sources": []}]
        })
        .to_string(),
    )
}

/// What the page holds after garbage was collected: nodes, listeners, bytes of scripts.
pub async fn held(page: &Page) -> Result<[f64; 3]> {
    // The browser's own list of what was fetched.
    page.script::<()>("performance.clearResourceTimings();", &[]).await?;
    page.devtools("HeapProfiler.enable", json!({})).await?;
    page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    page.devtools("HeapProfiler.disable", json!({})).await?;
    let counters = page.devtools("Memory.getDOMCounters", json!({})).await?;
    let heap = page.devtools("Runtime.getHeapUsage", json!({})).await?;
    let number = |value: &serde_json::Value| value.as_f64().context("a number is missing");
    Ok([number(&counters["nodes"])?, number(&counters["jsEventListeners"])?, number(&heap["usedSize"])?])
}

/// In portions, each of which is shorter than a script may take.
async fn come_and_go(page: &Page, times: usize) -> Result<()> {
    for _ in 0..times / 50 {
        page.script::<()>(COME_AND_GO, &[json!(50)]).await?;
    }
    Ok(())
}

#[tokio::test]
async fn five_hundred_widgets_that_came_and_went_leave_nothing_behind() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(HOST));
    server.put("/small.json", small("Small"));
    in_browser_with(&[Ability::Devtools], async |page| {
        page.open(&server.address("/host")).await?;
        // What is made once for all widgets is there after the first ones.
        page.script::<()>(COME_AND_GO, &[json!(25)]).await?;
        let first = held(page).await?;
        come_and_go(page, 500).await?;
        let [nodes, listeners, bytes] = held(page).await?;
        assert!(nodes <= first[0] + 10.0, "nodes: {}, then {nodes}", first[0]);
        assert!(listeners <= first[1] + 5.0, "listeners: {}, then {listeners}", first[1]);
        // In the first hundreds the browser compiles what it has found to be used often; that stays, and is no leak.
        come_and_go(page, 500).await?;
        let now = held(page).await?;
        assert!(now[2] <= 1.05 * bytes, "bytes: {bytes}, then {}", now[2]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_widget_put_in_after_another_one_shows_its_own_dossier_and_nothing_of_the_other() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(HOST));
    server.put("/small.json", small("Small"));
    server.put("/other.json", small("Other"));
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        page.script::<()>(COME_AND_GO, &[json!(1)]).await?;
        let both = "
            document.querySelector('main').innerHTML = '<stance-line src=/other.json></stance-line><stance-line src=/small.json></stance-line>';
            const [first, second] = document.querySelectorAll('stance-line');
            window.heard = [];
            for (const element of [first, second]) element.addEventListener('stanceline-select', (event) => window.heard.push([element.getAttribute('src'), event.detail.selected]));
            return Promise.all([first, second].map((element) => new Promise((done) => element.addEventListener('stanceline-ready', () => done(), { once: true }))));";
        page.script::<serde_json::Value>(both, &[]).await?;
        let titles = "return [...document.querySelectorAll('stance-line')].map((element) => [
            element.shadowRoot.querySelector('.masthead__title').textContent,
            element.shadowRoot.querySelectorAll('[aria-current=true]').length,
            element.shadowRoot.querySelectorAll('[part=root]').length]);";
        let shown: Vec<(String, usize, usize)> = page.script(titles, &[]).await?;
        assert_eq!(shown, [("Other".to_owned(), 0, 1), ("Small".to_owned(), 0, 1)]);
        page.script::<()>("document.querySelectorAll('stance-line')[0].select('event:e');", &[]).await?;
        page.until("the selection is told", "return window.heard.length > 0;", &[]).await?;
        let heard: Vec<(String, String)> = page.script("return window.heard;", &[]).await?;
        assert_eq!(heard, [("/other.json".to_owned(), "event:e".to_owned())], "told once, by the element it is in");
        let shown: Vec<(String, usize, usize)> = page.script(titles, &[]).await?;
        assert_eq!((shown[0].1 > 0, shown[1].1), (true, 0), "the other one has nothing selected");
        Ok(())
    })
    .await
}
